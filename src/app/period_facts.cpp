#include "app/period_facts.h"

#include "features/cases/case_words.h"
#include "features/cases/overview/overview.h"
#include "platform/html/translator.h"

// keys: cases.frozen.*

namespace gandan::app {
namespace {

using cases::OverviewLine;
using html::Language;
using programme::PeriodFact;

constexpr std::string_view whole = "cases.frozen.all";

struct Named {
  std::string vi, en;
};

Named word(const std::string& key) {
  return {html::translate(Language::vietnamese, key), html::translate(Language::english, key)};
}

// As the leader's page of cases shows them at that moment.
class FactsOfCases {
 public:
  FactsOfCases(db::Transaction& transaction, const cases::CaseRules& rules, const programme::PeriodAsked& asked)
      : transaction_(transaction),
        rules_(rules),
        asked_(asked),
        span_(cases::Span::of_months(asked.first_day, months_between(asked.first_day, asked.last_day))),
        names_(transaction, asked.ward) {}

  std::vector<PeriodFact> all() {
    const cases::Overview overview = cases::overview_of(transaction_, asked_.ward, "", span_, asked_.now);
    add(whole, "", word("cases.frozen.whole"), overview.all);
    for (const OverviewLine& line : overview.units) {
      const std::string name = names_.of(auth::UnitId::parse(line.key));
      add("cases.frozen.units", line.key, name.empty() ? word("cases.nobody") : Named{name, name}, line);
    }
    for (const cases::CaseType& type : rules_.types->all()) add_categories(type);
    return std::move(facts_);
  }

 private:
  static int months_between(base::Date first, base::Date last) {
    return (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
  }

  void add_categories(const cases::CaseType& type) {
    const bool several = rules_.types->all().size() > 1;
    for (const OverviewLine& line :
         cases::overview_of(transaction_, asked_.ward, type.key, span_, asked_.now).categories) {
      const cases::Category* category = type.category(line.key);
      Named name = category == nullptr ? Named{line.key, line.key} : Named{category->name.vi, category->name.en};
      if (several) name = {type.name.vi + ": " + name.vi, type.name.en + ": " + name.en};
      add("cases.frozen.categories", type.key + "." + line.key, name, line);
    }
  }

  // Nothing of what had nothing to do with cases, but always the whole.
  void add(std::string_view part, const std::string& subject, const Named& name, const OverviewLine& line) {
    const bool nothing = line.measured.received == 0 && line.late == 0;
    if (nothing && part != whole) return;
    const auto fact = [&](const char* measure, std::optional<base::Decimal> value) {
      facts_.push_back({std::string(part), subject, name.vi, name.en, measure, value});
    };
    fact("cases.frozen.received", base::Decimal(line.measured.received));
    fact("cases.frozen.answered", base::Decimal(line.measured.answered));
    fact("cases.frozen.in_time", cases::percent_in_time(line.measured, line.late_of_span));
    fact("cases.frozen.late", base::Decimal(line.late));
  }

  db::Transaction& transaction_;
  const cases::CaseRules& rules_;
  const programme::PeriodAsked& asked_;
  cases::Span span_;
  cases::CaseNames names_;
  std::vector<PeriodFact> facts_;
};

}  // namespace

programme::PeriodFacts facts_of_cases(const cases::CaseRules& rules) {
  return {
      .find = [rules](db::Transaction& transaction,
                      const programme::PeriodAsked& asked) { return FactsOfCases(transaction, rules, asked).all(); },
      .permission = auth::Permission::view_cases};
}

}  // namespace gandan::app
