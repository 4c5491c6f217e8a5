// One person's browser: keeps cookies, remembers the page it shows, fills forms with what stands in them and follows
// redirects when told. Leaves judging the answers to run.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"
#include "tests/scenarios/page.h"
#include "tests/scenarios/scenario.h"
#include "tests/scenarios/site.h"

namespace gandan::scenarios {

class Visitor {
 public:
  Visitor() = default;
  explicit Visitor(Cookies cookies) : cookies_(std::move(cookies)) {}

  // Each throws std::runtime_error when the page does not have what is wanted, or the target is no path of the site.
  void open(Site& site, std::string_view target);
  void send(Site& site, std::string_view target, const std::vector<Entry>& entries);
  void click(Site& site, std::string_view text);
  void press(Site& site, std::string_view button, const std::vector<Entry>& entries);
  void follow_redirects(Site& site);

  int status() const { return status_; }  // 0 before the first page
  std::string text() const;               // visible text of a page, the bytes of anything else
  const std::string& path() const { return path_; }

 private:
  void ask(Site& site, http::Request request, std::string_view target);
  void submit(Site& site, const Form& form, const std::vector<Entry>& entries);
  void keep_cookies(const http::Response& response);

  Cookies cookies_;
  std::string path_;
  int status_ = 0;
  std::string location_;
  bool is_page_ = false;
  std::string body_;
  Page page_;
  std::string csrf_;  // of the last page with a form of ours
};

}  // namespace gandan::scenarios
