// Parts of a target's page that have a template of their own: figures on their way and those that were replaced, the
// figures of its areas, and the path of a computed figure down to what was entered.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/evaluation/formula.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/target_store.h"
#include "platform/http/context.h"

namespace gandan::programme {

// Each is empty when there is nothing to show.
class TargetSections {
 public:
  TargetSections(const http::Context& context, db::Transaction& transaction, const Target& target,
                 const std::vector<Measurement>& measurements, const std::optional<base::Date>& closed_until)
      : context_(context),
        transaction_(transaction),
        target_(target),
        measurements_(measurements),
        closed_until_(closed_until) {}

  html::SafeHtml on_their_way() const;
  html::SafeHtml areas() const;
  // `asked`: of which period; otherwise the newest of which something is known.
  html::SafeHtml computed_from(const std::optional<Period>& asked) const;

 private:
  std::optional<Period> newest_period(const Formula& formula) const;

  const http::Context& context_;
  db::Transaction& transaction_;
  const Target& target_;
  const std::vector<Measurement>& measurements_;
  std::optional<base::Date> closed_until_;  // frozen_store.h
};

}  // namespace gandan::programme
