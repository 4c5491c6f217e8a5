#include "platform/auth/permission.h"

#include <array>

#include "base/named.h"

namespace gandan::auth {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(Permission::count_)> names = {
    "public",         "signed_in",      "view_programme", "enter_figures", "approve_figures", "ask_explanation",
    "edit_programme", "import_reports", "view_audit",     "manage_people", "administer",      "view_cases",
    "receive_cases",  "handle_cases",   "assign_cases",   "view_reporters"};

}  // namespace

std::string_view name_of(Permission permission) {
  return names[static_cast<size_t>(permission)];
}

std::optional<Permission> permission_named(std::string_view name) {
  return base::named<Permission>(names, name);
}

}  // namespace gandan::auth
