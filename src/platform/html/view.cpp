// View over ctemplate's dictionaries; templates.h has the parsed templates.
#include "platform/html/view.h"

#include <cstring>  // ctemplate/str_ref.h uses strlen without it
#include <forward_list>
#include <stdexcept>

#include <ctemplate/template_dictionary.h>

#include "platform/html/templates.h"

namespace gandan::html {

struct View::State {
  std::string path;                                      // of the whole page; empty for a section
  std::unique_ptr<ctemplate::TemplateDictionary> owned;  // likewise
  ctemplate::TemplateDictionary* dictionary = nullptr;
  std::forward_list<View> parts;  // sections and included templates: references stay valid
};

namespace {

ctemplate::TemplateString bytes(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

View::View(std::string_view path) : state_(std::make_unique<State>()) {
  state_->path = path;
  state_->owned = std::make_unique<ctemplate::TemplateDictionary>(bytes(path));
  state_->dictionary = state_->owned.get();
}

View::View(std::unique_ptr<State> state) : state_(std::move(state)) {}
View::View(View&&) noexcept = default;
View::~View() = default;

View& View::set(const Name& variable, std::string_view text) {
  state_->dictionary->SetValue(variable, bytes(text));
  return *this;
}

View& View::set(const Name& variable, int64_t number) {
  state_->dictionary->SetIntValue(variable, number);
  return *this;
}

View& View::set_html(const Name& variable, const SafeHtml& html) {
  return set(variable, html.text());
}

View& View::show(const Name& section) {
  state_->dictionary->ShowSection(section);
  return *this;
}

View& View::add(const Name& section) {
  auto part = std::make_unique<State>();
  part->dictionary = state_->dictionary->AddSectionDictionary(section);
  return state_->parts.emplace_front(View(std::move(part)));
}

View& View::include(const Name& name, std::string_view path) {
  auto part = std::make_unique<State>();
  part->dictionary = state_->dictionary->AddIncludeDictionary(name);
  part->dictionary->SetFilename(bytes(path));
  return state_->parts.emplace_front(View(std::move(part)));
}

SafeHtml View::render(Language language) const {
  if (!state_->owned) throw std::logic_error("only a whole view is rendered, not a section of one");
  std::string html;
  if (!expand(language, state_->path, *state_->dictionary, html)) {
    throw std::logic_error("no template " + state_->path + ", or one that it includes");
  }
  return SafeHtml::made_by_template(std::move(html));
}

}  // namespace gandan::html
