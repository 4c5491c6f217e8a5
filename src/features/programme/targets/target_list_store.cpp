#include "features/programme/targets/target_list_store.h"

#include <algorithm>
#include <array>

#include "features/programme/stored_values.h"
#include "vietnamese/search_pattern.h"

namespace gandan::programme {
namespace {

constexpr const char* after_every_key = "~";
constexpr size_t digits_of_place = 8, digits_of_time = 15;

std::string padded(int64_t number, size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(text.size(), digits), '0') + text;
}

// The worst first; one digit.
std::string digit_of(int64_t severity) {
  return std::to_string(9 - severity);
}
int64_t severity_in(const std::string& status_key) {
  return 9 - (status_key.front() - '0');
}

// What SQL holds of a listed target; all empty for one that is not listed.
struct Listed {
  std::string status_key = {}, place_key = {}, latest_key = {}, person_key = {}, group = {};
  bool operator==(const Listed&) const = default;
};

Listed listed_before(const db::Row& row) {
  const auto text = [&](std::string_view column) { return row.optional_text(column).value_or(""); };
  return {text("status_key"), text("place_key"), text("latest_key"), text("person_key"), text("listed_group")};
}

Listed listed_now(const db::Row& row, const std::string& person_sort_key) {
  const bool watched = row.text("comparator") == name_of(Comparator::watched);  // indicators have a list of their own
  if (!row.is_null("withdrawn_at") || row.is_null("severity") || watched) return {};
  const std::string place = padded(row.integer("place"), digits_of_place) + " " + row.text("target_id");
  return {digit_of(row.integer("severity")) + " " + place, place,
          padded(row.optional_integer("latest_at").value_or(0), digits_of_time) + " " + place,
          person_sort_key + " " + place, row.text("group_id")};
}

// Under which name the targets of a person are listed; "" of nobody. As long as follow_names has not looked, all
// targets of a person stay under the same name.
std::string listed_name(db::Transaction& transaction, const base::WardId& ward,
                        const std::optional<std::string>& person) {
  if (!person) return "";
  const std::initializer_list<db::Bound> of_person = {{"ward", ward.text()}, {"person", *person}};
  const auto known = transaction.query_one(
      "SELECT sort_key FROM listed_person WHERE ward_id = :ward AND person_id = :person", of_person);
  if (known) return known->text("sort_key");
  const auto row =
      transaction.query_one("SELECT sort_key FROM person WHERE ward_id = :ward AND id = :person AND active", of_person);
  std::string sort_key = row ? row->text("sort_key") : "";
  transaction.execute("INSERT INTO listed_person (ward_id, person_id, sort_key) VALUES (:ward, :person, :sort_key)",
                      {{"ward", ward.text()}, {"person", *person}, {"sort_key", sort_key}});
  return sort_key;
}

void add_to_tally(db::Transaction& transaction, const base::WardId& ward, const std::string& resolution,
                  const Listed& listed, int64_t how_many) {
  if (listed == Listed{}) return;
  transaction.execute(
      "INSERT INTO target_tally (ward_id, resolution_id, group_id, severity, targets) VALUES (:ward, :resolution, "
      ":group, :severity, :how_many) ON CONFLICT (ward_id, resolution_id, group_id, severity) DO UPDATE SET targets = "
      "target_tally.targets + excluded.targets",
      {{"ward", ward.text()},
       {"resolution", resolution},
       {"group", listed.group},
       {"severity", severity_in(listed.status_key)},
       {"how_many", how_many}});
}

db::Value text_or_null(const std::string& text) {
  return text.empty() ? db::Value(nullptr) : db::Value(text);
}

// Which statement walks the list: the rows between two keys that the filter lets through, joined after they are
// counted out. Most say no in one condition: SQLite guesses from the number of conditions how few rows are left, and
// sorts what comes sorted.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a statement is one literal.
#define GANDAN_TARGET_WALK(key, condition, direction)                                                          \
  "SELECT t.*, g.name AS group_name, r.first_year, r.last_year, s.* FROM (SELECT target.*, target." key        \
  " AS list_key FROM target WHERE target.ward_id = :ward AND target.resolution_id = :resolution " condition    \
  "AND target." key " > :low AND target." key                                                                  \
  " < :high AND NOT ((CAST(:status AS TEXT) <> '' AND substr(target.status_key, 1, 1) <> :status) "            \
  "OR (CAST(:group AS TEXT) <> '' AND target.group_id <> :group) "                                             \
  "OR (CAST(:unit AS TEXT) <> '' AND COALESCE(target.unit_in_charge, '') <> :unit) "                           \
  "OR (CAST(:person AS TEXT) <> '' AND COALESCE(target.person_in_charge, '') <> :person) "                     \
  "OR (CAST(:fold AS TEXT) <> '' AND target.wording_fold NOT LIKE :fold ESCAPE '\\') "                         \
  "OR (CAST(:exact AS TEXT) <> '' AND target.wording_exact NOT LIKE :exact ESCAPE '\\')) ORDER BY target." key \
  " " direction                                                                                                \
  " LIMIT :limit) t JOIN target_group g ON g.ward_id = t.ward_id AND g.group_id = t.group_id "                 \
  "JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "                          \
  "JOIN target_status s ON s.ward_id = t.ward_id AND s.target_id = t.target_id ORDER BY t.list_key " direction

// The four orders, each up and down, among the targets that meet a condition: it says which index is walked.
using Walks = std::array<std::array<db::Sql, 2>, 4>;
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define GANDAN_BOTH_WAYS(key, condition) \
  { GANDAN_TARGET_WALK(key, condition, ""), GANDAN_TARGET_WALK(key, condition, "DESC") }
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define GANDAN_TARGET_WALKS(condition)                                                         \
  {                                                                                            \
    {                                                                                          \
      GANDAN_BOTH_WAYS("status_key", condition), GANDAN_BOTH_WAYS("place_key", condition),     \
          GANDAN_BOTH_WAYS("latest_key", condition), GANDAN_BOTH_WAYS("person_key", condition) \
    }                                                                                          \
  }
constexpr Walks all_walks = GANDAN_TARGET_WALKS("");
constexpr Walks person_walks = GANDAN_TARGET_WALKS("AND target.person_in_charge = :person ");
constexpr Walks unit_walks = GANDAN_TARGET_WALKS("AND target.unit_in_charge = :unit ");
constexpr Walks group_walks = GANDAN_TARGET_WALKS("AND target.group_id = :group ");

const Walks& walks_for(const TargetFilter& filter) {
  if (!filter.person.empty()) return person_walks;
  if (!filter.unit.empty()) return unit_walks;
  return filter.group.empty() ? all_walks : group_walks;
}

std::string digit_asked_for(const TargetFilter& filter) {
  if (filter.status.empty()) return "";
  const auto status = status_named(filter.status);
  return status ? digit_of(static_cast<int64_t>(*status)) : "none";
}

std::vector<db::Bound> values_of(const base::WardId& ward, const ResolutionId& resolution, const TargetFilter& filter) {
  const auto pattern = vietnamese::search_pattern(filter.query);
  return {{"ward", ward.text()},
          {"resolution", resolution.text()},
          {"status", digit_asked_for(filter)},
          {"group", filter.group},
          {"unit", filter.unit},
          {"person", filter.person},
          {"fold", pattern.fold},
          {"exact", pattern.exact}};
}

}  // namespace

TargetOrder target_order_named(std::string_view name) {
  const bool descending = name.starts_with('-');
  if (descending) name.remove_prefix(1);
  if (name == "place") return {TargetColumn::place, descending};
  if (name == "latest") return {TargetColumn::latest, descending};
  if (name == "person") return {TargetColumn::person, descending};
  return {TargetColumn::status, descending && name == "status"};
}

TargetPage target_page(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       const TargetFilter& filter, TargetOrder order, const TargetPlace& place, int rows) {
  const bool backwards = !place.before.empty();
  const bool down = order.descending != backwards;
  auto values = values_of(ward, resolution, filter);
  const std::string& bound = backwards ? place.before : place.after;
  values.push_back({"low", down || bound.empty() ? "" : bound});
  values.push_back({"high", down && !bound.empty() ? bound : after_every_key});
  values.push_back({"limit", int64_t{rows} + 1});  // one more says that there are others
  const auto& walk = walks_for(filter)[static_cast<size_t>(order.column)];
  auto found = transaction.query(walk[down ? 1 : 0], values);
  const bool more = found.size() > static_cast<size_t>(rows);
  if (more) found.pop_back();
  if (backwards) std::ranges::reverse(found);
  TargetPage page;
  page.has_next = backwards || more;
  page.has_previous = backwards ? more : !place.after.empty();
  page.lines = target_lines_in(found);
  if (found.empty()) return page;
  page.first_key = found.front().text("list_key");
  page.last_key = found.back().text("list_key");
  return page;
}

void follow_names(db::Database& database, const base::WardId& ward) {
  const auto renamed = [&](db::Transaction& transaction) {
    return transaction.query(
        "SELECT l.person_id, COALESCE(p.sort_key, '') AS sort_key FROM listed_person l LEFT JOIN person p ON p.ward_id "
        "= l.ward_id AND p.id = l.person_id AND p.active WHERE l.ward_id = :ward AND l.sort_key <> "
        "COALESCE(p.sort_key, '')",
        {{"ward", ward.text()}});
  };
  {
    auto transaction = database.read();
    if (renamed(transaction).empty()) return;
  }
  auto transaction = database.write();
  for (const db::Row& row : renamed(transaction)) {
    const std::initializer_list<db::Bound> now = {
        {"ward", ward.text()}, {"person", row.text("person_id")}, {"sort_key", row.text("sort_key")}};
    transaction.execute(
        "UPDATE target SET person_key = CAST(:sort_key AS TEXT) || ' ' || place_key WHERE ward_id = :ward AND "
        "person_in_charge = :person AND place_key IS NOT NULL",
        now);
    transaction.execute("UPDATE listed_person SET sort_key = :sort_key WHERE ward_id = :ward AND person_id = :person",
                        now);
  }
  transaction.commit();
}

void relist(db::Transaction& transaction, const base::WardId& ward, const TargetId& target) {
  const auto row = transaction.query_one(
      "SELECT t.target_id, t.resolution_id, t.group_id, t.place, t.comparator, t.withdrawn_at, t.status_key, "
      "t.place_key, t.latest_key, t.person_key, t.person_in_charge, t.listed_group, s.severity, s.latest_at FROM "
      "target t LEFT JOIN target_status s ON s.ward_id = "
      "t.ward_id AND s.target_id = t.target_id WHERE t.ward_id = :ward AND t.target_id = :target",
      {{"ward", ward.text()}, {"target", target.text()}});
  if (!row) return;
  const Listed before = listed_before(*row);
  const Listed now = listed_now(*row, listed_name(transaction, ward, row->optional_text("person_in_charge")));
  if (now == before) return;
  transaction.execute(
      "UPDATE target SET status_key = :status_key, place_key = :place_key, latest_key = :latest_key, person_key = "
      ":person_key, listed_group = :group WHERE ward_id = :ward AND target_id = :target",
      {{"ward", ward.text()},
       {"target", target.text()},
       {"status_key", text_or_null(now.status_key)},
       {"place_key", text_or_null(now.place_key)},
       {"latest_key", text_or_null(now.latest_key)},
       {"person_key", text_or_null(now.person_key)},
       {"group", text_or_null(now.group)}});
  add_to_tally(transaction, ward, row->text("resolution_id"), before, -1);
  add_to_tally(transaction, ward, row->text("resolution_id"), now, 1);
}

}  // namespace gandan::programme
