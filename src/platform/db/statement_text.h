// Named parameters (":ward_id") as PostgreSQL wants them: "$1", the same name always the same number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gandan::db {

struct NumberedStatement {
  std::string text;
  std::vector<std::string> names;  // names[0] is "$1"
};

NumberedStatement number_parameters(std::string_view sql);

}  // namespace gandan::db
