// libxml2's headers pull in ICU's, and those clash with the ones inside Foundation.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

/// The line and column the parser stands on: readings of a libxml2 struct that Swift must not do itself.
static inline int phoihop_line(const xmlParserCtxt *context) {
  return context && context->input ? context->input->line : 0;
}

static inline int phoihop_column(const xmlParserCtxt *context) {
  return context && context->input ? context->input->col : 0;
}
