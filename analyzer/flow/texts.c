/*
 * What the C library, and functions that go by its names, make of texts: a copy, a text behind another, a text by a format. A text that is
 * known piece by piece is known.
 */
#include "flow/texts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"

enum making { MAKES_NOTHING, MAKES_COPY, MAKES_COPY_THERE, MAKES_LONGER, MAKES_FORMATTED, MAKES_FORMATTED_THERE };

/* By the end of the name: xstrdup, g_strdup_printf and talloc_asprintf do what their models do. The first that fits counts. */
static const struct {
	const char *end;
	enum making making;
	uint32_t first; /* where the text, or the format, is looked for */
} makers[] = {
	{"strdup", MAKES_COPY, 0},
	{"str_dup", MAKES_COPY, 0},
	{"strdup_printf", MAKES_FORMATTED, 0},
	{"asprintf", MAKES_FORMATTED, 0},
	{"snprintf", MAKES_FORMATTED_THERE, 2},
	{"sprintf", MAKES_FORMATTED_THERE, 1},
	{"strcpy", MAKES_COPY_THERE, 1},
	{"strlcpy", MAKES_COPY_THERE, 1},
	{"strncpy", MAKES_COPY_THERE, 1},
	{"strcpy_s", MAKES_COPY_THERE, 1},
	{"strcat", MAKES_LONGER, 1},
	{"strlcat", MAKES_LONGER, 1},
	{"strncat", MAKES_LONGER, 1},
	{"strcat_s", MAKES_LONGER, 1},
};

struct call {
	const struct tl_state *s;
	const struct tl_val *args;
	uint32_t n_args;
};

bool tl_text_func_ends(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);

	return n >= m && strcasecmp(name + n - m, end) == 0;
}

static enum making making_of(const char *name, uint32_t *first)
{
	for (size_t i = 0; i < sizeof makers / sizeof *makers; i++) {
		if (tl_text_func_ends(name, makers[i].end)) {
			*first = makers[i].first;
			return makers[i].making;
		}
	}
	return MAKES_NOTHING;
}

bool tl_text_copied(const char *func, size_t n_args, uint32_t *arg)
{
	uint32_t first;

	if (!func || n_args == 0 || n_args > 2 || making_of(func, &first) != MAKES_COPY)
		return false;
	*arg = (uint32_t)n_args - 1; /* a pool comes first */
	return true;
}

bool tl_text_fills(const char *func)
{
	uint32_t first;
	enum making making = func ? making_of(func, &first) : MAKES_NOTHING;

	return making == MAKES_COPY_THERE || making == MAKES_LONGER || making == MAKES_FORMATTED_THERE;
}

/* The text that an argument is, or that stands in the place it points to. A macro that comes with the build adds nothing; NULL when
 * nothing is known. */
static const char *text_of(const struct call *c, uint32_t i)
{
	struct tl_val v = i < c->n_args ? c->args[i] : (struct tl_val){0};

	if (v.kind == TL_VAL_ADDR)
		v = tl_eval_known(c->s, tl_state_get(c->s, v.id));
	if (v.kind == TL_VAL_SYM && v.rel == TL_REL_SELF && v.text)
		return "";
	return v.kind == TL_VAL_STR ? v.text : NULL;
}

static uint32_t first_text(const struct call *c, uint32_t from)
{
	while (from < c->n_args && c->args[from].kind != TL_VAL_STR)
		from++;
	return from;
}

/* One directive, *fmt behind its '%'. False when what it gives is not known. */
static bool put_directive(struct tl_buf *out, const struct call *c, const char **fmt, uint32_t *arg)
{
	const char *text;

	if (**fmt == '%') {
		tl_buf_putc(out, '%');
		(*fmt)++;
		return true;
	}
	while (strchr("lzjh", **fmt) && **fmt)
		(*fmt)++;
	if (**fmt == 's') {
		text = text_of(c, (*arg)++);
		if (text)
			tl_buf_puts(out, text);
	} else {
		text = strchr("diu", **fmt) && **fmt && *arg < c->n_args && c->args[*arg].kind == TL_VAL_INT ? ""
													     : NULL;
		if (text)
			tl_buf_printf(out, "%" PRId64, c->args[*arg].num);
		(*arg)++;
	}
	(*fmt)++;
	return text != NULL;
}

static const char *formatted(struct tl_arena *a, const struct call *c, uint32_t at)
{
	const char *fmt = at < c->n_args ? c->args[at].text : NULL, *text = NULL;
	uint32_t arg = at + 1;
	struct tl_buf out = {0};
	bool known = fmt != NULL;

	while (known && *fmt && out.len <= TL_MOST_TEXT) {
		if (*fmt == '%') {
			fmt++;
			known = *fmt && put_directive(&out, c, &fmt, &arg);
		} else {
			tl_buf_putc(&out, *fmt++);
		}
	}
	if (known && out.len <= TL_MOST_TEXT)
		text = tl_arena_strdup(a, tl_buf_str(&out));
	tl_buf_fini(&out);
	return text;
}

/* The source of a copy. A size may stand before it or behind it; what it cuts off is not known. */
static const char *source_of(const struct call *c, uint32_t first)
{
	const char *text = text_of(c, first);
	uint32_t size = first + 1;

	if (!text) {
		size = first;
		text = text_of(c, first + 1);
	}
	if (text && size < c->n_args && c->args[size].kind == TL_VAL_INT && c->args[size].num >= 0 &&
		(uint64_t)c->args[size].num < strlen(text))
		return NULL;
	return text;
}

static const char *longer(struct tl_arena *a, const struct call *c, uint32_t first)
{
	const char *before = text_of(c, 0), *added = source_of(c, first);

	if (!before || !added || strlen(before) + strlen(added) > TL_MOST_TEXT)
		return NULL;
	return tl_arena_printf(a, "%s%s", before, added);
}

bool tl_texts_make(struct tl_made_text *out, struct tl_arena *a, const struct tl_state *s, const char *name,
	const struct tl_val *args, uint32_t n_args)
{
	const struct call c = {s, args, n_args};
	uint32_t first = 0;
	enum making making = making_of(name, &first);

	*out = (struct tl_made_text){.there = tl_text_fills(name)};
	if (making == MAKES_NOTHING)
		return false;
	if (making == MAKES_COPY)
		out->text = text_of(&c, first_text(&c, 0));
	else if (making == MAKES_COPY_THERE)
		out->text = source_of(&c, first);
	else if (making == MAKES_LONGER)
		out->text = longer(a, &c, first);
	else
		out->text = formatted(a, &c, first_text(&c, first));
	/* asprintf(&text, ...) */
	out->there |= making == MAKES_FORMATTED && n_args && args[0].kind == TL_VAL_ADDR;
	return out->text && (!out->there || args[0].kind == TL_VAL_ADDR);
}
