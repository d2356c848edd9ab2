/*
 * Values that stand behind a name: one of the last arguments of a call (OPTION, value, OPTION, value), an element of an array
 * of names and values, of an array beside one of names, or a setting in a text ("host=a min_version=TLSv1"). Reads the
 * state, changes nothing.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "flow/apply.h"

#define MOST_KEYS 128

static const struct tl_val nothing = {0};

static bool is_key(const struct tl_operand *key, struct tl_val v)
{
	if (key->kind == TL_FROM_TEXT)
		return v.kind == TL_VAL_STR && strcasecmp(v.text, key->text) == 0;
	return v.kind == TL_VAL_INT && v.num == key->num;
}

static struct tl_val among_arguments(struct tl_application *ap)
{
	ap->value_loc = NULL;
	for (size_t i = ap->act->value.arg; i + 1 < ap->n_args; i++) {
		if (is_key(&ap->act->key, tl_eval_known(ap->s, ap->args[i])))
			return ap->args[i + 1];
	}
	return nothing;
}

static struct tl_val among_elements(struct tl_application *ap, struct tl_val values)
{
	bool beside = ap->act->keys.kind != TL_FROM_NONE;
	struct tl_val keys = beside ? tl_operand_value(ap, &ap->act->keys) : values;

	for (int64_t i = 0; i < MOST_KEYS; i += beside ? 1 : 2) {
		struct tl_val v = tl_operand_element(ap, keys, i);

		if (is_key(&ap->act->key, v))
			return tl_operand_element(ap, values, beside ? i : i + 1);
		if (v.kind == TL_VAL_NONE || (v.kind == TL_VAL_INT && v.num == 0))
			break;
	}
	return nothing;
}

static bool parts_settings(char c)
{
	return isspace((unsigned char)c) || (c && strchr("?&;,", c));
}

/* What stands behind "key =", up to the next setting or within its quotes. */
static struct tl_val in_text(struct tl_application *ap, const char *text)
{
	const char *key = ap->act->key.text;
	size_t len = strlen(key), n;

	for (const char *s = text; *s; s++) {
		const char *at = s + len;
		char quote;

		if (strncasecmp(s, key, len) != 0 || (s > text && !parts_settings(s[-1])))
			continue;
		at += strspn(at, " ");
		if (*at++ != '=')
			continue;
		at += strspn(at, " ");
		quote = *at == '\'' || *at == '"' ? *at++ : '\0';
		for (n = 0; at[n] && (quote ? at[n] != quote : !parts_settings(at[n])); n++)
			;
		return (struct tl_val){.kind = TL_VAL_STR, .text = tl_arena_strndup(ap->f->keep, at, n)};
	}
	return nothing;
}

struct tl_val tl_keyed_value(struct tl_application *ap)
{
	struct tl_val v;

	if (ap->act->value.rest)
		return tl_eval_known(ap->s, among_arguments(ap));
	v = tl_operand_value(ap, &ap->act->value);
	if (v.kind == TL_VAL_STR)
		return ap->act->key.kind == TL_FROM_TEXT ? in_text(ap, v.text) : nothing;
	return among_elements(ap, v);
}
