#include "app/reading_text.h"

#include "platform/html/translator.h"
#include "vietnamese/number.h"

namespace gandan::app {
namespace {

std::string lines_text(const reading::LineRange& lines) {
  const std::string first = std::to_string(lines.first);
  return lines.first == lines.last ? first : first + "-" + std::to_string(lines.last);
}

std::string number_text(const base::Decimal& number, html::Language language) {
  return language == html::Language::vietnamese ? vietnamese::format_number(number) : number.text();
}

std::string value_text(const reading::ReadTarget& target, html::Language language) {
  std::string text(reading::comparator_text(target.comparator));
  const auto add = [&text](const std::string& word) {
    if (word.empty()) return;
    if (!text.empty()) text += ' ';
    text += word;
  };
  if (target.value) add(number_text(*target.value, language));
  if (target.low && target.high) add(number_text(*target.low, language) + "-" + number_text(*target.high, language));
  add(target.level);
  add(target.unit);
  add(reading::period_text(target.period));
  return text;
}

// "  626-627: 9. text [>= 98,5 % by_2030]"
void append_row(std::string& text, const reading::LineRange& lines, const std::string& number,
                const std::string& content, const std::string& value = {}) {
  text.append("  ").append(lines_text(lines)).append(": ");
  if (!number.empty()) text.append(number).append(". ");
  text.append(content);
  if (!value.empty()) text.append(" [").append(value).append("]");
  text.append("\n");
}

}  // namespace

std::string reading_text(const reading::Reading& reading, html::Language language) {
  std::string text;
  const auto heading = [&](const char* key, size_t count) {
    text.append(html::translate(language, key, {{"count", std::to_string(count)}})).append("\n");
  };
  heading("app.read.targets", reading.targets.size());
  for (const auto& target : reading.targets) {
    append_row(text, target.lines, target.item, target.text, value_text(target, language));
  }
  heading("app.read.tasks", reading.tasks.size());
  for (const auto& task : reading.tasks) append_row(text, task.lines, task.number, task.title);
  heading("app.read.projects", reading.projects.size());
  for (const auto& project : reading.projects) append_row(text, project.lines, project.number, project.name);
  heading("app.read.footnotes", reading.footnotes.size());
  for (const auto& footnote : reading.footnotes) {
    append_row(text, footnote.lines, std::to_string(footnote.number), footnote.text);
  }
  return text;
}

}  // namespace gandan::app
