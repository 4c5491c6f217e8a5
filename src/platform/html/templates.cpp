// From embedded *.tpl files to parsed templates.
#include "platform/html/templates.h"

#include <memory>
#include <mutex>
#include <stdexcept>

#include <ctemplate/template_cache.h>

#include "base/embedded.h"
#include "platform/html/escape.h"
#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "platform/html/view.h"

namespace gandan::html {
namespace {

constexpr auto strip = ctemplate::STRIP_BLANK_LINES;
constexpr std::string_view icon_mark = "icon:";

std::unique_ptr<ctemplate::TemplateCache> parse_all(Language language) {
  auto cache = std::make_unique<ctemplate::TemplateCache>();
  constexpr std::string_view root = "src/";
  for (const auto& [name, source] : base::embedded_files()) {
    if (!name.starts_with(root) || !name.ends_with(".tpl")) continue;
    const std::string path(name.substr(root.size()));
    if (!cache->StringToTemplateCache(path, prepare_template(source, language), strip)) {
      throw std::logic_error(path + " is no well-formed template");
    }
  }
  cache->Freeze();  // from here on reading needs no lock
  return cache;
}

const ctemplate::TemplateCache& templates(Language language) {
  if (language == Language::vietnamese) {
    static const auto vietnamese = parse_all(Language::vietnamese);
    return *vietnamese;
  }
  static const auto english = parse_all(Language::english);
  return *english;
}

std::string replacement(std::string_view mark, Language language) {
  if (!mark.starts_with(icon_mark)) return escape(translate(language, mark));
  const std::string_view name = mark.substr(icon_mark.size());
  return icon(name).text();
}

// Calls `found(mark, begin, end)` for each [[mark]]: begin and end are of the whole, brackets included.
template <typename Found>
void each_mark(std::string_view source, Found found) {
  size_t at = 0;
  while (true) {
    const size_t open = source.find("[[", at);
    const size_t close = open == std::string_view::npos ? open : source.find("]]", open);
    if (close == std::string_view::npos) return;
    found(source.substr(open + 2, close - open - 2), open, close + 2);
    at = close + 2;
  }
}

}  // namespace

std::string prepare_template(std::string_view source, Language language) {
  std::string prepared = "{{%AUTOESCAPE context=\"HTML\"}}";
  size_t copied = 0;
  each_mark(source, [&](std::string_view mark, size_t begin, size_t end) {
    prepared += source.substr(copied, begin - copied);
    prepared += replacement(mark, language);
    copied = end;
  });
  prepared += source.substr(copied);
  return prepared;
}

std::vector<std::string_view> marks_of(std::string_view source) {
  std::vector<std::string_view> marks;
  each_mark(source, [&](std::string_view mark, size_t, size_t) { marks.push_back(mark); });
  return marks;
}

bool expand(Language language, const std::string& path, const ctemplate::TemplateDictionary& content,
            std::string& html) {
  return templates(language).ExpandNoLoad(path, strip, &content, nullptr, &html);
}

void load_all_templates(Language language) {
  templates(language);
}

}  // namespace gandan::html
