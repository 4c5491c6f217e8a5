// The promises as an Atom feed (RFC 4287): an entry for each new figure and each turn of a status, newest first. Ids
// are those of the changes, which never change; addresses begin with the public address of the site where it is known,
// and are relative to the feed's own otherwise.
#include <sstream>

#include <pugixml.hpp>

#include "features/programme/pages/words.h"
#include "features/programme/promises/promise_change_store.h"
#include "features/programme/promises/promises_page.h"
#include "features/programme/targets/standing.h"
#include "platform/html/translator.h"
#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

constexpr int most_entries = 50;

// RFC 3339, in Việt Nam's time: "2026-11-24T09:00:00+07:00".
std::string timestamp(base::Instant at) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const int minute = base::local_minute_of_day(at);
  const int64_t millisecond = at.epoch_milliseconds - base::local_midnight(base::local_date(at)).epoch_milliseconds;
  const int second = static_cast<int>(millisecond / 1000 % 60);
  return base::local_date(at).iso() + "T" + two(minute / 60) + ":" + two(minute % 60) + ":" + two(second) + "+07:00";
}

pugi::xml_node add(pugi::xml_node& parent, const char* name, const std::string& text) {
  auto node = parent.append_child(name);
  node.text().set(vietnamese::without_controls(text).c_str());
  return node;
}

void add_link(pugi::xml_node& parent, const char* relation, const char* type, const std::string& address) {
  auto link = parent.append_child("link");
  link.append_attribute("rel").set_value(relation);
  link.append_attribute("type").set_value(type);
  link.append_attribute("href").set_value(address.c_str());
}

// "Quý III/2026: 97,2%. Từ Đúng tiến độ sang Không đạt: thấp hơn mức cần có ..."
std::string summary_of(html::Language language, const PromiseChange& change) {
  std::string summary;
  if (change.new_figure && change.period) {
    summary = period_in_words(language, *change.period) + ": " + level_in_words(language, change.figure);
    if (change.invented) summary += " (" + html::translate(language, "programme.invented") + ")";
    summary += ". ";
  }
  if (change.previous) {
    summary +=
        html::translate(language, "programme.feed.turned",
                        {{"before", word_of(language, *change.previous)}, {"after", word_of(language, change.status)}});
  } else {
    summary += word_of(language, change.status) + ".";
  }
  return summary + " " + words_of(language, change.reason);
}

void add_entry(pugi::xml_node& feed, html::Language language, const PromiseChange& change, const std::string& address) {
  auto entry = feed.append_child("entry");
  add(entry, "id", "urn:uuid:" + change.id.text());
  add(entry, "title", change.wording);
  add(entry, "updated", timestamp(change.at));
  add_link(entry, "alternate", "text/html", address + "/promises/" + change.target.text());
  auto category = entry.append_child("category");
  category.append_attribute("term").set_value(std::string(name_of(change.status)).c_str());
  category.append_attribute("label").set_value(word_of(language, change.status).c_str());
  add(entry, "summary", summary_of(language, change)).append_attribute("type").set_value("text");
}

// `address`: the public one of the site.
std::string feed_of(const http::Context& context, db::Transaction& transaction, const std::string& address) {
  const auto language = context.language;
  const auto changes = promise_changes(transaction, context.ward, {0},
                                       base::local_midnight(context.clock.today().plus_days(1)), most_entries);
  const auto resolution = find_live_resolution(transaction, context.ward);
  pugi::xml_document document;
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("utf-8");
  auto feed = document.append_child("feed");
  feed.append_attribute("xmlns").set_value("http://www.w3.org/2005/Atom");
  feed.append_attribute("xml:lang").set_value(std::string(html::code_of(language)).c_str());
  // Before there is a resolution nothing has an id of its own; the code of the ward is the country's.
  add(feed, "id", resolution ? "urn:uuid:" + resolution->id.text() : "urn:x-gandan:ward:" + context.ward.text());
  add(feed, "title", html::translate(language, "programme.promises.title"));
  const base::Instant updated = changes.empty() ? base::Instant{} : changes.front().at;
  add(feed, "updated", timestamp(updated));
  auto author = feed.append_child("author");
  add(author, "name", context.site.ward_name.empty() ? context.ward.text() : context.site.ward_name);
  add_link(feed, "self", "application/atom+xml", address + "/promises.atom");
  add_link(feed, "alternate", "text/html", address + "/");
  for (const PromiseChange& change : changes) add_entry(feed, language, change, address);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace

http::Response promises_atom(const http::Request& request, http::Context& context, Published& published,
                             const std::string& public_address) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return published.serve(request, context, [&](db::Transaction& transaction) {
    return Published::Made{feed_of(context, transaction, public_address), "application/atom+xml; charset=utf-8"};
  });
}

}  // namespace gandan::programme
