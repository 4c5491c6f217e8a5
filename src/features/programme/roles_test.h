// For tests: the permissions that data/ward/standard.toml gives a role - what a ward really begins with.
#pragma once

#include <toml++/toml.h>

#include <string>

#include "base/embedded.h"
#include "platform/auth/permission.h"

namespace gandan::programme::test_ward {

inline auth::PermissionSet permissions_of_role(const std::string& role) {
  auth::PermissionSet set;
  set.add(auth::Permission::signed_in);
  const toml::table standard = toml::parse(base::embedded_files().at("data/ward/standard.toml"));
  for (const toml::node& node : *standard["role"].as_array()) {
    const toml::table& table = *node.as_table();
    if (table["key"].value_or<std::string>("") != role) continue;
    for (const toml::node& name : *table["permissions"].as_array()) {
      set.add(*auth::permission_named(name.value_or<std::string>("")));
    }
  }
  return set;
}

}  // namespace gandan::programme::test_ward
