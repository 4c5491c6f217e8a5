#include "features/cases/open311/open311_format.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>

#include "platform/html/translator.h"
#include "vietnamese/text.h"

namespace gandan::cases::open311 {
namespace {

struct ListNames {
  std::string_view list, entry;
};
constexpr std::array<ListNames, 8> list_names = {{{"services", "service"},
                                                  {"attributes", "attribute"},
                                                  {"values", "value"},
                                                  {"service_requests", "request"},
                                                  {"service_request_updates", "request_update"},
                                                  {"endpoints", "endpoint"},
                                                  {"formats", "format"},
                                                  {"errors", "error"}}};

std::string entry_name(std::string_view list) {
  for (const ListNames& names : list_names) {
    if (names.list == list) return std::string(names.entry);
  }
  return "item";
}

void append(pugi::xml_node parent, const std::string& name, const Document& value) {
  pugi::xml_node node = parent.append_child(name.c_str());
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) append(node, key, inner);
  } else if (value.is_array()) {
    for (const auto& entry : value) append(node, entry_name(name), entry);
  } else if (value.is_string()) {
    const std::string text = vietnamese::without_controls(value.get<std::string>());
    if (!text.empty()) node.text().set(text.c_str());
  } else if (!value.is_null()) {
    node.text().set(value.dump().c_str());
  }
}

std::string xml_of(std::string_view root, const Document& document) {
  pugi::xml_document xml;
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  append(xml, std::string(root), document);
  std::ostringstream text;
  xml.save(text, "", pugi::format_raw, pugi::encoding_utf8);
  return text.str();
}

// Exactly `count` digits at the front.
std::optional<int> take_digits(std::string_view& text, size_t count) {
  int value = 0;
  if (text.size() < count) return std::nullopt;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + count, value);
  if (fault != std::errc() || end != text.data() + count || value < 0) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

// "Z", "+07:00": minutes before UTC's clock; takes all of `text`.
std::optional<int> offset_in(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.empty()) return std::nullopt;
  const char sign = text.front();
  text.remove_prefix(1);
  const auto hours = take_digits(text, 2);
  const bool colon = take(text, ':');
  const auto minutes = take_digits(text, 2);
  if ((sign != '+' && sign != '-' && sign != ' ') || !hours || !colon || !minutes || !text.empty()) return std::nullopt;
  if (*hours > 14 || *minutes > 59) return std::nullopt;
  return (sign == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

// "08:30", "08:30:15", "08:30:15.25": milliseconds of the day, and what stands behind.
std::optional<int64_t> take_time_of_day(std::string_view& text) {
  const auto hour = take_digits(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  int64_t milliseconds = (*hour * 60 + *minute) * int64_t{60'000};
  if (!take(text, ':')) return milliseconds;
  const auto second = take_digits(text, 2);
  if (!second || *second > 60) return std::nullopt;
  milliseconds += *second * int64_t{1000};
  if (!take(text, '.')) return milliseconds;
  int64_t unit = 100;
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; unit /= 10, text.remove_prefix(1)) {
    milliseconds += (text.front() - '0') * unit;
  }
  return milliseconds;
}

}  // namespace

std::optional<Named> read_named(std::string_view part) {
  const size_t dot = part.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  const std::string_view ending = part.substr(dot + 1);
  if (ending != "json" && ending != "xml") return std::nullopt;
  return Named{std::string(part.substr(0, dot)), ending == "json" ? Format::json : Format::xml};
}

http::Response answer(Format format, std::string_view root, const Document& document, int status) {
  const bool xml = format == Format::xml;
  http::Response response;
  response.status = status;
  response.body = std::make_shared<const std::string>(
      xml ? xml_of(root, document) : document.dump(-1, ' ', false, Document::error_handler_t::replace));
  response.with_header("content-type", xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8");
  // All of it is public and no cookie counts: pages of other sites may read it as well as their servers.
  return response.with_header("access-control-allow-origin", "*");
}

http::Response error(Format format, int status, const std::string& description) {
  return answer(format, "errors", Document::array({{{"code", status}, {"description", description}}}), status);
}

http::Response error(Format format, html::Language language, const base::Error& what) {
  // What a program may mend is 400, whatever it is; what it may try again later is told apart.
  const bool kept = what.kind == base::ErrorKind::not_found || what.kind == base::ErrorKind::forbidden ||
                    what.kind == base::ErrorKind::unavailable;
  const int status = kept ? http::status_of(what.kind) : 400;
  const std::string field = what.field.empty() ? "" : what.field + ": ";
  return error(format, status, field + html::translate(language, what));
}

std::string w3_time(base::Instant at) {
  const int minutes = base::local_minute_of_day(at);
  const int64_t local = at.epoch_milliseconds + base::vietnam_offset_milliseconds;
  const auto seconds = static_cast<int>((local / 1000 % 60 + 60) % 60);
  std::array<char, 24> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d+07:00", minutes / 60, minutes % 60, seconds);
  return base::local_date(at).iso() + time.data();
}

std::optional<base::Instant> read_w3_time(std::string_view text) {
  const auto date = base::Date::parse_iso(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10) return base::local_midnight(*date);
  text.remove_prefix(10);
  if (!take(text, 'T') && !take(text, 't')) return std::nullopt;
  const auto time = take_time_of_day(text);
  const auto offset = time ? offset_in(text) : std::nullopt;
  if (!offset) return std::nullopt;
  const int64_t midnight = base::local_midnight(*date).epoch_milliseconds + base::vietnam_offset_milliseconds;
  return base::Instant{midnight + *time - *offset * int64_t{60'000}};
}

}  // namespace gandan::cases::open311
