#include "features/search/search_store.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "features/search/abbreviations.h"

namespace gandan::search {
namespace {

constexpr size_t words_of_an_entry = 120;
// How many of the newest records of one word are looked at: most queries are answered by the first.
constexpr std::array<int64_t, 2> looked_at = {300, 3000};
// Greater than the rest of any word, in the order of bytes and in that of a locale.
constexpr std::string_view last_ending = "zzzzzzzz";
constexpr size_t most_words = 6;

std::string like_word(std::string_view word) {
  return "% " + std::string(word) + "%";  // words hold no % and no _
}

// A pattern for each of six places; places without a word let everything through.
std::array<std::string, most_words> patterns_of(const std::vector<std::string>& words) {
  std::array<std::string, most_words> patterns;
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

std::string text_of(const Entry& entry) {
  return entry.title + " " + entry.detail + (entry.more.empty() ? "" : " " + entry.more);
}

// Eight words in one statement: most of what a statement costs is beginning and ending it.
constexpr size_t words_at_once = 8;

void insert_eight_words(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now,
                        std::span<std::string, words_at_once> words) {
  transaction.execute(
      "INSERT INTO search_word (ward_id, word, changed_at, kind, record_id)"
      " VALUES (:ward_id, :w0, :changed_at, :kind, :record_id), (:ward_id, :w1, :changed_at, :kind, :record_id),"
      " (:ward_id, :w2, :changed_at, :kind, :record_id), (:ward_id, :w3, :changed_at, :kind, :record_id),"
      " (:ward_id, :w4, :changed_at, :kind, :record_id), (:ward_id, :w5, :changed_at, :kind, :record_id),"
      " (:ward_id, :w6, :changed_at, :kind, :record_id), (:ward_id, :w7, :changed_at, :kind, :record_id)",
      {{"ward_id", ward.text()},
       {"changed_at", now.epoch_milliseconds},
       {"kind", entry.kind},
       {"record_id", entry.record_id},
       {"w0", std::move(words[0])},
       {"w1", std::move(words[1])},
       {"w2", std::move(words[2])},
       {"w3", std::move(words[3])},
       {"w4", std::move(words[4])},
       {"w5", std::move(words[5])},
       {"w6", std::move(words[6])},
       {"w7", std::move(words[7])}});
}

void insert_words(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now,
                  std::vector<std::string> words) {
  size_t done = 0;
  for (; done + words_at_once <= words.size(); done += words_at_once) {
    insert_eight_words(transaction, ward, entry, now,
                       std::span<std::string, words_at_once>(words.data() + done, words_at_once));
  }
  for (; done < words.size(); ++done) {
    transaction.execute(
        "INSERT INTO search_word (ward_id, word, changed_at, kind, record_id)"
        " VALUES (:ward_id, :word, :changed_at, :kind, :record_id)",
        {{"ward_id", ward.text()},
         {"word", words[done]},
         {"changed_at", now.epoch_milliseconds},
         {"kind", entry.kind},
         {"record_id", entry.record_id}});
  }
}

std::optional<db::Row> entry_row(db::Transaction& transaction, const base::WardId& ward, std::string_view kind,
                                 std::string_view record_id) {
  return transaction.query_one(
      "SELECT title, detail, path, permission, folded, marked, changed_at FROM search_entry WHERE ward_id = :ward_id"
      " AND kind = :kind AND record_id = :record_id",
      {{"ward_id", ward.text()}, {"kind", std::string(kind)}, {"record_id", std::string(record_id)}});
}

struct FoldedText {
  std::string folded, marked;
};

FoldedText folded(std::string_view text) {
  const std::string all = with_abbreviations(text);
  return {folded_text(all), marked_text(all)};
}

bool says_the_same(const db::Row& row, const Entry& entry) {
  return row.text("title") == entry.title && row.text("detail") == entry.detail && row.text("path") == entry.path &&
         row.text("permission") == auth::name_of(entry.permission) &&
         row.text("marked") == folded(text_of(entry)).marked;
}

// The words of an entry are those of its folded text: what was put by them is taken out by them.
void remove_row(db::Transaction& transaction, const base::WardId& ward, std::string_view kind,
                std::string_view record_id, const db::Row& row) {
  for (const auto& word : words_in_folded(row.text("folded"), words_of_an_entry)) {
    transaction.execute(
        "DELETE FROM search_word WHERE ward_id = :ward_id AND word = :word AND changed_at = :changed_at"
        " AND kind = :kind AND record_id = :record_id",
        {{"ward_id", ward.text()},
         {"word", word},
         {"changed_at", row.integer("changed_at")},
         {"kind", std::string(kind)},
         {"record_id", std::string(record_id)}});
  }
  transaction.execute("DELETE FROM search_entry WHERE ward_id = :ward_id AND kind = :kind AND record_id = :record_id",
                      {{"ward_id", ward.text()}, {"kind", std::string(kind)}, {"record_id", std::string(record_id)}});
}

// How records are reached: by a whole word, or by how their word begins; and the whole words that they must have
// beside.
struct Way {
  std::string first, last;
  std::vector<std::string> others;
  int64_t records = 0;  // at most those asked for
};

int64_t records_in(db::Transaction& transaction, const base::WardId& ward, const Way& way, int64_t most) {
  const auto row = transaction.query_one(
      "SELECT COUNT(*) AS records FROM (SELECT record_id FROM search_word WHERE ward_id = :ward_id"
      " AND word >= :first AND word <= :last LIMIT :most) AS counted",
      {{"ward_id", ward.text()}, {"first", way.first}, {"last", way.last}, {"most", most}});
  return row->integer("records");
}

// The last word of a query may be half typed, unless `enough` records have it whole.
Way way_by(db::Transaction& transaction, const base::WardId& ward, const std::vector<std::string>& words, size_t chosen,
           int64_t enough) {
  const std::string& word = words[chosen];
  Way way{word, word, {}};
  way.records = records_in(transaction, ward, way, looked_at.back());
  if (chosen + 1 == words.size() && way.records < enough) {
    way.last += last_ending;
    way.records = records_in(transaction, ward, way, looked_at.back());
  }
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    if (i != chosen) way.others.push_back(words[i]);
  }
  return way;
}

// By the word that the fewest records have: every entry that has all the words is among them.
Way narrowest(db::Transaction& transaction, const base::WardId& ward, const std::vector<std::string>& words,
              int64_t enough) {
  Way best = way_by(transaction, ward, words, 0, enough);
  for (size_t i = 1; i < words.size(); ++i) {
    Way way = way_by(transaction, ward, words, i, enough);
    if (way.records < best.records) best = std::move(way);
  }
  best.others.resize(std::min(best.others.size(), most_words - 1));
  return best;
}

std::vector<db::Bound> values_of(const base::WardId& ward, const Query& query, const Way& way, int64_t looked) {
  constexpr std::array<std::string_view, most_words> folds = {"f0", "f1", "f2", "f3", "f4", "f5"};
  constexpr std::array<std::string_view, most_words> marks = {"m0", "m1", "m2", "m3", "m4", "m5"};
  constexpr std::array<std::string_view, most_words - 1> others = {"o0", "o1", "o2", "o3", "o4"};
  const auto folded = patterns_of(query.words), marked = patterns_of(query.marked);
  std::vector<db::Bound> values = {{"ward_id", ward.text()},
                                   {"first", way.first},
                                   {"last", way.last},
                                   {"looked_at", looked},
                                   {"other_words", static_cast<int64_t>(way.others.size())}};
  for (size_t i = 0; i < most_words; ++i) {
    values.push_back({folds[i], folded[i]});
    values.push_back({marks[i], marked[i]});
  }
  for (size_t i = 0; i < others.size(); ++i) {
    values.push_back({others[i], i < way.others.size() ? way.others[i] : std::string()});
  }
  return values;
}

// Of the records near, those whose entry has all words of the query (values_of).
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a statement is one literal.
#define GANDAN_ENTRIES_WITH_ALL_WORDS                                                                        \
  " JOIN search_entry AS entry ON entry.ward_id = :ward_id AND entry.kind = near.kind"                       \
  "  AND entry.record_id = near.record_id"                                                                   \
  " WHERE (CAST(:other_words AS BIGINT) = 0 OR (SELECT COUNT(*) FROM search_word AS other"                   \
  "  WHERE other.ward_id = :ward_id AND other.word IN (:o0, :o1, :o2, :o3, :o4)"                             \
  "  AND other.changed_at = near.changed_at AND other.kind = near.kind"                                      \
  "  AND other.record_id = near.record_id) >= :other_words)"                                                 \
  " AND entry.folded LIKE :f0 AND entry.folded LIKE :f1 AND entry.folded LIKE :f2 AND entry.folded LIKE :f3" \
  " AND entry.folded LIKE :f4 AND entry.folded LIKE :f5 AND entry.marked LIKE :m0 AND entry.marked LIKE :m1" \
  " AND entry.marked LIKE :m2 AND entry.marked LIKE :m3 AND entry.marked LIKE :m4 AND entry.marked LIKE :m5"

std::vector<Found> found_among(db::Transaction& transaction, std::vector<db::Bound> values,
                               const auth::PermissionSet& may, int64_t limit) {
  values.push_back({"may", list_of(may)});
  values.push_back({"limit", limit});
  std::vector<Found> found;
  for (const db::Row& row : transaction.query(
           "SELECT DISTINCT entry.kind, entry.record_id, entry.title, entry.detail, entry.path, entry.changed_at FROM"
           " (SELECT changed_at, kind, record_id FROM search_word WHERE ward_id = :ward_id AND word >= :first"
           "  AND word <= :last ORDER BY word DESC, changed_at DESC, kind DESC, record_id DESC LIMIT :looked_at) AS "
           "near" GANDAN_ENTRIES_WITH_ALL_WORDS " AND CAST(:may AS TEXT) LIKE '%,' || entry.permission || ',%'"
           " ORDER BY entry.changed_at DESC, entry.kind, entry.record_id LIMIT :limit",
           values)) {
    found.push_back({row.text("kind"), row.text("title"), row.text("detail"), row.text("path")});
  }
  return found;
}

void insert_row(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now) {
  const FoldedText words = folded(text_of(entry));
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
       {"folded", words.folded},
       {"marked", words.marked},
       {"changed_at", now.epoch_milliseconds}});
  insert_words(transaction, ward, entry, now, words_in_folded(words.folded, words_of_an_entry));
}

}  // namespace

void put(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now) {
  if (const auto row = entry_row(transaction, ward, entry.kind, entry.record_id)) {
    if (says_the_same(*row, entry)) return;
    remove_row(transaction, ward, entry.kind, entry.record_id, *row);
  }
  insert_row(transaction, ward, entry, now);
}

void remove(db::Transaction& transaction, const base::WardId& ward, std::string_view kind, std::string_view record_id) {
  const auto row = entry_row(transaction, ward, kind, record_id);
  if (row) remove_row(transaction, ward, kind, record_id, *row);
}

bool is_empty(db::Transaction& transaction, const base::WardId& ward) {
  return !transaction.query_one("SELECT kind FROM search_entry WHERE ward_id = :ward_id LIMIT 1",
                                {{"ward_id", ward.text()}});
}

std::vector<Found> find(db::Transaction& transaction, const base::WardId& ward, const Query& query,
                        const auth::PermissionSet& may, int64_t limit) {
  if (query.words.empty()) return {};
  const Way way = narrowest(transaction, ward, query.words, looked_at.back());
  std::vector<Found> found;
  for (const int64_t looked : looked_at) {
    found = found_among(transaction, values_of(ward, query, way, looked), may, limit);
    if (static_cast<int64_t>(found.size()) >= limit || way.records < looked) break;
  }
  return found;
}

std::vector<Place> newest_records(db::Transaction& transaction, const base::WardId& ward, std::string_view kind,
                                  std::string_view typed, int64_t looked) {
  const Query query = query_of(typed);
  if (query.words.empty()) return {};
  const Way way = narrowest(transaction, ward, query.words, 1);
  // Those of several words do not come in the order of time.
  auto values = values_of(ward, query, way, way.first == way.last ? looked : looked_at.back());
  // ">= AND <=" below: were it "=", SQLite would not see that the index has the order, and sort all of the word.
  values.push_back({"kind", std::string(kind)});
  std::vector<Place> places;
  for (const db::Row& row : transaction.query(
           "SELECT DISTINCT near.changed_at, near.record_id FROM"
           " (SELECT changed_at, kind, record_id FROM search_word WHERE ward_id = :ward_id AND word >= :first"
           "  AND word <= :last AND kind >= :kind AND kind <= :kind"
           "  ORDER BY word DESC, changed_at DESC, kind DESC, record_id DESC LIMIT :looked_at) AS "
           "near" GANDAN_ENTRIES_WITH_ALL_WORDS " ORDER BY near.changed_at DESC, near.record_id DESC",
           values)) {
    places.push_back({{row.integer("changed_at")}, row.text("record_id")});
  }
  return places;
}

}  // namespace gandan::search
