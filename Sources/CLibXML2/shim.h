// libxml2's headers pull in ICU's, and those clash with the ones inside Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

/// Where something stands in the file: a line from 1, a column from 1, a byte from 0.
struct phoihop_place {
  long line;
  long column;
  long byte;
};

/// Where the parser stands. Readings of a libxml2 struct that Swift must not do itself.
static inline struct phoihop_place phoihop_here(xmlParserCtxtPtr context) {
  struct phoihop_place place = {0, 0, 0};
  if (context && context->input) {
    place.line = context->input->line;
    place.byte = xmlByteConsumed(context);
    // A column is a character. libxml2 counts bytes here and characters there; its count is the last resort, for a
    // line whose start has left the buffer.
    const xmlChar *at = context->input->cur;
    long column = 1;
    while (at > context->input->base && at[-1] != '\n') {
      at--;
      if ((*at & 0xC0) != 0x80) column++;
    }
    place.column = at == context->input->base && place.line > 1 ? context->input->col : column;
  }
  return place;
}

/// The byte the parser stands on.
static inline unsigned char phoihop_byte(xmlParserCtxtPtr context) {
  return context && context->input && context->input->cur < context->input->end ? *context->input->cur : 0;
}

/// Where the start tag begins that the parser has just read to its end: libxml2 keeps only the end. Without column.
/// The way back is safe: nothing inside a tag may be a '<'.
static inline struct phoihop_place phoihop_tag(xmlParserCtxtPtr context) {
  struct phoihop_place place = {0, 0, 0};
  if (context && context->input && context->input->cur) {
    const xmlChar *at = context->input->cur;
    place.line = context->input->line;
    while (at > context->input->base) {
      at--;
      if (*at == '<') break;
      if (*at == '\n') place.line--;
    }
    place.byte = xmlByteConsumed(context) - (context->input->cur - at);
  }
  return place;
}

/// Bytes that the parser holds and has not parsed: a tag or a comment whose end it waits for.
static inline long phoihop_waiting(xmlParserCtxtPtr context) {
  return context && context->input ? context->input->end - context->input->cur : 0;
}

/// The one address that this name has in the document.
static inline const xmlChar *phoihop_known(xmlParserCtxtPtr context, const char *name) {
  return context && context->dict ? xmlDictLookup(context->dict, (const xmlChar *)name, -1) : NULL;
}

/// Ends the room for names.
static inline void phoihop_limit_names(xmlParserCtxtPtr context, unsigned long bytes) {
  if (context && context->dict) xmlDictSetLimit(context->dict, bytes);
}

/// Bytes of all names met so far.
static inline unsigned long phoihop_names(xmlParserCtxtPtr context) {
  return context && context->dict ? xmlDictGetUsage(context->dict) : 0;
}
