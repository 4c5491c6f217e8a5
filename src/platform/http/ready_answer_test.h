// For tests of pages that are kept: what a network thread would send from memory. Leaves what the page says to the
// test.
#pragma once

#include <optional>

#include "platform/http/router.h"

namespace gandan::http {

// The answer from memory to `request` when `ask` just asked for that page; nullopt when none is kept. One is sent so
// for KeptPages::freshness only, which a busy machine may miss: so it is asked again, and each try is a fair one.
template <typename Ask>
std::optional<Response> ready_answer_after(const Router& router, const Request& request, const Ask& ask) {
  for (int tries = 0; tries < 50; ++tries) {
    ask();
    Request again = request;
    if (auto answer = router.ready_answer(again)) return answer;
  }
  return std::nullopt;
}

}  // namespace gandan::http
