/* A small cache of scanned files. Knows files and lines, nothing of findings. */
#include "report/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"

/* Findings come sorted by file; a few more slots serve traces that lead through other files. */
#define SLOTS 8
#define MAX_BYTES ((size_t)64 << 20)

struct slot {
	char *file;
	bool there;
	struct tl_buf text;
	struct tl_source source;
	struct tl_line_hashes *hashes;
	unsigned long used;
};

struct tl_sources {
	const char *root;
	struct slot slots[SLOTS];
	unsigned long clock;
};

struct tl_sources *tl_sources_new(const char *root)
{
	struct tl_sources *s = tl_xcalloc(1, sizeof *s);

	s->root = root;
	return s;
}

static void empty(struct slot *slot)
{
	tl_line_hashes_free(slot->hashes);
	tl_lines_free(slot->source.lines);
	tl_buf_fini(&slot->text);
	free(slot->file);
	*slot = (struct slot){0};
}

void tl_sources_free(struct tl_sources *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < SLOTS; i++)
		empty(&s->slots[i]);
	free(s);
}

/* A report shows nothing that was not part of the tree, whatever name a #line directive or a database made up. */
static bool is_inside(const char *file)
{
	if (*file == '/' || *file == '\0')
		return false;
	for (const char *p = file; p; p = strchr(p, '/')) {
		p += *p == '/';
		if (p[0] == '.' && p[1] == '.' && (p[2] == '/' || p[2] == '\0'))
			return false;
	}
	return true;
}

static void fill(struct slot *slot, const char *root, const char *file)
{
	struct tl_arena *a = tl_arena_new();

	slot->file = tl_xstrdup(file);
	slot->there = is_inside(file) && tl_file_read(&slot->text, tl_path_join(a, root, file), MAX_BYTES, NULL) == 0;
	if (slot->there) {
		slot->source.text = tl_buf_str(&slot->text);
		slot->source.len = slot->text.len;
		slot->source.lines = tl_lines_new(slot->source.text, slot->source.len);
	}
	tl_arena_free(a);
}

static struct slot *find(struct tl_sources *s, const char *file)
{
	struct slot *oldest = &s->slots[0];

	s->clock++;
	for (size_t i = 0; i < SLOTS; i++) {
		struct slot *slot = &s->slots[i];

		if (slot->file && strcmp(slot->file, file) == 0) {
			slot->used = s->clock;
			return slot;
		}
		if (slot->used < oldest->used)
			oldest = slot;
	}
	empty(oldest);
	fill(oldest, s->root, file);
	oldest->used = s->clock;
	return oldest;
}

const struct tl_source *tl_sources_get(struct tl_sources *s, const char *file)
{
	struct slot *slot = file ? find(s, file) : NULL;

	return slot && slot->there ? &slot->source : NULL;
}

const char *tl_sources_line_hash(struct tl_sources *s, const char *file, uint32_t line)
{
	struct slot *slot = file ? find(s, file) : NULL;
	const char *hash;

	if (!slot || !slot->there)
		return NULL;
	if (!slot->hashes)
		slot->hashes = tl_line_hashes_new(slot->source.text, slot->source.len);
	hash = tl_line_hash(slot->hashes, line);
	return *hash ? hash : NULL;
}

static uint32_t line_len(const struct tl_source *src, uint32_t line)
{
	size_t len = 0;

	if (src)
		tl_lines_text(src->lines, line, &len);
	return len > UINT32_MAX - 1 ? UINT32_MAX - 1 : (uint32_t)len;
}

static uint32_t clamp(uint32_t col, uint32_t len)
{
	return col > len + 1 ? len + 1 : col;
}

struct tl_span tl_source_span(const struct tl_source *src, const struct tl_loc *loc)
{
	struct tl_span s = {loc->line ? loc->line : 1, loc->col, loc->end_line, loc->end_col};
	uint32_t last = src ? (uint32_t)tl_lines_count(src->lines) : UINT32_MAX;

	if (s.line > last)
		s.line = last ? last : 1;
	if (!s.end_line || s.end_line < s.line || s.end_line > last) {
		s.end_line = s.line;
		s.end_col = 0;
	}
	if (!s.col)
		s.col = 1;
	if (src) {
		s.col = clamp(s.col, line_len(src, s.line));
		s.end_col = clamp(s.end_col, line_len(src, s.end_line));
	}
	if (!s.end_col || (s.end_line == s.line && s.end_col < s.col))
		s.end_col = src ? line_len(src, s.end_line) + 1 : s.col;
	return s;
}
