/* One file: decode, parse, bind, and say what was wrong with it. */
#include <string.h>

#include "conf/bind.h"
#include "conf/branches.h"
#include "conf/conf.h"
#include "conf/decode.h"

void tl_bind(struct tl_bind *b)
{
	tl_bind_disabled(b);
	tl_bind_includes(b);
	tl_bind_links(b);
	tl_bind_hits(b);
	tl_bind_uses(b);
	tl_emit(b);
	tl_bind_namings(b);
	tl_bind_embeds(b);
}

static void say_trouble(const struct tl_bind *b)
{
	struct tl_loc at = {.file = b->path};

	if (!b->tree->trouble)
		return;
	/* Behind the file's own text it is a drop-in's, of which it is told when that is read by itself. */
	if (b->dropped.n && b->tree->trouble_at >= b->dropped.v[0].at)
		return;
	at = tl_bind_loc(b, NULL, b->tree->trouble_at, b->tree->trouble_at);
	tl_result_notice(
		b->out, TL_LEVEL_NOTE, "config-syntax", &at, "read as %s: %s", b->format->title, b->tree->trouble);
}

void tl_bind_text(struct tl_bind *b, const char *text, size_t len, size_t skip)
{
	const char *name = b->name ? b->name : b->path, *role = tl_conf_role(name), *path = role ? role : name;
	/* The language is that of the file a template stands for. */
	struct tl_syntax_input in = {
		.path = tl_arena_strndup(b->arena, path, tl_conf_bare_len(path)), .skip = skip, .format = b->format};
	struct tl_tree tree;

	tl_tree_init(&tree, b->arena, text, len);
	tl_syntax_read(&tree, &in);
	b->tree = &tree;
	tl_bind_drop_in_nodes(b);
	tl_bind_overrides(b);
	tl_bind(b);
	say_trouble(b);
	tl_bind_scopes_fini(b);
	tl_vec_fini(&b->hits);
	for (size_t i = 0; i < b->sources.n; i++)
		tl_lines_free(b->sources.v[i]->lines);
	tl_vec_fini(&b->sources);
	b->tree = NULL;
}

static void read_text(struct tl_bind *b, const struct tl_decoded *d)
{
	const struct tl_branches *branches = NULL;
	size_t len = d->len;
	const char *whole = tl_bind_drop_in(b, d->text, &len);
	unsigned readings = 1;

	/* Source code brings its own conditions, and what looks like an action in it is its own affair. */
	if (b->format->syntax != TL_SYNTAX_masked)
		branches = tl_branches_find(b->arena, whole, len, &b->format->opts);
	if (branches)
		readings = tl_branches_readings(branches);
	b->lines = tl_lines_new(d->text, d->len);
	for (unsigned i = 0; i < readings; i++) {
		const char *text = branches ? tl_branches_read(branches, b->arena, whole, len, i) : whole;

		tl_bind_text(b, text, len, d->skip);
	}
	tl_bind_drop_in_fini(b);
	tl_lines_free(b->lines);
}

const char *tl_conf_origin(struct tl_arena *a, const struct tl_format *format, const char *path)
{
	return tl_arena_printf(a, "%s %s", format->id, path);
}

void tl_conf_read(struct tl_result *out, const struct tl_pack *pack, const struct tl_format *format, const char *path,
	const char *text, size_t len, const struct tl_conf_files *files)
{
	struct tl_bind b = {.out = out, .format = tl_format_whole(format), .pack = pack, .files = files};
	struct tl_loc whole = {0};
	struct tl_decoded d;

	b.path = whole.file = tl_arena_strdup(out->arena, path);
	if (len > UINT32_MAX / 4) {
		tl_result_notice(out, TL_LEVEL_WARNING, "too-big", &whole, "the file is too big to be read as %s",
			format->title);
		return;
	}
	b.arena = tl_arena_new();
	d = tl_decode(b.arena, text, len);
	b.exact = d.exact;
	if (d.binary)
		tl_result_notice(out, TL_LEVEL_NOTE, "config-syntax", &whole,
			"named like a file of %s, but it is no text; not read", format->title);
	else
		read_text(&b, &d);
	tl_arena_free(b.arena);
}
