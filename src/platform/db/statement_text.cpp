#include "platform/db/statement_text.h"

#include <algorithm>

#include "platform/db/token.h"

namespace gandan::db {
namespace {

size_t number_of(std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<size_t>(found - names.begin()) + 1;
  names.emplace_back(name);
  return names.size();
}

}  // namespace

NumberedStatement number_parameters(std::string_view sql) {
  NumberedStatement statement;
  statement.text.reserve(sql.size());
  for (Token token = take_token(sql); token.kind != TokenKind::end; token = take_token(sql)) {
    if (token.kind == TokenKind::parameter) {
      statement.text += '$';
      statement.text += std::to_string(number_of(statement.names, token.text));
    } else {
      statement.text += token.text;
    }
  }
  return statement;
}

}  // namespace gandan::db
