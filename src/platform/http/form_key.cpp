#include "platform/http/form_key.h"

#include "platform/auth/token.h"

namespace gandan::http {
namespace {

constexpr size_t key_bytes = 18;
constexpr int64_t kept_milliseconds = 7LL * 24 * 60 * 60 * 1000;

std::string hash_of(const Fields& form) {
  std::string content;
  for (const auto& [name, value] : form.entries()) {
    if (name == "csrf") continue;
    content.append(std::to_string(name.size())).append(":").append(name);
    content.append(std::to_string(value.size())).append(":").append(value);
  }
  return auth::hash_of_token(content);
}

// False when it was sent before. Another one that is just being answered is waited for.
bool begin(db::Transaction& transaction, const Context& context, const std::string& hash) {
  const int64_t now = context.clock.now().epoch_milliseconds;
  transaction.execute("DELETE FROM sent_form WHERE ward_id = :ward AND sent_at < :old",
                      {{"ward", context.ward.text()}, {"old", now - kept_milliseconds}});
  return transaction.execute(
             "INSERT INTO sent_form (ward_id, person_id, content_hash, path, sent_at) VALUES (:ward, :person, :hash, "
             "'', :now) ON CONFLICT DO NOTHING",
             {{"ward", context.ward.text()},
              {"person", context.principal->person.text()},
              {"hash", hash},
              {"now", now}}) > 0;
}

}  // namespace

std::string new_form_key() {
  return auth::random_text(key_bytes);
}

base::Result<std::string> made_once(db::Transaction& transaction, const Context& context, const Fields& form,
                                    const std::function<base::Result<std::string>()>& make) {
  if (form.get(form_key_field).empty()) return make();
  const std::string hash = hash_of(form);
  const std::string person = context.principal->person.text();
  if (!begin(transaction, context, hash)) {
    const auto row = transaction.query_one(
        "SELECT path FROM sent_form WHERE ward_id = :ward AND person_id = :person AND content_hash = :hash",
        {{"ward", context.ward.text()}, {"person", person}, {"hash", hash}});
    return row ? row->text("path") : std::string("/");
  }
  auto path = make();
  if (!path) return path;
  transaction.execute(
      "UPDATE sent_form SET path = :path WHERE ward_id = :ward AND person_id = :person AND content_hash = :hash",
      {{"ward", context.ward.text()}, {"person", person}, {"hash", hash}, {"path", *path}});
  return path;
}

}  // namespace gandan::http
