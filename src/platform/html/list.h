// What stands around a list: the headings that sort it, the chips that filter it, the pager, and the words when it is
// empty. All state is in the address (list_url.h); nothing needs script.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/language.h"
#include "platform/html/list_url.h"
#include "platform/html/status.h"
#include "platform/html/view.h"

namespace gandan::html {

// <th> whose link orders by `column` ("sort=column"), and the other way round when it already does ("sort=-column").
struct SortHeading {
  std::string label;
  std::string column;
  bool numeric = false;  // stands right, above its figures
};
SafeHtml sort_heading(Language language, const ListUrl& url, const SortHeading& heading);

// Chips count so far; more is shown as "1000+", so that whoever counts may stop there.
inline constexpr int64_t most_counted = 1000;
std::string counted(int64_t count);

struct Filter {
  std::string label;
  std::string path;
  bool active = false;
  std::optional<int64_t> count = {};
  std::string_view icon = {};
};
// `label` says to screen readers what is filtered: "Lọc theo tình trạng".
SafeHtml filters(std::string_view label, const std::vector<Filter>& filters);

struct Pager {
  int64_t first = 0, last = 0;     // rows shown, from 1; 0 when the place in the whole is not known
  std::string previous_path = {};  // "" when there is none
  std::string next_path = {};
};
SafeHtml pager(Language language, const Pager& pager);  // nothing when all rows are on one page

// What will stand here and how to begin.
struct EmptyState {
  std::string_view icon;  // named in a "// icons:" comment
  std::string title;      // "Chưa có chỉ tiêu nào"
  std::string text;       // "Đọc một báo cáo chính trị để ..."
  std::string action_label = {}, action_path = {};
};
SafeHtml empty_state(const EmptyState& state);

}  // namespace gandan::html
