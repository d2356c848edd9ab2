/* Model headers: what a library declares, made from its pack, so that code parses the same on every machine. */
#include <limits.h>
#include <string.h>

#include "front_c/front.h"

static void put_text_constant(struct tl_buf *out, const struct tl_constant *c)
{
	tl_buf_printf(out, "#define %s \"", c->name);
	for (const char *s = c->text; s && *s; s++) {
		if (*s == '"' || *s == '\\')
			tl_buf_putc(out, '\\');
		tl_buf_putc(out, *s);
	}
	tl_buf_puts(out, "\"\n");
}

static void put_constant(struct tl_buf *out, const struct tl_constant *c)
{
	const char *suffix = c->value > INT_MAX || c->value < INT_MIN ? "L" : "";
	bool negative = c->value < 0;

	if (strchr(c->name, ':'))
		return; /* a member of something that the model's own text declares */
	if (c->is_text)
		put_text_constant(out, c);
	else if (c->is_macro)
		tl_buf_printf(out, "#define %s %s%lld%s%s\n", c->name, negative ? "(" : "", (long long)c->value, suffix,
			negative ? ")" : "");
	else
		tl_buf_printf(out, "enum { %s = %lld%s };\n", c->name, (long long)c->value, suffix);
}

/* Where another release is asked for, it is already defined. */
static void put_macro(struct tl_buf *out, const struct tl_lib *lib, const struct tl_constant *c)
{
	bool is_version = false;

	for (size_t i = 0; i < lib->n_versions; i++)
		is_version |= strcmp(lib->versions[i].macro, c->name) == 0;
	if (is_version)
		tl_buf_printf(out, "#ifndef %s\n", c->name);
	put_constant(out, c);
	if (is_version)
		tl_buf_puts(out, "#endif\n");
}

static void put_decl(struct tl_buf *out, const char *decl)
{
	size_t len = strlen(decl);

	tl_buf_puts(out, decl);
	tl_buf_puts(out, len && decl[len - 1] == ';' ? "\n" : ";\n");
}

void tl_model_header(struct tl_buf *out, const struct tl_lib *lib)
{
	bool cplusplus = lib->language && strcmp(lib->language, "c++") == 0;

	tl_buf_puts(out, "#pragma once\n");
	tl_buf_puts(out, cplusplus ? "#ifdef __cplusplus\n" : "#ifdef __cplusplus\nextern \"C\" {\n#endif\n");
	/* macros first: the further text may use them, as version tests do */
	for (size_t i = 0; i < lib->n_constants; i++) {
		if (lib->constants[i].is_macro || lib->constants[i].is_text)
			put_macro(out, lib, &lib->constants[i]);
	}
	if (lib->model)
		tl_buf_printf(out, "%s\n", lib->model);
	for (size_t i = 0; i < lib->n_constants; i++) {
		if (!lib->constants[i].is_macro && !lib->constants[i].is_text)
			put_constant(out, &lib->constants[i]);
	}
	for (size_t i = 0; i < lib->n_apis; i++) {
		if (lib->apis[i].decl)
			put_decl(out, lib->apis[i].decl);
	}
	tl_buf_puts(out, cplusplus ? "#endif\n" : "#ifdef __cplusplus\n}\n#endif\n");
}
