// What a person may do. A route cannot exist without one of these; a role is a set of them, kept as data.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gandan::auth {

enum class Permission : uint8_t {
  public_,          // anybody, signed in or not: said aloud at the route
  signed_in,        // any signed-in person: their own account, "mine"
  view_programme,   // the ward's targets, tasks and figures, drafts and names included
  enter_figures,    // figures and task results of one's own unit
  approve_figures,  // approve or return what a unit submitted
  ask_explanation,  // ask the person in charge to explain
  edit_programme,   // targets, tasks, who is in charge, by when
  import_reports,   // upload a report, review what was read from it
  view_audit,       // who did what, when
  manage_people,    // persons, units, roles
  administer,       // settings of the ward
  view_cases,       // what citizens brought to the ward, without who brought it
  receive_cases,    // enter what was brought to the counter, by phone, on paper
  handle_cases,     // ask, note, answer, close: cases of one's own unit
  assign_cases,     // the same for every unit; assign, send on, merge, hide
  view_reporters,   // who brought a case and how to reach them; each look is written down
  count_
};

// "edit_programme"; the same word in SQL, data and the interface's message keys.
std::string_view name_of(Permission permission);
std::optional<Permission> permission_named(std::string_view name);

// A set of permissions. public_ is a member of every set.
class PermissionSet {
 public:
  void add(Permission permission) { bits_ |= 1U << static_cast<unsigned>(permission); }
  bool has(Permission permission) const {
    return permission == Permission::public_ || (bits_ & (1U << static_cast<unsigned>(permission))) != 0;
  }
  friend bool operator==(const PermissionSet&, const PermissionSet&) = default;

 private:
  uint32_t bits_ = 0;
};

}  // namespace gandan::auth
