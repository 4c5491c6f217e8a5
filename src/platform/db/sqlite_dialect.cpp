#include "platform/db/sqlite_dialect.h"

#include "platform/db/token.h"

namespace gandan::db {
namespace {

class Translation {
 public:
  std::string run(std::string_view text) {
    for (Token token = take_token(text); token.kind != TokenKind::end; token = take_token(text)) add(token);
    return std::move(out_);
  }

 private:
  void add(const Token& token) {
    switch (token.kind) {
      case TokenKind::word:
        word(token.text);
        break;
      case TokenKind::symbol:
        symbol(token.text);
        break;
      case TokenKind::quoted:
        out_ += token.text;
        previous_ = token.text;
        break;
      case TokenKind::parameter:
        out_ += ':';
        [[fallthrough]];
      default:
        out_ += token.text;
    }
  }

  void word(std::string_view text) {
    if (same_word(text, "TABLE") && same_word(previous_, "CREATE")) creating_table_ = true;
    if (same_word(text, "BIGINT") || same_word(text, "INT") || same_word(text, "SMALLINT")) {
      out_ += "INTEGER";
    } else if (same_word(text, "BOOLEAN")) {
      boolean();
    } else if (same_word(text, "DOUBLE")) {
      out_ += "REAL";
    } else if (!(same_word(text, "PRECISION") && same_word(previous_, "DOUBLE"))) {
      out_ += text;
    }
    previous_ = text;
  }

  // "done BOOLEAN NOT NULL": STRICT would let a 7 into it.
  void boolean() {
    out_ += sqlite_boolean;
    if (previous_.empty() || same_word(previous_, "AS")) return;
    out_ += " CHECK (";
    out_ += previous_;
    out_ += " IN (0, 1))";
  }

  void symbol(std::string_view text) {
    out_ += text;
    previous_ = {};
    if (text == "(") ++depth_;
    if (text == ")" && --depth_ == 0 && creating_table_) {
      out_ += " STRICT";
      creating_table_ = false;
    }
    if (text == ";") creating_table_ = false;
  }

  std::string out_;
  std::string_view previous_;  // the word or name before, if no symbol stands between
  int depth_ = 0;
  bool creating_table_ = false;
};

}  // namespace

std::string to_sqlite_dialect(std::string_view migration) {
  return Translation().run(migration);
}

}  // namespace gandan::db
