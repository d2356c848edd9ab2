/* A scan of every call, without flow: what a file is called is a literal at the call, or it is not known. */
#include "link/namings.h"

static void look_at(struct tl_result *out, const struct tl_pack *pack, const struct tl_unit *u, const struct tl_func *f,
	const struct tl_op *op)
{
	const struct tl_api *api = op->kind == TL_OP_CALL && op->text ? tl_pack_api(pack, op->text) : NULL;
	const struct tl_op *file;

	if (!api || !api->names_file || !api->lib->leaves_to || op->n_args < api->names_file)
		return;
	file = tl_func_op_of(f, op->args[api->names_file - 1].reg);
	if (!file || file->kind != TL_OP_STR || !file->text || !*file->text)
		return;
	tl_vec_push(&out->namings, (struct tl_naming){.who = tl_arena_strdup(out->arena, api->lib->leaves_to),
					   .file = tl_arena_strdup(out->arena, file->text),
					   .loc = {.file = tl_arena_strdup(out->arena, u->files.v[op->span.file]),
						   .line = op->span.line,
						   .col = op->span.col}});
}

void tl_link_namings(struct tl_result *out, const struct tl_pack *pack, const struct tl_unit_vec *units)
{
	for (size_t i = 0; i < units->n; i++) {
		const struct tl_unit *u = units->v[i];

		for (size_t k = 0; k < u->funcs.n; k++) {
			const struct tl_func *f = &u->funcs.v[k];

			for (size_t b = 0; b < f->blocks.n; b++) {
				for (size_t o = 0; o < f->blocks.v[b].ops.n; o++)
					look_at(out, pack, u, f, &f->blocks.v[b].ops.v[o]);
			}
		}
	}
}
