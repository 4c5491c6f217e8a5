// The form of an indicator (indicator_pages.h): what is watched, where its figures come from, who answers for them.
#include "features/programme/pages/form_page.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/indicator_actions.h"
#include "features/programme/targets/indicator_pages.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/targets/target_page.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"

// keys: programme.indicator_form.*

namespace gandan::programme {
namespace {

base::Error no_such_indicator() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}

class IndicatorForm {
 public:
  IndicatorForm(const http::Context& context, db::Transaction& transaction, const Resolution& resolution)
      : context_(context), transaction_(transaction), resolution_(resolution), names_(transaction, context.ward) {}

  FormPage page(const IndicatorPlan& plan, const std::optional<Target>& indicator) const {
    const std::string path = indicator ? "/indicators/" + indicator->id.text() : "/indicators";
    FormPage page{
        word(indicator ? "edit" : "title"),       path,       indicator ? "/targets/" + indicator->id.text() : path,
        word(indicator ? "back_to_one" : "back"), "/targets", word("save"),
        indicator ? indicator->version : 1,       {}};
    page.once = !indicator;
    page.fields = {field("wording", html::FieldKind::long_text, plan.wording),
                   group(plan.group),
                   optional(field("unit", html::FieldKind::text, plan.unit)),
                   direction(plan.direction),
                   frequency(plan.frequency),
                   field("expected_from", html::FieldKind::date, plan.expected_from.iso()),
                   optional(field("data_source", html::FieldKind::text, plan.data_source)),
                   person("person", "programme.nobody", plan.person_in_charge),
                   unit_in_charge(plan.unit_in_charge),
                   person("reviewer", "programme.target.no_reviewer", plan.reviewer)};
    return page;
  }

 private:
  std::string word(const std::string& name) const {
    return html::translate(context_.language, "programme.indicator_form." + name);
  }

  html::Field field(const std::string& name, html::FieldKind kind, const std::string& value) const {
    html::Field made{name, word(name), kind, value};
    made.help = word(name + "_help");
    return made;
  }

  static html::Field optional(html::Field field) {
    field.required = false;
    return field;
  }

  html::Field group(const std::string& chosen) const {
    html::Field made = field("group", html::FieldKind::choice, chosen);
    const std::string other = word("other_group");
    bool has_other = false;
    for (const Group& each : groups_of(transaction_, context_.ward, resolution_.id)) {
      made.choices.push_back({each.name, heading_of(each.name)});
      has_other = has_other || each.name == other;
    }
    if (!has_other) made.choices.push_back({other, heading_of(other)});
    return made;
  }

  html::Field direction(Direction chosen) const {
    html::Field made = field("direction", html::FieldKind::choice, std::string(name_of(chosen)));
    for (const Direction each : {Direction::neither, Direction::higher, Direction::lower}) {
      made.choices.push_back({std::string(name_of(each)), direction_in_words(context_.language, each)});
    }
    return optional(std::move(made));
  }

  html::Field frequency(Frequency chosen) const {
    html::Field made = field("frequency", html::FieldKind::choice, std::string(name_of(chosen)));
    for (int i = 0; i <= static_cast<int>(Frequency::month); ++i) {
      const auto each = static_cast<Frequency>(i);
      made.choices.push_back({std::string(name_of(each)), frequency_in_words(context_.language, each)});
    }
    return made;
  }

  html::Field person(const char* name, const char* nobody, const std::optional<auth::PersonId>& chosen) const {
    html::Field made = field(name, html::FieldKind::choice, chosen ? chosen->text() : "");
    made.choices = names_.persons(html::translate(context_.language, nobody));
    return optional(std::move(made));
  }

  html::Field unit_in_charge(const std::optional<auth::UnitId>& chosen) const {
    html::Field made = field("unit_in_charge", html::FieldKind::choice, chosen ? chosen->text() : "");
    made.choices = names_.units(html::translate(context_.language, "programme.nobody"));
    return optional(std::move(made));
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Resolution& resolution_;
  Names names_;
};

base::Result<IndicatorPlan> plan_in(const http::Fields& form) {
  const auto direction = direction_named(form.get("direction"));
  const auto frequency = frequency_named(form.get("frequency"));
  const auto expected_from = base::Date::parse_iso(form.get("expected_from"));
  if (!direction) return base::invalid("error.programme.choice_unknown", "direction");
  if (!frequency) return base::invalid("error.programme.choice_unknown", "frequency");
  if (!expected_from) return base::invalid("error.programme.date_unreadable", "expected_from");
  const auto text = [&](std::string_view name) { return std::string(form.get(name)); };
  return IndicatorPlan{text("wording"),
                       text("group"),
                       text("unit"),
                       *direction,
                       *frequency,
                       *expected_from,
                       text("data_source"),
                       auth::UnitId::parse(form.get("unit_in_charge")),
                       auth::PersonId::parse(form.get("person")),
                       auth::PersonId::parse(form.get("reviewer"))};
}

std::optional<TargetId> id_of(const http::Request& request) {
  return TargetId::parse(request.path_parameter("id"));
}

http::Response shown(const http::Context& context, const std::optional<TargetId>& id, const http::Fields* typed,
                     const std::optional<base::Error>& error) {
  auto transaction = context.database.read();
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return http::see_other("/indicators");
  const auto indicator = id ? find_target(transaction, context.ward, *id) : std::nullopt;
  const bool wrong = id && (!indicator || indicator->withdrawn_at || !is_watched(indicator->aim));
  if (wrong) return http::failure(no_such_indicator());
  IndicatorPlan plan;
  plan.expected_from = context.clock.today();
  const IndicatorForm form(context, transaction, *resolution);
  return form_page(context, form.page(indicator ? plan_of(*indicator) : plan, indicator), typed, error);
}

// What `save` makes is committed, once of a form that makes something, and its page follows; what is refused is shown
// with what was typed.
template <typename Save>
http::Response saved(const http::Request& request, http::Context& context, const std::optional<TargetId>& id,
                     const Save& save) {
  const auto result = [&]() -> base::Result<std::string> {
    const auto plan = plan_in(request.form);
    if (!plan) return plan.error();
    auto transaction = context.database.write();
    auto path = http::made_once(transaction, context, request.form, [&]() -> base::Result<std::string> {
      const base::Result<TargetId> made = save(transaction, *plan);
      if (!made) return made.error();
      return "/targets/" + made->text();
    });
    if (path) transaction.commit();
    return path;
  }();
  if (result) return http::see_other(*result);
  if (result.error().kind == base::ErrorKind::not_found) return http::failure(result.error());
  return shown(context, id, &request.form, result.error());
}

}  // namespace

http::Response new_indicator_page(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  return shown(context, std::nullopt, nullptr, {});
}

http::Response post_new_indicator(const http::Request& request, http::Context& context) {
  return saved(request, context, std::nullopt, [&](db::Transaction& transaction, const IndicatorPlan& plan) {
    return add_indicator(transaction, audit::actor_of(context), plan);
  });
}

http::Response indicator_edit_page(const http::Request& request, http::Context& context) {
  const auto id = id_of(request);
  if (!id) return http::failure(no_such_indicator());
  return shown(context, id, nullptr, {});
}

http::Response post_indicator(const http::Request& request, http::Context& context) {
  const auto id = id_of(request);
  if (!id) return http::failure(no_such_indicator());
  return saved(
      request, context, id, [&](db::Transaction& transaction, const IndicatorPlan& plan) -> base::Result<TargetId> {
        const auto edited = edit_indicator(transaction, audit::actor_of(context), *id, version_in(request.form), plan);
        if (!edited) return edited.error();
        return *id;
      });
}

http::Response post_withdraw_indicator(const http::Request& request, http::Context& context) {
  const auto id = id_of(request);
  if (!id) return http::failure(no_such_indicator());
  const auto withdrawn = [&] {
    auto transaction = context.database.write();
    auto done = withdraw_indicator(transaction, audit::actor_of(context), *id);
    if (done) transaction.commit();
    return done;
  }();
  if (withdrawn) return http::see_other("/indicators");
  if (withdrawn.error().kind == base::ErrorKind::not_found) return http::failure(withdrawn.error());
  return shown_target(context, *id, {"", nullptr, withdrawn.error()});
}

}  // namespace gandan::programme
