// The single checks that check_report runs, each in check_<name>.cpp. A check appends what it finds; it says nothing of
// what agrees, and prefers silence where prose is open to more than one reading.
#pragma once

#include <vector>

#include "reading/checks/check_joining.h"
#include "reading/checks/check_passage.h"

namespace gandan::reading::check {

struct CheckedReport {
  const Document& document;
  const JoinedText& joined;
  const std::vector<Passage>& passages;
};

void check_sum(const CheckedReport& report, Findings& findings);            // "14 ... (06, 04, 04)", "gồm", "a + b"
void check_subset(const CheckedReport& report, Findings& findings);         // "trong đó" within the total
void check_running_total(const CheckedReport& report, Findings& findings);  // "..., tổng cộng 42 căn"
void check_balance(const CheckedReport& report, Findings& findings);        // thu, chi, còn dư
void check_footnote_sum(const CheckedReport& report, Findings& findings);   // a note that details a total
void check_list_sum(const CheckedReport& report, Findings& findings);       // a total over bullets, a table's last row
void check_complement(const CheckedReport& report, Findings& findings);     // đã giải quyết, đang giải quyết
void check_fraction(const CheckedReport& report, Findings& findings);       // 10/15 and 5/15; 182/221 (82,3%)
void check_percent(const CheckedReport& report, Findings& findings);        // a share of a total
void check_named_whole(const CheckedReport& report, Findings& findings);  // "đạt 104% kế hoạch (50 tỷ đồng)"
void check_share_before(const CheckedReport& report, Findings& findings);    // of a whole in the sentence before
void check_share_of_total(const CheckedReport& report, Findings& findings);  // "a trên tổng số b, đạt p%"
void check_average(const CheckedReport& report, Findings& findings);         // "bình quân 7 thành viên/tổ"
void check_product(const CheckedReport& report, Findings& findings);    // "300 suất, mỗi suất ..., tổng ..."
void check_yield(const CheckedReport& report, Findings& findings);      // ha × tạ/ha = tấn
void check_structure(const CheckedReport& report, Findings& findings);  // shares that make up the whole
void check_structure_list(const CheckedReport& report, Findings& findings);     // ... and are listed below it
void check_ratio(const CheckedReport& report, Findings& findings);              // gấp n lần
void check_growth(const CheckedReport& report, Findings& findings);             // tăng d, tăng p%
void check_direction(const CheckedReport& report, Findings& findings);          // "giảm từ 2,5% xuống 3,1%"
void check_growth_average(const CheckedReport& report, Findings& findings);     // bình quân p%/năm
void check_year_chain(const CheckedReport& report, Findings& findings);         // one year after another
void check_conflict(const CheckedReport& report, Findings& findings);           // one quantity, two values
void check_quantity_conflict(const CheckedReport& report, Findings& findings);  // in two places
void check_target_conflict(const CheckedReport& report, Findings& findings);    // one target, two values
void check_target_count(const CheckedReport& report, Findings& findings);  // chỉ tiêu vượt, đạt, không đạt
void check_announced(const CheckedReport& report, Findings& findings);     // "3 khâu đột phá", and four of them
void check_party_organisation(const CheckedReport& report, Findings& findings);  // đảng bộ and chi bộ
void check_blank(const CheckedReport& report, Findings& findings);
void check_date(const CheckedReport& report, Findings& findings);
void check_target_year(const CheckedReport& report, Findings& findings);  // "đến năm 2020" in a term to 2030
void check_weekday(const CheckedReport& report, Findings& findings);      // "thứ Hai, ngày ..."
void check_lettering(const CheckedReport& report, Findings& findings);    // a) b) c), Điều
void check_numbering(const CheckedReport& report, Findings& findings);
void check_ordinals(const CheckedReport& report, Findings& findings);  // Chương, Phần; "Một là", "Thứ hai"
void check_annex(const CheckedReport& report, Findings& findings);
void check_repeated_word(const CheckedReport& report, Findings& findings);
void check_character(const CheckedReport& report, Findings& findings);

}  // namespace gandan::reading::check
