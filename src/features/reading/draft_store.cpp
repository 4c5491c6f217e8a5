#include "features/reading/draft_store.h"

#include <array>
#include <stdexcept>

#include "base/named.h"
#include "features/search/search.h"

// SQL has to be one literal (db::Sql), so the lists of columns are macros rather than constants.
#define REPORT_COLUMNS \
  "report_id, file_name, source_kind, needs_review, earlier_report_id, state, imported_at, imported_by"
#define ITEM_COLUMNS                                                                                               \
  "item_id, kind, position, state, change, number, group_name, title, text, comparator, value, low, high, "        \
  "level, unit, period, quote, earlier, first_line, last_line, page, live_id, base_value, base_year, base_quote, " \
  "base_line"

namespace gandan::reading {
namespace {

constexpr std::array<std::string_view, 3> report_state_names = {"draft", "live", "replaced"};

ReportState report_state_of(std::string_view name) {
  if (const auto state = base::named<ReportState>(report_state_names, name)) return *state;
  throw std::logic_error("unknown state of a report in the database");
}

// What the database holds was written by this program: an unknown word there is a mistake of ours.
template <typename T>
T known(const std::optional<T>& value) {
  if (!value) throw std::logic_error("unknown word in draft_item");
  return *value;
}

Report report_of(const db::Row& row) {
  const auto earlier = row.optional_text("earlier_report_id");
  return {.id = known(ReportId::parse(row.text("report_id"))),
          .file_name = row.text("file_name"),
          .source_kind = row.text("source_kind"),
          .needs_review = row.boolean("needs_review"),
          .earlier = earlier ? ReportId::parse(*earlier) : std::nullopt,
          .state = report_state_of(row.text("state")),
          .imported_at = {row.integer("imported_at")},
          .imported_by = row.text("imported_by")};
}

DraftItem item_of(const db::Row& row) {
  DraftItem item{.id = known(DraftItemId::parse(row.text("item_id"))),
                 .kind = known(item_kind_named(row.text("kind")))};
  item.position = row.integer("position");
  item.state = known(item_state_named(row.text("state")));
  item.change = known(item_change_named(row.text("change")));
  item.fields = {.number = row.text("number"),
                 .group = row.text("group_name"),
                 .title = row.text("title"),
                 .text = row.text("text"),
                 .comparator = row.text("comparator"),
                 .value = row.text("value"),
                 .low = row.text("low"),
                 .high = row.text("high"),
                 .level = row.text("level"),
                 .unit = row.text("unit"),
                 .period = row.text("period"),
                 .base_value = row.text("base_value"),
                 .base_year = row.text("base_year")};
  item.base_quote = row.text("base_quote");
  item.base_line = static_cast<int>(row.integer("base_line"));
  item.quote = row.text("quote");
  item.earlier = row.text("earlier");
  item.lines = {static_cast<int>(row.integer("first_line")), static_cast<int>(row.integer("last_line"))};
  if (const auto page = row.optional_integer("page")) item.page = static_cast<int>(*page);
  item.live_id = row.text("live_id");
  return item;
}

db::Value page_value(const DraftItem& item) {
  return item.page ? db::Value(static_cast<int64_t>(*item.page)) : db::Value(nullptr);
}

std::optional<Report> first_report(std::optional<db::Row> row) {
  if (!row) return std::nullopt;
  return report_of(*row);
}

// What a review may change of an item.
std::vector<db::Bound> bound_values(const base::WardId& ward, const ReportId& report, const DraftItem& item) {
  const ItemFields& fields = item.fields;
  return {{"ward", ward.text()},
          {"report", report.text()},
          {"item", item.id.text()},
          {"state", std::string(name_of(item.state))},
          {"change", std::string(name_of(item.change))},
          {"number", fields.number},
          {"group_name", fields.group},
          {"title", fields.title},
          {"text", fields.text},
          {"comparator", fields.comparator},
          {"value", fields.value},
          {"low", fields.low},
          {"high", fields.high},
          {"level", fields.level},
          {"unit", fields.unit},
          {"period", fields.period},
          {"live_id", item.live_id},
          {"base_value", fields.base_value},
          {"base_year", fields.base_year}};
}

}  // namespace

std::string_view name_of(ReportState state) {
  return report_state_names[static_cast<size_t>(state)];
}

namespace {

void put_in_search(db::Transaction& transaction, const base::WardId& ward, const Report& report, base::Instant now) {
  search::put(transaction, ward,
              {.kind = "report",
               .record_id = report.id.text(),
               .title = report.file_name,
               .detail = "",
               .path = "/reports/" + report.id.text(),
               .permission = auth::Permission::view_programme},
              now);
}

}  // namespace

void put_reports_in_search(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  for (const Report& report : reports(transaction, ward)) put_in_search(transaction, ward, report, now);
}

void insert_report(db::Transaction& transaction, const base::WardId& ward, const Report& report,
                   std::string_view text) {
  transaction.execute(
      "INSERT INTO report (ward_id, report_id, file_name, source_kind, needs_review, text, "
      "earlier_report_id, state, imported_at, imported_by) VALUES (:ward, :report, :file_name, :source_kind, "
      ":needs_review, :text, :earlier, :state, :imported_at, :imported_by)",
      {{"ward", ward.text()},
       {"report", report.id.text()},
       {"file_name", report.file_name},
       {"source_kind", report.source_kind},
       {"needs_review", report.needs_review},
       {"text", std::string(text)},
       {"earlier", report.earlier ? db::Value(report.earlier->text()) : db::Value(nullptr)},
       {"state", std::string(name_of(report.state))},
       {"imported_at", report.imported_at.epoch_milliseconds},
       {"imported_by", report.imported_by}});
  put_in_search(transaction, ward, report, report.imported_at);
}

void set_state(db::Transaction& transaction, const base::WardId& ward, const ReportId& id, ReportState state) {
  transaction.execute("UPDATE report SET state = :state WHERE ward_id = :ward AND report_id = :report",
                      {{"state", std::string(name_of(state))}, {"ward", ward.text()}, {"report", id.text()}});
}

std::optional<Report> find_report(db::Transaction& transaction, const base::WardId& ward, const ReportId& id) {
  return first_report(transaction.query_one("SELECT " REPORT_COLUMNS
                                            " FROM report WHERE ward_id = :ward AND report_id = :report",
                                            {{"ward", ward.text()}, {"report", id.text()}}));
}

std::optional<Report> find_report_with_text(db::Transaction& transaction, const base::WardId& ward,
                                            std::string_view text) {
  return first_report(
      transaction.query_one("SELECT " REPORT_COLUMNS
                            " FROM report WHERE ward_id = :ward AND text = :text AND state <> 'replaced' "
                            "ORDER BY imported_at DESC LIMIT 1",
                            {{"ward", ward.text()}, {"text", std::string(text)}}));
}

std::optional<Report> live_report(db::Transaction& transaction, const base::WardId& ward) {
  return first_report(
      transaction.query_one("SELECT " REPORT_COLUMNS
                            " FROM report WHERE ward_id = :ward AND state = 'live' ORDER BY imported_at DESC LIMIT 1",
                            {{"ward", ward.text()}}));
}

std::vector<Report> reports(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<Report> found;
  for (const auto& row :
       transaction.query("SELECT " REPORT_COLUMNS
                         " FROM report WHERE ward_id = :ward ORDER BY imported_at DESC, report_id DESC LIMIT 200",
                         {{"ward", ward.text()}})) {
    found.push_back(report_of(row));
  }
  return found;
}

std::string text_of(db::Transaction& transaction, const base::WardId& ward, const ReportId& id) {
  const auto row = transaction.query_one("SELECT text FROM report WHERE ward_id = :ward AND report_id = :report",
                                         {{"ward", ward.text()}, {"report", id.text()}});
  return row ? row->text("text") : std::string();
}

void insert_item(db::Transaction& transaction, const base::WardId& ward, const ReportId& report,
                 const DraftItem& item) {
  auto values = bound_values(ward, report, item);
  values.insert(values.end(), {{"kind", std::string(name_of(item.kind))},
                               {"position", item.position},
                               {"quote", item.quote},
                               {"earlier", item.earlier},
                               {"first_line", static_cast<int64_t>(item.lines.first)},
                               {"last_line", static_cast<int64_t>(item.lines.last)},
                               {"page", page_value(item)},
                               {"base_quote", item.base_quote},
                               {"base_line", static_cast<int64_t>(item.base_line)}});
  transaction.execute(
      "INSERT INTO draft_item (ward_id, report_id, item_id, kind, position, state, change, number, group_name, title, "
      "text, comparator, value, low, high, level, unit, period, quote, earlier, first_line, last_line, page, live_id, "
      "base_value, base_year, base_quote, base_line) "
      "VALUES (:ward, :report, :item, :kind, :position, :state, :change, :number, :group_name, :title, :text, "
      ":comparator, :value, :low, :high, :level, :unit, :period, :quote, :earlier, :first_line, :last_line, "
      "CAST(:page AS BIGINT), :live_id, :base_value, :base_year, :base_quote, :base_line)",
      values);
}

void update_item(db::Transaction& transaction, const base::WardId& ward, const ReportId& report,
                 const DraftItem& item) {
  transaction.execute(
      "UPDATE draft_item SET state = :state, change = :change, number = :number, group_name = :group_name, "
      "title = :title, text = :text, "
      "comparator = :comparator, value = :value, low = :low, high = :high, level = :level, unit = :unit, "
      "period = :period, live_id = :live_id, base_value = :base_value, base_year = :base_year "
      "WHERE ward_id = :ward AND report_id = :report AND item_id = :item",
      bound_values(ward, report, item));
}

std::optional<DraftItem> find_item(db::Transaction& transaction, const base::WardId& ward, const ReportId& report,
                                   const DraftItemId& id) {
  const auto row = transaction.query_one("SELECT " ITEM_COLUMNS
                                         " FROM draft_item "
                                         "WHERE ward_id = :ward AND report_id = :report AND item_id = :item",
                                         {{"ward", ward.text()}, {"report", report.text()}, {"item", id.text()}});
  if (!row) return std::nullopt;
  return item_of(*row);
}

std::vector<DraftItem> items(db::Transaction& transaction, const base::WardId& ward, const ReportId& report) {
  std::vector<DraftItem> found;
  for (const auto& row : transaction.query("SELECT " ITEM_COLUMNS " FROM draft_item "
                                           "WHERE ward_id = :ward AND report_id = :report ORDER BY position, item_id",
                                           {{"ward", ward.text()}, {"report", report.text()}})) {
    found.push_back(item_of(row));
  }
  return found;
}

ReviewCounts counts(db::Transaction& transaction, const base::WardId& ward, const ReportId& report) {
  ReviewCounts counts;
  for (const auto& row : transaction.query("SELECT state, count(*) AS number FROM draft_item WHERE ward_id = :ward "
                                           "AND report_id = :report GROUP BY state",
                                           {{"ward", ward.text()}, {"report", report.text()}})) {
    const int64_t number = row.integer("number");
    switch (known(item_state_named(row.text("state")))) {
      case ItemState::open:
        counts.open = number;
        break;
      case ItemState::accepted:
        counts.accepted = number;
        break;
      case ItemState::rejected:
        counts.rejected = number;
        break;
      case ItemState::merged:
        counts.merged = number;
        break;
    }
  }
  return counts;
}

}  // namespace gandan::reading
