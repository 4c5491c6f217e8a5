#include "features/reading/draft_actions.h"

#include <array>

#include <nlohmann/json.hpp>

#include "features/reading/comparison.h"

namespace gandan::reading {
namespace {

constexpr std::string_view item_record = "draft_item";

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.reading.not_found", {}, {}, {}};
}

std::string json_of(const DraftItem& item) {
  const ItemFields& fields = item.fields;
  nlohmann::json object = {{"state", name_of(item.state)}, {"number", fields.number}, {"text", fields.text}};
  const std::pair<const char*, const std::string*> further[] = {
      {"group", &fields.group}, {"title", &fields.title}, {"comparator", &fields.comparator},
      {"value", &fields.value}, {"low", &fields.low},     {"high", &fields.high},
      {"level", &fields.level}, {"unit", &fields.unit},   {"period", &fields.period}};
  for (const auto& [name, value] : further) {
    if (!value->empty()) object[name] = *value;
  }
  return object.dump();
}

void save(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report, const DraftItem& before,
          const DraftItem& after, std::string_view action) {
  update_item(transaction, actor.ward, report, after);
  audit::record(transaction, actor,
                {.action = action,
                 .record_kind = item_record,
                 .record_id = after.id.text(),
                 .before_json = json_of(before),
                 .after_json = json_of(after)});
}

void insert(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report, const DraftItem& item,
            std::string_view action) {
  insert_item(transaction, actor.ward, report, item);
  audit::record(transaction, actor,
                {.action = action,
                 .record_kind = item_record,
                 .record_id = item.id.text(),
                 .before_json = {},
                 .after_json = json_of(item)});
}

// The position right behind the card at `index`, halfway to the next.
int64_t position_behind(const std::vector<DraftItem>& cards, size_t index) {
  const int64_t here = cards[index].position;
  if (index + 1 == cards.size()) return here + 1000;
  return here + std::max<int64_t>(1, (cards[index + 1].position - here) / 2);
}

std::optional<size_t> index_of(const std::vector<DraftItem>& cards, const DraftItemId& id) {
  for (size_t i = 0; i < cards.size(); ++i) {
    if (cards[i].id == id) return i;
  }
  return std::nullopt;
}

}  // namespace

std::string source_kind_word(office::SourceKind kind) {
  static constexpr std::array<std::string_view, 5> words = {"txt", "docx", "pdf", "scanned_pdf", "html"};
  return std::string(words[static_cast<size_t>(kind)]);
}

base::Result<ReportId> import_report(db::Transaction& transaction, const audit::Actor& actor, const NewReport& report) {
  if (const auto known = find_report_with_text(transaction, actor.ward, report.text)) return known->id;
  auto cards = cards_of(read_report(read_document(report.text)), actor.at);
  if (cards.empty()) return base::invalid("error.reading.nothing_read", "file");
  const auto live = live_report(transaction, actor.ward);
  if (live) {
    cards = compare_with_earlier(std::move(cards), items(transaction, actor.ward, live->id), actor.at);
  }
  const Report row{.id = ReportId::make(actor.at),
                   .file_name = report.file_name,
                   .source_kind = report.source_kind,
                   .needs_review = report.needs_review,
                   .earlier = live ? std::optional(live->id) : std::nullopt,
                   .state = ReportState::draft,
                   .imported_at = actor.at,
                   .imported_by = actor.name};
  insert_report(transaction, actor.ward, row, report.text);
  for (const auto& card : cards) insert_item(transaction, actor.ward, row.id, card);
  const nlohmann::json after = {{"file_name", row.file_name}, {"cards", cards.size()}};
  audit::record(transaction, actor,
                {.action = "report.imported",
                 .record_kind = "report",
                 .record_id = row.id.text(),
                 .before_json = {},
                 .after_json = after.dump()});
  return row.id;
}

base::Result<void> decide(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place,
                          ItemState state) {
  const auto found = find_item(transaction, actor.ward, place.report, place.item);
  if (!found) return not_found();
  DraftItem changed = *found;
  changed.state = state;
  if (state == ItemState::accepted && changed.change != ItemChange::missing) {
    if (const auto problem = problem_of(changed.kind, changed.fields); !problem) return problem.error();
  }
  save(transaction, actor, place.report, *found, changed, "draft_item.decided");
  return {};
}

base::Result<void> correct(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place,
                           const ItemFields& fields) {
  const auto found = find_item(transaction, actor.ward, place.report, place.item);
  if (!found) return not_found();
  if (const auto problem = problem_of(found->kind, fields); !problem) return problem.error();
  DraftItem changed = *found;
  if (!changed.live_id.empty() && !(fields == found->fields)) changed.change = ItemChange::changed;
  changed.fields = fields;
  changed.state = ItemState::accepted;
  save(transaction, actor, place.report, *found, changed, "draft_item.corrected");
  return {};
}

base::Result<DraftItemId> split(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place) {
  const auto cards = items(transaction, actor.ward, place.report);
  const auto index = index_of(cards, place.item);
  if (!index) return not_found();
  DraftItem second = cards[*index];
  second.id = DraftItemId::make(actor.at);
  second.position = position_behind(cards, *index);
  second.state = ItemState::open;
  second.change = ItemChange::added;
  second.live_id.clear();
  insert(transaction, actor, place.report, second, "draft_item.split");
  return second.id;
}

base::Result<void> merge_with_previous(db::Transaction& transaction, const audit::Actor& actor,
                                       const ItemPlace& place) {
  const auto cards = items(transaction, actor.ward, place.report);
  const auto index = index_of(cards, place.item);
  if (!index) return not_found();
  const DraftItem& card = cards[*index];
  for (size_t i = *index; i-- > 0;) {
    const DraftItem& previous = cards[i];
    if (previous.kind != card.kind || previous.state == ItemState::merged) continue;
    DraftItem joined = previous;
    std::string& text = joined.kind == ItemKind::project ? joined.fields.title : joined.fields.text;
    text += (text.empty() ? "" : " ") + (card.kind == ItemKind::project ? card.fields.title : card.fields.text);
    joined.state = ItemState::open;
    DraftItem away = card;
    away.state = ItemState::merged;
    save(transaction, actor, place.report, previous, joined, "draft_item.joined");
    save(transaction, actor, place.report, card, away, "draft_item.merged");
    return {};
  }
  return base::Error{base::ErrorKind::conflict, "error.reading.nothing_to_merge_with", {}, {}, {}};
}

base::Result<DraftItemId> add_item(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report,
                                   ItemKind kind, int line) {
  if (!find_report(transaction, actor.ward, report)) return not_found();
  const auto cards = items(transaction, actor.ward, report);
  DraftItem added{.id = DraftItemId::make(actor.at), .kind = kind};
  added.position = cards.empty() ? 1000 : cards.front().position - 1;
  for (size_t i = 0; i < cards.size(); ++i) {
    if (cards[i].lines.first != 0 && cards[i].lines.first <= line) added.position = position_behind(cards, i);
  }
  added.lines = {line, line};
  insert(transaction, actor, report, added, "draft_item.added");
  return added.id;
}

base::Result<int> accept_all(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report) {
  if (!find_report(transaction, actor.ward, report)) return not_found();
  int accepted = 0;
  for (const auto& card : items(transaction, actor.ward, report)) {
    if (card.state != ItemState::open || card.change == ItemChange::missing) continue;
    if (!problem_of(card.kind, card.fields)) continue;
    DraftItem changed = card;
    changed.state = ItemState::accepted;
    save(transaction, actor, report, card, changed, "draft_item.decided");
    ++accepted;
  }
  return accepted;
}

}  // namespace gandan::reading
