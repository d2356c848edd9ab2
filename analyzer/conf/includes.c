/*
 * Included files of the same tree: found by what the include says, read by the same format, and hung into the tree where the
 * include stands, so that order, scopes and inheritance are those of one text. Every node knows the file it stands in.
 * Where nothing is found, the include's block stays open: what it brings in is not seen.
 */
#include <string.h>

#include "base/path.h"
#include "base/text.h"
#include "conf/bind.h"
#include "conf/conf.h"
#include "conf/decode.h"
#include "conf/files.h"

#define MAX_FILES 300U	      /* per file that is read: each may include others */
#define MAX_DEPTH 10U	      /* files within files */
#define MAX_BYTES (16U << 20) /* of all of them */
#define MAX_SECTIONS 1000U    /* looked through for one of the same name */
#define MAX_MATCHES 200U      /* of one include */

struct includes {
	struct tl_bind *b;
	const struct tl_conf_include *inc;
	const struct tl_conf_files *files;
	unsigned n_files;
	size_t bytes;
};

/* --- where an include may lead --- */

static const char *file_of(const struct tl_bind *b, const struct tl_node *n)
{
	return n->source ? n->source->path : b->path;
}

struct tl_paths tl_bind_find(const struct tl_bind *b, const char *dir, const char *pattern)
{
	const char *glob = tl_path_normalize(b->arena, tl_path_join(b->arena, dir, pattern));
	struct tl_paths none = {0};

	if (*glob == '/' || strncmp(glob, "..", 2) == 0)
		return none;
	return b->files->find(b->files->ctx, b->arena, glob, MAX_MATCHES);
}

static struct tl_paths find_in(const struct includes *x, const char *dir, const char *pattern)
{
	return tl_bind_find(x->b, dir, pattern);
}

/* In dir, and in the folders around it. */
static struct tl_paths find_around(const struct includes *x, const char *dir, const char *pattern)
{
	struct tl_paths found = {0};

	for (unsigned up = 0; up < 64 && !found.n; up++) {
		found = find_in(x, dir, pattern);
		if (strcmp(dir, ".") == 0)
			break;
		dir = tl_path_dir(x->b->arena, dir);
	}
	return found;
}

/* "/etc/nginx/conf.d/x" of a tree that holds a copy of /, of /etc, of /etc/nginx: the longest part that is there. */
static struct tl_paths find_absolute(const struct includes *x, const char *dir, const char *pattern)
{
	struct tl_paths found = {0};

	while (*pattern == '/')
		pattern++;
	for (unsigned parts = 0; parts < 16 && strchr(pattern, '/') && !found.n; parts++) {
		found = find_around(x, dir, pattern);
		pattern = strchr(pattern, '/') + 1;
	}
	return found.n ? found : find_in(x, dir, pattern);
}

static struct tl_paths find_files(const struct includes *x, const struct tl_node *n, const struct tl_word *w)
{
	struct tl_arena *a = x->b->arena;
	const char *append = x->inc->append ? x->inc->append : "";
	const char *pattern = tl_arena_printf(a, "%.*s%s", (int)w->len, w->text, append);
	const char *main_dir = tl_path_dir(a, x->b->path), *own_dir = tl_path_dir(a, file_of(x->b, n));
	const char *first = x->inc->follow == TL_FOLLOW_MAIN ? main_dir : own_dir;
	struct tl_paths found;

	if (*pattern == '/')
		return find_absolute(x, main_dir, pattern);
	found = find_in(x, first, pattern);
	return found.n ? found : find_in(x, first == main_dir ? own_dir : main_dir, pattern);
}

/* --- hanging a file's tree into the other --- */

static bool floats(const struct tl_format *f, const struct tl_node *kid)
{
	return kid->block && (f->syntax == TL_SYNTAX_ini || f->opts.section_lines.n);
}

static struct tl_node *section_called(const struct tl_node *root, const struct tl_node *like)
{
	unsigned looked = 0;

	for (struct tl_node *n = root->kids; n && looked < MAX_SECTIONS; n = n->next, looked++) {
		if (n != like && n->block && n->name_len == like->name_len &&
			memcmp(n->name, like->name, like->name_len) == 0)
			return n;
	}
	return NULL;
}

static void append_kids(struct tl_node *to, struct tl_node *from)
{
	for (struct tl_node *k = from->kids; k; k = k->next)
		k->parent = to;
	if (to->last_kid)
		to->last_kid->next = from->kids;
	else
		to->kids = from->kids;
	if (from->last_kid)
		to->last_kid = from->last_kid;
	from->kids = from->last_kid = NULL;
}

static struct tl_node *insert_after(struct tl_node *at, struct tl_node *kid)
{
	kid->parent = at->parent;
	kid->next = at->next;
	at->next = kid;
	if (at->parent->last_kid == at)
		at->parent->last_kid = kid;
	return kid;
}

/* Behind at, the include or what was hung in there last: sections behind the section at stands in. */
static void hang(struct includes *x, struct tl_node *at, struct tl_node *root)
{
	struct tl_node *top = at, *next, *known;

	while (top->parent->parent)
		top = top->parent;
	for (struct tl_node *kid = root->kids; kid; kid = next) {
		next = kid->next;
		known = floats(x->b->format, kid) && x->b->format->opts.merge ? section_called(x->b->tree->root, kid)
									      : NULL;
		if (known)
			append_kids(known, kid);
		else if (floats(x->b->format, kid))
			top = insert_after(top, kid);
		else
			at = insert_after(at, kid);
	}
}

/* --- reading one --- */

static bool is_open_already(const struct tl_bind *b, const struct tl_node *n, const char *path)
{
	unsigned depth = 0;

	for (const struct tl_source *s = n->source; s; s = s->from, depth++) {
		if (strcmp(s->path, path) == 0 || depth >= MAX_DEPTH)
			return true;
	}
	return strcmp(b->path, path) == 0;
}

void tl_bind_cover(const struct tl_bind *b, const char *path)
{
	struct tl_cover c = {.by = tl_conf_origin(b->out->arena, b->format, b->path),
		.covered = tl_conf_origin(b->out->arena, b->format, path)};

	tl_vec_push(&b->out->covers, c);
}

static void set_source(struct tl_node *root, struct tl_source *s)
{
	for (struct tl_node *n = root; n; n = tl_node_after(n))
		n->source = s;
}

static bool read_file(struct includes *x, const struct tl_node *n, const char *path, struct tl_tree *tree)
{
	struct tl_bind *b = x->b;
	struct tl_source *s = tl_arena_alloc(b->arena, sizeof *s);
	struct tl_syntax_input in = {.path = path, .format = b->format};
	struct tl_decoded d;
	const char *text;
	size_t len;

	if (x->n_files >= MAX_FILES || is_open_already(b, n, path) ||
		!x->files->load(x->files->ctx, b->arena, path, &text, &len) || len > MAX_BYTES - x->bytes)
		return false;
	x->n_files++;
	x->bytes += len;
	d = tl_decode(b->arena, text, len);
	if (d.binary)
		return false;
	*s = (struct tl_source){
		.path = tl_arena_strdup(b->out->arena, path), .text = d.text, .exact = d.exact, .from = n->source};
	s->lines = tl_lines_new(d.text, d.len);
	tl_vec_push(&b->sources, s);
	in.skip = d.skip;
	tl_tree_init(tree, b->arena, d.text, d.len);
	tree->n_nodes = b->tree->n_nodes; /* the limit is that of the whole */
	tl_syntax_read(tree, &in);
	b->tree->n_nodes = tree->n_nodes;
	set_source(tree->root, s);
	tl_bind_cover(b, path);
	return true;
}

/* False when what it brings in is not seen, or not all of it. */
static bool follow_word(struct includes *x, struct tl_node *n, const struct tl_word *w)
{
	struct tl_paths found = {0};
	bool any = false;

	if (w->len && !w->unknown)
		found = find_files(x, n, w);
	/* The last first: each goes right behind the include. */
	for (size_t i = found.n; i-- > 0;) {
		struct tl_tree tree;

		if (!read_file(x, n, found.v[i], &tree))
			continue;
		hang(x, n, tree.root);
		any = true;
	}
	return any;
}

static void follow(struct includes *x, struct tl_node *n)
{
	bool all = n->n_words > 0;

	for (size_t i = n->n_words; i-- > 0;)
		all &= follow_word(x, n, &n->words[i]);
	n->followed = all;
}

static void renumber(struct tl_node *root)
{
	uint32_t order = 0;

	for (struct tl_node *n = root; n; n = tl_node_after(n)) {
		n->order = order++;
		n->depth = n->parent ? n->parent->depth + 1 : 0;
	}
}

void tl_bind_includes(struct tl_bind *b)
{
	struct includes x = {.b = b, .files = b->files};

	if (!b->files || b->within)
		return;
	/* What is hung in stands behind the include, so it is met, too. */
	for (struct tl_node *n = b->tree->root->kids; n; n = tl_node_after(n)) {
		for (size_t i = 0; i < b->format->n_includes; i++) {
			x.inc = &b->format->includes[i];
			if (x.inc->follow && !n->followed &&
				tl_located(b->arena, &x.inc->at, n, b->format->opts.caseless))
				follow(&x, n);
		}
	}
	if (x.n_files)
		renumber(b->tree->root);
}
