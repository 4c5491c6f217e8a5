// What a handler may use besides the request: who asks, in which language, the clock, the database.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/typed_id.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/html/language.h"
#include "platform/html/theme.h"

namespace gandan::http {

// An entry of the navigation; shown to those who have the permission, public_ to those who are not signed in.
struct NavigationEntry {
  std::string path;       // "/tasks"
  std::string label_key;  // "programme.navigation.tasks"
  std::string icon;       // name of a Tabler icon: "list-check"
  auth::Permission permission;
};

struct Context;

// What is the same for every request of this ward.
struct Site {
  std::string ward_name;  // "phường Uông Bí"
  std::string province_name;
  std::vector<NavigationEntry> navigation;
  std::vector<NavigationEntry> elsewhere;  // pages that the menu has no room for; the search knows them
  bool demo = false;                       // the page shell says that people and figures are invented
  // How many notices the person who is signed in has not read; shown in the header of every page.
  std::function<int64_t(const Context&)> unread = {};
};

struct Context {
  const Site& site;
  const base::Clock& clock;
  db::Database& database;
  base::WardId ward;
  html::Language language = html::Language::vietnamese;
  html::Theme theme = html::Theme::automatic;
  std::optional<auth::Principal> principal;  // empty on public pages when nobody is signed in
  std::string csrf_token;                    // goes into every form as the hidden field "csrf"; set by the router
};

}  // namespace gandan::http
