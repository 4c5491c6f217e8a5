#include "reading/targets/targets.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "reading/targets/table_targets.h"
#include "reading/targets/target_clause.h"
#include "reading/text/letters.h"
#include "reading/text/marker.h"
#include "reading/text/phrase.h"
#include "reading/text/sentence.h"
#include "reading/text/statement.h"

namespace gandan::reading {
namespace {

// With so many targets in lists of targets, what other sections say in passing counts only when it is plain.
constexpr size_t enough_listed = 5;
constexpr size_t longest_title = 200;  // letters; longer first lines are prose, which may speak of the past first

struct Candidate {
  ReadTarget target;
  bool listed = false;  // stands in a list of targets
  bool plain = false;   // its sentence says "phấn đấu"
};

// "Nhiệm kỳ 2025-2030 ...: đạt chuẩn vào năm 2027; ...": the year of one target is not that of the term.
Horizon farthest(const TimeWords& words) {
  return words.by_year > 0 && words.term_end > words.by_year ? Horizon{words.term_end, false} : horizon_of(words);
}

bool has_figure(const ReadTarget& target) {
  return target.value.has_value() || target.low.has_value();
}

std::string item_number(const Paragraph& paragraph) {
  if (paragraph.kind == ParagraphKind::bullet || paragraph.kind == ParagraphKind::body) return {};
  return bare_number(paragraph.number);
}

// Directions without a figure: "... vào năm 2027", or an item of a list with a standard of the term.
bool is_dated(const Paragraph& paragraph, const ReadText& text) {
  const bool standard = has_phrase(text.low, "đạt chuẩn") && has_phrase(text.low, "giai đoạn");
  return time_words(text.low).by_year > 0 || (standard && paragraph.kind != ParagraphKind::body);
}

// The path to a target begins in its own words.
void place_start(ReadTarget& target) {
  if (!target.start) return;
  target.start->text = target.text;
  target.start->lines = target.lines;
  target.start->page = target.page;
}

class Collector {
 public:
  Collector(const Document& document, const std::vector<Place>& places) : document_(document), places_(places) {
    horizon_ = document_horizon();
    const bool ahead = std::ranges::any_of(places, &Place::title_ahead);
    if (ahead) state_ = Statement::promise;
  }

  std::vector<ReadTarget> run() {
    for (size_t i = 0; i < document_.paragraphs.size(); ++i) read_paragraph(i);
    const auto listed = static_cast<size_t>(std::ranges::count_if(candidates_, &Candidate::listed));
    std::vector<ReadTarget> targets;
    for (Candidate& candidate : candidates_) {
      if (candidate.listed || candidate.plain || listed < enough_listed) targets.push_back(std::move(candidate.target));
    }
    return targets;
  }

 private:
  // What the first lines say, or else the latest year that anything is to be reached by. A year ten or more behind
  // all others is a vision ("đến năm 2045") and no horizon.
  Horizon document_horizon() const {
    std::vector<Horizon> said;
    for (size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      if (places_[i].scope == Scope::result || paragraph.kind == ParagraphKind::footnote) continue;
      const Horizon here = farthest(time_words(lower_in_place(paragraph.text)));
      if (here.year == 0 || (here.single && i >= 3)) continue;
      const bool sentence = paragraph.text.ends_with('.') || paragraph.text.ends_with(';');
      if (i < 3 && !sentence && count_letters(paragraph.text) <= longest_title) return here;
      // One year named in passing, far into a sentence, is not what the document is about.
      const std::string low = lower_in_place(paragraph.text);
      const std::string_view opening = std::string_view(low).substr(0, std::min<size_t>(low.find_first_of(",;."), 120));
      if (here.single && horizon_of(time_words(opening)).year == 0) continue;
      said.push_back(here);
    }
    std::ranges::sort(said, std::ranges::greater{}, &Horizon::year);
    const auto vision = [&](size_t i) { return i + 1 < said.size() && said[i].year >= said[i + 1].year + 10; };
    size_t latest = 0;
    while (vision(latest)) ++latest;
    return said.empty() ? Horizon{} : said[latest];
  }

  void read_paragraph(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const Place& place = places_[index];
    if (place.is_label) {
      const std::string low = lower_in_place(paragraph.text);
      shares_ = has_phrase(low, "cơ cấu") || has_phrase(low, "tỷ trọng");
      open_parts_of_growth(paragraph, low);
      if (!place.title_ahead) state_ = Statement::unsaid;
      behind_list_ = false;
      return;
    }
    if (paragraph.kind == ParagraphKind::footnote || place.scope == Scope::result) return;
    const bool headline = index == 0 && document_.paragraphs.size() > 2 && !paragraph.text.ends_with('.');
    if ((headline && place.scope != Scope::target) || is_remark(paragraph.text)) return;
    if (paragraph.kind == ParagraphKind::table_row) {
      read_row(index);
      return;
    }
    if (place.scope != Scope::open) table_.leave();
    if (paragraph.kind != ParagraphKind::bullet) shares_ = false;
    if (paragraph.kind != ParagraphKind::bullet || paragraph.number == parts_opened_by_) parts_ = {};
    const ReadText text = read_text(paragraph.text);
    const bool figures = !text.numbers.empty() || place.scope == Scope::target || place.scope == Scope::open;
    if (!figures && !(place.scope == Scope::forward && is_dated(paragraph, text))) return;
    if (paragraph.kind != ParagraphKind::body || place.scope != Scope::target) unfinished_ = {};
    for (const InlineItem& item : inline_items(paragraph.text)) {
      std::string number = item.number.empty() ? item_number(paragraph) : item.number;
      if (number.empty())
        number = unfinished_.number;
      else
        unfinished_ = {};
      read_item(index, text, item.span, number);
    }
  }

  void read_row(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const TargetTable::Row row = table_.read(paragraph.text);
    if (!row.group.empty()) {
      const std::string group = group_of_heading(lower_in_place(row.group));
      table_group_ = group.empty() ? row.group : group;
    }
    if (row.statement.empty()) return;
    const ReadText text = read_text(row.statement);
    ClauseContext context;
    context.horizon = table_.horizon().year > 0 ? table_.horizon() : horizon_for(places_[index], {});
    context.figures_from = row.value_begin;
    for (ClauseTarget& found : targets_of_clause(text, {0, text.text.size()}, context)) {
      ReadTarget& target = found.target;
      if (row.start) target.start = ReadFact{{}, row.start, target.unit, row.start_year, {}, {}};
      target.item = row.number;
      target.text = std::string(part(text.text, found.span));
      target.lines = paragraph.lines;
      target.page = paragraph.page;
      place_start(target);
      target.group = table_group_.empty() ? group_of_target(text.low) : table_group_;
      candidates_.push_back({std::move(target), true, true});
    }
  }

  void read_item(size_t index, const ReadText& text, Span span, const std::string& number) {
    ClauseContext before = std::exchange(unfinished_, {}).context;
    std::optional<TargetPeriod> growth;
    for (const Span sentence : sentences(text.text, span)) {
      const Place& place = places_[index];
      const TimeWords words = time_words(part(text.low, sentence));
      if (!is_wanted(place, part(text.low, sentence), words)) continue;
      // "... hằng năm 3.830 ha. (Trong đó: lúa 40 ha ...)": the parts keep the time of their total.
      static constexpr std::array<std::string_view, 2> parts = {"trong đó", "(trong đó"};
      const bool lists_parts = begins_with_any(trim(part(text.low, sentence)), parts);
      ClauseContext context = lists_parts ? before : parts_;
      if (lists_parts) context.listing_parts = before.has_target;
      context.horizon = horizon_for(place, leading_time(part(text.low, sentence), words));
      if (place.annual && words.by_year == 0 && words.term_end == 0) context.sentence.annual = true;
      context.only_figures = place.scope == Scope::task || place.scope == Scope::general;
      context.only_measurable = place.scope != Scope::target;
      static constexpr std::array<std::string_view, 2> term = {"nhiệm kỳ", "trong nhiệm kỳ"};
      if (begins_with_any(trim(part(text.low, sentence)), term)) context.sentence.term_end = words.term_end;
      context.shares = shares_;
      context.classification_is_annual = before.classification_is_annual;
      const bool plain = has_phrase(part(text.low, sentence), "phấn đấu");
      for (const Span clause : clauses(text.text, sentence)) take({index, text, number, plain}, clause, context);
      if (context.growth) growth = context.growth;
      before = context;
    }
    if (trim(part(text.low, span)).ends_with(';')) unfinished_ = {number, before};
    if (growth && trim(part(text.low, span)).ends_with("trong đó:")) {
      parts_.growth = growth;
      parts_.listing_parts = true;
      parts_opened_by_ = document_.paragraphs[index].number;
    }
  }

  // "- Tốc độ tăng giá trị sản xuất bình quân:" and its bullets "+ Nông nghiệp 4%".
  void open_parts_of_growth(const Paragraph& label, std::string_view low) {
    parts_ = {};
    if (!trim(low).ends_with(':') || !has_phrase(low, "tốc độ tăng")) return;
    const auto kind = has_phrase(low, "bình quân") ? TargetPeriod::Kind::average_per_year : TargetPeriod::Kind::annual;
    parts_.growth = TargetPeriod{kind, 0};
    parts_.listing_parts = true;
    parts_opened_by_ = label.number;
  }

  // "... cứng hóa 100% đường trục thôn; ...; 85% hộ dùng nước sạch vào năm 2028": the year of the last is not that of
  // all.
  TimeWords leading_time(std::string_view low, TimeWords words) const {
    const bool early = words.by_year > 0 && words.by_year < horizon_.year;
    if (early && time_words(low.substr(0, low.find(';'))).by_year == 0) words.by_year = 0;
    return words;
  }

  Horizon horizon_for(const Place& place, const TimeWords& words) {
    const Horizon said = farthest(words);
    if (place.scope == Scope::open || place.scope == Scope::task || place.scope == Scope::general) {
      if (said.year == horizon_.year && !horizon_.single) return horizon_;
      if (said.single ? said.year >= horizon_.year : words.term_end > 0) sentence_horizon_ = said;
      if (words.by_year > 0 && words.by_year >= words.term_end) return said;
      if (sentence_horizon_.year > 0) return sentence_horizon_;
    }
    return place.horizon.year > 0 ? place.horizon : horizon_;
  }

  bool is_wanted(const Place& place, std::string_view low, const TimeWords& words) {
    if (place.scope == Scope::target) {
      // What follows "Các chỉ tiêu ... là: ..." without a heading between belongs to the list.
      state_ = Statement::promise;
      behind_list_ = true;
      return !(tells_what_was(low) || begins_with_phrase(trim(low), "đã")) || has_phrase(low, "phấn đấu");
    }
    const int horizon = place.horizon.year > 0 ? place.horizon.year : horizon_.year;
    const Statement statement = statement_of(low, words, horizon);
    if (place.scope == Scope::forward) return statement != Statement::report;
    if (place.scope == Scope::task || place.scope == Scope::general) {
      return has_phrase(low, "phấn đấu") && statement == Statement::promise;
    }
    if (statement == Statement::promise || statement == Statement::report) state_ = statement;
    if (statement == Statement::compares && state_ == Statement::unsaid) state_ = Statement::report;
    if (statement == Statement::hint && state_ == Statement::unsaid) state_ = Statement::promise;
    return state_ == Statement::promise;
  }

  // A numbered item that ended with ";": a paragraph without a number of its own goes on with it, as where the lines of
  // a PDF were broken anew.
  struct Unfinished {
    std::string number;
    ClauseContext context;
  };

  struct Item {
    size_t paragraph;
    const ReadText& text;
    const std::string& number;
    bool plain;  // the sentence says "phấn đấu"
  };

  void take(const Item& item, Span clause, ClauseContext& context) {
    const Paragraph& paragraph = document_.paragraphs[item.paragraph];
    const Place& place = places_[item.paragraph];
    const ReadText& text = item.text;
    for (ClauseTarget& found : targets_of_clause(text, clause, context)) {
      ReadTarget& target = found.target;
      // Directions without a figure promise only what a standard and a year measure.
      const bool vague = place.scope == Scope::forward && text.numbers.empty() && target.unit != "tiêu chuẩn";
      if (vague && !has_figure(target)) continue;
      target.item = item.number;
      target.text = std::string(part(text.text, found.span));
      target.lines = paragraph.lines_of(found.span.begin, found.span.end);
      target.page = paragraph.page;
      place_start(target);
      target.group = place.group.empty() ? group_of_target(part(text.low, found.span)) : place.group;
      const bool plain = item.plain && has_figure(target);
      const bool listed = place.scope == Scope::target || (place.scope == Scope::open && behind_list_);
      candidates_.push_back({std::move(target), listed, plain});
    }
  }

  const Document& document_;
  const std::vector<Place>& places_;
  Horizon horizon_;
  Horizon sentence_horizon_;
  TargetTable table_;
  std::string table_group_;
  bool shares_ = false;
  bool behind_list_ = false;
  ClauseContext parts_;          // of a growth that ended with "trong đó:", for the bullets below it
  std::string parts_opened_by_;  // its own number or sign
  Unfinished unfinished_;
  Statement state_ = Statement::unsaid;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<ReadTarget> read_targets(const Document& document, const std::vector<Place>& places) {
  return Collector(document, places).run();
}

}  // namespace gandan::reading
