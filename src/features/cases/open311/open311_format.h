// How Open311 GeoReport v2 answers: one document as JSON or as XML, which are the same by the "Spark convention";
// errors with code and description; times of the W3C note. Knows nothing of cases.
// https://wiki.open311.org/GeoReport_v2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "platform/html/language.h"
#include "platform/http/message.h"

namespace gandan::cases::open311 {

enum class Format : uint8_t { json, xml };

// The last part of a path: "UB-PA-2611-0042-K.json" -> the name before the last dot, and the format. nullopt for any
// other ending, and for no name.
struct Named {
  std::string name = {};
  Format format = Format::json;
};
std::optional<Named> read_named(std::string_view part);

using Document = nlohmann::ordered_json;

// `root`: the name of XML's outermost element; JSON has none. Entries of a list are elements named by the
// specification: in "service_requests" each is a "request".
http::Response answer(Format format, std::string_view root, const Document& document, int status = 200);
http::Response error(Format format, int status, const std::string& description);
// 404 and 403 stay what they are; everything else that was asked wrongly is 400.
http::Response error(Format format, html::Language language, const base::Error& what);

// "2026-11-24T08:30:00+07:00"
std::string w3_time(base::Instant at);
// A date (its midnight in Việt Nam) or a date and time with "Z" or an offset; seconds and their fraction may be left
// out. A blank stands for the "+" that a client forgot to encode.
std::optional<base::Instant> read_w3_time(std::string_view text);

}  // namespace gandan::cases::open311
