// What was just done on "Việc của tôi", written in the address of the page that comes next, so that it can name it and
// offer the way back: "figure.<target>.2026-Q3", "task.<task>", "milestone.<task>.<milestone>", "explanation.<id>".
// Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gandan::programme {

enum class DoneKind : uint8_t { figure, task, milestone, explanation };

struct Done {
  DoneKind kind = DoneKind::figure;
  std::string id;         // of the target, the task, the explanation
  std::string part = {};  // the period of a figure, the milestone's id
};

// nullopt for anything else than text_of() writes.
std::optional<Done> done_named(std::string_view text);
std::string text_of(const Done& done);
std::string undo_path(const Done& done);  // where the form of "hoàn tác" is posted

}  // namespace gandan::programme
