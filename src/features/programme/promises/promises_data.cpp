// The promises as open data (promises_page.h): JSON and CSV with the same fields as the page.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "features/programme/promises/promises_page.h"
#include "features/programme/targets/standing.h"

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

// Where a figure is from, as far as the public may read it; no person is named.
std::string source_of(const Measurement& measurement) {
  const std::string evidence = public_evidence(measurement.evidence);
  return evidence.empty() ? measurement.source : evidence;
}

std::string date_of(const Measurement& measurement) {
  return base::local_date(measurement.entered_at).iso();
}

nlohmann::json json_of(const Measurement& measurement) {
  return {{"period", measurement.figure.period.text()}, {"number", text_or_null(measurement.figure.value)},
          {"level", measurement.figure.level},          {"date", date_of(measurement)},
          {"source", source_of(measurement)},           {"invented", measurement.invented}};
}

const Measurement* latest_of(const TargetStatus& status, const std::vector<Measurement>& measurements) {
  const auto found =
      std::ranges::find_if(measurements, [&](const Measurement& m) { return m.figure.period == status.latest_period; });
  return found == measurements.end() ? nullptr : &*found;
}

nlohmann::json json_of(const TargetLine& line, const std::vector<Measurement>& measurements, html::Language language) {
  const TargetStatus& status = line.status;
  nlohmann::json json = {{"id", line.target.id.text()},
                         {"item", line.target.item},
                         {"group", line.target.group_name},
                         {"text", line.target.wording},
                         {"part_of", line.target.part_of},
                         {"goal", goal_text(line.target.aim)},
                         {"comparator", name_of(line.target.aim.comparator)},
                         {"basis", name_of(line.target.aim.basis)},
                         {"year", or_null(line.target.aim.year)},
                         {"value", text_or_null(line.target.aim.value)},
                         {"low", text_or_null(line.target.aim.low)},
                         {"high", text_or_null(line.target.aim.high)},
                         {"unit", line.target.aim.unit},
                         {"unit_of_figures", unit_of_figures(line.target.aim)},
                         {"status", name_of(status.status)},
                         {"reason", words_of(language, status.reason)},
                         {"latest", nullptr},
                         {"figures", nlohmann::json::array()},
                         {"source",
                          {{"quote", line.target.source.quote},
                           {"lines", {line.target.source.first_line, line.target.source.last_line}}}}};
  if (const Measurement* latest = latest_of(status, measurements)) {
    json["latest"] = json_of(*latest);
    json["latest"]["value"] = status.latest_text;
  }
  for (const Measurement& measurement : measurements) json["figures"].push_back(json_of(measurement));
  return json;
}

// A cell that a spreadsheet would take for a formula is kept text by an apostrophe (OWASP, CSV injection).
std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string csv_of(const http::Context& context, db::Transaction& transaction) {
  // Excel needs the mark.
  std::string csv =
      "\xEF\xBB\xBFid,item,group,text,goal,status,period,value,invented,reason,number,unit,date,source,part_of\r\n";
  for (const TargetLine& line : promises(context, transaction)) {
    const TargetStatus& status = line.status;
    const std::string period = status.latest_period ? status.latest_period->text() : "";
    for (const std::string& text :
         {line.target.id.text(), line.target.item, line.target.group_name, line.target.wording,
          goal_text(line.target.aim), std::string(name_of(status.status)), period, status.latest_text,
          std::string(status.latest_invented ? "true" : "false")}) {
      csv += cell(text) + ",";
    }
    const auto measurements = measurements_of(transaction, context.ward, line.target.id);
    const Measurement* latest = latest_of(status, measurements);
    const bool number = latest != nullptr && latest->figure.value;
    csv += cell(words_of(context.language, status.reason)) + ",";
    csv += (number ? latest->figure.value->text() : "") + ",";  // a number, no text: it may begin with a minus
    csv += cell(unit_of_figures(line.target.aim)) + ",";
    csv += cell(latest == nullptr ? "" : date_of(*latest)) + ",";
    csv += cell(latest == nullptr ? "" : source_of(*latest)) + "," + cell(line.target.part_of) + "\r\n";
  }
  return csv;
}

}  // namespace

http::Response promises_json(const http::Request& request, http::Context& context, Published& published) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return published.serve(request, context, [&](db::Transaction& transaction) {
    nlohmann::json targets = nlohmann::json::array();
    for (const TargetLine& line : promises(context, transaction)) {
      const auto measurements = measurements_of(transaction, context.ward, line.target.id);
      targets.push_back(json_of(line, measurements, context.language));
    }
    const nlohmann::json document = {{"ward", context.ward.text()}, {"promises", targets}};
    return Published::Made{document.dump(2) + "\n", "application/json; charset=utf-8"};
  });
}

http::Response promises_csv(const http::Request& request, http::Context& context, Published& published) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return published.serve(request, context, [&](db::Transaction& transaction) {
    return Published::Made{csv_of(context, transaction), "text/csv; charset=utf-8"};
  });
}

}  // namespace gandan::programme
