// A page's content on its way to its template (ctemplate, AUTOESCAPE). Variable and section names are the constants
// that the build makes from the template ("views/<folder>/<name>.tpl.h"), so a wrong name does not compile.
// When a template is loaded, once per language, [[key]] becomes the translation of key (escaped), [[icon:check]] the
// icon of that name, and {{%AUTOESCAPE}} stands before it: no template can forget it. How pages are composed from the
// shared parts: README.md.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <ctemplate/template_string.h>

#include "platform/html/language.h"

namespace gandan::html {

// HTML that our own code or another template made; text from people never becomes this.
class SafeHtml {
 public:
  static SafeHtml made_by_template(std::string html) { return SafeHtml(std::move(html)); }
  const std::string& text() const { return text_; }

 private:
  explicit SafeHtml(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

using Name = ctemplate::StaticTemplateString;

class View {
 public:
  // `path`: "features/people/views/sign_in.tpl". Requires that it is embedded (checked by a test that loads all).
  explicit View(std::string_view path);
  View(View&&) noexcept;
  ~View();

  View& set(const Name& variable, std::string_view text);  // escaped for where the template puts it
  View& set(const Name& variable, int64_t number);
  View& set_html(const Name& variable, const SafeHtml& html);  // put in as it is ({{NAME:none}} in the template)
  View& show(const Name& section);                             // a section once, without content of its own
  // One more repetition of a section; the reference lives as long as the view.
  View& add(const Name& section);
  // One more copy of another template at {{>NAME}}; `path` as for the constructor. It sees only what is set on it.
  View& include(const Name& name, std::string_view path);

  // Thread safe, also for the same view. Throws std::logic_error when the template (or an included one) is missing.
  SafeHtml render(Language language) const;

 private:
  struct State;
  explicit View(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Every template of the program, parsed: throws std::logic_error naming the first that is not well formed. Happens by
// itself before the first page of a language; a server may call it at its start so that nobody waits.
void load_all_templates(Language language);

}  // namespace gandan::html
