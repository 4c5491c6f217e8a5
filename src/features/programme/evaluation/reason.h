// The reason of a status as a message: which sentence, with which figures. Figures are kept as Vietnamese reports
// write them ("1.467,96 tỷ đồng"), with the decimals of the goal and of the newest figure. Pure.
#pragma once

#include <cstdint>

#include "features/programme/evaluation/target.h"

namespace gandan::programme {

struct Evaluation;

enum class Reason : uint8_t {
  no_figure,
  achieved,           // its time is over and the goal was reached
  missed,             // its time is over and it was not
  reached_early,      // reached before its time, and cannot be lost
  holds,              // reached, but must still hold when its time is over
  kept,               // not below what must be kept
  on_path,            // not yet reached, not behind the path
  below_path,         // behind it, larger being better
  above_path,         // behind it, smaller being better
  trend_falls_short,  // on the path, but the trend leads short of the goal
  trend_catches_up,   // behind it, but the trend leads to the goal
};

Message reason_of(Reason reason, const Aim& aim, const Evaluation& evaluation);
Message pace_of(const Aim& aim, const Evaluation& evaluation, double required);
Message no_figure(const Evaluation& evaluation);
Message before_term(const Aim& aim, const Evaluation& evaluation);
Message goal_not_assigned(const Evaluation& evaluation);
// Requires that the series has a point.
Message watched_reason(const Aim& aim, const Evaluation& evaluation);
Message figure_overdue(const Evaluation& evaluation);
Message level_unknown(const Evaluation& evaluation);
Message level_reason(const Aim& aim, const Evaluation& evaluation, bool reached);
Message judgement_reason(const Evaluation& evaluation);

// "98,5%", "1.600 lượt lao động": at most `scale` decimals, without trailing zeros.
std::string with_unit(double value, int scale, const std::string& unit);
std::string with_unit(const base::Decimal& value, const std::string& unit);
// "≥ 98,5%", "5,2-6%", "hoàn thành tốt nhiệm vụ", or "" for what only words describe.
std::string goal_text(const Aim& aim);

}  // namespace gandan::programme
