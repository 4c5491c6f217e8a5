#include "features/cases/officers/case_acts.h"

#include <algorithm>

#include "features/cases/engine/case_extension.h"
#include "features/cases/officers/case_papers.h"
#include "platform/html/folded.h"
#include "platform/html/form.h"
#include "platform/html/translator.h"
#include "views/features/cases/officer_case.tpl.h"

// keys: cases.need.* cases.act.* cases.help.case.*
// not keys: note new_category category_reason extension_days extension_reason

namespace gandan::cases {
namespace {

using html::translate;

class CaseActs {
 public:
  explicit CaseActs(const ActsOf& of)
      : of_(of),
        language_(of.context.language),
        asker_{of.context.principal ? &*of.context.principal : nullptr, false} {}

  void add_to(html::View& view) {
    if (handles()) add_photo_form(view);
    if (handles()) add_paper_form(view);
    add_first_steps(view);
    add_steps(view);
    add_assignment(view);
    if (handles()) add_work(view);
    add_publicity(view);
    add_extension(view);
    add_category(view);
  }

 private:
  std::string word(const std::string& key) const { return translate(language_, key); }
  bool handles() const { return may_handle(asker_, of_.subject); }
  std::string typed(const std::string& name) const {
    return of_.after.typed == nullptr ? "" : std::string(of_.after.typed->get(name));
  }
  void put(html::View& section, html::Field field, std::string_view error_field) const {
    add_act_field(section, of_, std::move(field), error_field);
  }

  bool is_offered(const Transition& step) const {
    return step.begins_at(of_.subject.state) && may_take(asker_, of_.subject, step);
  }

  // What is done most stands open above everything: the first step that needs nothing, done by its button, and the
  // first that gives the answer, whose form is opened.
  void add_first_steps(html::View& view) const {
    const auto first = [&](auto wanted) -> const Transition* {
      const auto found = std::ranges::find_if(of_.type.transitions,
                                              [&](const Transition& step) { return is_offered(step) && wanted(step); });
      return found == of_.type.transitions.end() ? nullptr : &*found;
    };
    const Transition* at_once = first([](const Transition& step) { return step.needs.empty(); });
    const Transition* answer = first([](const Transition& step) { return step.asks_for(Need::answer); });
    if (at_once == nullptr && answer == nullptr) answer = first([](const Transition&) { return true; });
    if (at_once == nullptr && answer == nullptr && !handles()) return;
    html::View& row = view.add(koc_FIRST_STEPS);
    if (answer != nullptr) {
      const std::string here = of_.after.next.empty() ? "/cases/" + of_.subject.code + "?" : of_.after.next + "&";
      row.add(koc_OPENING)
          .set(koc_PATH, here + "form=step-" + answer->key + "#step-" + answer->key)
          .set(koc_KEY, answer->key)
          .set(koc_LABEL, answer->name.in(language_));
    }
    if (at_once != nullptr) row.add(koc_AT_ONCE).set(koc_KEY, at_once->key).set(koc_LABEL, at_once->name.in(language_));
  }

  void add_steps(html::View& view) {
    for (const Transition& step : of_.type.transitions) {
      if (!is_offered(step)) continue;
      html::View& section = view.add(koc_STEP).set(koc_KEY, step.key).set(koc_LABEL, step.name.in(language_));
      const bool refused = of_.after.typed != nullptr && typed("step") == step.key;
      if (refused || of_.after.unfolded == "step-" + step.key) section.show(koc_OPEN);
      if (step.asks_for(Need::answer)) add_replies(section, step);
      for (const Need need : step.needs) {
        const bool line = need == Need::destination || need == Need::duplicate_of;
        html::Field field{field_name(step, need), word("cases.need." + std::string(name_of(need))),
                          line ? html::FieldKind::text : html::FieldKind::long_text};
        field.required = need != Need::answer;  // a ready answer may stand for it
        put(section, field, name_of(need));
      }
    }
  }

  void add_replies(html::View& section, const Transition& step) {
    if (of_.type.replies.empty()) return;
    html::Field field{step.key + ".reply", word("cases.need.reply"), html::FieldKind::choice};
    field.required = false;
    field.choices = {{"", word("cases.need.no_reply")}};
    for (const Reply& reply : of_.type.replies) field.choices.push_back({reply.key, reply.name.in(language_)});
    put(section, field, "reply");
  }

  void add_photo_form(html::View& view) {
    html::View& section = view.add(koc_PHOTO_FORM);
    html::Field photo{"photo", word("cases.form.photo"), html::FieldKind::file};
    photo.accept = "image/jpeg,image/png,image/webp";
    photo.several = true;
    if (of_.after.error != nullptr) photo.error = html::error_of(language_, *of_.after.error, "photo");
    html::Field moment{"moment", word("cases.photo.moment"), html::FieldKind::choice};
    moment.choices = {{"after", word("cases.photo.after")}, {"before", word("cases.photo.before")}};
    put(section, photo, "photo");
    put(section, moment, "moment");
  }

  void add_paper_form(html::View& view) {
    html::View& section = view.add(koc_PAPER_FORM);
    html::Field paper = paper_field_of(language_, of_.after.error);
    if (!paper.error.empty()) section.show(koc_OPEN);
    put(section, std::move(paper), paper_field);
  }

  html::View& act(html::View& view, const char* name) {
    return view.add(koc_ACT).set(koc_NAME, name).set(koc_LABEL, word("cases.act." + std::string(name)));
  }

  void add_unshare(html::View& view) {
    if (of_.subject.other_units.empty()) return;
    html::Field shared{"shared_unit", word("cases.column.other_units"), html::FieldKind::choice};
    for (const auto& unit : of_.subject.other_units) shared.choices.push_back({unit.text(), of_.names.of(unit)});
    put(act(view, "unshare"), shared, "unit");
  }

  void add_category(html::View& view) {
    if (!handles() || !of_.subject.is_open()) return;
    html::View& section = act(view, "category");
    html::Field category{"new_category", word("cases.category.right"), html::FieldKind::choice};
    category.choices = category_choices(of_.type, language_, word("cases.form.choose"));
    html::Field count_by{"count_by", word("cases.category.count_by"), html::FieldKind::choice};
    count_by.choices = {{"rule_begun", word("cases.category.rule_begun")},
                        {"new_category", word("cases.category.new_category")}};
    put(section, category, "category");
    put(section, count_by, "count_by");
    put(section, {"category_reason", word("cases.need.reason"), html::FieldKind::long_text}, "category_reason");
  }

  void add_assignment(html::View& view) {
    const auto& principal = of_.context.principal;
    const bool own = handles() && of_.subject.unit && principal && *of_.subject.unit == principal->unit;
    if (!asker_.has(auth::Permission::assign_cases) && !own) return;
    html::View& section = act(view, "assign");
    html::Field unit{"unit", word("cases.column.unit"), html::FieldKind::choice};
    unit.choices = of_.names.units(word("cases.nobody"));
    unit.value = of_.subject.unit ? of_.subject.unit->text() : "";
    html::Field reason{"assign_reason", word("cases.need.reason")};
    unit.required = reason.required = false;
    put(section, unit, "unit");
    section.add(koc_FIELD).set_html(koc_HTML, person_field());
    put(section, reason, "reason");
  }

  // Who is in charge now; everybody to choose from is fetched when somebody else is to be.
  html::SafeHtml person_field() const {
    html::Field person{"person", word("cases.column.person"), html::FieldKind::choice};
    const std::string now = of_.names.of(of_.subject.person);
    person.value = of_.subject.person ? of_.subject.person->text() : "";
    if (of_.after.unfolded != "person" && typed("act") != "assign") {
      const std::string label = person.label + ": " + (now.empty() ? word("cases.head_of_unit") : now);
      return html::folded(language_, {"person", label, "/cases/" + of_.subject.code, "person", person.value});
    }
    person.choices = of_.names.people(word("cases.head_of_unit"));
    person.help = word("cases.help.case.person");
    person.required = false;
    if (typed("act") == "assign") person.value = typed("person");
    if (of_.after.error != nullptr) person.error = html::error_of(language_, *of_.after.error, "person");
    return html::unfolded(language_, "person", html::field(language_, person));
  }

  void add_work(html::View& view) {
    put(act(view, "note"), {"note", word("cases.need.note"), html::FieldKind::long_text}, "note");
    html::Field other{"other_unit", word("cases.column.other_units"), html::FieldKind::choice};
    other.choices = of_.names.units(word("cases.form.choose"));
    put(act(view, "share"), other, "unit");
    add_unshare(view);
  }

  void add_publicity(html::View& view) {
    if (!asker_.has(auth::Permission::assign_cases)) return;
    if (!of_.subject.is_public && !of_.type.is_public) return;
    put(act(view, of_.subject.is_public ? "hide" : "show"),
        {"publicity_reason", word("cases.need.reason"), html::FieldKind::long_text}, "reason");
  }

  void add_extension(html::View& view) {
    const ExtensionRule& rule = of_.type.extension;
    if (!may_extend(asker_, of_.subject, rule)) return;
    if (!may_be_extended(rule, of_.subject, of_.context.clock.now())) return;
    // keys: cases.extension.*
    html::View& section = act(view, "extend");
    html::Field days{"extension_days", word("cases.extension.days"), html::FieldKind::decimal};
    days.unit = translate(language_, "cases.extension." + std::string(name_of(rule.kind)),
                          {{"most", std::to_string(rule.most_days)}});
    put(section, days, "extension_days");
    put(section, {"decision", word("cases.extension.decision")}, "decision");
    put(section, {"extension_reason", word("cases.need.reason"), html::FieldKind::long_text}, "extension_reason");
  }

  const ActsOf& of_;
  html::Language language_;
  Asker asker_;
};

}  // namespace

void add_acts(html::View& view, const ActsOf& of) {
  CaseActs(of).add_to(view);
}

void add_act_field(html::View& section, const ActsOf& of, html::Field field, std::string_view error_field) {
  const auto language = of.context.language;
  if (field.help.empty()) field.help = translate(language, "cases.help.case." + std::string(error_field));
  if (of.after.typed != nullptr && of.after.typed->has(field.name)) {
    field.value = std::string(of.after.typed->get(field.name));
    if (of.after.error != nullptr) field.error = html::error_of(language, *of.after.error, error_field);
  }
  section.add(koc_FIELD).set_html(koc_HTML, html::field(language, field));
}

std::string field_name(const Transition& transition, Need need) {
  return transition.key + "." + std::string(name_of(need));
}

}  // namespace gandan::cases
