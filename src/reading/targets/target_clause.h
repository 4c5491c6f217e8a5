// One clause of a promise -> its targets: how the figure compares, by when, in which unit. Pure.
#pragma once

#include <string>
#include <vector>

#include "reading/reading.h"
#include "reading/text/segments.h"
#include "reading/text/sentence.h"
#include "reading/text/time_words.h"

namespace gandan::reading {

// What a clause inherits from what stands before it.
struct ClauseContext {
  Horizon horizon;                        // of the section or the document
  TimeWords sentence;                     // of the sentence so far
  std::optional<TargetPeriod> growth;     // period of the growth whose parts are listed ("trong đó ...")
  int opening_year = 0;                   // set off at the beginning of a clause before: "Đến năm 2028, ..."
  bool has_target = false;                // the sentence has given a target already
  bool maintains = false;                 // the statement before says "giữ vững"
  bool listing_parts = false;             // behind "trong đó"
  bool classification_is_annual = false;  // the item said "hằng năm" of how it is classified
  bool annual_before = false;             // the sentence has said "hằng năm" of what parts are listed of
  bool annual_rate = false;               // ... and what it said so of was a rate
  size_t figures_from = 0;                // figures before this offset only describe: the name of a table's row
  bool only_figures = false;              // no target without a figure is wanted
  bool only_measurable = false;           // prose, not a list of targets: aims that nothing measures are no targets
  bool grows_as_rate = false;  // the whole is a rate that happens to grow ("tỷ lệ tăng dân số"): so are its parts
  bool reduces = false;        // the figure before says by how much something is to fall
  bool neutral = false;        // ... or a rate of which more is not better
  bool flows = false;          // ... or what is added up over the term
  bool shares = false;         // parts of a whole ("cơ cấu kinh tế"): neither more nor less is better
};

struct ClauseTarget {
  ReadTarget target;  // comparator, value, unit, period, qualitative; the rest is the caller's
  Span span;          // of the paragraph's text
};

// The targets of one clause, in reading order; carries `context` on to the next clause.
std::vector<ClauseTarget> targets_of_clause(const ReadText& text, Span clause, ClauseContext& context);

// comparator and period of a figure; `low` is the lower-case segment and `at` the place of the figure in it.
Comparator comparator_of(std::string_view low, size_t at, const Measure& measure, const ClauseContext& context);
TargetPeriod period_of(std::string_view low, size_t at, const Measure& measure, Comparator comparator,
                       const ClauseContext& context);

// Growth of an amount, of itself or as a part of the growth that is listed ("trong đó ..."), as against rates that
// happen to grow ("tỷ lệ tăng dân số"). Of a range too.
bool is_growth(std::string_view low, size_t at, const Measure& measure, const ClauseContext& context);
bool is_maintained(std::string_view low, size_t at);
// By how much something falls ("giảm 5%"), and not where it is to stand ("giảm còn 5%"). `before`: the words before the
// figure.
bool is_reduction(std::string_view before);

// Targets that no figure states: "không có hộ nghèo" (0), "hoàn thành tốt nhiệm vụ trở lên", "duy trì ...".
std::vector<ClauseTarget> targets_without_figure(const ReadText& text, Span piece, const ClauseContext& context);

}  // namespace gandan::reading
