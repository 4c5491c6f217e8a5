#include "features/notices/notice_store.h"

namespace gandan::notices {
namespace {

Notice notice_in(const db::Row& row) {
  const auto due = row.optional_text("due");
  return {.id = NoticeId::parse(row.text("notice_id")).value(),
          .kind = kind_named(row.text("kind")).value(),
          .path = row.text("path"),
          .subject = row.text("subject"),
          .record = row.text("record"),
          .due = due ? base::Date::parse_iso(*due) : std::nullopt,
          .instead_of = row.text("instead_of"),
          .created_at = {row.integer("created_at")},
          .read = !row.is_null("read_at")};
}

std::vector<Notice> notices_in(const std::vector<db::Row>& rows) {
  std::vector<Notice> notices;
  notices.reserve(rows.size());
  for (const db::Row& row : rows) notices.push_back(notice_in(row));
  return notices;
}

db::Value iso_or_null(const std::optional<base::Date>& date) {
  return date ? db::Value(date->iso()) : db::Value(nullptr);
}

std::optional<base::Date> date_in(const db::Row& row, std::string_view column) {
  const auto text = row.optional_text(column);
  return text ? base::Date::parse_iso(*text) : std::nullopt;
}

}  // namespace

void insert_notice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                   const NewNotice& notice, const std::string& instead_of, base::Instant now) {
  transaction.execute(
      "INSERT INTO notice (ward_id, notice_id, person_id, kind, path, record, subject, due, instead_of, once_key, "
      "created_at) "
      "VALUES (:ward, :notice, :person, :kind, :path, :record, :subject, :due, :instead_of, :once_key, :now) ON "
      "CONFLICT DO "
      "NOTHING",
      {{"ward", ward.text()},
       {"notice", NoticeId::make(now).text()},
       {"person", person.text()},
       {"kind", std::string(name_of(notice.kind))},
       {"path", notice.path},
       {"record", record_of(notice.path)},
       {"subject", notice.subject},
       {"due", iso_or_null(notice.due)},
       {"instead_of", instead_of},
       {"once_key", notice.once_key.empty() ? db::Value(nullptr) : db::Value(notice.once_key)},
       {"now", now.epoch_milliseconds}});
}

int64_t count_unread(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person) {
  const auto row = transaction.query_one(
      "SELECT count(*) AS n FROM notice WHERE ward_id = :ward AND person_id = :person AND read_at IS NULL",
      {{"ward", ward.text()}, {"person", person.text()}});
  return row->integer("n");
}

std::vector<Notice> newest_notices(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                   int limit) {
  return notices_in(transaction.query(
      "SELECT notice_id, kind, path, record, subject, due, instead_of, created_at, read_at FROM notice WHERE "
      "ward_id = :ward AND "
      "person_id = :person ORDER BY notice_id DESC LIMIT :most",
      {{"ward", ward.text()}, {"person", person.text()}, {"most", int64_t{limit}}}));
}

std::optional<Notice> find_notice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                  const NoticeId& id) {
  const auto row = transaction.query_one(
      "SELECT notice_id, kind, path, record, subject, due, instead_of, created_at, read_at FROM notice WHERE ward_id = "
      ":ward "
      "AND "
      "person_id = :person AND notice_id = :notice",
      {{"ward", ward.text()}, {"person", person.text()}, {"notice", id.text()}});
  if (!row) return std::nullopt;
  return notice_in(*row);
}

void mark_read(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person, const NoticeId& id,
               base::Instant now) {
  transaction.execute(
      "UPDATE notice SET read_at = :now WHERE ward_id = :ward AND person_id = :person AND notice_id = :notice AND "
      "read_at "
      "IS NULL",
      {{"ward", ward.text()}, {"person", person.text()}, {"notice", id.text()}, {"now", now.epoch_milliseconds}});
}

void mark_all_read(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                   base::Instant now) {
  transaction.execute(
      "UPDATE notice SET read_at = :now WHERE ward_id = :ward AND person_id = :person AND read_at IS NULL",
      {{"ward", ward.text()}, {"person", person.text()}, {"now", now.epoch_milliseconds}});
}

void mark_settled(db::Transaction& transaction, const base::WardId& ward, const Settled& settled, base::Instant now) {
  std::string kinds = ",";
  for (const Kind kind : settled.kinds) kinds.append(name_of(kind)).append(",");
  transaction.execute(
      "UPDATE notice SET read_at = :now WHERE ward_id = :ward AND record = :record AND read_at IS NULL AND "
      "(CAST(:kinds AS TEXT) = ',' OR CAST(:kinds AS TEXT) LIKE '%,' || kind || ',%') AND "
      "(CAST(:person AS TEXT) IS NULL OR person_id = :person)",
      {{"ward", ward.text()},
       {"record", settled.record},
       {"kinds", kinds},
       {"person", settled.person ? db::Value(settled.person->text()) : db::Value(nullptr)},
       {"now", now.epoch_milliseconds}});
}

Choice find_choice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person) {
  const auto row = transaction.query_one(
      "SELECT by_mail, muted, away_from, away_until, language FROM notice_choice WHERE ward_id = :ward AND person_id = "
      ":person",
      {{"ward", ward.text()}, {"person", person.text()}});
  if (!row) return {};
  Choice choice{row->boolean("by_mail"),
                {},
                date_in(*row, "away_from"),
                date_in(*row, "away_until"),
                html::language_of_code(row->text("language"))};
  std::string_view names = row->text("muted");
  while (!names.empty()) {
    const size_t comma = std::min(names.find(','), names.size());
    if (const auto kind = kind_named(names.substr(0, comma))) choice.muted.push_back(*kind);
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  return choice;
}

std::map<auth::PersonId, base::Date> people_away(db::Transaction& transaction, const base::WardId& ward,
                                                 base::Date today) {
  std::map<auth::PersonId, base::Date> away;
  for (const auto& row : transaction.query(
           "SELECT person_id, away_until FROM notice_choice WHERE ward_id = :ward AND away_from <= :today AND "
           "away_until >= :today",
           {{"ward", ward.text()}, {"today", today.iso()}})) {
    away.emplace(auth::PersonId::parse(row.text("person_id")).value(), *date_in(row, "away_until"));
  }
  return away;
}

void save_choice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                 const Choice& choice) {
  std::string muted;
  for (const Kind kind : choice.muted) muted.append(muted.empty() ? "" : ",").append(name_of(kind));
  transaction.execute(
      "INSERT INTO notice_choice (ward_id, person_id, by_mail, muted, away_from, away_until, language) VALUES (:ward, "
      ":person, :by_mail, :muted, :away_from, :away_until, :language) ON CONFLICT (ward_id, person_id) DO UPDATE SET "
      "by_mail = "
      "excluded.by_mail, muted = excluded.muted, away_from = excluded.away_from, away_until = excluded.away_until, "
      "language = excluded.language",
      {{"ward", ward.text()},
       {"person", person.text()},
       {"by_mail", choice.by_mail},
       {"muted", muted},
       {"away_from", iso_or_null(choice.away_from)},
       {"away_until", iso_or_null(choice.away_until)},
       {"language", choice.language ? std::string(html::code_of(*choice.language)) : std::string()}});
}

html::Language ward_language(db::Transaction& transaction, const base::WardId& ward) {
  const auto row =
      transaction.query_one("SELECT language FROM notice_ward WHERE ward_id = :ward", {{"ward", ward.text()}});
  const auto language = row ? html::language_of_code(row->text("language")) : std::nullopt;
  return language.value_or(html::Language::vietnamese);
}

html::Language language_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person) {
  const auto chosen = find_choice(transaction, ward, person).language;
  return chosen ? *chosen : ward_language(transaction, ward);
}

void save_ward_language(db::Transaction& transaction, const base::WardId& ward, html::Language language) {
  transaction.execute(
      "INSERT INTO notice_ward (ward_id, language) VALUES (:ward, :language) ON CONFLICT (ward_id) DO UPDATE SET "
      "language = excluded.language",
      {{"ward", ward.text()}, {"language", std::string(html::code_of(language))}});
}

std::vector<auth::PersonId> people_to_mail(db::Transaction& transaction, const base::WardId& ward,
                                           base::Instant since) {
  std::vector<auth::PersonId> people;
  for (const auto& row : transaction.query(
           "SELECT DISTINCT person_id FROM notice WHERE ward_id = :ward AND mailed_at IS NULL AND read_at IS NULL AND "
           "created_at >= :since ORDER BY person_id",
           {{"ward", ward.text()}, {"since", since.epoch_milliseconds}})) {
    people.push_back(auth::PersonId::parse(row.text("person_id")).value());
  }
  return people;
}

std::vector<Notice> notices_to_mail(db::Transaction& transaction, const base::WardId& ward,
                                    const auth::PersonId& person, base::Instant since) {
  return notices_in(transaction.query(
      "SELECT notice_id, kind, path, record, subject, due, instead_of, created_at, read_at FROM notice WHERE ward_id = "
      ":ward "
      "AND "
      "person_id = :person AND mailed_at IS NULL AND read_at IS NULL AND created_at >= :since ORDER BY due NULLS LAST, "
      "notice_id",
      {{"ward", ward.text()}, {"person", person.text()}, {"since", since.epoch_milliseconds}}));
}

void mark_mailed(db::Transaction& transaction, const base::WardId& ward, const std::vector<Notice>& notices,
                 base::Instant now) {
  for (const Notice& notice : notices) {
    transaction.execute("UPDATE notice SET mailed_at = :now WHERE ward_id = :ward AND notice_id = :notice",
                        {{"ward", ward.text()}, {"notice", notice.id.text()}, {"now", now.epoch_milliseconds}});
  }
}

bool begin_digest(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person, base::Date day,
                  base::Instant now) {
  return transaction.execute(
             "INSERT INTO notice_digest (ward_id, person_id, day, begun_at) VALUES (:ward, :person, :day, :now) ON "
             "CONFLICT DO NOTHING",
             {{"ward", ward.text()}, {"person", person.text()}, {"day", day.iso()}, {"now", now.epoch_milliseconds}}) ==
         1;
}

void forget_digest(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                   base::Date day) {
  transaction.execute("DELETE FROM notice_digest WHERE ward_id = :ward AND person_id = :person AND day = :day",
                      {{"ward", ward.text()}, {"person", person.text()}, {"day", day.iso()}});
}

}  // namespace gandan::notices
