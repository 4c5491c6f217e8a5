#include "features/cases/citizens/poster_page.h"

#include "features/cases/case_words.h"
#include "features/cases/citizens/qr_code.h"
#include "platform/html/form.h"
#include "platform/html/list_url.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/poster.tpl.h"

namespace gandan::cases {
namespace {

using html::translate;

constexpr int labels_on_a_sheet = 8;
constexpr int quiet_zone = 4;  // squares on each side (ISO/IEC 18004)

bool is_of_this_machine(std::string_view address) {
  return address.empty() || address.find("//127.") != std::string_view::npos ||
         address.find("//localhost") != std::string_view::npos || address.find("//0.0.0.0") != std::string_view::npos;
}

class Poster {
 public:
  Poster(const http::Request& request, http::Context& context, const CaseRules& rules)
      : context_(context),
        rules_(rules),
        neighbourhood_(people::NeighbourhoodId::parse(request.query.get("neighbourhood"))),
        address_(request.query.get("address")),
        labels_(request.query.get("size") == "labels"),
        transaction_(context.database.read()),
        names_(transaction_, context.ward) {}

  http::Response page() {
    html::View view("features/cases/views/poster.tpl");
    html::PageHeader header{word("cases.poster.title"), word("cases.poster.about")};
    header.back_label = word("cases.inbox.title");
    header.back_path = "/cases";
    view.set_html(k_HEADER, html::page_header(context_.language, header));
    for (const html::Field& field : fields()) view.add(k_FIELD).set_html(k_HTML, html::field(context_.language, field));
    if (is_of_this_machine(rules_.public_address)) view.show(k_LOCAL);
    view.set(k_SIZE, labels_ ? "labels" : "whole");
    add_posters(view);
    return http::page(context_, {header.title, view.render(context_.language), "/cases"});
  }

 private:
  std::string word(const char* key) const { return translate(context_.language, key); }

  std::vector<html::Field> fields() const {
    html::Field neighbourhood{"neighbourhood", word("cases.form.neighbourhood"), html::FieldKind::choice,
                              neighbourhood_ ? neighbourhood_->text() : ""};
    neighbourhood.required = false;
    neighbourhood.choices = names_.neighbourhoods(word("cases.rules.any_place"));
    html::Field address{"address", word("cases.form.address"), html::FieldKind::text, address_};
    address.required = false;
    address.help = word("cases.poster.address_help");
    html::Field size{"size", word("cases.poster.size"), html::FieldKind::choice, labels_ ? "labels" : "poster"};
    size.choices = {{"poster", word("cases.poster.whole")}, {"labels", word("cases.poster.labels")}};
    return {neighbourhood, address, size};
  }

  void add_posters(html::View& view) {
    const html::ListUrl form("/report",
                             {{"neighbourhood", neighbourhood_ ? neighbourhood_->text() : ""}, {"address", address_}});
    const auto code = qr_code(rules_.public_address + form.text());
    if (!code) {
      view.show(k_TOO_LONG);
      return;
    }
    const std::string place = names_.of(Place{neighbourhood_, address_, {}});
    for (int i = 0; i < (labels_ ? labels_on_a_sheet : 1); ++i) {
      html::View& poster = view.add(k_POSTER);
      poster.set(k_WARD, context_.site.ward_name + ", " + context_.site.province_name);
      poster.set(k_SIDE, int64_t{code->width + 2 * quiet_zone}).set(k_PATH, code->path);
      poster.set(k_ADDRESS, rules_.public_address + "/report");
      if (!place.empty()) poster.add(k_PLACE).set(k_TEXT, place);
    }
  }

  http::Context& context_;
  const CaseRules& rules_;
  std::optional<people::NeighbourhoodId> neighbourhood_;
  std::string address_;
  bool labels_;
  db::Transaction transaction_;
  CaseNames names_;
};

}  // namespace

http::Response poster_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return Poster(request, context, rules).page();
}

}  // namespace gandan::cases
