// Errors as values. An Error carries a message key of locales/, so that every layer may fail in the
// reader's language; it never carries ready-made prose. Programming mistakes are exceptions, not Errors.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gandan::base {

enum class ErrorKind {
  invalid,       // what the person gave cannot be used; they can mend it            (HTTP 422)
  unauthorised,  // nobody is signed in                                              (HTTP 401)
  forbidden,     // signed in, but the permission is missing                         (HTTP 403)
  not_found,     // no such thing, or none this person may know of                   (HTTP 404)
  conflict,      // somebody else changed it meanwhile, or the state forbids the step (HTTP 409)
  too_large,     // over a stated limit                                              (HTTP 413)
  unavailable,   // a part outside the program failed (disk, database, converter)    (HTTP 503)
};

struct Error {
  ErrorKind kind = ErrorKind::invalid;
  std::string message_key;                                     // a key of locales/*.toml
  std::vector<std::pair<std::string, std::string>> arguments;  // {name} -> value in the message
  std::string field;                                           // the form field at fault, or empty
  std::string detail;                                          // for the log only, never shown to people

  friend bool operator==(const Error&, const Error&) = default;
};

// Either a value or an Error. Requires: value() only when ok(), error() only when !ok().
template <typename T>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & {
    assert(ok());
    return std::get<0>(state_);
  }
  const T& value() const& {
    assert(ok());
    return std::get<0>(state_);
  }
  T&& value() && {
    assert(ok());
    return std::get<0>(std::move(state_));
  }
  const Error& error() const {
    assert(!ok());
    return std::get<1>(state_);
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT(google-explicit-constructor)
  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  const Error& error() const {
    assert(error_);
    return *error_;
  }

 private:
  std::optional<Error> error_;
};

inline Error invalid(std::string message_key, std::string field = {},
                     std::vector<std::pair<std::string, std::string>> arguments = {}) {
  return {ErrorKind::invalid, std::move(message_key), std::move(arguments), std::move(field), {}};
}

}  // namespace gandan::base
