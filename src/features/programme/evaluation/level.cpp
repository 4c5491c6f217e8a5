#include "features/programme/evaluation/level.h"

#include <array>
#include <span>
#include <string>

#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

// Each lowest first.
constexpr std::array<std::string_view, 4> classification = {"không hoàn thành nhiệm vụ", "hoàn thành nhiệm vụ",
                                                            "hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ"};
constexpr std::array<std::string_view, 4> quality = {"yếu", "trung bình", "khá", "tốt"};
constexpr std::array<std::string_view, 4> standard = {"chưa đạt chuẩn", "đạt chuẩn", "nâng cao", "kiểu mẫu"};
constexpr std::array<std::string_view, 3> strength = {"trung bình", "khá", "vững mạnh"};
using Scale = std::span<const std::string_view>;
constexpr std::array<Scale, 4> scales = {classification, quality, standard, strength};

std::optional<int> place_in(Scale scale, std::string_view folded) {
  for (size_t i = 0; i < scale.size(); ++i) {
    if (vietnamese::fold(scale[i]) == folded) return static_cast<int>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> compare_levels(std::string_view a, std::string_view b) {
  const std::string left = vietnamese::fold(a);
  const std::string right = vietnamese::fold(b);
  if (!left.empty() && left == right) return 0;
  for (const Scale scale : scales) {
    const auto left_place = place_in(scale, left);
    const auto right_place = place_in(scale, right);
    if (left_place && right_place) return *left_place - *right_place;
  }
  return std::nullopt;
}

std::vector<std::string> levels_like(std::string_view level) {
  const std::string folded = vietnamese::fold(level);
  for (const Scale scale : scales) {
    if (!place_in(scale, folded)) continue;
    return {scale.rbegin(), scale.rend()};
  }
  return {std::string(level)};
}

}  // namespace gandan::programme
