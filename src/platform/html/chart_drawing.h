// The same chart as chart.h, drawn on the server as SVG: for pages without script, small enough to stand in the page of
// somebody else. Takes its colours from web/css/charts.css. Pure.
#pragma once

#include "platform/html/chart.h"
#include "platform/html/language.h"

namespace gandan::html {

// A figure with the sentence above; the drawing is as wide as its place.
SafeHtml chart_drawing(Language language, const Chart& chart);

}  // namespace gandan::html
