/* The sentence every check begins with, and the words in it. Knows how to say it, not when. */
#include <stdarg.h>

#include "policy/check.h"

const char *tl_case_subject(const struct tl_case *c)
{
	if (c->ep->subject)
		return c->ep->subject;
	return c->ep->title ? c->ep->title : "this endpoint";
}

const char *tl_case_versions(const struct tl_case *c, tl_protoset set)
{
	char text[128];

	return tl_arena_strdup(c->arena, tl_protoset_text(set, text, sizeof text));
}

const char *tl_case_bound(struct tl_bound b)
{
	switch (b.kind) {
	case TL_BOUND_PROTO:
		return tl_proto_title(b.proto);
	case TL_BOUND_LOWEST:
		return "the lowest there is";
	case TL_BOUND_DEFAULT:
		return "the library's default";
	case TL_BOUND_UNKNOWN:
		break;
	}
	return "an unknown version";
}

/* A default has a say unless everything below the outcome was written down. */
const char *tl_case_default(const struct tl_case *c)
{
	const struct tl_range *r = c->verdict.why ? &c->verdict.why->range : NULL;

	if (!r || r->fixed || r->listed)
		return NULL;
	return r->floor.kind == TL_BOUND_PROTO ? NULL : c->ep->assume;
}

/* In a configuration file there are no paths, only values that were not seen. */
static const char *how_often(const struct tl_case *c)
{
	if (!c->sometimes)
		return "";
	return c->ep->in_code ? " on some paths" : " in some cases";
}

static const char *copy_text(const struct tl_case *c)
{
	return c->ep->copy_of ? tl_arena_printf(c->arena, "; it stands in a copy of %s", c->ep->copy_of) : "";
}

const char *tl_case_message(const struct tl_case *c, const char *fmt, ...)
{
	const char *release = tl_case_default(c);
	const char *cause;
	va_list ap;

	va_start(ap, fmt);
	cause = tl_arena_vprintf(c->arena, fmt, ap);
	va_end(ap);
	return tl_arena_printf(c->arena, "%s permits %s%s: %s%s%s%s%s%s", tl_case_subject(c),
		tl_case_versions(c, c->old), how_often(c), cause, release ? " (" : "", release ? release : "",
		release ? " default)" : "", c->ep->idle ? "; no connection is made with it here" : "", copy_text(c));
}
