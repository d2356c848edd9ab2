/*
 * The data family: one format in several spellings, told apart by the file's name. YAML, JSON, TOML, HCL and Bicep give trees of
 * one shape, so that a product that takes several has its directives written once.
 */
#include <strings.h>

#include "base/path.h"
#include "base/vec.h"
#include "conf/syntax.h"

struct spelling {
	const char *ext;
	tl_syntax_fn *read;
	const char *comments[3];
	bool single, dots, tables;
};

static const struct spelling spellings[] = {
	{.ext = "json", .read = tl_syn_json},
	{.ext = "jsonc", .read = tl_syn_json},
	{.ext = "toml", .read = tl_syn_hcl, .comments = {"#"}, .single = true, .dots = true, .tables = true},
	{.ext = "tf", .read = tl_syn_hcl, .comments = {"#", "//", "/*"}},
	{.ext = "hcl", .read = tl_syn_hcl, .comments = {"#", "//", "/*"}},
	{.ext = "tofu", .read = tl_syn_hcl, .comments = {"#", "//", "/*"}},
	{.ext = "tfvars", .read = tl_syn_hcl, .comments = {"#", "//", "/*"}},
	{.ext = "nomad", .read = tl_syn_hcl, .comments = {"#", "//", "/*"}},
	{.ext = "bicep", .read = tl_syn_hcl, .comments = {"//", "/*"}, .single = true},
	{.ext = "bicepparam", .read = tl_syn_hcl, .comments = {"//", "/*"}, .single = true},
};

static void read_as(struct tl_tree *tree, const struct tl_syntax_input *in, const struct spelling *s)
{
	struct tl_format format = *in->format;
	struct tl_syntax_input inner = *in;

	format.opts.comments.v = s->comments;
	for (format.opts.comments.n = 0; format.opts.comments.n < TL_COUNT(s->comments);) {
		if (!s->comments[format.opts.comments.n])
			break;
		format.opts.comments.n++;
	}
	format.opts.single = s->single;
	format.opts.dots |= s->dots;
	format.opts.tables = s->tables;
	inner.format = &format;
	s->read(tree, &inner);
}

void tl_syn_data(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const char *ext = tl_path_ext(in->path);

	for (size_t i = 0; i < TL_COUNT(spellings); i++) {
		if (strcasecmp(ext, spellings[i].ext) == 0) {
			read_as(tree, in, &spellings[i]);
			return;
		}
	}
	tl_syn_yaml(tree, in);
}
