#include "features/notices/notice.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/named.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

namespace gandan::notices {
namespace {

constexpr std::array<std::string_view, kind_count> kind_names = {
    "assigned", "due_soon",  "overdue",   "returned", "asked",   "mentioned", "forwarded",
    "answered", "due_moved", "to_decide", "granted",  "refused", "commented"};
constexpr int digest_minute = 7 * 60 + 30;

const people::Person* person_in(const Ward& ward, const auth::PersonId& id) {
  const auto found = std::ranges::find_if(ward.active, [&](const people::Person& person) { return person.id == id; });
  return found == ward.active.end() ? nullptr : &*found;
}

const people::Unit* unit_in(const Ward& ward, const std::optional<auth::UnitId>& id) {
  const auto found = std::ranges::find_if(ward.units, [&](const people::Unit& unit) { return id && unit.id == *id; });
  return found == ward.units.end() ? nullptr : &*found;
}

// One line: a digest of many lines must not be broken by a line break in a wording.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

}  // namespace

std::string_view name_of(Kind kind) {
  return kind_names[static_cast<size_t>(kind)];
}

std::optional<Kind> kind_named(std::string_view name) {
  return base::named<Kind>(kind_names, name);
}

std::optional<people::Person> recipient_of(const NewNotice& notice, const std::optional<people::Person>& meant,
                                           const Ward& ward,
                                           const std::function<bool(const people::Person&)>& is_away) {
  std::vector<const people::Person*> asked;
  if (notice.person) asked.push_back(person_in(ward, *notice.person));
  std::optional<auth::UnitId> unit = notice.unit;
  if (!unit && meant) unit = meant->unit;
  // Bounded, should the units ever form a circle.
  for (size_t step = 0; step < ward.units.size(); ++step) {
    const people::Unit* here = unit_in(ward, unit);
    if (here == nullptr) break;
    if (here->head) asked.push_back(person_in(ward, *here->head));
    unit = here->parent;
  }
  for (const people::Person& person : ward.active) {
    if (person.role == "administrator") asked.push_back(&person);
  }
  const auto found =
      std::ranges::find_if(asked, [&](const people::Person* person) { return person != nullptr && !is_away(*person); });
  if (found == asked.end()) return std::nullopt;
  return **found;
}

std::string record_of(std::string_view path) {
  return std::string(path.substr(0, path.find('#')));
}

std::vector<Notice> last_of_each_record(const std::vector<Notice>& notices) {
  std::map<std::string_view, const Notice*> last;
  for (const Notice& notice : notices) {
    const Notice*& known = last[notice.record];
    if (known == nullptr || known->id < notice.id) known = &notice;
  }
  std::vector<Notice> kept;
  for (const Notice& notice : notices) {
    if (last[notice.record] == &notice) kept.push_back(notice);
  }
  return kept;
}

bool is_digest_time(base::Instant now, const vietnamese::DayCalendar& calendar) {
  return base::local_minute_of_day(now) >= digest_minute && calendar.is_working(base::local_date(now));
}

std::string word_of(html::Language language, const Notice& notice) {
  // keys: notices.kind.*
  std::string text = html::translate(language, "notices.kind." + std::string(name_of(notice.kind)));
  if (notice.due) {
    text += html::translate(language, "notices.due", {{"date", vietnamese::format_date(*notice.due)}});
  }
  if (!notice.instead_of.empty()) {
    text += html::translate(language, "notices.instead_of", {{"name", notice.instead_of}});
  }
  return text;
}

std::string digest_subject(html::Language language, size_t count) {
  return html::translate(language, "notices.digest.subject", {{"count", std::to_string(count)}});
}

std::string digest_text(html::Language language, const std::string& name, const std::vector<Notice>& notices,
                        const std::string& public_address) {
  std::string text = html::translate(language, "notices.digest.greeting", {{"name", one_line(name)}}) + "\n\n";
  for (const Notice& notice : notices) {
    text += "- " + one_line(word_of(language, notice)) + ": " + one_line(notice.subject) + "\n  " + public_address +
            notice.path + "\n\n";
  }
  return text + html::translate(language, "notices.digest.end", {{"address", public_address + "/notices/settings"}}) +
         "\n";
}

}  // namespace gandan::notices
