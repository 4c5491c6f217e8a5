// The review page itself: a row per paragraph from which something was taken, the paragraphs between folded away.
#include <algorithm>
#include <map>

#include "features/reading/draft_actions.h"
#include "features/reading/paragraph_findings.h"
#include "features/reading/review_card.h"
#include "features/reading/review_pages.h"
#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/reading/review.tpl.h"

namespace gandan::reading {
namespace {

using html::translate;
using html::View;

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.reading.not_found", {}, {}, {}};
}

// The cards of each paragraph, by its index; those without a place in the text (missing ones) under npos.
constexpr size_t npos = static_cast<size_t>(-1);
std::map<size_t, std::vector<const DraftItem*>> cards_by_paragraph(const Document& document,
                                                                   const std::vector<DraftItem>& cards) {
  std::map<int, size_t> paragraph_at;
  for (size_t i = 0; i < document.paragraphs.size(); ++i) {
    paragraph_at.try_emplace(document.paragraphs[i].lines.first, i);
  }
  std::map<size_t, std::vector<const DraftItem*>> placed;
  for (const auto& card : cards) {
    if (card.state == ItemState::merged) continue;
    auto after = paragraph_at.upper_bound(card.lines.first);
    placed[card.lines.first == 0 || after == paragraph_at.begin() ? npos : std::prev(after)->second].push_back(&card);
  }
  return placed;
}

// Where the quotes of the cards stand in the paragraph: [begin, end) in order, without overlap.
std::vector<std::pair<size_t, size_t>> marked_spans(const std::string& text,
                                                    const std::vector<const DraftItem*>& cards) {
  std::vector<std::pair<size_t, size_t>> spans;
  for (const DraftItem* card : cards) {
    const size_t begin = card->quote.empty() ? std::string::npos : text.find(card->quote);
    if (begin != std::string::npos) spans.emplace_back(begin, begin + card->quote.size());
  }
  std::sort(spans.begin(), spans.end());
  std::vector<std::pair<size_t, size_t>> apart;
  for (const auto& span : spans) {
    if (apart.empty() || span.first >= apart.back().second) {
      apart.push_back(span);
    } else {
      apart.back().second = std::max(apart.back().second, span.second);
    }
  }
  return apart;
}

void fill_marked_text(View& row, const std::string& text, const std::vector<const DraftItem*>& cards) {
  size_t at = 0;
  const auto plain = [&](size_t end) {
    if (end > at) row.add(kr_SEGMENT).add(kr_PLAIN).set(kr_WORDS, std::string_view(text).substr(at, end - at));
  };
  for (const auto& [begin, end] : marked_spans(text, cards)) {
    plain(begin);
    row.add(kr_SEGMENT).add(kr_MARKED).set(kr_WORDS, std::string_view(text).substr(begin, end - begin));
    at = end;
  }
  plain(text.size());
}

struct PageContent {
  const Report& report;
  const Document& document;
  const std::vector<DraftItem>& cards;
  const std::vector<Finding>& findings;
  const CardProblem* problem;
};

void add_cards(View& row, const std::vector<const DraftItem*>& cards, const PageContent& page,
               const http::Context& context) {
  for (const DraftItem* card : cards) {
    View& part = row.include(kr_CARD, "features/reading/views/review_card.tpl");
    if (page.problem == nullptr || !(page.problem->item == card->id)) {
      fill_card(part, *card, page.report.id, context, {});
      continue;
    }
    DraftItem typed = *card;
    typed.fields = page.problem->typed;
    fill_card(part, typed, page.report.id, context, {.expanded = true, .problem = &page.problem->error});
  }
}

void add_row(View& view, const Paragraph& paragraph, const std::vector<const DraftItem*>& cards,
             const std::vector<const Finding*>& findings, const PageContent& page, const http::Context& context) {
  View& row = view.add(kr_ROW).add(kr_TAKEN);
  row.set(kr_LINE, static_cast<int64_t>(paragraph.lines.first));
  row.set(kr_LINES, lines_text(paragraph.lines, context.language)).set(kr_NUMBER, number_text(paragraph));
  fill_marked_text(row, paragraph.text, cards);
  for (const Finding* finding : findings) {
    const FindingLook look = look_of(*finding, context.language);
    View& line = row.add(kr_FINDING);
    line.set(kr_TONE, look.tone).set_html(kr_ICON, look.icon);
    line.set(kr_SEVERITY, look.severity).set(kr_MESSAGE, look.message);
  }
  add_cards(row, cards, page, context);
}

// Paragraphs from which nothing was taken, folded away so that the reviewer can still look for what was overlooked.
void add_skipped(View& view, const Document& document, size_t begin, size_t end, html::Language language) {
  if (begin == end) return;
  View& skipped = view.add(kr_ROW).add(kr_SKIPPED);
  skipped.set(kr_SUMMARY, translate(language, "reading.review.skipped", {{"number", std::to_string(end - begin)}}));
  for (size_t i = begin; i < end; ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    View& line = skipped.add(kr_PARAGRAPH);
    line.set(kr_LINES, lines_text(paragraph.lines, language));
    line.set(kr_NUMBER, number_text(paragraph)).set(kr_TEXT, paragraph.text);
  }
}

void fill_rows(View& view, const PageContent& page, const http::Context& context) {
  const auto placed = cards_by_paragraph(page.document, page.cards);
  const auto findings = findings_by_paragraph(page.document, page.findings);
  size_t skipped_from = 0;
  for (size_t i = 0; i < page.document.paragraphs.size(); ++i) {
    const auto cards = placed.find(i);
    if (cards == placed.end()) continue;
    add_skipped(view, page.document, skipped_from, i, context.language);
    skipped_from = i + 1;
    const auto beside = findings.find(i);
    add_row(view, page.document.paragraphs[i], cards->second,
            beside == findings.end() ? std::vector<const Finding*>{} : beside->second, page, context);
  }
  add_skipped(view, page.document, skipped_from, page.document.paragraphs.size(), context.language);
  if (const auto lost = placed.find(npos); lost != placed.end()) {
    Paragraph heading;
    heading.text = translate(context.language, "reading.review.no_longer_there");
    add_row(view, heading, lost->second, {}, page, context);
  }
}

void fill_progress(View& view, const ReviewCounts& counts, html::Language language) {
  view.set(kr_ALL, counts.all()).set(kr_REVIEWED, counts.reviewed());
  view.set(kr_PROGRESS,
           translate(language, "reading.review.progress",
                     {{"reviewed", std::to_string(counts.reviewed())}, {"all", std::to_string(counts.all())}}));
  if (counts.open == 0) view.show(kr_NONE_OPEN);
  if (counts.accepted == 0) view.show(kr_NONE_ACCEPTED);
}

// What the action before said, by a word in the query: "?done=live&added=3&revised=0&withdrawn=0".
void fill_message(View& view, const http::Request& request, const CardProblem* problem, html::Language language) {
  // icons: alert-circle circle-check
  if (problem != nullptr) {
    View& message = view.add(kr_MESSAGE);
    message.set(kr_TONE, "tone-red").set_html(kr_ICON, html::icon("alert-circle"));
    message.set(kr_TEXT, translate(language, problem->error));
  } else if (request.query.get("done") == "live") {
    View& message = view.add(kr_MESSAGE);
    message.set(kr_TONE, "tone-green").set_html(kr_ICON, html::icon("circle-check"));
    message.set(kr_TEXT, translate(language, "reading.review.went_live",
                                   {{"added", std::string(request.query.get("added"))},
                                    {"revised", std::string(request.query.get("revised"))},
                                    {"withdrawn", std::string(request.query.get("withdrawn"))}}));
  }
}

}  // namespace

http::Response show_review(const http::Request& request, http::Context& context, const ReportId& id,
                           const CardProblem* problem) {
  auto transaction = context.database.read();
  const auto report = find_report(transaction, context.ward, id);
  if (!report) return http::failure(not_found());
  const Document document = read_document(text_of(transaction, context.ward, id));
  const auto findings = check_report(document);
  const auto cards = items(transaction, context.ward, id);

  View view("features/reading/views/review.tpl");
  view.set(kr_ID, id.text()).set(kr_CSRF, context.csrf_token);
  view.set(kr_NAME, report->file_name).set(kr_WHEN, vietnamese::format_instant(report->imported_at));
  if (report->needs_review) view.show(kr_SCANNED);
  fill_message(view, request, problem, context.language);
  fill_progress(view, counts(transaction, context.ward, id), context.language);
  fill_rows(view, {*report, document, cards, findings, problem}, context);
  return http::page(context,
                    {.title = translate(context.language, "reading.review.title"),
                     .content = view.render(context.language),
                     .active_path = "/reports",
                     .modules = {"review"}},
                    problem != nullptr ? http::status_of(problem->error.kind) : 200);
}

http::Response review_page(const http::Request& request, http::Context& context) {
  const auto id = ReportId::parse(request.path_parameter("report"));
  return id ? show_review(request, context, *id, nullptr) : http::failure(not_found());
}

}  // namespace gandan::reading
