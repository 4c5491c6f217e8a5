#include "app/demo.h"

#include "app/application.h"
#include "base/embedded.h"
#include "features/cases/cases.h"
#include "features/programme/programme.h"
#include "features/reading/draft_actions.h"

namespace gandan::app {
namespace {

// not keys: people.toml programme.toml cases.toml
std::string_view demo_file(std::string_view name) {
  return base::embedded_files().at("data/demo/" + std::string(name));
}

base::Result<void> load_programme(db::Transaction& transaction, const audit::Actor& actor) {
  const auto report = reading::import_report(
      transaction, actor,
      {.file_name = "report.txt", .source_kind = "txt", .text = std::string(demo_file("report.txt"))});
  if (!report) return report.error();
  if (const auto accepted = reading::accept_all(transaction, actor, *report); !accepted) return accepted.error();
  if (const auto live = reading::go_live(transaction, actor, *report); !live) return live.error();
  return programme::load_demo_programme(transaction, actor, demo_file("programme.toml"));
}

}  // namespace

base::Result<std::vector<people::DemoSignIn>> load_demo(db::Transaction& transaction, const audit::Actor& actor) {
  const people::Ward ward{actor.ward, "phường Uông Bí", "Quảng Ninh"};
  if (const auto created = people::create_ward(transaction, actor, ward); !created) return created.error();
  auto sign_ins = people::load_demo_people(transaction, actor, demo_file("people.toml"));
  if (!sign_ins) return sign_ins.error();
  if (const auto loaded = load_programme(transaction, actor); !loaded) return loaded.error();
  const auto cases = cases::load_demo_cases(transaction, standard_case_rules(), actor, demo_file("cases.toml"));
  if (!cases) return cases.error();
  return sign_ins;
}

}  // namespace gandan::app
