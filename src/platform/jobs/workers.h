// The threads that run jobs while the program serves, and the one that renews the leases of what they run.
#pragma once

#include <thread>
#include <vector>

#include "platform/jobs/runner.h"

namespace gandan::jobs {

class Workers {
 public:
  // `runner` outlives it and is stopped with it for good.
  Workers(Runner& runner, unsigned threads);
  // Tells the handlers to stop and waits until they have: a job that is not finished is handed back.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

 private:
  void work();
  void renew();

  Runner& runner_;
  std::vector<std::jthread> threads_;
};

}  // namespace gandan::jobs
