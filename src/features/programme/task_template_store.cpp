#include "features/programme/task_template_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

TaskTemplate template_in(const db::Row& row) {
  TaskTemplate made{id_in<TemplateId>(row, "template_id"), row.text("name")};
  made.plan.title = row.text("title");
  made.plan.text = row.text("wording");
  made.plan.unit_in_charge = optional_id_in<auth::UnitId>(row, "unit_in_charge");
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
      "INSERT INTO task_template (ward_id, template_id, name, title, wording, unit_in_charge, product, authority, "
      "days, "
      "milestones, created_at) VALUES (:ward, :id, :name, :title, :wording, :unit, :product, :authority, :days, "
      ":milestones, :now)",
      {{"ward", ward.text()},
       {"id", made.id.text()},
       {"name", made.name},
       {"title", made.plan.title},
       {"wording", made.plan.text},
       {"unit", stored(made.plan.unit_in_charge)},
       {"product", made.plan.product},
       {"authority", made.plan.authority},
       {"days", made.days ? db::Value(int64_t{*made.days}) : db::Value(nullptr)},
       {"milestones", text_of(made.milestones)},
       {"now", now.epoch_milliseconds}});
  if (!inserted) return base::Error{base::ErrorKind::conflict, "error.programme.template_exists", {}, "name", {}};
  return {};
}

bool delete_template(db::Transaction& transaction, const base::WardId& ward, const TemplateId& id) {
  return transaction.execute("DELETE FROM task_template WHERE ward_id = :ward AND template_id = :id",
                             {{"ward", ward.text()}, {"id", id.text()}}) > 0;
}

}  // namespace gandan::programme
