#include "features/programme/reported_figure.h"

#include <array>

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 5> names = {"draft", "submitted", "approved", "returned", "superseded"};

}  // namespace

std::string_view name_of(FigureState state) {
  return names[static_cast<size_t>(state)];
}

std::optional<FigureState> figure_state_named(std::string_view name) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<FigureState>(i);
  }
  return std::nullopt;
}

bool is_open(FigureState state) {
  return state == FigureState::draft || state == FigureState::submitted || state == FigureState::returned;
}

}  // namespace gandan::programme
