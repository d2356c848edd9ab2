/* Any bytes as a text, a path, and a pattern: places are consistent, and nothing takes long. */
#include "base/text.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/regex.h"
#include "fuzz.h"

static void check_lines(const char *text, size_t size)
{
	struct tl_lines *l = tl_lines_new(text, size);
	struct tl_line_hashes *h = tl_line_hashes_new(text, size);
	size_t len;

	for (size_t at = 0; at <= size; at += 1 + size / 100) {
		uint32_t line, col;

		tl_lines_at(l, at, &line, &col);
		assert(line >= 1 && line <= tl_lines_count(l));
		assert(tl_lines_text(l, line, &len));
		/* Only the bytes of a line end lie behind their line's text. */
		assert(col - 1 <= len + 1);
		assert(col - 1 > len || tl_lines_offset(l, line, col) == at);
		assert(tl_line_hash(h, line)[0]);
	}
	assert(!tl_line_hash(h, (uint32_t)tl_lines_count(l) + 1)[0]);
	assert(tl_utf16_units(text, size) <= size);
	tl_line_hashes_free(h);
	tl_lines_free(l);
}

/* The bytes before the first line end are the pattern, the rest is what it is used on. */
static void check_patterns(const char *text)
{
	struct tl_arena *a = tl_arena_new();
	size_t cut = strcspn(text, "\n");
	char *pattern = tl_arena_strndup(a, text, cut < 200 ? cut : 200);
	const char *subject = text + cut;
	char *normal = tl_path_normalize(a, subject);
	struct tl_regex *re = tl_regex_new(pattern, TL_RE_MULTILINE, NULL);
	struct tl_match m;

	(void)tl_path_glob(pattern, subject);
	(void)tl_edit_distance(pattern, subject);
	assert(strcmp(normal, tl_path_normalize(a, normal)) == 0);
	if (re && tl_regex_match(re, subject, strlen(subject), 0, &m) == 1)
		assert(m.start[0] <= m.end[0] && m.end[0] <= strlen(subject));
	tl_regex_free(re);
	tl_arena_free(a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = tl_xstrndup((const char *)data, size);

	check_lines((const char *)data, size);
	if (size < 10000)
		check_patterns(text);
	free(text);
	return 0;
}
