#include "tests/scenarios/markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace gandan::scenarios {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

void append_utf8(std::string& out, unsigned code) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    tail(12), tail(6), tail(0);
  }
}

// "amp", "#39", "#x27"; false when it is none that our templates write.
bool append_reference(std::string& out, std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00a0"}}};
  for (const auto& [known, text] : named) {
    if (name == known) return out += text, true;
  }
  if (!name.starts_with("#")) return false;
  const bool hexadecimal = name.starts_with("#x");
  name.remove_prefix(hexadecimal ? 2 : 1);
  unsigned code = 0;
  const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
  if (failure != std::errc{} || end != name.data() + name.size() || code > 0x10FFFF) return false;
  append_utf8(out, code);
  return true;
}

void read_attributes(std::string_view inside, Tag& tag) {
  while (!inside.empty()) {
    const size_t start = inside.find_first_not_of(" \n\t\r/");
    if (start == std::string_view::npos) return;
    inside.remove_prefix(start);
    const size_t name_length = std::min(inside.find_first_of(" \n\t\r/="), inside.size());
    const std::string name = lower(inside.substr(0, name_length));
    inside.remove_prefix(name_length);
    std::string_view value;
    if (inside.starts_with("=") && inside.size() > 1) {
      const bool quoted = inside[1] == '"' || inside[1] == '\'';
      const size_t from = quoted ? 2 : 1;
      const size_t to = quoted ? inside.find(inside[1], from) : inside.find_first_of(" \n\t\r", from);
      value = inside.substr(from, to == std::string_view::npos ? to : to - from);
      inside.remove_prefix(to == std::string_view::npos ? inside.size() : std::min(inside.size(), to + 1));
    } else if (name_length == 0) {
      inside.remove_prefix(1);
    }
    tag.attributes.emplace(name, resolve_references(value));
  }
}

// The ">" that ends a tag, outside of quotes.
size_t end_of_tag(std::string_view html, size_t from) {
  char quote = 0;
  for (size_t i = from; i < html.size(); ++i) {
    if (quote != 0) {
      if (html[i] == quote) quote = 0;
    } else if (html[i] == '"' || html[i] == '\'') {
      quote = html[i];
    } else if (html[i] == '>') {
      return i;
    }
  }
  return html.size();
}

std::string join_blanks(std::string_view text) {
  std::string joined;
  for (const char c : text) {
    if (!is_blank(c)) {
      joined += c;
    } else if (!joined.empty() && joined.back() != ' ') {
      joined += ' ';
    }
  }
  if (joined.ends_with(' ')) joined.pop_back();
  return joined;
}

// These stand within a line of text: no blank is seen where they begin or end.
bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 12> names = {"a", "abbr", "b",    "em",     "i",    "mark",
                                                      "q", "s",    "span", "strong", "time", "u"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string Tag::attribute(std::string_view wanted) const {
  const auto found = attributes.find(wanted);
  return found == attributes.end() ? std::string() : found->second;
}

Tag next_tag(std::string_view html, size_t from) {
  Tag tag;
  for (size_t at = html.find('<', from); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (html.substr(at).starts_with("<!--")) {
      at = html.find("-->", at);
      if (at == std::string_view::npos) break;
      continue;
    }
    tag.closing = html.substr(at).starts_with("</");
    const size_t name_begin = at + (tag.closing ? 2 : 1);
    const size_t end = end_of_tag(html, name_begin);
    const std::string_view inside = html.substr(name_begin, end - name_begin);
    const size_t name_length = std::min(inside.find_first_of(" \n\t\r/"), inside.size());
    if (name_length == 0) continue;
    tag.name = lower(inside.substr(0, name_length));
    tag.begin = at;
    tag.end = std::min(end + 1, html.size());
    read_attributes(inside.substr(name_length), tag);
    return tag;
  }
  return {};
}

std::string_view content_until_close(std::string_view html, size_t from, std::string_view name) {
  const size_t end = html.find("</" + std::string(name), from);
  return html.substr(from, end == std::string_view::npos ? end : end - from);
}

std::string visible_text(std::string_view html) {
  std::string text;
  size_t at = 0;
  for (Tag tag = next_tag(html, 0); !tag.name.empty(); tag = next_tag(html, at)) {
    text += resolve_references(html.substr(at, tag.begin - at));
    at = tag.end;
    const bool unseen = tag.name == "script" || tag.name == "style" || tag.name == "template" || tag.name == "head";
    if (unseen && !tag.closing) at += content_until_close(html, at, tag.name).size();
    if (!is_inline(tag.name)) text += ' ';
  }
  text += resolve_references(html.substr(at));
  return join_blanks(text);
}

std::string resolve_references(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t end = text.find(';');
    if (text.front() == '&' && end != std::string_view::npos && append_reference(out, text.substr(1, end - 1))) {
      text.remove_prefix(end + 1);
      continue;
    }
    const size_t plain = std::min(text.find('&', 1), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
  }
  return out;
}

}  // namespace gandan::scenarios
