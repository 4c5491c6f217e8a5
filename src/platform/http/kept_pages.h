// Whole pages for those who are not signed in: made once for each state of what they show, for each address, language
// and theme, and then sent from memory. Leaves what the state is, and who may be served so, to the feature.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "platform/http/context.h"
#include "platform/http/message.h"
#include "platform/http/prepared_body.h"

namespace gandan::http {

// Path and query as a key for what is kept; no two addresses give one.
std::string address_key(const Request& request);

// Thread safe.
class KeptPages {
 public:
  struct Limits {
    size_t entries = 512;
    size_t bytes = size_t{8} << 20U;  // of bodies and their compressed forms
  };
  struct Made {
    std::string body;
    std::string content_type;
    std::string frame_ancestors = {};  // http::Response::frame_ancestors
  };
  // Counts that change whenever the page may: changes, revision, day or minute.
  using State = std::array<int64_t, 3>;
  using StateOf = std::function<State(db::Transaction&)>;
  using Make = std::function<std::optional<Made>()>;

  KeptPages() = default;
  explicit KeptPages(Limits limits) : limits_(limits) {}

  // The page as it is in this state, made now if it has not been; nullopt when there is none (any more), and then
  // nothing of it is kept. Requires that nobody is signed in and that `make` depends on nothing but address, language,
  // theme and state. `make` runs when no transaction of this call is open.
  std::optional<Response> serve(const Request& request, const Context& context, const StateOf& state, const Make& make);

  // For http::Route::ready: a page whose state was looked up less than `freshness` ago while this process changed
  // nothing since. So what this process changes is seen at once, and what another one changes that much later.
  // nullopt for those who may be signed in.
  std::optional<Response> ready(const Request& request) const;

  size_t entries() const;

  static constexpr std::chrono::milliseconds freshness{200};

 private:
  struct Entry {
    State state = {};
    std::shared_ptr<const PreparedBody> body;
    std::string content_type, frame_ancestors;
    uint64_t commits = 0;
    std::chrono::steady_clock::time_point looked_up;
  };
  static Response answer(const Entry& entry);
  void keep(const std::string& key, Entry entry);
  void forget(const std::string& key);

  Limits limits_ = {};
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
  size_t bytes_ = 0;
};

}  // namespace gandan::http
