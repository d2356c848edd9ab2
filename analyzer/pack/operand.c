/* Operands as rules write them: where a call takes an object or a value from. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "pack/load.h"

/* The most arguments a call can have that anything is taken from. */
#define MAX_ARG 63

/* "->RECORD.field", once for each pointer on the way. */
static bool read_hops(struct tl_load *l, const char *s, struct tl_operand *out)
{
	size_t n = 0;

	while (*s) {
		const char *end;

		if (strncmp(s, "->", 2) != 0 || n == TL_OPERAND_HOPS)
			return false;
		s += 2;
		end = strstr(s, "->");
		if (!end)
			end = s + strlen(s);
		if (!memchr(s, '.', (size_t)(end - s)))
			return false;
		out->fields[n++] = tl_arena_strndup(l->arena, s, (size_t)(end - s));
		s = end;
	}
	return true;
}

/* What follows "argN": "", "..", ".deref", "->RECORD.field", "->RECORD.field->OTHER.field". */
static bool read_suffix(struct tl_load *l, const struct tl_yaml *at, const char *s, struct tl_operand *out)
{
	if (!*s)
		return true;
	if (!strcmp(s, "..")) {
		out->rest = true;
		return true;
	}
	out->deref = true;
	if (!strcmp(s, ".deref") || read_hops(l, s, out))
		return true;
	tl_load_bad(l, at, "\"%s\" after an argument; expected .., .deref or ->RECORD.field", s);
	return false;
}

static bool read_arg(struct tl_load *l, const struct tl_yaml *at, const char *digits, struct tl_operand *out)
{
	char *end;
	unsigned long n = strtoul(digits, &end, 10);

	if (n > MAX_ARG) {
		tl_load_bad(l, at, "arguments are numbered from 0 to %d", MAX_ARG);
		return false;
	}
	out->kind = TL_FROM_ARG;
	out->arg = (uint32_t)n;
	return read_suffix(l, at, end, out);
}

bool tl_load_operand(
	struct tl_load *l, const struct tl_yaml *node, const struct tl_lib_build *b, struct tl_operand *out)
{
	*out = (struct tl_operand){0};
	if (node->kind != TL_YAML_SCALAR) {
		tl_load_bad(l, node, "expected an operand: argN, return, a number, a constant, or a quoted text");
		return false;
	}
	if (!node->plain) {
		out->kind = TL_FROM_TEXT;
		out->text = tl_arena_strndup(l->arena, node->text, node->len);
		return true;
	}
	if (!strncmp(node->text, "arg", 3) && isdigit((unsigned char)node->text[3]))
		return read_arg(l, node, node->text + 3, out);
	if (!strcmp(node->text, "last")) {
		out->kind = TL_FROM_LAST;
		return true;
	}
	if (!strcmp(node->text, "return")) {
		out->kind = TL_FROM_RETURN;
		return true;
	}
	if (!strcmp(node->text, "process")) {
		out->kind = TL_FROM_PROCESS;
		return true;
	}
	if (!strcmp(node->text, "stored")) { /* fields: what is stored there */
		out->kind = TL_FROM_ARG;
		return true;
	}
	out->kind = TL_FROM_NUM;
	return tl_load_number(l, node, b, &out->num);
}
