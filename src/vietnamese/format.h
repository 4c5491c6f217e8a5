// How people read dates, times, money and percentages, in Vietnamese and where it differs in English. Pure. Which
// language a reader wants is decided above this folder.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/money.h"

namespace gandan::vietnamese {

enum class Style { vietnamese, english };

std::string format_date(base::Date date);  // "23/11/2026", in both languages
std::string format_date_in_words(base::Date date,
                                 Style style = Style::vietnamese);  // "ngày 23 tháng 11 năm 2026", "23 November 2026"
std::string format_month(base::Date date);                          // "11/2026"
std::string format_quarter(base::Date date, Style style = Style::vietnamese);  // "quý IV/2026", "Q4 2026"
std::string format_instant(base::Instant instant);                             // "23/11/2026 14:05", Việt Nam time
std::string format_time_of_day(base::Instant instant);                         // "14:05", Việt Nam time

// "1.467,96" or "1,467.96": the decimals that the value has.
std::string format_number(const base::Decimal& value, Style style);
// "98,5%" or "98.5%".
std::string format_percent(const base::Decimal& percent, Style style = Style::vietnamese);
// In the largest unit that fits, at most two decimals, halves away from zero: "1.467,96 tỷ đồng", "350 triệu đồng",
// "4.500 đồng"; "1,467.96 billion VND".
std::string format_money(base::Money money, Style style = Style::vietnamese);
// To the đồng: "1.467.960.000.000 đồng", "1,467,960,000,000 VND".
std::string format_money_exact(base::Money money, Style style = Style::vietnamese);
// "900 B", "12,3 KB", "20 MB" (1 KB = 1,024 B).
std::string format_size(uint64_t bytes, Style style = Style::vietnamese);

}  // namespace gandan::vietnamese
