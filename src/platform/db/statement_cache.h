// The prepared statements of one session, the least recently used dropped when there are too many. Keyed by the
// address of the literal (Sql is never anything else), which makes a look-up cheaper than hashing the text.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "platform/db/sql.h"

namespace gandan::db {

template <typename Statement>
class StatementCache {
 public:
  explicit StatementCache(size_t limit) : limit_(limit) {}

  Statement* find(Sql sql) {
    const auto found = places_.find(key_of(sql));
    if (found == places_.end()) return nullptr;
    order_.splice(order_.begin(), order_, found->second);
    return &found->second->second;
  }

  // Requires: find(sql) was nullptr. The reference lives until the statement is dropped.
  Statement& add(Sql sql, Statement statement) {
    if (order_.size() >= limit_) {
      places_.erase(order_.back().first);
      order_.pop_back();
    }
    order_.emplace_front(key_of(sql), std::move(statement));
    places_[key_of(sql)] = order_.begin();
    return order_.front().second;
  }

  void clear() {
    places_.clear();
    order_.clear();
  }
  size_t size() const { return order_.size(); }

 private:
  using Key = std::pair<const char*, size_t>;
  struct Hash {
    size_t operator()(const Key& key) const noexcept { return std::hash<const char*>{}(key.first) ^ key.second; }
  };
  static Key key_of(Sql sql) { return {sql.text().data(), sql.text().size()}; }

  size_t limit_;
  std::list<std::pair<Key, Statement>> order_;  // most recently used first
  std::unordered_map<Key, typename std::list<std::pair<Key, Statement>>::iterator, Hash> places_;
};

}  // namespace gandan::db
