// Proof that a form came from a page of ours (CSRF): a token that is the keyed hash of the session, or of a visitor
// cookie for people who are not signed in. Nothing is stored. The cookie is SameSite=Lax and HttpOnly, and is set
// only with a page that carries the token, so that public pages set none.
#pragma once

#include <string>
#include <string_view>

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::http {

class CsrfGuard {
 public:
  // `key`: 32 secret bytes or more; empty: random ones, so that a restart makes forms stale. `secure`: https.
  CsrfGuard(std::string key, bool secure);

  // The token for this request's pages; with it the visitor's number, new if they have none yet.
  struct Issue {
    std::string token;
    std::string new_visitor;  // empty: nothing to set
  };
  Issue issue(const Request& request, const Context& context) const;

  // Whether an unsafe request proves its origin: the field "csrf" or the header "x-csrf-token" holds this visitor's
  // token, or a bearer token makes it pointless (no browser adds one by itself). Compares in constant time.
  bool allows(const Request& request, const Context& context) const;

  // Adds the visitor cookie if the answer carries the token.
  void remember(const Issue& issue, Response& response) const;

 private:
  std::string token_of(std::string_view kind, std::string_view whom) const;
  std::string_view visitor(const Request& request) const;

  std::string key_;
  std::string cookie_name_;
  bool secure_;
};

bool is_safe(Method method);
bool has_bearer_token(const Request& request);

}  // namespace gandan::http
