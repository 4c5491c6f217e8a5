// Where the trend leads by the end of the term, with its uncertainty, in figures and in one sentence; and how a figure
// within a year compares with the same time of last year. Pure.
#pragma once

#include <optional>

#include "features/programme/evaluation/evaluation.h"

namespace gandan::programme {

struct Projection {
  double value = 0, low = 0, high = 0;  // low <= value <= high
};

// Requires evaluation.trend. Shares of a whole stay between 0 and 100.
Projection projection_at(const Aim& aim, const Evaluation& evaluation, double time);

// Figures in per cent that are parts of a whole: no growth, and none of them nor the goal beyond 0..100.
bool is_share(const Aim& aim, const Series& series);

// "Theo đà các kỳ qua, cuối năm 2030 đạt khoảng 97,8% (từ 97,2% đến 98,4%), chưa tới mục tiêu 98,5%." nullopt without a
// trend, and once its time is over.
std::optional<Message> projection_in_words(const Aim& aim, const Evaluation& evaluation);

// "Cùng kỳ năm trước là 320, bằng 26,7% cả năm." Only where the path follows last year (season.h).
std::optional<Message> season_in_words(const Aim& aim, const Evaluation& evaluation);

}  // namespace gandan::programme
