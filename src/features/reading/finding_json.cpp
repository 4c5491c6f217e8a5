#include "features/reading/finding_json.h"

#include <nlohmann/json.hpp>

#include "features/reading/finding_text.h"

namespace gandan::reading {
namespace {

using nlohmann::ordered_json;

ordered_json number_json(const std::optional<base::Decimal>& number) {
  return number ? ordered_json(number->text()) : ordered_json(nullptr);
}

ordered_json finding_json(const Finding& finding, html::Language language) {
  ordered_json parts = ordered_json::array();
  for (const base::Decimal& part : finding.parts) parts.push_back(part.text());
  return {{"kind", kind_text(finding.kind)},
          {"severity", severity_text(finding.severity)},
          {"lines", finding.lines},
          {"stated", number_json(finding.stated)},
          {"computed", number_json(finding.computed)},
          {"parts", std::move(parts)},
          {"message", message_of(finding, language)}};
}

}  // namespace

std::string findings_json(const std::vector<Finding>& findings, html::Language language) {
  ordered_json list = ordered_json::array();
  for (const Finding& finding : findings) list.push_back(finding_json(finding, language));
  const ordered_json whole = {{"findings", std::move(list)}};
  return whole.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace gandan::reading
