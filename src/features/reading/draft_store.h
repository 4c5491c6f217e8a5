// All SQL of imported reports and their cards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "features/reading/draft.h"
#include "platform/db/database.h"

namespace gandan::reading {

enum class ReportState { draft, live, replaced };
std::string_view name_of(ReportState state);

struct Report {
  ReportId id;
  std::string file_name;
  std::string source_kind;    // "txt", "docx", "pdf", "scanned_pdf", "html"
  bool needs_review = false;  // letters were recognised by machine (OCR)
  std::optional<ReportId> earlier;
  ReportState state = ReportState::draft;
  base::Instant imported_at;
  std::string imported_by;
};

struct ReviewCounts {
  int64_t open = 0, accepted = 0, rejected = 0, merged = 0;
  int64_t reviewed() const { return accepted + rejected + merged; }
  int64_t all() const { return open + reviewed(); }
};

void insert_report(db::Transaction& transaction, const base::WardId& ward, const Report& report, std::string_view text);
void set_state(db::Transaction& transaction, const base::WardId& ward, const ReportId& id, ReportState state);
std::optional<Report> find_report(db::Transaction& transaction, const base::WardId& ward, const ReportId& id);
// The same text uploaded before, unless it was replaced since.
std::optional<Report> find_report_with_text(db::Transaction& transaction, const base::WardId& ward,
                                            std::string_view text);
// The report whose cards are live now.
std::optional<Report> live_report(db::Transaction& transaction, const base::WardId& ward);
std::vector<Report> reports(db::Transaction& transaction, const base::WardId& ward);  // newest first
// Puts every report into the search; for a ward that was made before there was one.
void put_reports_in_search(db::Transaction& transaction, const base::WardId& ward, base::Instant now);
std::string text_of(db::Transaction& transaction, const base::WardId& ward, const ReportId& id);

void insert_item(db::Transaction& transaction, const base::WardId& ward, const ReportId& report, const DraftItem& item);
void update_item(db::Transaction& transaction, const base::WardId& ward, const ReportId& report, const DraftItem& item);
std::optional<DraftItem> find_item(db::Transaction& transaction, const base::WardId& ward, const ReportId& report,
                                   const DraftItemId& id);
std::vector<DraftItem> items(db::Transaction& transaction, const base::WardId& ward, const ReportId& report);
ReviewCounts counts(db::Transaction& transaction, const base::WardId& ward, const ReportId& report);

}  // namespace gandan::reading
