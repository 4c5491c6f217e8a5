// Cuts SQL text into tokens, as far as named parameters and the migrations' dialect need: it tells words,
// parameters, quoted text and blanks (comments are blanks) apart. It does not know the grammar of SQL.
#pragma once

#include <cstdint>
#include <string_view>

namespace gandan::db {

enum class TokenKind : uint8_t { end, blank, word, quoted, parameter, symbol };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;  // of a parameter without the colon
};

// Takes the first token off `rest`. Guarantees: the texts together (and the colons) are the whole text.
Token take_token(std::string_view& rest);

bool same_word(std::string_view a, std::string_view b);  // ASCII letters without case

}  // namespace gandan::db
