// Who is asking: the signed-in person as the handlers see them. Found from the session cookie by features/people.
#pragma once

#include <string>

#include "base/typed_id.h"
#include "platform/auth/permission.h"

namespace gandan::auth {

using PersonId = base::TypedId<struct PersonTag>;
using UnitId = base::TypedId<struct UnitTag>;
using SessionId = base::TypedId<struct SessionTag>;

struct Principal {
  PersonId person;
  UnitId unit;
  SessionId session;
  std::string display_name;
  PermissionSet permissions;
  bool by_api_token = false;  // a program with a bearer token rather than a person at a page
};

}  // namespace gandan::auth
