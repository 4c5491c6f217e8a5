#include "features/programme/review/first_hour_page.h"

#include "features/people/people.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/review/first_hour_store.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/first_hour.tpl.h"
#include "views/features/programme/first_hour_note.tpl.h"

// keys: programme.first_hour.*

namespace gandan::programme {
namespace {

FirstHourFacts facts_of(const http::Context& context, db::Transaction& transaction, const ReadingProgress& reading) {
  FirstHourFacts facts;
  const auto ward = people::find_ward(transaction, context.ward);
  facts.named = ward && !ward->name.empty() && !ward->province_name.empty();
  facts.neighbourhoods = static_cast<int64_t>(people::neighbourhoods(transaction, context.ward).size());
  const people::Staff staff = people::count_staff(transaction, context.ward);
  facts.people = staff.people;
  facts.staffed_units = staff.units;
  facts.headed_units = staff.headed_units;
  facts.reports = reading.reports;
  facts.cards = reading.cards;
  facts.reviewed = reading.reviewed;
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    facts.live = true;
    count_in_charge(transaction, context.ward, resolution->id, facts);
  }
  return facts;
}

std::string path_of(FirstStep step, const ReadingProgress& reading) {
  switch (step) {
    case FirstStep::names:
      return "/neighbourhoods";
    case FirstStep::units:
      return "/units";
    case FirstStep::people:
      return "/people";
    case FirstStep::report:
      return "/reports";
    case FirstStep::review:
      return reading.path.empty() ? "/reports" : reading.path;
    case FirstStep::in_charge:
      return "/targets?sort=person";
  }
  return "/start";
}

// Says who takes a step that the reader may not take: "Lãnh đạo phường làm bước này: Nguyễn Minh Khải".
std::string takers_in_words(const http::Context& context, db::Transaction& transaction) {
  std::string names;
  for (const auto& person : people::people_who_may(transaction, context.ward, auth::Permission::edit_programme)) {
    names += (names.empty() ? "" : ", ") + person.name;
  }
  return html::translate(context.language,
                         names.empty() ? "programme.first_hour.no_leader" : "programme.first_hour.for_leaders",
                         {{"names", names}});
}

html::View& add_step(html::View& view, html::Language language, const StepProgress& progress,
                     const ReadingProgress& reading, bool next) {
  const std::string key = "programme.first_hour." + std::string(name_of(progress.step));
  html::View& row = view.add(kfh_STEP);
  row.set(kfh_NAME, html::translate(language, key)).set(kfh_ABOUT, html::translate(language, key + "_about"));
  const html::Arguments arguments = {{"done", std::to_string(progress.done)}, {"of", std::to_string(progress.of)}};
  row.set(kfh_HOW_FAR, html::translate(language, key + "_progress", arguments));
  row.show(progress.complete ? kfh_COMPLETE : kfh_OPEN);
  html::View& go = row.add(next ? kfh_GO_NEXT : kfh_GO);
  go.set(kfh_PATH, path_of(progress.step, reading)).set(kfh_LABEL, html::translate(language, key + "_go"));
  return row;
}

}  // namespace

http::Response first_hour_page(const http::Request& /*request*/, http::Context& context,
                               const FindReading& find_reading) {
  auto transaction = context.database.read();
  const auto language = context.language;
  const ReadingProgress reading = find_reading ? find_reading(transaction, context.ward) : ReadingProgress{};
  const auto steps = first_hour(facts_of(context, transaction, reading));
  const auto done = static_cast<size_t>(complete_steps(steps));
  html::View view("features/programme/views/first_hour.tpl");
  const std::string title = html::translate(language, "programme.first_hour.title");
  html::PageHeader header{title};
  header.about = html::translate(language, "programme.first_hour.how_far",
                                 {{"done", std::to_string(done)}, {"of", std::to_string(steps.size())}});
  view.set_html(kfh_HEADER, html::page_header(language, header));
  view.set(kfh_DONE, static_cast<int64_t>(done)).set(kfh_ALL, static_cast<int64_t>(steps.size()));
  if (done == steps.size()) view.show(kfh_FINISHED);
  bool next = true;  // the first open step is the one to take
  for (const StepProgress& step : steps) {
    html::View& row = add_step(view, language, step, reading, next && !step.complete);
    if (step.step == FirstStep::in_charge && !step.complete && !may(context, auth::Permission::edit_programme)) {
      row.add(kfh_OF_OTHERS).set(kfh_TEXT, takers_in_words(context, transaction));
    }
    next = next && step.complete;
  }
  const bool away = first_hour_put_away(transaction, context.ward);
  html::View& form = view.add(kfh_FORM).set(kfh_CSRF, context.csrf_token).set(kfh_SHOWN, away ? "yes" : "no");
  form.set(kfh_LABEL,
           html::translate(language, away ? "programme.first_hour.bring_back" : "programme.first_hour.put_away"));
  return http::page(context, {title, view.render(language), "/dashboard"});
}

http::Response post_first_hour(const http::Request& request, http::Context& context) {
  const bool back = request.form.get("shown") == "yes";
  auto transaction = context.database.write();
  const audit::Actor actor = audit::actor_of(context);
  if (back) {
    bring_first_hour_back(transaction, context.ward);
  } else {
    put_first_hour_away(transaction, context.ward, actor.name, actor.at);
  }
  audit::record(transaction, actor,
                {back ? "ward.first_hour_back" : "ward.first_hour_away", "ward", context.ward.text(), "", ""});
  transaction.commit();
  return http::see_other(back ? "/start" : "/dashboard");
}

bool first_hour_is_open(const http::Context& context, db::Transaction& transaction, const FindReading& find_reading) {
  if (!may(context, auth::Permission::import_reports) || first_hour_put_away(transaction, context.ward)) return false;
  const auto reading = find_reading ? find_reading(transaction, context.ward) : ReadingProgress{};
  const auto steps = first_hour(facts_of(context, transaction, reading));
  return static_cast<size_t>(complete_steps(steps)) < steps.size();
}

html::SafeHtml first_hour_note(const http::Context& context, db::Transaction& transaction) {
  html::View view("features/programme/views/first_hour_note.tpl");
  if (may(context, auth::Permission::import_reports) && !first_hour_put_away(transaction, context.ward)) {
    const auto steps = first_hour(facts_of(context, transaction, {}));
    const auto done = static_cast<size_t>(complete_steps(steps));
    if (done < steps.size()) {
      view.add(kfhn_NOTE).set(kfhn_TEXT,
                              html::translate(context.language, "programme.first_hour.how_far",
                                              {{"done", std::to_string(done)}, {"of", std::to_string(steps.size())}}));
    }
  }
  return view.render(context.language);
}

}  // namespace gandan::programme
