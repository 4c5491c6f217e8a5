// What a reader of a file should know about how its text was got: "converted from TCVN3", "2 pages read by OCR".
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gandan::office {

struct Note {
  std::string message_key;                                     // of locales/*/office.toml: office.note.*
  std::vector<std::pair<std::string, std::string>> arguments;  // {name} -> value in the message
  friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace gandan::office
