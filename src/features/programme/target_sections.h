// Parts of a target's page that have a template of their own: figures on their way and those that were replaced, the
// figures of its areas, and the path of a computed figure down to what was entered.
#pragma once

#include <vector>

#include "features/programme/figure_store.h"
#include "features/programme/target_store.h"
#include "platform/http/context.h"

namespace gandan::programme {

// Each is empty when there is nothing to show.
class TargetSections {
 public:
  TargetSections(const http::Context& context, db::Transaction& transaction, const Target& target,
                 const std::vector<Measurement>& measurements)
      : context_(context), transaction_(transaction), target_(target), measurements_(measurements) {}

  html::SafeHtml on_their_way() const;
  html::SafeHtml areas() const;
  html::SafeHtml computed_from() const;

 private:
  const http::Context& context_;
  db::Transaction& transaction_;
  const Target& target_;
  const std::vector<Measurement>& measurements_;
};

}  // namespace gandan::programme
