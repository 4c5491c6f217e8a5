// What a stretch of text says about time: "đến năm 2030", "nhiệm kỳ 2025 - 2030", "hằng năm", "so với năm 2025",
// "bình quân". Pure; leaves what a target makes of it to target_period.cpp.
#pragma once

#include <string_view>

namespace gandan::reading {

struct TimeWords {
  int by_year = 0;     // đến năm 2030, vào cuối năm 2030
  int plain_year = 0;  // năm 2026
  int term_begin = 0;  // nhiệm kỳ, giai đoạn 2025 - 2030
  int term_end = 0;
  int versus_year = 0;  // so với năm 2025
  bool versus_previous_year = false;
  bool versus_start_of_term = false;
  bool annual = false;       // hằng năm, mỗi năm
  bool average = false;      // bình quân
  bool end_of_term = false;  // cuối nhiệm kỳ
  bool whole_term = false;   // cả nhiệm kỳ, trong 5 năm
};

// `low` is lower case.
TimeWords time_words(std::string_view low);

// The year that targets of this text aim at when they name none; `single` when it is a plan for one year.
struct Horizon {
  int year = 0;
  bool single = false;
  friend bool operator==(const Horizon&, const Horizon&) = default;
};
Horizon horizon_of(const TimeWords& words);

// "Hằng năm ...", "Về xã hội: phấn đấu mỗi năm ...": what follows is done each year.
bool begins_annually(std::string_view low);

}  // namespace gandan::reading
