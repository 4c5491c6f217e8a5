// What a person does with a report: import it, review its cards, let the accepted ones go live. Each action is one
// transaction of the caller: load, decide, save, audit.
#pragma once

#include <string>
#include <string_view>

#include "features/audit/audit.h"
#include "features/reading/draft_store.h"
#include "platform/office/source_text.h"

namespace gandan::reading {

// "txt", "docx", "pdf", "scanned_pdf", "html"
std::string source_kind_word(office::SourceKind kind);

struct NewReport {
  std::string file_name;
  std::string source_kind;
  bool needs_review = false;
  std::string text;  // as platform/office gives it
};

// Reads the text and lays out its cards, compared with the report that is live. The same text again gives the report
// that is there. Error(invalid) when nothing at all could be read from it.
base::Result<ReportId> import_report(db::Transaction& transaction, const audit::Actor& actor, const NewReport& report);

// Where an action finds its card.
struct ItemPlace {
  ReportId report;
  DraftItemId item;
};

// Accepts, rejects or opens again. Accepting checks the fields (Error(invalid) names the one at fault).
base::Result<void> decide(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place,
                          ItemState state);
// The card with what the person typed, accepted.
base::Result<void> correct(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place,
                           const ItemFields& fields);
// A second, open card of the same sentence, behind this one.
base::Result<DraftItemId> split(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place);
// Joins the card's text to the card before it of the same kind; this one is put away as merged.
base::Result<void> merge_with_previous(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place);
// An empty, open card of a kind, behind the last one that begins at or before `line`.
base::Result<DraftItemId> add_item(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report,
                                   ItemKind kind, int line);
// Accepts every open card that has no problem; gives how many.
base::Result<int> accept_all(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report);

struct WentLive {
  int added = 0, revised = 0, withdrawn = 0;
};

// Takes what was accepted into the programme: new cards are added, changed ones revised, missing or rejected ones
// withdrawn; what was recorded for them stays. Error(conflict) when nothing was accepted. Can be done again later for
// cards that are still open.
base::Result<WentLive> go_live(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report);

}  // namespace gandan::reading
