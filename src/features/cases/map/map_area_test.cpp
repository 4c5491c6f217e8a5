// The frame of a map as a browser, or anybody, may ask for it.
#include "features/cases/map/map_area.h"

#include <gtest/gtest.h>

#include <cmath>

#include "features/cases/map/map_rules.h"

namespace gandan::cases {
namespace {

std::string fault(std::string_view bbox, std::string_view zoom = "15") {
  const auto area = map_area_in(bbox, zoom);
  return area ? "" : area.error().message_key + " " + area.error().field;
}

TEST(MapArea, ReadsWestSouthEastNorth) {
  const auto area = map_area_in("106.7,21.0,106.8,21.1", "15");
  ASSERT_TRUE(area.ok());
  EXPECT_EQ(area->west, 106.7);
  EXPECT_EQ(area->south, 21.0);
  EXPECT_EQ(area->east, 106.8);
  EXPECT_EQ(area->north, 21.1);
  EXPECT_EQ(area->zoom, 15);
}

TEST(MapArea, WithoutOneItIsTheWholeEarth) {
  const auto area = map_area_in("", "");
  ASSERT_TRUE(area.ok());
  EXPECT_EQ(area->west, -180);
  EXPECT_EQ(area->north, 90);
}

TEST(MapArea, WhatIsNoFrameIsRefused) {
  for (const char* bbox : {"x",
                           "1,2,3",
                           "1,2,3,4,5",
                           "1,2,3,",
                           ",,,",
                           "1,2,nan,4",
                           "1,2,inf,4",
                           "1,2,3,4 ",
                           " 1,2,3,4",
                           "1;2;3;4",
                           "106.8,21,106.7,21.1",
                           "106.7,21.1,106.8,21",
                           "106.7,21,106.7,21.1",
                           "170,-10,-170,10",
                           "-181,0,10,10",
                           "0,-91,10,10",
                           "0,0,181,10",
                           "0,0,540,10",
                           "1e400,0,1,1",
                           "0x1,0,1,1"}) {
    EXPECT_EQ(fault(bbox), "error.cases.map.bbox bbox") << bbox;
  }
  for (const char* zoom : {"x", "-1", "23", "1.5", "99999999999999999999", " 3", "3 "}) {
    EXPECT_EQ(fault("106.7,21.0,106.8,21.1", zoom), "error.cases.map.zoom zoom") << zoom;
  }
}

TEST(MapArea, NoFrameHasMoreCellsThanABrowserCanDraw) {
  for (const char* bbox : {"-180,-90,180,90", "106.7,21.0,106.8,21.1", "106.75,21.03,106.76,21.04", "0,89,1,90"}) {
    for (int zoom = least_zoom; zoom <= most_zoom; ++zoom) {
      const auto area = map_area_in(bbox, std::to_string(zoom));
      ASSERT_TRUE(area.ok());
      const MapGrid grid = grid_of(*area);
      const double cells =
          ((area->east - area->west) / grid.width + 1) * ((area->north - area->south) / grid.height + 1);
      EXPECT_LE(cells, static_cast<double>(most_cells)) << bbox << " " << zoom;
      EXPECT_GT(grid.width, 0);
      EXPECT_EQ(grid.single, zoom >= single_zoom);
    }
  }
}

TEST(MapArea, CellsOfAWardAreAboutAsHighAsWideOnTheGround) {
  const MapGrid grid = grid_of(*map_area_in("106.75,21.03,106.77,21.04", "16"));
  EXPECT_NEAR(grid.height / grid.width, std::cos(21.035 * 3.14159265 / 180), 1e-3);
}

TEST(Outlines, TheDemosAreWholeAndMarkedAsInvented) {
  const std::string text(demo_outlines());
  EXPECT_TRUE(check_outlines(text).ok());
  EXPECT_NE(text.find("\"invented\": true"), std::string::npos);
}

TEST(Outlines, LieInAnArea) {
  const auto area = area_of_outlines(demo_outlines());
  ASSERT_TRUE(area);
  EXPECT_LT(area->west, 106.7436);
  EXPECT_GT(area->east, 106.7935);
  EXPECT_LT(area->south, 21.0194);
  EXPECT_GT(area->north, 21.0528);
  EXPECT_LT(area->north - area->south, 0.1);
  EXPECT_FALSE(area_of_outlines(R"({"type": "FeatureCollection", "features": []})"));
}

TEST(Outlines, OtherFilesAreRefusedWithWhatIsMissing) {
  const auto refused = [](const char* text) {
    const auto checked = check_outlines(text);
    return checked ? std::string() : checked.error().arguments.at(0).second;
  };
  EXPECT_EQ(refused("<kml/>"), "FeatureCollection");
  EXPECT_EQ(refused("[]"), "FeatureCollection");
  EXPECT_EQ(refused(R"({"type": 3})"), "FeatureCollection");
  EXPECT_EQ(refused(R"({"type": "FeatureCollection"})"), "\"features\"");
  EXPECT_EQ(refused(R"({"type": "FeatureCollection", "features": []})"), "");
  const auto feature = [&](const std::string& geometry) {
    return refused(
        (R"({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": )" + geometry + "}]}").c_str());
  };
  EXPECT_EQ(
      feature(R"({"type": "Polygon", "coordinates": [[[106.7, 21.0], [106.8, 21.0], [106.7, 21.1], [106.7, 21.0]]]})"),
      "");
  EXPECT_EQ(feature(R"({"type": "Polygon", "coordinates": [[[678000, 2326000], [1, 2], [3, 4], [1, 2]]]})"),
            "\"coordinates\"")
      << "metres of VN-2000 are no degrees";
  EXPECT_EQ(feature(R"({"type": "Polygon", "coordinates": "x"})"), "\"coordinates\"");
  EXPECT_EQ(feature(R"({"type": "Polygon"})"), "\"coordinates\"");
  EXPECT_EQ(feature("null"), "\"geometry\"");
  EXPECT_NE(feature(R"({"type": "Point", "coordinates": [1, 2]})"), "");
}

TEST(MapRules, OnlyTheTilesOriginIsLetIn) {
  EXPECT_EQ(MapRules{}.image_origin(), "");
  EXPECT_EQ((MapRules{"https://tiles.example.vn:8443/a/{z}/{x}/{y}.png"}.image_origin()),
            "https://tiles.example.vn:8443");
  EXPECT_EQ((MapRules{"/tiles/{z}/{x}/{y}.png"}.image_origin()), "") << "our own site is let in already";
}

}  // namespace
}  // namespace gandan::cases
