// The promises as open data (promises_page.h): JSON and CSV with the same fields as the page.
#include <nlohmann/json.hpp>

#include "features/programme/promises_page.h"
#include "features/programme/reason.h"
#include "features/programme/standing.h"
#include "features/programme/words.h"

namespace gandan::programme {
namespace {

std::vector<TargetLine> promises(const http::Context& context, db::Transaction& transaction) {
  const auto resolution = find_live_resolution(transaction, context.ward);
  return resolution ? find_target_lines(transaction, context.ward, resolution->id) : std::vector<TargetLine>{};
}

// Exact decimals travel as text: "98.5".
nlohmann::json text_or_null(const std::optional<base::Decimal>& value) {
  return value ? nlohmann::json(value->text()) : nlohmann::json(nullptr);
}

nlohmann::json or_null(const std::optional<int>& year) {
  return year ? nlohmann::json(*year) : nlohmann::json(nullptr);
}

nlohmann::json json_of(const TargetLine& line, html::Language language) {
  const TargetStatus& status = line.status;
  nlohmann::json json = {{"id", line.target.id.text()},
                         {"item", line.target.item},
                         {"group", line.target.group_name},
                         {"text", line.target.wording},
                         {"goal", goal_text(line.target.aim)},
                         {"comparator", name_of(line.target.aim.comparator)},
                         {"basis", name_of(line.target.aim.basis)},
                         {"year", or_null(line.target.aim.year)},
                         {"value", text_or_null(line.target.aim.value)},
                         {"low", text_or_null(line.target.aim.low)},
                         {"high", text_or_null(line.target.aim.high)},
                         {"unit", line.target.aim.unit},
                         {"status", name_of(status.status)},
                         {"reason", words_of(language, status.reason)},
                         {"latest", nullptr},
                         {"source",
                          {{"quote", line.target.source.quote},
                           {"lines", {line.target.source.first_line, line.target.source.last_line}}}}};
  if (status.latest_period) {
    json["latest"] = {
        {"period", status.latest_period->text()}, {"value", status.latest_text}, {"invented", status.latest_invented}};
  }
  return json;
}

// A cell that a spreadsheet would take for a formula is kept text by an apostrophe (OWASP, CSV injection).
std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string csv_of(const std::vector<TargetLine>& lines, html::Language language) {
  std::string csv =
      "\xEF\xBB\xBFid,item,group,text,goal,status,period,value,invented,reason\r\n";  // Excel needs the mark
  for (const TargetLine& line : lines) {
    const TargetStatus& status = line.status;
    const std::string period = status.latest_period ? status.latest_period->text() : "";
    for (const std::string& text :
         {line.target.id.text(), line.target.item, line.target.group_name, line.target.wording,
          goal_text(line.target.aim), std::string(name_of(status.status)), period, status.latest_text,
          std::string(status.latest_invented ? "true" : "false")}) {
      csv += cell(text) + ",";
    }
    csv += cell(words_of(language, status.reason)) + "\r\n";
  }
  return csv;
}

}  // namespace

http::Response promises_json(const http::Request& request, http::Context& context, Published& published) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return published.serve(request, context, [&](db::Transaction& transaction) {
    nlohmann::json targets = nlohmann::json::array();
    for (const TargetLine& line : promises(context, transaction)) targets.push_back(json_of(line, context.language));
    const nlohmann::json document = {{"ward", context.ward.text()}, {"promises", targets}};
    return Published::Made{document.dump(2) + "\n", "application/json; charset=utf-8"};
  });
}

http::Response promises_csv(const http::Request& request, http::Context& context, Published& published) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return published.serve(request, context, [&](db::Transaction& transaction) {
    return Published::Made{csv_of(promises(context, transaction), context.language), "text/csv; charset=utf-8"};
  });
}

}  // namespace gandan::programme
