/* "#define OUR_NEW(m) SSL_CTX_new(m)", and what is defined with OUR_NEW after it. Text only: guards do not matter. */
#include "front_c/wrappers.h"

#include <ctype.h>
#include <string.h>

#include "base/path.h"
#include "front_c/scan.h"

#define MOST_MACROS 1000
#define LEAST_LENGTH 3 /* shorter names stand everywhere */

static bool is_header(const char *path)
{
	static const char *const sources[] = {"c", "cc", "cpp", "cxx", "c++", "C", "m", "mm"};

	for (size_t i = 0; i < TL_COUNT(sources); i++) {
		if (strcmp(tl_path_ext(path), sources[i]) == 0)
			return false;
	}
	return true;
}

static bool is_wrapper(const struct tl_unit *u, const char *name, size_t len)
{
	for (size_t i = 0; i < u->macros.n; i++) {
		if (strlen(u->macros.v[i]) == len && strncmp(u->macros.v[i], name, len) == 0)
			return true;
	}
	return false;
}

static bool is_call(const struct tl_pack *pack, const char *text, size_t len)
{
	char name[128];

	if (len >= sizeof name || !tl_pack_is_name(pack, text, len))
		return false;
	memcpy(name, text, len);
	name[len] = '\0';
	return tl_pack_telling_api(pack, name) != NULL;
}

static void read_define(struct tl_unit *u, const struct tl_pack *pack, const char *text, const struct tl_token *line)
{
	struct tl_token name = {0}, t;
	struct tl_scan s;
	bool calls = false;

	tl_scan_init(&s, text, line->end);
	s.at = line->start + 1;
	s.line_start = false;
	if (!tl_scan_next(&s, &t) || t.end - t.start != 6 || strncmp(text + t.start, "define", 6) != 0)
		return;
	if (!tl_scan_next(&s, &name) || name.kind != TL_TOKEN_NAME || name.end - name.start < LEAST_LENGTH)
		return;
	while (!calls && tl_scan_next(&s, &t)) {
		size_t len = t.end - t.start;

		calls = t.kind == TL_TOKEN_NAME &&
			(is_call(pack, text + t.start, len) || is_wrapper(u, text + t.start, len));
	}
	if (calls && u->macros.n < MOST_MACROS && !is_wrapper(u, text + name.start, name.end - name.start))
		tl_vec_push_in(
			u->arena, &u->macros, tl_arena_strndup(u->arena, text + name.start, name.end - name.start));
}

void tl_wrappers_collect(struct tl_unit *u, const struct tl_pack *pack, const char *text, size_t len)
{
	struct tl_token t;
	struct tl_scan s;

	if (!is_header(u->file))
		return;
	tl_scan_init(&s, text, len);
	while (tl_scan_next(&s, &t)) {
		if (t.kind == TL_TOKEN_DIRECTIVE)
			read_define(u, pack, text, &t);
	}
}
