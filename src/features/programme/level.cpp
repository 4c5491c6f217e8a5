#include "features/programme/level.h"

#include <array>
#include <span>
#include <string>

#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

// Lowest first, folded.
constexpr std::array<std::string_view, 4> classification = {"khong hoan thanh nhiem vu", "hoan thanh nhiem vu",
                                                            "hoan thanh tot nhiem vu", "hoan thanh xuat sac nhiem vu"};
constexpr std::array<std::string_view, 4> quality = {"yeu", "trung binh", "kha", "tot"};
constexpr std::array<std::string_view, 4> standard = {"chua dat chuan", "dat chuan", "nang cao", "kieu mau"};
constexpr std::array<std::string_view, 3> strength = {"trung binh", "kha", "vung manh"};

std::optional<int> place_in(std::span<const std::string_view> scale, std::string_view level) {
  for (size_t i = 0; i < scale.size(); ++i) {
    if (scale[i] == level) return static_cast<int>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> compare_levels(std::string_view a, std::string_view b) {
  const std::string left = vietnamese::fold(a);
  const std::string right = vietnamese::fold(b);
  if (!left.empty() && left == right) return 0;
  const std::array<std::span<const std::string_view>, 4> scales = {classification, quality, standard, strength};
  for (const auto scale : scales) {
    const auto left_place = place_in(scale, left);
    const auto right_place = place_in(scale, right);
    if (left_place && right_place) return *left_place - *right_place;
  }
  return std::nullopt;
}

}  // namespace gandan::programme
