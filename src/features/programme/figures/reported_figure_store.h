// SQL of figures on their way: those that are not (or no longer) what a target is judged by.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/figures/reported_figure.h"
#include "features/programme/targets/target_store.h"

namespace gandan::programme {

void insert_reported(db::Transaction& transaction, const base::WardId& ward, const ReportedFigure& figure);
std::optional<ReportedFigure> find_reported(db::Transaction& transaction, const base::WardId& ward, const FigureId& id);
// Changes state, reason and who decided when; nothing of what was reported.
void save_decision(db::Transaction& transaction, const base::WardId& ward, const ReportedFigure& figure);
// Once it is approved it stands in `measurement` instead.
void delete_reported(db::Transaction& transaction, const base::WardId& ward, const FigureId& id);

// All of a target, newest period first, of one period the last entered first.
std::vector<ReportedFigure> reported_of(db::Transaction& transaction, const base::WardId& ward, const TargetId& target);
// Open ones of the same period and area by the same person: what a new entry of theirs replaces.
std::vector<ReportedFigure> open_reports_like(db::Transaction& transaction, const base::WardId& ward,
                                              const TargetId& target, const Measurement& measurement);

struct ReportedLine {
  ReportedFigure figure;
  Target target;  // without assigned goals
};
// Of the live programme: those waiting for approval, the longest waiting first.
std::vector<ReportedLine> submitted_figures(db::Transaction& transaction, const base::WardId& ward);
// A person's own drafts and returned ones, newest first.
std::vector<ReportedLine> unfinished_figures_of(db::Transaction& transaction, const base::WardId& ward,
                                                const auth::PersonId& person);
// Returned ones that the person sent or whose target they are in charge of, unless another figure of that period and
// area was sent since; the longest waiting first.
std::vector<ReportedLine> returned_figures_of(db::Transaction& transaction, const base::WardId& ward,
                                              const auth::PersonId& person);

}  // namespace gandan::programme
