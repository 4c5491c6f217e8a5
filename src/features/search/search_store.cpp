#include "features/search/search_store.h"

#include <algorithm>
#include <array>

namespace gandan::search {
namespace {

constexpr size_t words_of_an_entry = 40;
constexpr int64_t looked_at = 5000;  // newest records of one word: about ten milliseconds
// Greater than the rest of any word, in the order of bytes and in that of a locale.
constexpr std::string_view last_ending = "zzzzzzzz";

std::string like_word(std::string_view word) {
  return "% " + std::string(word) + "%";  // words hold no % and no _
}

// A pattern for each of six places; places without a word let everything through.
std::array<std::string, 6> patterns_of(const std::vector<std::string>& words) {
  std::array<std::string, 6> patterns;
  patterns.fill("%");
  for (size_t i = 0; i < std::min(words.size(), patterns.size()); ++i) patterns[i] = like_word(words[i]);
  return patterns;
}

// ",signed_in,view_programme,": a list that SQL can look into, as a statement is one literal.
std::string list_of(const auth::PermissionSet& may) {
  std::string list = ",";
  for (size_t i = 0; i < static_cast<size_t>(auth::Permission::count_); ++i) {
    const auto permission = static_cast<auth::Permission>(i);
    if (may.has(permission)) list += std::string(auth::name_of(permission)) + ",";
  }
  return list;
}

void insert_words(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now) {
  for (const auto& word : words_of(entry.title + " " + entry.detail, words_of_an_entry)) {
    transaction.execute(
        "INSERT INTO search_word (ward_id, word, changed_at, kind, record_id)"
        " VALUES (:ward_id, :word, :changed_at, :kind, :record_id)",
        {{"ward_id", ward.text()},
         {"word", word},
         {"changed_at", now.epoch_milliseconds},
         {"kind", entry.kind},
         {"record_id", entry.record_id}});
  }
}

bool says_the_same(db::Transaction& transaction, const base::WardId& ward, const Entry& entry) {
  const auto row = transaction.query_one(
      "SELECT title, detail, path, permission FROM search_entry WHERE ward_id = :ward_id AND kind = :kind"
      " AND record_id = :record_id",
      {{"ward_id", ward.text()}, {"kind", entry.kind}, {"record_id", entry.record_id}});
  return row && row->text("title") == entry.title && row->text("detail") == entry.detail &&
         row->text("path") == entry.path && row->text("permission") == auth::name_of(entry.permission);
}

// How a record is reached: by a whole word, or by how its word begins.
struct Range {
  std::string first, last;
};

int64_t records_in(db::Transaction& transaction, const base::WardId& ward, const Range& range) {
  const auto row = transaction.query_one(
      "SELECT COUNT(*) AS records FROM (SELECT record_id FROM search_word WHERE ward_id = :ward_id"
      " AND word >= :first AND word <= :last LIMIT :looked_at) AS counted",
      {{"ward_id", ward.text()}, {"first", range.first}, {"last", range.last}, {"looked_at", looked_at}});
  return row->integer("records");
}

// The last word of a query may be half typed, unless so many records have it whole that those are enough.
Range range_of(db::Transaction& transaction, const base::WardId& ward, const std::string& word, bool unfinished) {
  Range whole{word, word};
  if (!unfinished || records_in(transaction, ward, whole) >= looked_at) return whole;
  return {word, word + std::string(last_ending)};
}

// The range with the fewest records: every entry that has all the words is in it.
Range narrowest(db::Transaction& transaction, const base::WardId& ward, const std::vector<std::string>& words) {
  Range best;
  int64_t fewest = looked_at + 1;
  for (size_t i = 0; i < words.size(); ++i) {
    Range range = range_of(transaction, ward, words[i], i + 1 == words.size());
    const int64_t records = records_in(transaction, ward, range);
    if (records >= fewest) continue;
    fewest = records;
    best = std::move(range);
  }
  return best;
}

}  // namespace

void put(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now) {
  if (says_the_same(transaction, ward, entry)) return;
  remove(transaction, ward, entry.kind, entry.record_id);
  const std::string text = entry.title + " " + entry.detail;
  transaction.execute(
      "INSERT INTO search_entry (ward_id, kind, record_id, title, detail, path, permission, folded, marked, changed_at)"
      " VALUES (:ward_id, :kind, :record_id, :title, :detail, :path, :permission, :folded, :marked, :changed_at)",
      {{"ward_id", ward.text()},
       {"kind", entry.kind},
       {"record_id", entry.record_id},
       {"title", entry.title},
       {"detail", entry.detail},
       {"path", entry.path},
       {"permission", std::string(auth::name_of(entry.permission))},
       {"folded", folded_text(text)},
       {"marked", marked_text(text)},
       {"changed_at", now.epoch_milliseconds}});
  insert_words(transaction, ward, entry, now);
}

void remove(db::Transaction& transaction, const base::WardId& ward, std::string_view kind, std::string_view record_id) {
  transaction.execute("DELETE FROM search_word WHERE ward_id = :ward_id AND kind = :kind AND record_id = :record_id",
                      {{"ward_id", ward.text()}, {"kind", std::string(kind)}, {"record_id", std::string(record_id)}});
  transaction.execute("DELETE FROM search_entry WHERE ward_id = :ward_id AND kind = :kind AND record_id = :record_id",
                      {{"ward_id", ward.text()}, {"kind", std::string(kind)}, {"record_id", std::string(record_id)}});
}

bool is_empty(db::Transaction& transaction, const base::WardId& ward) {
  return !transaction.query_one("SELECT kind FROM search_entry WHERE ward_id = :ward_id LIMIT 1",
                                {{"ward_id", ward.text()}});
}

std::vector<Found> find(db::Transaction& transaction, const base::WardId& ward, const Query& query,
                        const auth::PermissionSet& may, int64_t limit) {
  if (query.words.empty()) return {};
  const Range range = narrowest(transaction, ward, query.words);
  const auto folded = patterns_of(query.words), marked = patterns_of(query.marked);
  std::vector<Found> found;
  for (const db::Row& row : transaction.query(
           "SELECT DISTINCT entry.kind, entry.record_id, entry.title, entry.detail, entry.path, entry.changed_at FROM"
           " (SELECT kind, record_id FROM search_word WHERE ward_id = :ward_id AND word >= :first AND word <= :last"
           "  ORDER BY word DESC, changed_at DESC LIMIT :looked_at) AS near"
           " JOIN search_entry AS entry ON entry.ward_id = :ward_id AND entry.kind = near.kind"
           "  AND entry.record_id = near.record_id"
           " WHERE entry.folded LIKE :f0 AND entry.folded LIKE :f1 AND entry.folded LIKE :f2 AND entry.folded LIKE :f3"
           " AND entry.folded LIKE :f4 AND entry.folded LIKE :f5 AND entry.marked LIKE :m0 AND entry.marked LIKE :m1"
           " AND entry.marked LIKE :m2 AND entry.marked LIKE :m3 AND entry.marked LIKE :m4 AND entry.marked LIKE :m5"
           " AND CAST(:may AS TEXT) LIKE '%,' || entry.permission || ',%'"
           " ORDER BY entry.changed_at DESC, entry.kind, entry.record_id LIMIT :limit",
           {{"ward_id", ward.text()},
            {"first", range.first},
            {"last", range.last},
            {"looked_at", looked_at},
            {"f0", folded[0]},
            {"f1", folded[1]},
            {"f2", folded[2]},
            {"f3", folded[3]},
            {"f4", folded[4]},
            {"f5", folded[5]},
            {"m0", marked[0]},
            {"m1", marked[1]},
            {"m2", marked[2]},
            {"m3", marked[3]},
            {"m4", marked[4]},
            {"m5", marked[5]},
            {"may", list_of(may)},
            {"limit", limit}})) {
    found.push_back({row.text("kind"), row.text("title"), row.text("detail"), row.text("path")});
  }
  return found;
}

}  // namespace gandan::search
