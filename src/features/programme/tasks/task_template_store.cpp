#include "features/programme/tasks/task_template_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

// Ids, a blank behind each.
std::vector<auth::UnitId> units_in(std::string_view text) {
  std::vector<auth::UnitId> units;
  for (size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ')) {
    if (const auto unit = auth::UnitId::parse(text.substr(0, end))) units.push_back(*unit);
    text.remove_prefix(end + 1);
  }
  return units;
}

std::string text_of(const std::vector<auth::UnitId>& units) {
  std::string text;
  for (const auth::UnitId& unit : units) text += unit.text() + " ";
  return text;
}

// All but its name, which another may have.
void write_all_but_name(db::Transaction& transaction, const base::WardId& ward, const TaskTemplate& made) {
  transaction.execute(
      "UPDATE task_template SET title = :title, wording = :wording, unit_in_charge = :unit, person_in_charge = "
      ":person, "
      "cooperating = :cooperating, product = :product, authority = :authority, days = :days, repeats = :repeats, "
      "milestones = :milestones WHERE ward_id = :ward AND template_id = :id",
      {{"ward", ward.text()},
       {"id", made.id.text()},
       {"title", made.plan.title},
       {"wording", made.plan.text},
       {"unit", stored(made.plan.unit_in_charge)},
       {"person", stored(made.plan.person_in_charge)},
       {"cooperating", text_of(made.cooperating)},
       {"product", made.plan.product},
       {"authority", made.plan.authority},
       {"days", made.days ? db::Value(int64_t{*made.days}) : db::Value(nullptr)},
       {"repeats", std::string(name_of(made.plan.repeats))},
       {"milestones", text_of(made.milestones)}});
}

base::Error name_taken() {
  return {base::ErrorKind::conflict, "error.programme.template_exists", {}, "name", {}};
}

TaskTemplate template_in(const db::Row& row) {
  TaskTemplate made{id_in<TemplateId>(row, "template_id"), row.text("name")};
  made.plan.title = row.text("title");
  made.plan.text = row.text("wording");
  made.plan.unit_in_charge = optional_id_in<auth::UnitId>(row, "unit_in_charge");
  made.plan.person_in_charge = optional_id_in<auth::PersonId>(row, "person_in_charge");
  made.plan.repeats = repeat_named(row.text("repeats")).value_or(Repeat::never);
  made.cooperating = units_in(row.text("cooperating"));
  made.plan.product = row.text("product");
  made.plan.authority = row.text("authority");
  made.days = int_in(row, "days");
  if (auto milestones = milestones_in(row.text("milestones"))) made.milestones = *std::move(milestones);
  return made;
}

}  // namespace

std::vector<TaskTemplate> templates_of(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<TaskTemplate> templates;
  for (const db::Row& row : transaction.query("SELECT * FROM task_template WHERE ward_id = :ward ORDER BY template_id",
                                              {{"ward", ward.text()}})) {
    templates.push_back(template_in(row));
  }
  return templates;
}

std::optional<TaskTemplate> find_template(db::Transaction& transaction, const base::WardId& ward,
                                          const TemplateId& id) {
  const auto row = transaction.query_one("SELECT * FROM task_template WHERE ward_id = :ward AND template_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  return row ? std::optional(template_in(*row)) : std::nullopt;
}

base::Result<void> insert_template(db::Transaction& transaction, const base::WardId& ward, const TaskTemplate& made,
                                   base::Instant now) {
  const auto inserted = transaction.try_execute(
      "INSERT INTO task_template (ward_id, template_id, name, title, wording, product, authority, milestones, "
      "created_at) VALUES (:ward, :id, :name, '', '', '', '', '', :now)",
      {{"ward", ward.text()}, {"id", made.id.text()}, {"name", made.name}, {"now", now.epoch_milliseconds}});
  if (!inserted) return name_taken();
  write_all_but_name(transaction, ward, made);
  return {};
}

base::Result<void> update_template(db::Transaction& transaction, const base::WardId& ward, const TaskTemplate& made) {
  const auto named =
      transaction.try_execute("UPDATE task_template SET name = :name WHERE ward_id = :ward AND template_id = :id",
                              {{"ward", ward.text()}, {"id", made.id.text()}, {"name", made.name}});
  if (!named) return name_taken();
  if (*named == 0) return base::Error{base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
  write_all_but_name(transaction, ward, made);
  return {};
}

bool delete_template(db::Transaction& transaction, const base::WardId& ward, const TemplateId& id) {
  return transaction.execute("DELETE FROM task_template WHERE ward_id = :ward AND template_id = :id",
                             {{"ward", ward.text()}, {"id", id.text()}}) > 0;
}

}  // namespace gandan::programme
