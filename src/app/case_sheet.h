// A sheet of cases that the ward kept before it had this program: rows under Vietnamese headings become cases of one
// type, each received on its own day. Everything is checked before anything is written; sent again, a row that is there
// already makes nothing.
#pragma once

#include <string>
#include <vector>

#include "features/cases/cases.h"
#include "platform/sheet/workbook.h"

namespace gandan::app {

struct SheetCase {
  int row = 0;
  cases::NewCase wanted;
};
struct SheetError {
  int row = 0;
  std::string column;  // its heading
  base::Error error;
};
struct CaseSheet {
  std::vector<SheetCase> cases = {};
  std::vector<SheetError> errors = {};  // then nothing may be written
};
// The headings stand in the first row, in any order: lĩnh vực, nội dung, and if it is known địa chỉ, khu phố, vĩ độ,
// kinh độ, ngày nhận, họ tên, điện thoại, thư điện tử, mã cũ. Others are refused, so that a slip in one loses nothing.
CaseSheet read_case_sheet(const std::vector<sheet::ReadRow>& rows, const cases::CaseType& type,
                          const std::vector<people::Neighbourhood>& neighbourhoods, base::Instant now);

struct ImportedCases {
  int64_t made = 0, there_already = 0;
};
// Checks each as if it came in today, then writes them in portions, so that nobody waits for the writer. What a crash
// leaves out is made by doing it again.
ImportedCases import_cases(db::Database& database, const cases::CaseRules& rules, const audit::Actor& actor,
                           CaseSheet& sheet);

}  // namespace gandan::app
