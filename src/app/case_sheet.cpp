#include "app/case_sheet.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

#include "features/cases/engine/receive_case.h"
#include "platform/auth/token.h"
#include "vietnamese/text.h"

namespace gandan::app {
namespace {

using cases::NewCase;

constexpr size_t portion = 50;
constexpr int64_t morning = int64_t{8} * 60 * 60 * 1000;  // when a day says nothing of the hour

enum class Part : uint8_t {
  category,
  text,
  address,
  neighbourhood,
  latitude,
  longitude,
  received,
  name,
  phone,
  email,
  old_code
};
// What the engine calls the field of a part, to find the column of what it refuses.
struct Heading {
  Part part;
  std::string_view words, field;
};
constexpr std::array<Heading, 11> headings = {{{Part::category, "lĩnh vực", "category"},
                                               {Part::text, "nội dung", "text"},
                                               {Part::address, "địa chỉ", "address"},
                                               {Part::neighbourhood, "khu phố", "neighbourhood"},
                                               {Part::latitude, "vĩ độ", "address"},
                                               {Part::longitude, "kinh độ", "address"},
                                               {Part::received, "ngày nhận", "received"},
                                               {Part::name, "họ tên", "reporter_name"},
                                               {Part::phone, "điện thoại", "reporter_phone"},
                                               {Part::email, "thư điện tử", "reporter_email"},
                                               {Part::old_code, "mã cũ", "submission"}}};

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool same_words(std::string_view a, std::string_view b) {
  return vietnamese::fold(trimmed(a)) == vietnamese::fold(trimmed(b));
}

std::string column_of(std::string_view field) {
  const auto* const found = std::ranges::find(headings, field, &Heading::field);
  return found == headings.end() ? std::string() : std::string(found->words);
}

// "21,0345" or "21.0345".
std::optional<double> degrees_in(std::string_view text) {
  std::string digits(text);
  std::ranges::replace(digits, ',', '.');
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (digits.empty() || *end != '\0') return std::nullopt;
  return value;
}

// "24/11/2026", "2026-11-24", or the number that a spreadsheet keeps for a day: days since 30/12/1899.
std::optional<base::Date> day_in(std::string_view text) {
  if (const auto iso = base::Date::parse_iso(text)) return iso;
  if (text.size() == 5 && text.find_first_not_of("0123456789") == std::string_view::npos) {
    return base::Date::make(1899, 12, 30)->plus_days(std::strtol(std::string(text).c_str(), nullptr, 10));
  }
  const size_t first = text.find('/'), second = text.find('/', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
  const auto padded = [](std::string_view digits) { return (digits.size() == 1 ? "0" : "") + std::string(digits); };
  return base::Date::parse_iso(std::string(text.substr(second + 1)) + "-" +
                               padded(text.substr(first + 1, second - first - 1)) + "-" +
                               padded(text.substr(0, first)));
}

class Reading {
 public:
  Reading(const cases::CaseType& type, const std::vector<people::Neighbourhood>& neighbourhoods, base::Instant now)
      : type_(type), neighbourhoods_(neighbourhoods), now_(now) {}

  void read_headings(const sheet::ReadRow& row) {
    for (const auto& [column, words] : row.cells) {
      const auto* const found = std::ranges::find_if(
          headings, [&words = words](const Heading& each) { return same_words(each.words, words); });
      if (found == headings.end() || columns_.contains(found->part)) {
        refuse(row, words, base::invalid("error.app.case_sheet.heading"));
      } else {
        columns_[found->part] = column;
      }
    }
    for (const Part part : {Part::category, Part::text}) {
      if (columns_.contains(part)) continue;
      refuse(row, std::string(headings[static_cast<size_t>(part)].words),
             base::invalid("error.app.case_sheet.missing"));
    }
  }

  void read(const sheet::ReadRow& row) {
    NewCase wanted{type_.key, category_in(row)};
    wanted.channel = cases::Channel::import;
    wanted.text = cell(row, Part::text);
    wanted.place.address = cell(row, Part::address);
    read_place(row, wanted.place);
    wanted.reporter = {cell(row, Part::name), cell(row, Part::phone), cell(row, Part::email)};
    wanted.received_at = std::min(now_, base::Instant{base::local_midnight(day_of(row)).epoch_milliseconds + morning});
    wanted.submission = submission_of(row);
    if (!submissions_.insert(wanted.submission).second) refuse(row, Part::old_code, "error.app.case_sheet.twice");
    sheet_.cases.push_back({row.number, std::move(wanted)});
  }

  CaseSheet take() { return std::move(sheet_); }

 private:
  std::string cell(const sheet::ReadRow& row, Part part) const {
    const auto column = columns_.find(part);
    return column == columns_.end() ? std::string() : std::string(trimmed(row.cell(column->second)));
  }
  void refuse(const sheet::ReadRow& row, std::string column, base::Error error) {
    sheet_.errors.push_back({row.number, std::move(column), std::move(error)});
  }
  void refuse(const sheet::ReadRow& row, Part part, const char* key) {
    refuse(row, std::string(headings[static_cast<size_t>(part)].words), base::invalid(key));
  }

  std::string category_in(const sheet::ReadRow& row) {
    const std::string words = cell(row, Part::category);
    for (const cases::Category& each : type_.categories) {
      if (words == each.key || same_words(words, each.name.vi) || same_words(words, each.name.en)) return each.key;
    }
    refuse(row, Part::category, "error.app.case_sheet.category");
    return {};
  }

  void read_place(const sheet::ReadRow& row, cases::Place& place) {
    if (const std::string words = cell(row, Part::neighbourhood); !words.empty()) {
      const auto found =
          std::ranges::find_if(neighbourhoods_, [&](const auto& each) { return same_words(each.name, words); });
      if (found == neighbourhoods_.end()) return refuse(row, Part::neighbourhood, "error.app.case_sheet.neighbourhood");
      place.neighbourhood = found->id;
    }
    const std::string north = cell(row, Part::latitude), east = cell(row, Part::longitude);
    if (north.empty() && east.empty()) return;
    const auto latitude = degrees_in(north), longitude = degrees_in(east);
    if (!latitude || !longitude) return refuse(row, Part::latitude, "error.app.case_sheet.point");
    place.point = cases::Point{*latitude, *longitude};
  }

  base::Date day_of(const sheet::ReadRow& row) {
    const base::Date today = base::local_date(now_);
    const std::string words = cell(row, Part::received);
    if (words.empty()) return today;
    const auto day = day_in(words);
    if (!day || *day > today) {
      refuse(row, Part::received, "error.app.case_sheet.day");
      return today;
    }
    return *day;
  }

  // The same row is the same case, whenever it is imported.
  std::string submission_of(const sheet::ReadRow& row) const {
    std::string said = cell(row, Part::old_code);
    if (!said.empty()) return "import " + auth::hash_of_token("code " + said);
    for (const Heading& each : headings) said += cell(row, each.part) + "\n";
    return "import " + auth::hash_of_token(said);
  }

  const cases::CaseType& type_;
  const std::vector<people::Neighbourhood>& neighbourhoods_;
  base::Instant now_;
  std::map<Part, int> columns_;
  std::set<std::string> submissions_;
  CaseSheet sheet_;
};

void check(db::Database& database, const cases::CaseRules& rules, const audit::Actor& actor, CaseSheet& sheet) {
  auto transaction = database.read();
  for (const SheetCase& each : sheet.cases) {
    const auto good = cases::prepare_case(transaction, rules, actor, each.wanted);
    if (!good) sheet.errors.push_back({each.row, column_of(good.error().field), good.error()});
  }
}

}  // namespace

CaseSheet read_case_sheet(const std::vector<sheet::ReadRow>& rows, const cases::CaseType& type,
                          const std::vector<people::Neighbourhood>& neighbourhoods, base::Instant now) {
  Reading reading(type, neighbourhoods, now);
  for (const sheet::ReadRow& row : rows) {
    if (&row == &rows.front()) {
      reading.read_headings(row);
    } else if (!row.cells.empty()) {
      reading.read(row);
    }
  }
  CaseSheet sheet = reading.take();
  if (sheet.cases.empty()) sheet.errors.push_back({1, {}, base::invalid("error.app.case_sheet.empty")});
  return sheet;
}

ImportedCases import_cases(db::Database& database, const cases::CaseRules& rules, const audit::Actor& actor,
                           CaseSheet& sheet) {
  ImportedCases done;
  if (sheet.errors.empty()) check(database, rules, actor, sheet);
  if (!sheet.errors.empty()) return done;
  for (size_t begin = 0; begin < sheet.cases.size(); begin += portion) {
    auto transaction = database.write();
    for (size_t i = begin; i < std::min(begin + portion, sheet.cases.size()); ++i) {
      const SheetCase& each = sheet.cases[i];
      const auto received = cases::receive_case(transaction, rules, actor, each.wanted);
      if (!received) {
        sheet.errors.push_back({each.row, column_of(received.error().field), received.error()});
        return done;  // changed meanwhile; what was committed before stays and is there already next time
      }
      ++(received->sent_before ? done.there_already : done.made);
    }
    transaction.commit();
  }
  return done;
}

}  // namespace gandan::app
