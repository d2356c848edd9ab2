/* One parse: which flags, which made-up files. Private to front_c. */
#ifndef TL_FRONT_C_PARSE_H
#define TL_FRONT_C_PARSE_H

#include <clang-c/Index.h>

#include "base/buf.h"
#include "base/vec.h"
#include "front_c/compdb.h"
#include "front_c/headers.h"
#include "front_c/recover.h"
#include "front_c/virtual.h"

enum tl_source_kind { TL_SOURCE_C, TL_SOURCE_CXX, TL_SOURCE_OBJC, TL_SOURCE_OBJCXX };

struct tl_parse {
	CXIndex index;
	const char *root; /* absolute */
	const char *path; /* absolute, of the main file */
	enum tl_source_kind kind;
	const struct tl_virtual_files *files;
	const struct tl_pack *pack;
	const struct tl_include_plan *plan;  /* without a database */
	const struct tl_compdb_entry *entry; /* of a database, or NULL */
	struct tl_recover *recover;
	const char *before;	   /* directives to put before everything else */
	const char *after;	   /* ... after what we make up, before the file */
	const struct tl_buf *text; /* the main file, where it is not to be read from disk; or NULL */
	bool tell_includes;
};

/* NULL when libclang gave up. Disposed by the caller. */
CXTranslationUnit tl_parse_run(const struct tl_parse *p);
/* By the name's extension and, for headers and included parts, by what the text looks like. */
enum tl_source_kind tl_source_kind_of(const char *path, const char *text, size_t len);

#endif
