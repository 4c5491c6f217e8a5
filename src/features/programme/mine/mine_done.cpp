#include "features/programme/mine/mine_done.h"

#include <array>

#include "features/programme/evaluation/period.h"
#include "features/programme/explanations/explanation.h"
#include "features/programme/tasks/task_work_store.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 4> names = {"figure", "task", "milestone", "explanation"};

std::string_view take_word(std::string_view& text) {
  const size_t end = text.find('.');
  const std::string_view word = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return word;
}

bool is_whole(const Done& done) {
  switch (done.kind) {
    case DoneKind::figure:
      return TargetId::parse(done.id) && Period::parse(done.part);
    case DoneKind::task:
      return TaskId::parse(done.id) && done.part.empty();
    case DoneKind::milestone:
      return TaskId::parse(done.id) && MilestoneId::parse(done.part);
    case DoneKind::explanation:
      return ExplanationId::parse(done.id) && done.part.empty();
  }
  return false;
}

}  // namespace

std::optional<Done> done_named(std::string_view text) {
  const std::string_view kind = take_word(text);
  for (size_t i = 0; i < names.size(); ++i) {
    if (names.at(i) != kind) continue;
    Done done{static_cast<DoneKind>(i), std::string(take_word(text)), std::string(text)};
    if (is_whole(done)) return done;
  }
  return std::nullopt;
}

std::string text_of(const Done& done) {
  std::string text(names.at(static_cast<size_t>(done.kind)));
  text += "." + done.id;
  if (!done.part.empty()) text += "." + done.part;
  return text;
}

std::string undo_path(const Done& done) {
  switch (done.kind) {
    case DoneKind::figure:
      return "/mine/targets/" + done.id + "/undo";
    case DoneKind::task:
      return "/mine/tasks/" + done.id + "/undo";
    case DoneKind::milestone:
      return "/mine/tasks/" + done.id + "/milestones/" + done.part + "/undo";
    case DoneKind::explanation:
      return "/mine/explanations/" + done.id + "/undo";
  }
  return "/mine";
}

}  // namespace gandan::programme
