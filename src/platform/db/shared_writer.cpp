#include "platform/db/shared_writer.h"

#include <algorithm>
#include <limits>

namespace gandan::db {

base::Result<void> SharedWriter::write(Database& database, const Work& work) {
  Waiting self(work);
  {
    std::unique_lock lock(mutex_);
    waiting_.push_back(&self);
    if (waiting_.size() >= crowd_) crowd_is_there_.notify_one();
    self.leads = !led_;
    led_ = true;
    self.called.wait(lock, [&] { return self.leads || self.done; });
  }
  if (self.leads) lead(database);
  if (self.thrown) std::rethrow_exception(self.thrown);
  return self.outcome;
}

// Whoever leads stands first among those who wait, and so is one of those who are written.
void SharedWriter::lead(Database& database) {
  std::vector<Waiting*> together;
  wait_for_the_others();
  try {
    std::optional<Transaction> transaction(database.write());
    together = those_who_wait(most_together);
    if (write_together(*transaction, together)) {
      transaction->commit();
    } else if (together.size() > 1) {
      transaction.reset();
      for (Waiting* one : together) write_alone(database, *one);
    }
  } catch (...) {
    // Without a writer, or with a disk that fails, none of them is written.
    if (together.empty()) together = those_who_wait(std::numeric_limits<size_t>::max());
    for (Waiting* one : together) one->thrown = std::current_exception();
  }
  finish(together);
}

void SharedWriter::wait_for_the_others() {
  std::unique_lock lock(mutex_);
  crowd_is_there_.wait_for(lock, longest_pause, [&] { return waiting_.size() >= std::min(crowd_, most_together); });
}

std::vector<SharedWriter::Waiting*> SharedWriter::those_who_wait(size_t most) {
  const std::lock_guard lock(mutex_);
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(most, waiting_.size()));
  std::vector<Waiting*> taken(waiting_.begin(), end);
  waiting_.erase(waiting_.begin(), end);
  return taken;
}

// False when one of them failed: then nothing may be committed.
bool SharedWriter::write_together(Transaction& transaction, const std::vector<Waiting*>& together) {
  for (Waiting* one : together) {
    try {
      one->outcome = one->work(transaction);
    } catch (...) {
      one->thrown = std::current_exception();
    }
    if (one->thrown || !one->outcome) return false;
  }
  return true;
}

void SharedWriter::write_alone(Database& database, Waiting& one) {
  one.thrown = nullptr;
  try {
    auto transaction = database.write();
    one.outcome = one.work(transaction);
    if (one.outcome) transaction.commit();
  } catch (...) {
    one.thrown = std::current_exception();
  }
}

size_t SharedWriter::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

void SharedWriter::finish(const std::vector<Waiting*>& together) {
  const std::lock_guard lock(mutex_);
  for (Waiting* one : together) {
    one->done = true;
    one->called.notify_one();  // under the lock: the waiter's frame dies as soon as it runs
  }
  crowd_ = together.size() + waiting_.size();
  led_ = !waiting_.empty();
  if (!led_) return;
  waiting_.front()->leads = true;
  waiting_.front()->called.notify_one();
}

}  // namespace gandan::db
