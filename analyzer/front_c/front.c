/* The front end as others see it: what a run shares, and reading one file. */
#include "front_c/front.h"

#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "front_c/lower.h"
#include "front_c/parse.h"
#include "front_c/sites.h"

#define MOST_BYTES (32u << 20)
/* Each round reads what the one before made possible: a type, its members, their members. */
#define MOST_ROUNDS 6

struct tl_front {
	const struct tl_pack *pack;
	char *root;
	struct tl_headers *headers;
	struct tl_virtual_files files;
	CXIndex index;
};

int tl_front_new(
	struct tl_front **out, const struct tl_front_options *options, struct tl_result *notices, struct tl_err *err)
{
	struct tl_front *front = tl_xcalloc(1, sizeof *front);

	(void)notices;
	(void)err;
	front->pack = options->pack;
	front->root = tl_xstrdup(options->root);
	front->headers = tl_headers_new(options->pack, options->root, options->headers, options->n_headers);
	tl_virtual_files_init(&front->files, options->pack);
	*out = front;
	return 0;
}

void tl_front_free(struct tl_front *front)
{
	if (!front)
		return;
	if (front->index)
		clang_disposeIndex(front->index);
	tl_virtual_files_fini(&front->files);
	tl_headers_free(front->headers);
	free(front->root);
	free(front);
}

/* Parses until nothing new is learned. */
static CXTranslationUnit parse_rounds(struct tl_parse *p, struct tl_recover *recover)
{
	CXTranslationUnit tu = NULL;

	for (int round = 0; round < MOST_ROUNDS; round++) {
		if (tu)
			clang_disposeTranslationUnit(tu);
		tu = tl_parse_run(p);
		if (!tu || !tl_recover_learn(recover, tu))
			break;
	}
	return tu;
}

static void note(struct tl_unit *u, const char *text)
{
	tl_vec_push_in(u->arena, &u->notes, text);
}

static void judge(struct tl_unit *u, const struct tl_recover *recover)
{
	unsigned lost = 0;

	for (size_t i = 0; i < u->sites.n; i++)
		lost += !u->sites.v[i].resolved;
	if (lost || recover->lossy)
		u->quality = TL_QUALITY_FALLBACK;
	if (recover->lossy)
		note(u, tl_arena_printf(u->arena, "%u errors remain that may have lost statements", recover->lossy));
}

static struct tl_unit *lower(struct tl_front *front, struct tl_arena *a, CXTranslationUnit tu, const char *path,
	bool cplusplus, const struct tl_recover *recover)
{
	struct tl_unit *u = tl_unit_new(a, path);
	struct tl_lower lw = {
		.arena = a, .unit = u, .pack = front->pack, .tu = tu, .root = front->root, .recovered = recover};

	u->cplusplus = lw.cplusplus = cplusplus;
	if (tu) {
		tl_lower_unit(&lw);
		tl_sites_collect(&lw);
		judge(u, recover);
	} else {
		u->quality = TL_QUALITY_TOKENS;
		note(u, "the parser gave up on this file");
	}
	tl_lower_fini(&lw);
	return u;
}

int tl_front_read(
	struct tl_unit_vec *out, struct tl_arena *a, struct tl_front *front, const char *path, struct tl_err *err)
{
	struct tl_include_plan plan = {0};
	struct tl_buf text = {0};
	struct tl_recover recover;
	CXTranslationUnit tu;
	struct tl_parse p = {.root = front->root, .files = &front->files, .pack = front->pack, .plan = &plan};

	p.path = tl_path_join(a, front->root, path);
	if (tl_file_read(&text, p.path, MOST_BYTES, err))
		return -1;
	if (!front->index)
		front->index = clang_createIndex(0, 0);
	p.index = front->index;
	p.kind = tl_source_kind_of(path, tl_buf_str(&text), text.len);
	p.recover = &recover;
	tl_headers_plan(front->headers, &plan, path, tl_buf_str(&text), text.len);
	tl_recover_init(
		&recover, a, p.kind == TL_SOURCE_CXX || p.kind == TL_SOURCE_OBJCXX, tl_buf_str(&text), text.len);
	tu = parse_rounds(&p, &recover);
	tl_vec_push_in(a, out, lower(front, a, tu, path, recover.cplusplus, &recover));
	if (tu)
		clang_disposeTranslationUnit(tu);
	tl_recover_fini(&recover);
	tl_vec_fini(&plan.dirs);
	tl_buf_fini(&text);
	return 0;
}
