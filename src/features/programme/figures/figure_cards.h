// Figures on their way as cards: what was reported, by whom, what stood there before, and for who may decide, the
// buttons.
#pragma once

#include <string>

#include "features/programme/figures/area.h"
#include "features/programme/figures/reported_figure_store.h"
#include "platform/html/status.h"
#include "platform/http/context.h"

namespace gandan::programme {

struct CardOptions {
  bool names_target = true;                     // says which target it is: on pages of many
  std::string back;                             // where to go after deciding, a path of this site
  std::optional<std::string> before;            // the figure that stands there now, with its unit and period
  std::optional<base::Date> closed_until = {};  // frozen_store.h
};

html::SafeHtml figure_card(const http::Context& context, db::Transaction& transaction, const ReportedFigure& figure,
                           const Target& target, const std::vector<Area>& areas, const CardOptions& options);

// "97,1%", "Đạt", with the unit.
std::string figure_in_words(html::Language language, const Aim& aim, const Figure& figure);
// The area's name, or the key when it is gone; "" for the whole.
std::string area_in_words(const std::vector<Area>& areas, const std::string& key);
html::Badge badge_of(html::Language language, FigureState state);

}  // namespace gandan::programme
