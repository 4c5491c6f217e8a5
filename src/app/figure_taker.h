// Figures of cases become figures of the programme; neither feature knows the other.
#pragma once

#include "features/cases/overview/indicator_figures.h"

namespace gandan::app {

cases::FigureTaker figure_taker();

}  // namespace gandan::app
