// A fixed number of threads that run handlers, with a queue that has an end: over it the server says 503 at once
// rather than let everybody wait.
#pragma once

#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <utility>

namespace gandan::http {

class WorkerPool {
 public:
  WorkerPool(unsigned threads, size_t queue) : most_(threads + queue), pool_(threads) {}

  // False: full, `job` was not taken. A job must not throw.
  template <typename Job>
  bool try_submit(Job&& job) {
    if (pending_.fetch_add(1, std::memory_order_relaxed) >= most_) {
      pending_.fetch_sub(1, std::memory_order_relaxed);
      return false;
    }
    boost::asio::post(pool_, [this, job = std::forward<Job>(job)]() mutable {
      job();
      pending_.fetch_sub(1, std::memory_order_relaxed);
    });
    return true;
  }

  // Runs what was taken, then ends the threads.
  void join() { pool_.join(); }

 private:
  const size_t most_;
  std::atomic<size_t> pending_{0};
  boost::asio::thread_pool pool_;
};

}  // namespace gandan::http
