#include "features/reading/comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

using Key = std::pair<ItemKind, std::string>;
// Cards of the earlier report that wait to be found again, by a key; several may share one.
using Waiting = std::multimap<Key, size_t>;

std::set<std::string> words_of(std::string_view text) {
  std::istringstream stream(vietnamese::fold(text));
  std::set<std::string> words;
  for (std::string word; stream >> word;) words.insert(word);
  return words;
}

// Whether two sentences can be the same one, reworded: the shorter shares half of its words with the longer. Without
// this a new item that took over a number would look like a changed one.
bool alike(std::string_view one, std::string_view other) {
  const auto a = words_of(one);
  const auto b = words_of(other);
  const auto shared = std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  return static_cast<size_t>(shared) * 2 >= std::min(a.size(), b.size());
}

std::string number_of(const ItemFields& fields) {
  return fields.number.empty() ? std::string() : vietnamese::fold(fields.group) + "/" + fields.number;
}

// The first earlier card under `key` that no new card has taken yet and that `fits`.
template <typename Fits>
std::optional<size_t> take(Waiting& waiting, const Key& key, std::vector<bool>& taken, const Fits& fits) {
  auto [begin, end] = waiting.equal_range(key);
  for (auto found = begin; found != end; ++found) {
    if (taken[found->second] || !fits(found->second)) continue;
    taken[found->second] = true;
    return found->second;
  }
  return std::nullopt;
}

void become(DraftItem& card, const DraftItem& earlier, bool same_wording) {
  card.live_id = earlier.live_id;
  if (same_wording) {
    card.change = ItemChange::same;
    card.fields = earlier.fields;  // with what the reviewer corrected then
    card.state = earlier.state;
  } else {
    card.change = ItemChange::changed;
    card.earlier = earlier.quote;
  }
}

DraftItem missing_card(const DraftItem& earlier, int64_t position, base::Instant now) {
  DraftItem card = earlier;
  card.id = DraftItemId::make(now);
  card.position = position;
  card.state = ItemState::open;
  card.change = ItemChange::missing;
  card.lines = {};
  card.page.reset();
  return card;
}

}  // namespace

std::vector<DraftItem> compare_with_earlier(std::vector<DraftItem> cards, const std::vector<DraftItem>& earlier,
                                            base::Instant now) {
  Waiting by_wording;
  Waiting by_number;
  for (size_t i = 0; i < earlier.size(); ++i) {
    const DraftItem& card = earlier[i];
    by_wording.emplace(Key{card.kind, vietnamese::fold_keeping_marks(card.quote)}, i);
    if (const std::string number = number_of(card.fields); !number.empty())
      by_number.emplace(Key{card.kind, number}, i);
  }
  std::vector<bool> taken(earlier.size(), false);
  std::vector<std::optional<size_t>> found(cards.size());
  for (size_t i = 0; i < cards.size(); ++i) {
    found[i] = take(by_wording, {cards[i].kind, vietnamese::fold_keeping_marks(cards[i].quote)}, taken,
                    [](size_t) { return true; });
    if (found[i]) become(cards[i], earlier[*found[i]], true);
  }
  for (size_t i = 0; i < cards.size(); ++i) {
    if (found[i]) continue;
    const auto match = take(by_number, {cards[i].kind, number_of(cards[i].fields)}, taken,
                            [&](size_t other) { return alike(cards[i].quote, earlier[other].quote); });
    if (match) become(cards[i], earlier[*match], false);
  }
  int64_t position = cards.empty() ? 0 : cards.back().position;
  for (size_t i = 0; i < earlier.size(); ++i) {
    if (taken[i] || earlier[i].live_id.empty()) continue;
    cards.push_back(missing_card(earlier[i], position += 1000, now));
  }
  return cards;
}

}  // namespace gandan::reading
