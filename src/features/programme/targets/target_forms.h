// The fields of the forms on a target's page, filled with what was typed when a form was refused.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/evaluation/evaluation.h"
#include "features/programme/figures/area.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/names.h"
#include "features/programme/targets/target_store.h"
#include "platform/html/form.h"
#include "platform/http/message.h"

namespace gandan::programme {

// A form that was not accepted: which, what was typed, and why. Or one that is only to stand unfolded ("?form=..."):
// then nothing was typed, and nothing is wrong.
struct Refused {
  std::string form = {};
  const http::Fields* typed = nullptr;
  std::optional<base::Error> error = {};
};

int64_t version_in(const http::Fields& form);  // -1 when it is none: never the current one
std::optional<int> whole_number_in(std::string_view text);

class TargetForms {
 public:
  TargetForms(html::Language language, const Target& target, const Refused& refused, const Names& names,
              const Evaluation& evaluation, base::Date today)
      : language_(language),
        target_(target),
        refused_(refused),
        names_(names),
        evaluation_(evaluation),
        today_(today) {}

  // Those expected until today, the awaited one chosen; marked those that are closed (frozen_store.h).
  html::SafeHtml period(const std::optional<base::Date>& closed_until = {}) const;
  // A number, a level, or an answer; and below it whether it is right, when that was asked.
  html::SafeHtml value(const std::vector<Measurement>& known) const;
  html::SafeHtml evidence() const;  // its text and its files
  html::SafeHtml note() const;
  html::SafeHtml area(const std::vector<Area>& areas) const;  // the ward as a whole first
  html::SafeHtml reviewer() const;
  html::SafeHtml person() const;
  html::SafeHtml unit() const;
  html::SafeHtml year() const;
  html::SafeHtml goal() const;
  html::SafeHtml source() const;

 private:
  html::SafeHtml made(html::Field field, std::string_view form) const;
  html::SafeHtml confirmed() const;

  html::Language language_;
  const Target& target_;
  const Refused& refused_;
  const Names& names_;
  const Evaluation& evaluation_;
  base::Date today_;
};

}  // namespace gandan::programme
