// The sheet in which many figures are entered: filled with what is known, and read when it comes back.
#pragma once

#include <string>
#include <vector>

#include "features/programme/figures/bulk_entry.h"
#include "platform/html/language.h"
#include "platform/sheet/workbook.h"

namespace gandan::programme {

// A row for each figure that the person may enter: those of this year that are known, and the one that is awaited, for
// the ward and for each area.
sheet::Sheet figure_sheet(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                          html::Language language, base::Date today);

// Rows without a figure are left out. `row`: as the spreadsheet counts.
std::vector<BulkEntry> entries_in(const std::vector<sheet::ReadRow>& rows, db::Transaction& transaction,
                                  const base::WardId& ward, html::Language language);

// "F12": the cell that an error of enter_figures is about.
std::string cell_of(const BulkError& error);

}  // namespace gandan::programme
