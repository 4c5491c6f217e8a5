// A draft of the programme, made of a report: one card per thing that was read, which a person accepts, corrects,
// rejects, merges or splits. Nothing goes live without that. Pure: types and rules; SQL is in draft_store.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/typed_id.h"
#include "features/programme/programme.h"
#include "reading/reading.h"

namespace gandan::reading {

using ReportId = base::TypedId<struct ReportTag>;
using DraftItemId = base::TypedId<struct DraftItemTag>;

enum class ItemKind { target, key_task, breakthrough, regular_task, project };
enum class ItemState { open, accepted, rejected, merged };
// Against the report that was imported before: what the reviewer has to look at.
enum class ItemChange { added, same, changed, missing };

// The fields of a card as a person sees and edits them. Numbers stay text in plain notation ("98.5") until they are
// checked by problem_of; comparator and period are the words of `gandan read --format=json` (">=", "by_2030").
struct ItemFields {
  std::string number;  // "9"
  std::string group;   // targets: "xã hội"
  std::string title;   // tasks and projects
  std::string text;    // the sentence
  std::string comparator;
  std::string value, low, high;
  std::string level;  // an ordinal goal: "hoàn thành tốt nhiệm vụ"
  std::string unit;
  std::string period;
  std::string base_value = {}, base_year = {};  // targets: what has been reached, where the path begins
  friend bool operator==(const ItemFields&, const ItemFields&) = default;
};

struct DraftItem {
  DraftItemId id;
  ItemKind kind = ItemKind::target;
  int64_t position = 0;  // order of the cards; gaps are left for cards put between
  ItemState state = ItemState::open;
  ItemChange change = ItemChange::added;
  ItemFields fields = {};
  std::string quote = {};  // the source as it stands in the report
  LineRange lines = {};
  std::optional<int> page = {};
  std::string live_id = {};     // the record of the programme it became, or ""
  std::string earlier = {};     // of a changed item: the sentence of the report imported before
  std::string base_quote = {};  // the sentence of the report that the base line was taken from, or ""
  int base_line = 0;            // its first line
};

std::string_view name_of(ItemKind kind);
std::string_view name_of(ItemState state);
std::string_view name_of(ItemChange change);
std::optional<ItemKind> item_kind_named(std::string_view name);
std::optional<ItemState> item_state_named(std::string_view name);
std::optional<ItemChange> item_change_named(std::string_view name);

// The cards of a reading, in the order of the report; positions 1000, 2000, ... Requires `now` for their ids.
std::vector<DraftItem> cards_of(const Reading& reading, base::Instant now);

// What is wrong with the fields of a card, as an Error with the field's name; ok when it can go live.
base::Result<void> problem_of(ItemKind kind, const ItemFields& fields);

// A card as the programme takes it. Requires problem_of(...) to be ok.
programme::NewTarget target_of(const DraftItem& item, const ReportId& report);
programme::NewTask task_of(const DraftItem& item, const ReportId& report);
programme::NewProject project_of(const DraftItem& item, const ReportId& report);

}  // namespace gandan::reading
