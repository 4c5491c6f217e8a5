// Facts of one thing, and what happened to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/view.h"

namespace gandan::html {

struct Definition {
  std::string label;
  std::string text;
  std::string path = {};              // where the fact comes from, or ""
  std::optional<SafeHtml> html = {};  // instead of the text: a badge
};
SafeHtml definitions(const std::vector<Definition>& definitions);

struct HistoryEntry {
  std::string when;      // "14:05, 20/11/2026"
  std::string iso_time;  // "2026-11-20T14:05+07:00", for machines
  std::string who;
  std::string text;  // "sửa số liệu quý III từ 2,0 % thành 2,1 %"
  std::string path = {};
};
SafeHtml history(const std::vector<HistoryEntry>& entries);  // in the order given: newest first

}  // namespace gandan::html
