// Forms that make something: sent twice - the button pressed twice, or Back and sent again - they make it once, and the
// second time lead where the first led. Such a form has a hidden field with a key of its own, made anew with each page;
// with the same key and other content it is another form, so that nothing typed is lost. A form without a key, as
// programs send it, is always taken.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::http {

inline constexpr std::string_view form_key_field = "form_key";  // <input type="hidden" name="form_key" value="...">
std::string new_form_key();

// The path to go to: what `make` returns, or what it returned when this person sent the same form within the last days.
// Kept in `transaction`, which the caller commits; nothing is kept when `make` fails. Somebody must be signed in.
base::Result<std::string> made_once(db::Transaction& transaction, const Context& context, const Fields& form,
                                    const std::function<base::Result<std::string>()>& make);

}  // namespace gandan::http
