#include "features/cases/citizens/case_feed.h"

#include <algorithm>
#include <sstream>

#include <pugixml.hpp>

#include "vietnamese/text.h"

namespace gandan::cases {
namespace {

// RFC 3339, in Việt Nam's time: "2026-11-24T09:00:00+07:00".
std::string timestamp(base::Instant at) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const int minute = base::local_minute_of_day(at);
  const int second = static_cast<int>(at.epoch_milliseconds / 1000 % 60);
  return base::local_date(at).iso() + "T" + two(minute / 60) + ":" + two(minute % 60) + ":" + two(second) + "+07:00";
}

void add(pugi::xml_node& parent, const char* name, const std::string& text) {
  parent.append_child(name).text().set(vietnamese::without_controls(text).c_str());
}

void add_link(pugi::xml_node& parent, const char* relation, const char* type, const std::string& address) {
  auto link = parent.append_child("link");
  link.append_attribute("rel").set_value(relation);
  link.append_attribute("type").set_value(type);
  link.append_attribute("href").set_value(address.c_str());
}

}  // namespace

std::string atom_of(const Feed& feed) {
  pugi::xml_document document;
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("utf-8");
  auto root = document.append_child("feed");
  root.append_attribute("xmlns").set_value("http://www.w3.org/2005/Atom");
  base::Instant updated = feed.empty_since;
  for (const FeedEntry& entry : feed.entries) updated = std::max(updated, entry.updated);
  add(root, "id", feed.id);
  add(root, "title", feed.title);
  add(root, "updated", timestamp(updated));
  auto author = root.append_child("author");
  add(author, "name", feed.title);
  add_link(root, "self", "application/atom+xml", feed.path);
  add_link(root, "alternate", "text/html", feed.page);
  for (const FeedEntry& each : feed.entries) {
    auto entry = root.append_child("entry");
    add(entry, "id", each.id);
    add(entry, "title", each.title);
    add(entry, "updated", timestamp(each.updated));
    add_link(entry, "alternate", "text/html", each.path);
    add(entry, "summary", each.summary);
  }
  std::ostringstream text;
  document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
  return text.str();
}

}  // namespace gandan::cases
