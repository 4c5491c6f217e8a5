#include "reading/targets/facts.h"

#include <algorithm>
#include <array>

#include "reading/targets/target_clause.h"
#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "reading/text/statement.h"

namespace gandan::reading {
namespace {

constexpr size_t longest_quote = 400;  // bytes, so that a long list of years stays linear

class FactWalk {
 public:
  FactWalk(const Document& document, const std::vector<Place>& places) : document_(document), places_(places) {}

  std::vector<ReadFact> run() {
    for (size_t i = 0; i < places_.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      const bool readable = paragraph.kind != ParagraphKind::footnote && paragraph.kind != ParagraphKind::table_row &&
                            !places_[i].is_label;
      const bool spoken_of = places_[i].scope == Scope::result || places_[i].scope == Scope::open;
      if (readable && spoken_of) read_paragraph(i);
    }
    return std::move(facts_);
  }

 private:
  void read_paragraph(size_t index) {
    const ReadText text = read_text(document_.paragraphs[index].text);
    if (text.numbers.empty()) return;
    for (const Span sentence : sentences(text.text, {0, text.text.size()})) {
      const std::string_view low = part(text.low, sentence);
      const TimeWords words = time_words(low);
      const Statement statement = statement_of(low, words, 0);
      if (statement == Statement::report || statement == Statement::promise) reports_ = statement == Statement::report;
      if (places_[index].scope == Scope::open && !reports_) continue;
      // "Năm 2024, thu ngân sách đạt ...; kết nạp ...": a year that opens the sentence holds for all of it.
      const TimeWords opening = time_words(trim(low).substr(0, low.find_first_of(",;:")));
      const bool opens = begins_with_phrase(trim(low), "năm") || begins_with_phrase(trim(low), "đến năm");
      year_ = opens ? std::max(opening.plain_year, opening.by_year) : 0;
      if (year_ == 0 && places_[index].horizon.single) year_ = places_[index].horizon.year;
      for (const Span clause : clauses(text.text, sentence)) read_clause(index, text, clause);
    }
  }

  void read_clause(size_t index, const ReadText& text, Span clause) {
    const Paragraph& paragraph = document_.paragraphs[index];
    size_t named_at = clause.begin;  // where the words of the indicator begin
    for (const Segment& segment : segments_of(text, clause, measures(text, clause))) {
      Span span = trimmed(text.text, segment.span);
      const TimeWords words = time_words(part(text.low, span));
      // "Thu nhập năm 2023 đạt 51 triệu đồng, năm 2024 đạt 56 triệu đồng": the second leaves out what it is of.
      static constexpr std::array<std::string_view, 4> years = {"năm", "đến năm", "đến cuối năm", "cuối năm"};
      const bool unnamed = begins_with_any(part(text.low, span), years) && segment.measure.begin < span.begin + 32;
      if (unnamed && span.end - named_at <= longest_quote) span.begin = named_at;
      named_at = span.begin;
      if (!segment.measure.value) continue;
      const int said = std::max(words.plain_year, words.by_year);
      ReadFact fact;
      fact.text = std::string(part(text.text, span));
      fact.value = segment.measure.value;
      fact.unit = segment.measure.unit;
      if (said > 0 || year_ > 0) fact.year = said > 0 ? said : year_;
      fact.lines = paragraph.lines_of(span.begin, span.end);
      fact.page = paragraph.page;
      facts_.push_back(std::move(fact));
    }
  }

  const Document& document_;
  const std::vector<Place>& places_;
  bool reports_ = false;  // what the last sentence that was plain did: those behind it go on with it
  int year_ = 0;          // that opens the sentence, or else stands in its heading; 0 = none
  std::vector<ReadFact> facts_;
};

}  // namespace

std::vector<ReadFact> read_facts(const Document& document, const std::vector<Place>& places) {
  return FactWalk(document, places).run();
}

}  // namespace gandan::reading
