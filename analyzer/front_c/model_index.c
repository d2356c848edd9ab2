/*
 * Lines that declare one name and nothing else: at the margin, "...name(...);" without a brace, "enum { NAME = 1 };", and
 * "#define NAME ..." of one line.
 */
#include "front_c/model_index.h"

#include <ctype.h>
#include <string.h>

#include "base/vec.h"
#include "front_c/front.h"
#include "front_c/scan.h"
#include "pack/libset.h"

#define uthash_malloc(size) tl_xmalloc(size)
#include <uthash.h>

struct line {
	const char *text;
	size_t len;
	uint32_t number; /* of the name it declares; 0 = none: it always stays */
};

struct name {
	const char *name;
	uint32_t number;
	UT_hash_handle hh;
};

struct tl_model_index {
	struct tl_arena *arena;
	struct name *names;
	uint32_t last; /* number given */
	TL_VEC(struct line) libs[TL_MOST_LIBS];
	uint64_t *needed; /* functions that lines which stay speak of */
};

static uint32_t number_of(const struct tl_model_index *m, const char *name, size_t len)
{
	struct name *n;

	HASH_FIND(hh, m->names, name, len, n);
	return n ? n->number : 0;
}

static uint32_t add_name(struct tl_model_index *m, const char *name, size_t len)
{
	struct name *n;

	HASH_FIND(hh, m->names, name, len, n);
	if (!n) {
		n = tl_arena_alloc(m->arena, sizeof *n);
		n->name = name;
		n->number = ++m->last;
		HASH_ADD_KEYPTR(hh, m->names, n->name, len, n);
	}
	return n->number;
}

static bool is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* The name behind a beginning, when the line has it. */
static uint32_t constant_in(struct tl_model_index *m, const char *text, size_t len)
{
	static const char *const heads[] = {"#define ", "enum { "};

	for (size_t i = 0; i < TL_COUNT(heads); i++) {
		size_t head = strlen(heads[i]), end = head;

		if (len < head || strncmp(text, heads[i], head) != 0)
			continue;
		while (end < len && is_name(text[end]))
			end++;
		if (end == head || text[len - 1] == '\\' || memchr(text, ',', len))
			return 0;
		return add_name(m, text + head, end - head);
	}
	return 0;
}

static uint32_t declared_in(struct tl_model_index *m, const char *text, size_t len)
{
	const char *open = memchr(text, '(', len), *end = open, *start;

	if (!open || len < 3 || strncmp(text + len - 2, ");", 2) != 0 || !isalpha((unsigned char)text[0]) ||
		memchr(text, '{', len) || memchr(text, '=', len) || strncmp(text, "typedef", 7) == 0)
		return 0;
	while (end > text && end[-1] == ' ')
		end--;
	for (start = end; start > text && is_name(start[-1]); start--)
		;
	/* "void (*f(int))(int);" is rare, and stays */
	return start == end || start == text ? 0 : add_name(m, start, (size_t)(end - start));
}

static void read_lib(struct tl_model_index *m, const struct tl_lib *lib, size_t i)
{
	bool continued = false, by_line = !lib->language || strcmp(lib->language, "c") == 0;
	struct tl_buf buf = {0};
	const char *text, *end;
	size_t len;
	int depth = 0;

	tl_model_header(&buf, lib);
	len = buf.len;
	text = tl_arena_strndup(m->arena, tl_buf_str(&buf), len);
	tl_buf_fini(&buf);
	for (end = text + len; text < end; text += len) {
		const char *stop = memchr(text, '\n', (size_t)(end - text));
		struct line line = {.text = text};

		len = stop ? (size_t)(stop - text) + 1 : (size_t)(end - text);
		line.len = len;
		if (by_line && depth == 0 && len > 1 && !continued)
			line.number = constant_in(m, text, len - 1);
		if (by_line && depth == 0 && len > 1 && !continued && !line.number)
			line.number = declared_in(m, text, len - 1);
		continued = len > 1 && text[len - 2] == '\\';
		for (size_t k = 0; k < len && strncmp(text, "extern \"C\"", 10) != 0; k++)
			depth += (text[k] == '{') - (text[k] == '}');
		if (depth < 0)
			depth = 0; /* the end of extern "C" */
		tl_vec_push_in(m->arena, &m->libs[i], line);
	}
}

/* Behind the name that "#define NAME" or "enum { NAME" declares; the end of other lines. */
static size_t skip_name(const struct line *line)
{
	size_t at = line->text[0] == '#' ? strlen("#define ") : strlen("enum { ");

	if (line->text[0] != '#' && strncmp(line->text, "enum { ", at) != 0)
		return line->len;
	while (at < line->len && is_name(line->text[at]))
		at++;
	return at;
}

static void find_needed(struct tl_model_index *m)
{
	struct tl_token t;
	struct tl_scan s;

	m->needed = tl_arena_alloc(m->arena, tl_model_index_words(m) * sizeof *m->needed);
	for (size_t i = 0; i < TL_MOST_LIBS; i++) {
		for (size_t k = 0; k < m->libs[i].n; k++) {
			const struct line *line = &m->libs[i].v[k];

			tl_scan_init(&s, line->text, line->len);
			/* of a macro what it stands for, of a function nothing: its types stay anyway */
			s.at = line->number ? skip_name(line) : line->text[0] == '#';
			s.line_start = false;
			while (tl_scan_next(&s, &t)) {
				if (t.kind == TL_TOKEN_NAME)
					tl_model_index_use(m, m->needed, line->text + t.start, t.end - t.start);
			}
		}
	}
}

struct tl_model_index *tl_model_index_new(const struct tl_pack *pack)
{
	struct tl_model_index *m = tl_xcalloc(1, sizeof *m);

	m->arena = tl_arena_new();
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++)
		read_lib(m, tl_pack_lib(pack, i), i);
	find_needed(m);
	return m;
}

void tl_model_index_free(struct tl_model_index *m)
{
	if (!m)
		return;
	HASH_CLEAR(hh, m->names);
	tl_arena_free(m->arena);
	free(m);
}

size_t tl_model_index_words(const struct tl_model_index *m)
{
	return m->last / 64 + 1;
}

void tl_model_index_use(const struct tl_model_index *m, uint64_t *used, const char *name, size_t len)
{
	uint32_t n = number_of(m, name, len);

	if (n)
		used[n / 64] |= (uint64_t)1 << n % 64;
}

void tl_model_index_text(const struct tl_model_index *m, struct tl_buf *out, size_t lib, const uint64_t *used)
{
	for (size_t i = 0; i < m->libs[lib].n; i++) {
		const struct line *line = &m->libs[lib].v[i];
		uint32_t n = line->number;

		if (!n || ((used[n / 64] | m->needed[n / 64]) >> n % 64 & 1))
			tl_buf_put(out, line->text, line->len);
	}
}
