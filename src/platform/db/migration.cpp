#include "platform/db/migration.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "base/clock.h"
#include "platform/db/sqlite_dialect.h"

namespace gandan::db {
namespace {

constexpr std::string_view folder = "schema/migrations/";

struct Applied {
  int64_t number = 0;
  std::string name;
  std::string checksum;
};

// FNV-1a: it guards against a migration edited by mistake, not against an attacker (who could edit the table too).
std::string checksum_of(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
  return digits.data();
}

// "0012_target.sqlite.sql"; nullopt when the file is for the other engine.
std::optional<Migration> migration_of(std::string_view file, std::string_view text, Engine engine) {
  constexpr size_t digits = 4;
  const bool numbered = file.find_first_not_of("0123456789") == digits && file[digits] == '_';
  if (!numbered) throw std::logic_error("a migration is named NNNN_words.sql, not " + std::string(file));
  const bool for_sqlite = file.ends_with(".sqlite.sql");
  const bool for_postgresql = file.ends_with(".postgres.sql");
  if ((for_sqlite && engine != Engine::sqlite) || (for_postgresql && engine != Engine::postgresql)) return std::nullopt;
  const std::string_view name = file.substr(digits + 1, file.find('.') - digits - 1);
  return Migration{std::stoi(std::string(file.substr(0, digits))), std::string(name), std::string(text),
                   for_sqlite || for_postgresql};
}

base::Error migration_error(std::string key, int64_t number, const std::string& name) {
  return {base::ErrorKind::unavailable, std::move(key), {{"number", std::to_string(number)}, {"name", name}}, {}, {}};
}

std::vector<Applied> applied_migrations(Session& session) {
  std::vector<Row> rows;
  session.run("SELECT number, name, checksum FROM schema_migration ORDER BY number", {}, &rows, all_rows);
  std::vector<Applied> applied;
  applied.reserve(rows.size());
  for (const Row& row : rows) applied.push_back({row.integer("number"), row.text("name"), row.text("checksum")});
  return applied;
}

const Applied* find_applied(const std::vector<Applied>& applied, int64_t number) {
  const auto found = std::find_if(applied.begin(), applied.end(), [&](const Applied& a) { return a.number == number; });
  return found == applied.end() ? nullptr : &*found;
}

// Refuses a database of a newer program, or one whose history is not ours.
std::optional<base::Error> quarrel_with(const std::vector<Applied>& applied, const std::vector<Migration>& known) {
  for (const Applied& one : applied) {
    const auto mine =
        std::find_if(known.begin(), known.end(), [&](const Migration& m) { return m.number == one.number; });
    if (mine == known.end()) return migration_error("error.db.newer", one.number, one.name);
    if (checksum_of(mine->sql) != one.checksum) return migration_error("error.db.altered", one.number, one.name);
  }
  return std::nullopt;
}

void make_table_of_migrations(Session& session) {
  session.begin(Access::write);
  session.run_script(
      "CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
      "checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)");
  session.commit();
}

// Migrations rebuild tables with the foreign keys off on SQLite, so that nothing cascades; they must fit at the end.
void require_references_kept(Session& session) {
  if (session.engine() != Engine::sqlite) return;
  std::vector<Row> rows;
  session.run("SELECT \"table\" AS table_name FROM pragma_foreign_key_check", {}, &rows, 1);
  if (!rows.empty()) throw Failure("a reference of table " + rows.front().text("table_name") + " leads nowhere");
}

// In one transaction; the lock that comes with it makes a second program wait, which then finds the work done.
bool apply_unless_done(Session& session, const Migration& migration) {
  session.begin(Access::write);
  const std::vector<Applied> applied = applied_migrations(session);
  if (find_applied(applied, migration.number) != nullptr) {
    session.rollback();
    return false;
  }
  const bool translate = session.engine() == Engine::sqlite && !migration.for_one_engine;
  session.run_script(translate ? to_sqlite_dialect(migration.sql) : migration.sql);
  require_references_kept(session);
  const std::array<Bound, 4> values = {{{"number", int64_t{migration.number}},
                                        {"name", migration.name},
                                        {"checksum", checksum_of(migration.sql)},
                                        {"applied_at", base::SystemClock().now().epoch_milliseconds}}};
  session.run(
      "INSERT INTO schema_migration (number, name, checksum, applied_at) "
      "VALUES (:number, :name, :checksum, :applied_at)",
      values, nullptr, 0);
  session.commit();
  return true;
}

}  // namespace

std::vector<Migration> migrations_among(const std::map<std::string_view, std::string_view>& files, Engine engine) {
  std::vector<Migration> migrations;
  for (const auto& [path, text] : files) {
    if (!path.starts_with(folder) || !path.ends_with(".sql")) continue;
    if (auto migration = migration_of(path.substr(folder.size()), text, engine)) migrations.push_back(*migration);
  }
  std::sort(migrations.begin(), migrations.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  const auto twice = std::adjacent_find(migrations.begin(), migrations.end(),
                                        [](const auto& a, const auto& b) { return a.number == b.number; });
  if (twice != migrations.end())
    throw std::logic_error("two migrations have the number " + std::to_string(twice->number));
  return migrations;
}

base::Result<int> apply_migrations(Session& session, const std::vector<Migration>& migrations,
                                   const std::function<void(int number)>& keep_copy) {
  make_table_of_migrations(session);
  const std::vector<Applied> applied = applied_migrations(session);
  if (auto quarrel = quarrel_with(applied, migrations)) return *quarrel;
  int count = 0;
  bool copied = applied.empty();
  for (const Migration& migration : migrations) {
    if (find_applied(applied, migration.number) != nullptr) continue;
    try {
      if (!copied) keep_copy(migration.number);
      copied = true;
      if (apply_unless_done(session, migration)) ++count;
    } catch (const Failure& failure) {
      session.rollback();
      base::Error error = migration_error("error.db.migration_failed", migration.number, migration.name);
      error.detail = failure.what();
      return error;
    }
  }
  return count;
}

}  // namespace gandan::db
