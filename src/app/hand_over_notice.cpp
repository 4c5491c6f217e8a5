#include "app/hand_over_notice.h"

#include "features/notices/notices.h"
#include "platform/html/translator.h"

namespace gandan::app {

void tell_handed_over(db::Transaction& transaction, const audit::Actor& actor, const people::HandedOver& done) {
  const html::Language language = notices::language_of(transaction, actor.ward, done.to);
  std::string what;
  for (const people::Passed& passed : done.passed) {
    if (!what.empty()) what += ", ";
    what += html::translate(language, passed.count_key, {{"count", std::to_string(passed.count)}});
  }
  notices::tell(
      transaction, actor,
      {.kind = notices::Kind::assigned,
       .person = done.to,
       .unit = {},
       .path = people::hand_over_path(done.to),
       .subject = html::translate(language, "people.hand_over.told", {{"from", done.from_name}, {"what", what}})});
}

}  // namespace gandan::app
