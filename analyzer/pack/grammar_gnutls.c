/*
 * GnuTLS priority strings, gnutls_priority_init(3), as the library reads them (3.6 and later, measured):
 *   - all versions are in from the start, unless the string begins with NONE;
 *   - a level (NORMAL, SECURE128 ...) brings ciphers and leaves versions alone, but for SUITEB128 and SUITEB192, which bring TLS 1.2:
 *     alone when no level stood before, in addition otherwise;
 *   - words are applied left to right, "-" and "!" both remove;
 *   - TLS 1.3 goes when TLS 1.2 is not there and an older one is;
 *   - one bad word, or no version left, and the whole string is refused.
 */
#include <string.h>
#include <strings.h>

#include "base/vec.h"
#include "pack/grammar_priv.h"

static const struct version {
	const char *name;
	tl_protoset set;
} versions[] = {
	{"VERS-ALL", TL_PROTO_ALL},
	{"VERS-TLS-ALL", TL_FAMILY_TLS},
	{"VERS-DTLS-ALL", TL_FAMILY_DTLS},
	{"VERS-SSL3.0", TL_PROTO(TL_SSL3)},
	{"VERS-TLS1.0", TL_PROTO(TL_TLS1_0)},
	{"VERS-TLS1.1", TL_PROTO(TL_TLS1_1)},
	{"VERS-TLS1.2", TL_PROTO(TL_TLS1_2)},
	{"VERS-TLS1.3", TL_PROTO(TL_TLS1_3)},
	{"VERS-DTLS0.9", 0},
	{"VERS-DTLS1.0", TL_PROTO(TL_DTLS1_0)},
	{"VERS-DTLS1.2", TL_PROTO(TL_DTLS1_2)},
};

static const struct level {
	const char *name;
	bool suiteb;
} levels[] = {{"NORMAL", false}, {"PERFORMANCE", false}, {"SECURE", false}, {"SECURE128", false}, {"SECURE192", false},
	{"SECURE256", false}, {"PFS", false}, {"LEGACY", false}, {"SUITEB128", true}, {"SUITEB192", true}};

/* What gnutls 3.6 and later can speak; SSL 3.0 is not compiled in. */
#define EVERYTHING ((tl_protoset)((TL_FAMILY_TLS & ~0x3U) | TL_PROTO(TL_DTLS1_0) | TL_PROTO(TL_DTLS1_2)))
#define BEFORE_TLS1_2 ((tl_protoset)(TL_PROTO(TL_SSL3) | TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1)))

struct state {
	const char *text;
	struct tl_reading *out;
	tl_protoset known, set;
	bool level_seen; /* a bare level stood before */
	bool brings;	 /* something but versions was brought in: without it nothing can be agreed on */
	bool added;	 /* a version was brought in that was not there */
};

static bool is_word(const char *text, struct tl_piece p, const char *word)
{
	size_t len = strlen(word);

	return p.end - p.start == len && !strncasecmp(text + p.start, word, len);
}

static const struct version *find_version(const char *text, struct tl_piece p)
{
	for (size_t i = 0; i < TL_COUNT(versions); i++)
		if (is_word(text, p, versions[i].name))
			return &versions[i];
	return NULL;
}

static const struct level *find_level(const char *text, struct tl_piece p)
{
	for (size_t i = 0; i < TL_COUNT(levels); i++)
		if (is_word(text, p, levels[i].name))
			return &levels[i];
	return NULL;
}

static bool begins(const char *text, struct tl_piece p, const char *head)
{
	size_t len = strlen(head);

	return p.end - p.start >= len && !strncasecmp(text + p.start, head, len);
}

static void use_level(struct state *s, const struct level *level, bool adds)
{
	tl_protoset before = s->set;

	s->brings = true;
	if (level->suiteb)
		s->set = (adds ? s->set : 0) | TL_PROTO(TL_TLS1_2);
	s->added |= level->suiteb && (!(before & TL_PROTO(TL_TLS1_2)) || s->set != before);
}

static void use_version(struct state *s, struct tl_piece p, tl_protoset set, bool adds)
{
	set &= s->known;
	tl_reading_token(s->out, p, set, adds);
	if (adds) {
		s->added |= (set & ~s->set) != 0;
		s->set |= set;
	} else {
		s->set &= (tl_protoset)~set;
	}
}

/* "+X", "-X", "!X". Names of ciphers and the like are taken on trust, except where they are versions written wrongly. */
static bool use_signed(struct state *s, struct tl_piece p)
{
	struct tl_piece name = {p.start + 1, p.end};
	bool adds = s->text[p.start] == '+';
	const struct version *v = find_version(s->text, name);
	const struct level *level = find_level(s->text, name);

	if (v) {
		use_version(s, p, v->set, adds);
		return true;
	}
	if (level) {
		if (adds)
			use_level(s, level, true);
		return adds;
	}
	s->brings |= adds;
	return name.start < name.end && !begins(s->text, name, "VERS-") && !begins(s->text, name, "TLS") &&
	       !begins(s->text, name, "SSL") && !begins(s->text, name, "DTLS") && !is_word(s->text, name, "ALL");
}

static bool use_bare(struct state *s, struct tl_piece p, bool first)
{
	const struct level *level = find_level(s->text, p);

	if (level) {
		use_level(s, level, s->level_seen);
		s->level_seen = true;
		return true;
	}
	if (!first || !is_word(s->text, p, "NONE"))
		return false;
	s->level_seen = true;
	s->added = true;
	s->set = 0;
	return true;
}

static bool use_word(struct state *s, struct tl_piece p, bool first)
{
	if (p.start == p.end)
		return false;
	switch (s->text[p.start]) {
	case '+':
	case '-':
	case '!':
		return use_signed(s, p);
	case '%':
		return true;
	default:
		return use_bare(s, p, first);
	}
}

static void conclude(struct state *s)
{
	struct tl_range *r = &s->out->range;

	if (s->set & TL_PROTO(TL_TLS1_3) && !(s->set & TL_PROTO(TL_TLS1_2)) && s->set & BEFORE_TLS1_2)
		s->set &= (tl_protoset)~TL_PROTO(TL_TLS1_3);
	s->out->touched = s->out->decides = true;
	r->floor = r->ceiling = (struct tl_bound){.kind = TL_BOUND_DEFAULT};
	r->switches_unknown = false;
	r->listed = false;
	r->on = 0;
	/* Of both families: a cache of priorities may be given to a session of the other. */
	r->off = (tl_protoset)((r->by_default | EVERYTHING) & ~s->set);
	if (s->added)
		tl_reading_list(s->out, s->set);
}

/* follows: the text stands behind a default string that brought a level already. */
static void evaluate(const struct tl_range *before, const char *text, size_t len, bool follows, struct tl_reading *out)
{
	struct state s = {.text = text, .out = out, .known = EVERYTHING | (before->by_default & TL_PROTO(TL_SSL3))};
	struct tl_pieces pieces = {.text = text, .len = len, .separators = ":", .keep_empty = true};
	struct tl_piece p;

	s.set = s.known;
	s.level_seen = s.brings = follows;
	p = tl_piece_trim(text, (struct tl_piece){0, len});
	if (p.start < p.end && text[p.start] == '@') {
		out->touched = out->undecided = true;
		out->range.switches_unknown = true;
		out->why = "names a priority of the system's GnuTLS configuration";
		return;
	}
	for (bool first = !follows; tl_pieces_next(&pieces, &p); first = false) {
		if (use_word(&s, p, first))
			continue;
		tl_reading_invalid(out, before, "GnuTLS refuses the whole string: it holds a word it does not know");
		return;
	}
	if (!s.set || !s.brings)
		tl_reading_invalid(out, before, "GnuTLS refuses the string: nothing is left to negotiate");
	else
		conclude(&s);
}

void tl_grammar_gnutls(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	(void)scale;
	evaluate(before, text, len, false, out);
}

void tl_grammar_gnutls_suffix(const struct tl_scale *scale, const struct tl_range *before, const char *text, size_t len,
	struct tl_reading *out)
{
	(void)scale;
	evaluate(before, text, len, true, out);
}
