/* The text of a made-up header: one declaration for each guess, sorted by name, records before what uses them. */
#include "front_c/guess.h"

#include <ctype.h>
#include <string.h>

#include "base/vec.h"
#include "front_c/recover.h"
#include "front_c/std.h"
#include "front_c/usage.h"

static const char *const keywords[] = {"auto", "break", "case", "char", "const", "continue", "default", "do", "double",
	"else", "enum", "extern", "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict",
	"return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void",
	"volatile", "while", "_Bool", "class", "this", "template", "namespace", "using", "public", "private",
	"protected", "virtual", "operator", "new", "delete", "throw", "try", "catch", "true", "false", "nullptr", "asm",
	"defined", "_Alignas", "_Alignof", "_Generic", "_Noreturn", "_Static_assert", "alignas", "alignof", "co_await",
	"co_return", "co_yield", "const_cast", "constexpr", "decltype", "dynamic_cast", "explicit", "friend", "mutable",
	"noexcept", "reinterpret_cast", "static_assert", "static_cast", "thread_local", "typeid", "typename", "typeof"};

bool tl_guess_is_keyword(const char *s)
{
	for (size_t i = 0; i < TL_COUNT(keywords); i++) {
		if (strcmp(s, keywords[i]) == 0)
			return true;
	}
	return false;
}

bool tl_guess_is_word(const char *s)
{
	if (!s || !*s || isdigit((unsigned char)*s) || tl_guess_is_keyword(s))
		return false;
	for (; *s; s++) {
		if (!isalnum((unsigned char)*s) && *s != '_')
			return false;
	}
	return true;
}

const char *tl_guess_tag(const char *type)
{
	static const char *const words[] = {
		"const ", "volatile ", "enum ", "struct ", "union ", "class ", TL_GUESS_OPAQUE, TL_GUESS_INNER_TAG};
	bool again = true;

	while (again && type) {
		again = false;
		for (size_t i = 0; i < TL_COUNT(words); i++) {
			if (strncmp(type, words[i], strlen(words[i])) == 0) {
				type += strlen(words[i]);
				again = true;
			}
		}
	}
	return type ? type : "";
}

/* --- text --- */

static int by_name(const void *a, const void *b)
{
	return strcmp((*(struct tl_guess *const *)a)->name, (*(struct tl_guess *const *)b)->name);
}

static int member_by_name(const void *a, const void *b)
{
	return strcmp((*(struct tl_guess_member *const *)a)->name, (*(struct tl_guess_member *const *)b)->name);
}

static const char *prefix(const struct tl_guess *g)
{
	if (g->kind == TL_GUESS_TAG)
		return "";
	return g->kind == TL_GUESS_TYPE ? TL_GUESS_OPAQUE : TL_GUESS_INNER_TAG;
}

/* A member that is a record has one of its own, in place, so that its members can be found out in their turn. */
static void put_member(struct tl_buf *out, const struct tl_guess *g, const struct tl_guess_member *m)
{
	switch (m->kind) {
	case TL_GUESS_RECORD_POINTER:
		tl_buf_printf(out, "struct " TL_GUESS_INNER_TAG "%s__%s *%s; ", g->name, m->name, m->name);
		break;
	case TL_GUESS_RECORD:
		tl_buf_printf(out, "struct " TL_GUESS_INNER_TAG "%s__%s %s; ", g->name, m->name, m->name);
		break;
	case TL_GUESS_FUNCTION_POINTER:
		tl_buf_printf(out, "long (*%s)(); ", m->name);
		break;
	case TL_GUESS_NUMBER_POINTER:
		tl_buf_printf(out, "long *%s; ", m->name);
		break;
	default:
		tl_buf_printf(out, "long %s; ", m->name);
		break;
	}
}

static bool has_record(enum tl_guess_kind k)
{
	return k == TL_GUESS_TYPE || k == TL_GUESS_TAG || k == TL_GUESS_INNER || k == TL_GUESS_RECORD ||
	       k == TL_GUESS_RECORD_POINTER || k == TL_GUESS_FUNCTION;
}

static void put_record(struct tl_buf *out, const struct tl_guess *g)
{
	TL_VEC(struct tl_guess_member *) sorted = {0};

	for (struct tl_guess_member *m = g->members; m; m = m->next)
		tl_vec_push(&sorted, m);
	tl_vec_sort(&sorted, member_by_name);
	tl_buf_printf(out, "struct %s%s { ", prefix(g), g->name);
	for (size_t i = 0; i < sorted.n; i++)
		put_member(out, g, sorted.v[i]);
	tl_buf_puts(out, "long tl_rest; };\n");
	tl_vec_fini(&sorted);
}

/* Constants have different numbers, so that they can be cases of one switch, and large ones, which nothing real has. But
 * clang makes room for as many elements as a designator says. */
static unsigned long number_of(const struct tl_recover *r, const struct tl_guess *g, size_t place)
{
	bool designates = (tl_usage_of(r->usage, g->name) & TL_USE_DESIGNATOR) != 0;

	return (designates ? 0x1000 : 0x7e000000) + place;
}

static void put_name(struct tl_buf *out, const struct tl_guess *g, unsigned long number)
{
	switch (g->kind) {
	case TL_GUESS_TYPE:
		tl_buf_printf(out, "typedef struct " TL_GUESS_OPAQUE "%s %s;\n", g->name, g->name);
		break;
	case TL_GUESS_NUMBER_TYPE:
		tl_buf_printf(out, "typedef long %s;\n", g->name);
		break;
	case TL_GUESS_NUMBER:
		tl_buf_printf(out, "extern long %s;\n", g->name);
		break;
	case TL_GUESS_NUMBER_POINTER:
		tl_buf_printf(out, "extern long *%s;\n", g->name);
		break;
	case TL_GUESS_RECORD:
		tl_buf_printf(out, "extern struct " TL_GUESS_INNER_TAG "%s %s;\n", g->name, g->name);
		break;
	case TL_GUESS_RECORD_POINTER:
		tl_buf_printf(out, "extern struct " TL_GUESS_INNER_TAG "%s *%s;\n", g->name, g->name);
		break;
	case TL_GUESS_FUNCTION:
		tl_buf_printf(out, "struct " TL_GUESS_INNER_TAG "%s *%s();\n", g->name, g->name);
		break;
	case TL_GUESS_LATER_FUNCTION:
		tl_buf_printf(out, "long %s();\n", g->name);
		break;
	case TL_GUESS_ENUM:
		tl_buf_printf(out, "enum %s { " TL_GUESS_OPAQUE "%s };\n", g->name, g->name);
		break;
	case TL_GUESS_CONSTANT:
		tl_buf_printf(out, "enum { %s = %lu };\n", g->name, number);
		break;
	case TL_GUESS_STRING:
		tl_buf_printf(out, "#define %s \"\"\n", g->name);
		break;
	case TL_GUESS_EMPTY:
		tl_buf_printf(out, "#define %s\n", g->name);
		break;
	case TL_GUESS_EMPTY_CALL:
		tl_buf_printf(out, "#define %s(...)\n", g->name);
		break;
	case TL_GUESS_WRAPPER:
		tl_buf_printf(out, "#define %s(first, ...) first\n", g->name);
		break;
	case TL_GUESS_VALUE_CALL:
		tl_buf_printf(out, "#define %s(...) " TL_GUESS_UNKNOWN "value\n", g->name);
		break;
	case TL_GUESS_LOOP:
		tl_buf_printf(out, "#define %s(...) while (" TL_GUESS_UNKNOWN "condition)\n", g->name);
		break;
	case TL_GUESS_SCOPE:
		tl_buf_printf(out, "#define %s(...)\n", g->name);
		break;
	case TL_GUESS_PLATFORM:
		tl_std_platform(g->name, out);
		break;
	case TL_GUESS_NAMESPACE: /* guess_cxx.c */
	case TL_GUESS_CLASS:
	case TL_GUESS_CLASS_TEMPLATE:
	case TL_GUESS_CXX_FUNCTION:
	case TL_GUESS_TEMPLATE_FUNCTION:
	case TL_GUESS_OBJECT:
	case TL_GUESS_METHOD:
	case TL_GUESS_FIELD:
	case TL_GUESS_NOTHING:
	case TL_GUESS_TAG:
	case TL_GUESS_INNER:
	case TL_GUESS_FUNCTION_POINTER:
		break;
	}
}

/* A record that is a member by value must come before the record it is in: "a" before "a__b" is the wrong way round. */
static void put_records(struct tl_buf *out, struct tl_guess *const *sorted, size_t n)
{
	for (size_t i = n; i-- > 0;) {
		if (has_record(sorted[i]->kind))
			put_record(out, sorted[i]);
	}
}

/* Records of members, not yet known by themselves. */
static void put_inner(const struct tl_recover *r, struct tl_buf *out, const struct tl_guess *g)
{
	for (const struct tl_guess_member *m = g->members; m; m = m->next) {
		struct tl_guess *known;
		char *name;

		if (m->kind != TL_GUESS_RECORD && m->kind != TL_GUESS_RECORD_POINTER)
			continue;
		name = tl_arena_printf(r->arena, "%s__%s", g->name, m->name);
		HASH_FIND_STR(r->guesses, name, known);
		if (!known)
			tl_buf_printf(out, "struct " TL_GUESS_INNER_TAG "%s { long tl_rest; };\n", name);
	}
}

void tl_recover_text(const struct tl_recover *r, struct tl_buf *out)
{
	TL_VEC(struct tl_guess *) sorted = {0};

	for (struct tl_guess *g = r->guesses; g; g = g->hh.next)
		tl_vec_push(&sorted, g);
	tl_vec_sort(&sorted, by_name);
	tl_buf_puts(out, "extern int " TL_GUESS_UNKNOWN "condition;\nextern long " TL_GUESS_UNKNOWN "value;\n");
	for (size_t i = 0; i < sorted.n; i++)
		put_inner(r, out, sorted.v[i]);
	put_records(out, sorted.v, sorted.n);
	for (size_t i = 0; i < sorted.n; i++)
		put_name(out, sorted.v[i], number_of(r, sorted.v[i], i));
	if (r->cplusplus)
		tl_guess_put_cxx(out, sorted.v, sorted.n);
	tl_vec_fini(&sorted);
}
