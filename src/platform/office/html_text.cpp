#include "platform/office/html_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <memory>
#include <string>

#include "platform/office/html_writer.h"

namespace gandan::office {
namespace {

// Deeper than any page; closing tags are looked for through all open elements, so that depth costs time.
constexpr int deepest = 1000;

struct Parse {
  HtmlWriter writer;
  htmlParserCtxtPtr context = nullptr;
  int depth = 0;
  bool too_deep = false;
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto& parse = *static_cast<Parse*>(data);
  if (++parse.depth > deepest) {
    parse.too_deep = true;
    xmlStopParser(parse.context);
    return;
  }
  HtmlWriter::ListAttributes list;
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    const std::string_view attribute = view(attributes[0]);
    if (attribute == "start") list.start = view(attributes[1]);
    if (attribute == "value") list.value = view(attributes[1]);
    if (attribute == "type") list.type = view(attributes[1]);
  }
  parse.writer.open(view(name), list);
}

void on_end(void* data, const xmlChar* name) {
  auto& parse = *static_cast<Parse*>(data);
  --parse.depth;
  parse.writer.close(view(name));
}

void on_text(void* data, const xmlChar* text, int length) {
  static_cast<Parse*>(data)->writer.text(
      {reinterpret_cast<const char*>(text), static_cast<size_t>(std::max(length, 0))});
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

base::Result<DecodedText> text_of_html(std::string_view bytes) {
  auto decoded = decode_text(bytes);
  if (!decoded) return decoded.error();
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(decoded->text.data(), static_cast<int>(decoded->text.size())));
  if (!context) return base::invalid("error.office.no_text");
  Parse parse;
  parse.context = context.get();
  htmlSAXHandler events{};
  events.startElement = on_start;
  events.endElement = on_end;
  events.characters = on_text;
  events.ignorableWhitespace = on_text;
  *context->sax = events;
  context->userData = &parse;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                        HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);  // decode_text made it so, whatever the page says of itself
  htmlParseDocument(context.get());
  if (parse.too_deep) return base::invalid("error.office.damaged_html");
  decoded->text = parse.writer.finish();
  repair_legacy_fonts(*decoded);
  return decoded;
}

}  // namespace gandan::office
