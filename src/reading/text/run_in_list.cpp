#include "reading/text/run_in_list.h"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/text/letters.h"
#include "reading/text/list_heading.h"
#include "reading/text/marker.h"

namespace gandan::reading {
namespace {

constexpr size_t shortest_list = 20;   // letters
constexpr size_t longest_bridge = 80;  // bytes between the name of the list and its colon

struct Announced {
  TaskKind kind = TaskKind::regular;
  size_t begin = 0;  // of its name
  size_t list = 0;   // behind the colon
};

// The names of lists in `low` from left to right; each name is looked for once, so that this is linear.
class Names {
 public:
  explicit Names(std::string_view low) : low_(low) {
    for (size_t i = 0; i < names.size(); ++i) next_[i] = find_phrase(low_, names[i]);
  }

  // The earliest name that begins at `from` or later; nullopt when there is none.
  std::optional<Span> from(size_t from) {
    std::optional<Span> best;
    for (size_t i = 0; i < names.size(); ++i) {
      if (next_[i] < from) next_[i] = find_phrase(low_, names[i], from);
      if (next_[i] == std::string_view::npos || (best && best->begin <= next_[i])) continue;
      best = Span{next_[i], next_[i] + names[i].size()};
    }
    return best;
  }

 private:
  static constexpr std::array<std::string_view, 8> names = {
      "khâu đột phá",       "đột phá chiến lược", "các đột phá",          "nhiệm vụ trọng tâm",
      "nhiệm vụ then chốt", "nhiệm vụ đột phá",   "chương trình đột phá", "đột phá"};
  std::string_view low_;
  std::array<size_t, 8> next_{};
};

// "khâu đột phá: ", and whatever few words stand between.
std::optional<Announced> announced_by(std::string_view low, Span name) {
  const std::string_view behind = low.substr(name.end, longest_bridge + 2);
  const size_t colon = behind.find(": ");
  if (colon == std::string_view::npos || behind.substr(0, colon).find_first_of(".;") != std::string_view::npos)
    return std::nullopt;
  // With the word before it, which may count: "ba đột phá".
  const std::string_view before =
      trim(low.substr(name.begin - std::min<size_t>(name.begin, 16), std::min<size_t>(name.begin, 16)));
  const std::string_view word = last_word(before);
  const size_t begin = word.empty() ? name.begin : static_cast<size_t>(word.data() - low.data());
  const auto kind = task_list_of(low.substr(begin, name.end + colon - begin));
  const size_t list = name.end + colon + 2;
  if (!kind || count_letters(low.substr(list, 4 * shortest_list)) + 2 < shortest_list) return std::nullopt;
  return Announced{*kind, name.begin, list};
}

// Where the list ends that begins at `list`: before the sentence or clause that announces the next.
size_t list_end(std::string_view low, size_t list, size_t next) {
  for (const std::string_view sign : {". ", "; "}) {
    const size_t stop = low.substr(list, next - list).rfind(sign);
    if (stop != std::string_view::npos && stop > 0) return list + stop + 1;
  }
  return next;
}

std::vector<InlineItem> items_of(std::string_view text, Span span) {
  std::vector<InlineItem> items = inline_items(part(text, span));
  if (items.size() < 2) items = ordinal_items(part(text, span), 1);
  std::erase_if(items, [](const InlineItem& item) { return item.number.empty(); });
  for (InlineItem& item : items) item.span = {item.span.begin + span.begin, item.span.end + span.begin};
  const auto all = items.empty() ? sentences(text, span) : std::vector<Span>();
  if (all.empty()) return items;
  for (const Span clause : clauses(text, all.front())) items.push_back({std::to_string(items.size() + 1), clause});
  return items;
}

}  // namespace

std::vector<RunInList> run_in_lists(std::string_view text, std::string_view low) {
  std::vector<Announced> announced;
  Names names(low);
  for (auto name = names.from(0); name; name = names.from(name->end)) {
    if (const auto found = announced_by(low, *name)) announced.push_back(*found);
  }
  std::vector<RunInList> lists;
  for (size_t i = 0; i < announced.size(); ++i) {
    const size_t begin = announced[i].list;
    const bool last = i + 1 == announced.size();
    const size_t end = last ? text.size() : list_end(low, begin, std::max(begin, announced[i + 1].begin));
    if (begin < end) lists.push_back({announced[i].kind, items_of(text, {begin, end})});
  }
  std::erase_if(lists, [](const RunInList& list) { return list.items.empty(); });
  return lists;
}

std::vector<InlineItem> ordinal_items(std::string_view text, int first) {
  std::vector<InlineItem> items = {{"", {0, text.size()}}};
  int expected = first;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool opens = at == 0 || (text[at - 1] == ' ' && at > 1 &&
                                   std::string_view(".;:,").find(text[at - 2]) != std::string_view::npos);
    if (!opens) continue;
    std::string words(text.substr(at, 24));
    if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    const Marker marker = opening_marker(words);
    if (marker.style != MarkerStyle::ordinal_word || marker.ordinal != expected || marker.length >= words.size())
      continue;
    items.back().span.end = at;
    items.push_back({std::to_string(expected++), {at + marker.length, text.size()}});
  }
  if (items.front().span.size() == 0 && items.size() > 1) items.erase(items.begin());
  return items;
}

}  // namespace gandan::reading
