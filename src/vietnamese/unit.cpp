#include "vietnamese/unit.h"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "vietnamese/word.h"

namespace gandan::vietnamese {
namespace {

constexpr size_t longest_phrase = 4;  // syllables
constexpr int most_divisors = 3;      // "kg/người/năm"

using Phrases = std::unordered_set<std::string_view>;

const Phrases& scales() {
  static const Phrases words = {"trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "chục"};
  return words;
}

// What reports measure in.
const Phrases& measures() {
  static const Phrases words = {
      "đồng",      "đ",    "vnđ",  "vnd",  "usd",   "đô la",     "ha",  "hecta", "héc ta", "m",    "km",
      "dm",        "cm",   "mm",   "kg",   "g",     "tấn",       "tạ",  "yến",   "lít",    "kw",   "kwh",
      "mw",        "kv",   "kva",  "mva",  "w",     "mb",        "gb",  "mbps",  "độ",     "giờ",  "phút",
      "giây",      "ngày", "đêm",  "tuần", "tháng", "quý",       "năm", "tuổi",  "lần",    "điểm", "điểm phần trăm",
      "phần trăm", "bậc",  "hạng", "sao",  "tầng",  "nhân khẩu", "khẩu"};
  return words;
}

// What reports count.
const Phrases& things() {
  static const Phrases words = {
      // people and households
      "người", "lượt", "lượt người", "lượt khách", "khách", "lượt lao động", "lao động", "lượt cán bộ",
      "lượt bệnh nhân", "bệnh nhân", "hộ", "hộ dân", "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "gia đình", "đảng viên",
      "đảng viên mới", "đoàn viên", "hội viên", "đồng chí", "đại biểu", "thành viên", "cán bộ", "công chức",
      "viên chức", "nhân dân", "dân", "công dân", "công dân nam", "thanh niên", "phụ nữ", "trẻ em", "trẻ", "cháu", "em",
      "học sinh", "sinh viên", "học viên", "giáo viên", "bác sĩ", "bác sỹ", "giường", "giường bệnh", "đối tượng",
      "nạn nhân", "cá nhân", "tập thể", "quần chúng", "ý kiến", "lượt ý kiến", "cử tri", "lượt cử tri", "nam", "nữ",
      // organisations and places
      "tổ chức", "tổ chức đảng", "tổ chức cơ sở đảng", "chi bộ", "chi bộ cơ sở", "chi bộ trực thuộc", "đảng bộ",
      "đảng bộ cơ sở", "đảng bộ bộ phận", "đảng ủy", "chi hội", "chi đoàn", "chi nhánh", "tổ", "đội", "nhóm", "ban",
      "đoàn", "khu phố", "khu", "khu dân cư", "thôn", "ấp", "làng", "bản", "buôn", "tổ dân phố", "phường", "xã",
      "huyện", "tỉnh", "thành phố", "địa phương", "đơn vị", "cơ quan", "cơ sở", "doanh nghiệp", "hợp tác xã", "htx",
      "công ty", "trường", "trường học", "trường thpt", "lớp", "lớp học", "phòng", "phòng học", "trạm", "trạm y tế",
      "bệnh viện", "chợ", "siêu thị", "cửa hàng", "nhà", "nhà văn hóa", "nhà văn hoá", "căn", "căn nhà", "ngôi nhà",
      "trang trại", "gia trại", "chung cư", "xóm", "tổ hợp tác", "trung tâm", "trung tâm y tế", "công viên", "vườn hoa",
      "sân chơi", "tuyến phố", "làng nghề", "câu lạc bộ", "di tích", "ban giám sát", "tổ liên gia", "bậc học",
      "cấp học",
      // works, acts, papers
      "dự án", "công trình", "hạng mục", "tuyến", "tuyến đường", "cầu", "cống", "cột", "camera", "mô hình", "sản phẩm",
      "nhiệm vụ", "chỉ tiêu", "tiêu chí", "tiêu chuẩn", "mục tiêu", "giải pháp", "nội dung", "chuyên đề", "lĩnh vực",
      "ngành", "văn bản", "nghị quyết", "chương trình", "chương trình hành động", "kế hoạch", "quyết định", "thông báo",
      "công văn", "quy chế", "chỉ thị", "kết luận", "hướng dẫn", "báo cáo", "tờ trình", "thủ tục", "thủ tục hành chính",
      "hồ sơ", "đơn", "đơn thư", "vụ", "vụ việc", "vụ án", "việc", "cuộc", "cuộc kiểm tra", "cuộc giám sát", "cuộc họp",
      "hội nghị", "kỳ họp", "đợt", "buổi", "lượt tin", "tin", "bài", "bài viết", "tin bài", "phong trào", "suất",
      "suất quà", "phần quà", "giải", "huy chương", "bằng khen", "giấy khen", "danh hiệu", "trường hợp", "ca", "lô",
      "thửa", "thửa đất", "con", "cây", "gốc", "chiếc", "thuê bao", "xe", "thuyền", "xuồng", "lồng", "phương tiện",
      "tàu", "tàu cá", "khóa", "khóa học", "lớp tập huấn", "mức xếp loại", "điểm cầu", "mẫu", "giấy chứng nhận",
      "giấy phép", "trang", "tổ hòa giải", "tổ hoà giải", "vụ hòa giải", "vụ hoà giải"};
  return words;
}

bool is_noun(const std::string& name) {
  return measures().contains(name) || things().contains(name);
}

// Words after a figure that say something about it, and do not name what it counts.
const Phrases& never_units() {
  static const Phrases words = {
      "và",   "với",   "so",   "tăng",  "giảm", "đạt",  "là",    "của",   "trong", "đến",  "cho",  "được",  "tại",
      "trên", "thì",   "do",   "đã",    "đang", "sẽ",   "có",    "không", "chưa",  "còn",  "từ",   "về",    "theo",
      "bằng", "hoặc",  "hay",  "nhưng", "mà",   "vào",  "ra",    "lên",   "xuống", "qua",  "sau",  "trước", "để",
      "nhằm", "bao",   "gồm",  "chiếm", "vượt", "gấp",  "trở",   "nay",   "này",   "kia",  "đó",   "ước",   "khoảng",
      "gần",  "hơn",   "dưới", "cùng",  "nhất", "các",  "những", "mỗi",   "một",   "hai",  "ba",   "bị",    "nên",
      "phải", "thuộc", "tới",  "đều",   "cả",   "bình", "tổng",  "tỷ",    "xếp",   "hoàn", "thực", "duy",   "giữ",
      "ở",    "ban",   "nếu",  "khi",   "như",  "kéo",  "gắn",   "kiên"};
  return words;
}

struct Run {
  std::string name;
  size_t end = 0;
};

// Up to `longest_phrase` words from `position`, each as the text so far: "lượt", "lượt lao", "lượt lao động".
std::vector<Run> runs_from(std::string_view text, size_t position) {
  std::vector<Run> runs;
  std::string name;
  while (runs.size() < longest_phrase) {
    const auto word = word_at(text, position);
    if (!word) break;
    if (!name.empty()) name += ' ';
    name += lower_word(text_of(text, *word));
    runs.push_back({name, word->end});
    position = skip_blanks(text, word->end);
    if (position == word->end) break;
  }
  return runs;
}

// m2, km3, m²: an exponent glued to a measure of length.
void read_exponent(std::string_view text, UnitInText& unit) {
  const bool length_measure = unit.name == "m" || unit.name == "km" || unit.name == "cm" || unit.name == "dm";
  if (!length_measure || unit.end >= text.size()) return;
  const bool digit_after = unit.end + 1 < text.size() && text[unit.end + 1] >= '0' && text[unit.end + 1] <= '9';
  if ((text[unit.end] == '2' || text[unit.end] == '3') && !digit_after) {
    unit.name += text[unit.end++];
    return;
  }
  for (const auto& [sign, digit] : {std::pair{"²", '2'}, std::pair{"³", '3'}}) {
    if (!text.substr(unit.end).starts_with(sign)) continue;
    unit.name += digit;
    unit.end += std::string_view(sign).size();
    return;
  }
}

UnitInText read_noun(std::string_view text, size_t position) {
  const auto runs = runs_from(text, position);
  const auto longest = std::find_if(runs.rbegin(), runs.rend(), [](const Run& run) { return is_noun(run.name); });
  if (longest != runs.rend()) {
    UnitInText unit{longest->name, longest->end, true};
    read_exponent(text, unit);
    return unit;
  }
  if (runs.empty()) return {"", position, false};
  const auto& first = runs.front();
  const bool capital = begins_with_capital(text.substr(position));
  if (capital || never_units().contains(first.name) || scales().contains(first.name)) return {"", position, false};
  return {first.name, first.end, false};
}

// "tỷ lệ", "tỷ trọng", "tỷ suất" are no thousands of millions.
bool is_rate_word(std::string_view text, const UnitInText& unit) {
  if (unit.name != "tỷ" && unit.name != "tỉ") return false;
  const std::string_view rest = text.substr(unit.end);
  return rest.starts_with(" lệ") || rest.starts_with(" trọng") || rest.starts_with(" suất");
}

// "15 đ/c": comrades, and nothing per litre.
UnitInText read_comrades(std::string_view text, size_t position) {
  for (const std::string_view written : {"đ/c", "đ/C", "Đ/c", "Đ/C"}) {
    const size_t end = position + written.size();
    if (text.substr(std::min(position, text.size())).starts_with(written) && letter_length(text, end) == 0)
      return {"đồng chí", end, true};
  }
  return {"", position, false};
}

UnitInText read_words(std::string_view text, size_t position) {
  UnitInText unit{"", position, false};
  size_t next = position;
  for (auto word = word_at(text, next); word; word = word_at(text, next)) {
    const std::string scale = lower_word(text_of(text, *word));
    if (!scales().contains(scale) || unit.name.size() > 20) break;
    unit.name += unit.name.empty() ? scale : " " + scale;
    unit.end = word->end;
    unit.known = true;
    next = skip_blanks(text, word->end);
  }
  if (is_rate_word(text, unit)) return {"", position, false};
  const UnitInText noun = read_noun(text, next);
  if (noun.name.empty() || (unit.known && !noun.known)) return unit;
  unit.name += unit.name.empty() ? noun.name : " " + noun.name;
  unit.end = noun.end;
  unit.known = noun.known;
  return unit;
}

UnitInText read_sign(std::string_view text, size_t position) {
  const std::string_view rest = text.substr(position);
  for (const std::string_view sign : {"‰", "0/00", "o/oo", "%o"}) {
    if (rest.starts_with(sign)) return {"‰", position + sign.size(), true};
  }
  if (!rest.starts_with('%')) return {"", position, false};
  const bool per_mille = rest.size() > 1 && rest[1] == '0' && !(rest.size() > 2 && rest[2] >= '0' && rest[2] <= '9');
  return per_mille ? UnitInText{"‰", position + 2, true} : UnitInText{"%", position + 1, true};
}

size_t skip_figure(std::string_view text, size_t position) {
  const size_t begin = position;
  while (position < text.size() && position < begin + 12 &&
         ((text[position] >= '0' && text[position] <= '9') || (position > begin && text[position] == '.'))) {
    ++position;
  }
  return position;
}

// "/người", "/ năm", "/10.000 dân": what the unit is counted per.
bool read_divisor(std::string_view text, UnitInText& unit) {
  if (unit.end >= text.size() || text[unit.end] != '/') return false;
  const size_t begin = skip_blanks(text, unit.end + 1);
  const size_t after_figure = skip_figure(text, begin);
  const UnitInText divisor = read_words(text, skip_blanks(text, after_figure));
  if (divisor.name.empty()) return false;
  const std::string figure(text.substr(begin, after_figure - begin));
  unit.name += "/" + figure + (figure.empty() ? "" : " ") + divisor.name;
  unit.end = divisor.end;
  return true;
}

}  // namespace

UnitInText read_unit(std::string_view text, size_t position) {
  const size_t begin = skip_blanks(text, position);
  UnitInText unit = read_sign(text, begin);
  if (unit.name.empty()) unit = read_comrades(text, begin);
  if (unit.name.empty()) unit = read_words(text, begin);
  if (unit.name.empty()) return {"", position, false};
  if (unit.name == "điểm") {
    const size_t sign = skip_blanks(text, unit.end);
    if (sign < text.size() && text[sign] == '%') unit = {"điểm %", sign + 1, true};
  }
  for (int i = 0; i < most_divisors && read_divisor(text, unit); ++i) {
  }
  return unit;
}

bool counts_things(std::string_view unit) {
  return things().contains(unit);
}

}  // namespace gandan::vietnamese
