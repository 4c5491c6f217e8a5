// The look of each status in one table; badges of the six are rendered once per language.
#include "platform/html/status.h"

#include <array>

#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "views/platform/html/badge.tpl.h"
#include "views/platform/html/counts.tpl.h"

namespace gandan::html {
namespace {

constexpr std::array<std::string_view, 7> tone_names = {"red", "orange", "purple", "green", "filled", "grey", "blue"};

struct Look {
  Status status;
  Tone tone;
  std::string_view icon;
  std::string_view label_key;
};

// icons: x clock-exclamation alert-triangle check star-filled circle
constexpr std::array<Look, 6> looks = {{
    {Status::off_track, Tone::red, "x", "html.status.off_track"},
    {Status::overdue, Tone::purple, "clock-exclamation", "html.status.overdue"},
    {Status::at_risk, Tone::orange, "alert-triangle", "html.status.at_risk"},
    {Status::on_track, Tone::green, "check", "html.status.on_track"},
    {Status::achieved, Tone::filled, "star-filled", "html.status.achieved"},
    {Status::no_data, Tone::grey, "circle", "html.status.no_data"},
}};

std::string_view name_of(Tone tone) {
  return tone_names[static_cast<size_t>(tone)];
}

using Badges = std::array<std::string, looks.size()>;

Badges render_all(Language language) {
  Badges badges;
  for (const auto& look : looks) {
    badges[static_cast<size_t>(look.status)] = badge(badge_of(language, look.status)).text();
  }
  return badges;
}

int64_t total_of(const std::vector<Count>& counts) {
  int64_t total = 0;
  for (const auto& count : counts) total += count.count;
  return total;
}

}  // namespace

SafeHtml badge(const Badge& badge) {
  View view("platform/html/views/badge.tpl");
  view.set(kb_TONE, name_of(badge.tone)).set_html(kb_ICON, icon(badge.icon)).set(kb_LABEL, badge.label);
  return view.render(Language::vietnamese);  // the template has no words of its own
}

Badge badge_of(Language language, Status status) {
  const auto& look = looks[static_cast<size_t>(status)];
  return {look.tone, look.icon, translate(language, look.label_key)};
}

SafeHtml status_badge(Language language, Status status) {
  static const Badges vietnamese = render_all(Language::vietnamese);
  static const Badges english = render_all(Language::english);
  const auto& badges = language == Language::vietnamese ? vietnamese : english;
  return SafeHtml::made_by_template(badges[static_cast<size_t>(status)]);
}

SafeHtml counts(const std::vector<Count>& counts) {
  View view("platform/html/views/counts.tpl");
  view.set(kc_TOTAL, total_of(counts));
  int64_t before = 0;
  for (const auto& count : counts) {
    if (count.count > 0) {
      view.add(kc_PART).set(kc_TONE, name_of(count.badge.tone)).set(kc_BEGIN, before).set(kc_WIDTH, count.count);
    }
    before += count.count;
    View& line = view.add(kc_LINE);
    View& shown = line.add(count.path.empty() ? kc_PLAIN : kc_LINKED);
    shown.set(kc_PATH, count.path).set(kc_TONE, name_of(count.badge.tone)).set_html(kc_ICON, icon(count.badge.icon));
    shown.set(kc_COUNT, count.count).set(kc_LABEL, count.badge.label);
  }
  return view.render(Language::vietnamese);
}

}  // namespace gandan::html
