// An icon is a reference into the sprite: the drawing itself travels once and is cached.
#include "platform/html/icon.h"

#include "platform/html/asset.h"
#include "platform/html/escape.h"

namespace gandan::html {

SafeHtml icon(std::string_view name) {
  return SafeHtml::made_by_template("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"" +
                                    escape(asset_path("icons.svg")) + "#" + escape(name) + "\"/></svg>");
}

}  // namespace gandan::html
