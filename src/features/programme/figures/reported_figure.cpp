#include "features/programme/figures/reported_figure.h"

#include <array>

#include "base/named.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 5> names = {"draft", "submitted", "approved", "returned", "superseded"};

}  // namespace

std::string_view name_of(FigureState state) {
  return names[static_cast<size_t>(state)];
}

std::optional<FigureState> figure_state_named(std::string_view name) {
  return base::named<FigureState>(names, name);
}

bool is_open(FigureState state) {
  return state == FigureState::draft || state == FigureState::submitted || state == FigureState::returned;
}

}  // namespace gandan::programme
