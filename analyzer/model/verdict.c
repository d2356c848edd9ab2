/*
 * The judgement of one endpoint: each alternative gets a grade, the grades together a verdict. Knows no library,
 * no message and no severity; those are the policy's.
 */
#include "model/verdict.h"

#include <string.h>

static const char *const ids[TL_VERDICT_COUNT] = {
	[TL_OK] = "ok",
	[TL_CONFIGURABLE_SAFE] = "configurable-safe",
	[TL_PINNED_OLD] = "pinned-old",
	[TL_NO_FLOOR] = "no-floor",
	[TL_PARTIAL] = "partial",
	[TL_CONFIGURABLE] = "configurable",
	[TL_CAPPED] = "capped",
	[TL_WEAKENED] = "weakened",
	[TL_DEFAULT_LIB] = "default-lib",
	[TL_UNDECIDED] = "undecided",
};

const char *tl_verdict_id(enum tl_verdict_kind kind)
{
	return ids[kind];
}

int tl_verdict_parse(const char *id, enum tl_verdict_kind *out)
{
	for (int k = 0; k < TL_VERDICT_COUNT; k++) {
		if (strcmp(ids[k], id) == 0) {
			*out = (enum tl_verdict_kind)k;
			return 0;
		}
	}
	return -1;
}

/* How one alternative comes out, from good to bad in the order that decides which one is shown. */
enum grade {
	GRADE_GOOD,
	GRADE_UNKNOWN,	/* nothing old for certain, but something undecided may permit it */
	GRADE_LOWERED,	/* nothing old, but the security level that backs this up is 0 */
	GRADE_OPEN,	/* old versions permitted, nothing set */
	GRADE_PART,	/* some of the old versions are off, others on */
	GRADE_WEAKENED, /* there was a floor or a switch, and it was taken back */
	GRADE_CAPPED,	/* nothing modern permitted: the ceiling */
	GRADE_PINNED,	/* an old version is named */
	GRADE_COUNT
};

/* The versions whose separate treatment makes a floor partial; SSL is off nearly everywhere by default. */
#define SPLIT_SET                                                                                                      \
	((tl_protoset)(TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_TLS1_2) | TL_PROTO(TL_DTLS1_0)))

static bool names_old(const struct tl_range *r, tl_protoset old, tl_protoset permits)
{
	if (r->fixed)
		return true;
	if (r->listed)
		return (r->on & permits & old) != 0;
	return r->floor.kind == TL_BOUND_PROTO && (TL_PROTO(r->floor.proto) & old) != 0 &&
	       (r->able & TL_PROTO(r->floor.proto));
}

static bool is_capped(const struct tl_range *r, tl_protoset old)
{
	return r->ceiling.kind == TL_BOUND_PROTO && (TL_PROTO(r->ceiling.proto) & old);
}

static enum grade grade_of(const struct tl_alt *alt, tl_protoset old)
{
	const struct tl_range *r = &alt->range;
	struct tl_eval e = tl_range_eval(r);

	if (!e.maybe && is_capped(r, old) && r->floor.kind == TL_BOUND_DEFAULT)
		return GRADE_CAPPED; /* the product's own minimum lies above the maximum */
	if (!(e.maybe & old) && r->level == 0 && alt->level_at.file)
		return GRADE_LOWERED;
	if (!(e.maybe & old))
		return alt->undecided && !e.maybe ? GRADE_UNKNOWN : GRADE_GOOD;
	if (!(e.permits & old))
		return GRADE_UNKNOWN;
	if (names_old(r, old, e.permits))
		return GRADE_PINNED;
	if (is_capped(r, old) && !(e.permits & ~old))
		return GRADE_CAPPED;
	if (alt->weakened_at.file)
		return GRADE_WEAKENED;
	return r->off & r->able & old & SPLIT_SET ? GRADE_PART : GRADE_OPEN;
}

struct tally {
	size_t n[GRADE_COUNT];
	const struct tl_alt *first[GRADE_COUNT];
	size_t by_config;
	bool default_known, default_bad, default_unknown;
	const struct tl_alt *default_alt; /* shown when configuration decides */
};

static bool is_bad(enum grade g)
{
	return g >= GRADE_OPEN;
}

static void tally_add(struct tally *t, const struct tl_alt *alt, enum grade g)
{
	t->n[g]++;
	if (!t->first[g])
		t->first[g] = alt;
	t->by_config += alt->by_config;
	if (alt->by_config && !alt->by_default)
		return;
	t->default_known = true;
	/* shown in the order of what they decide: bad, unknown, good */
	if (!t->default_alt || (is_bad(g) && !t->default_bad) ||
		(g == GRADE_UNKNOWN && !t->default_bad && !t->default_unknown))
		t->default_alt = alt;
	t->default_unknown |= g == GRADE_UNKNOWN;
	t->default_bad |= is_bad(g);
}

/* Configuration decides: what its default permits is the verdict. */
static enum tl_verdict_kind configured(const struct tally *t, const struct tl_alt **why)
{
	size_t bad = 0;

	for (int g = GRADE_OPEN; g < GRADE_COUNT; g++)
		bad += t->n[g];
	if (t->default_known) {
		*why = t->default_alt;
		if (t->default_bad)
			return TL_CONFIGURABLE;
		if (!t->default_unknown)
			return TL_CONFIGURABLE_SAFE;
		/* What stands by default is not known, and a value that may be there leaves everything open. */
		if (!t->n[GRADE_OPEN])
			return TL_UNDECIDED;
		*why = t->first[GRADE_OPEN];
		return TL_CONFIGURABLE;
	}
	for (int g = GRADE_COUNT - 1; g >= 0; g--) {
		if (t->first[g]) {
			*why = t->first[g];
			break;
		}
	}
	return bad || t->n[GRADE_UNKNOWN] ? TL_UNDECIDED : TL_CONFIGURABLE_SAFE;
}

static enum tl_verdict_kind fixed_by_code(const struct tally *t, const struct tl_alt **why)
{
	static const struct {
		enum grade grade;
		enum tl_verdict_kind kind;
	} named[] = {{GRADE_PINNED, TL_PINNED_OLD}, {GRADE_CAPPED, TL_CAPPED}, {GRADE_WEAKENED, TL_WEAKENED}};
	size_t open = t->n[GRADE_OPEN] + t->n[GRADE_PART];

	for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
		if (t->n[named[i].grade]) {
			*why = t->first[named[i].grade];
			return named[i].kind;
		}
	}
	if (!open && t->n[GRADE_LOWERED]) {
		*why = t->first[GRADE_LOWERED];
		return TL_WEAKENED;
	}
	if (!open) {
		*why = t->n[GRADE_UNKNOWN] ? t->first[GRADE_UNKNOWN] : t->first[GRADE_GOOD];
		return t->n[GRADE_UNKNOWN] ? TL_UNDECIDED : TL_OK;
	}
	*why = t->n[GRADE_OPEN] ? t->first[GRADE_OPEN] : t->first[GRADE_PART];
	if (t->n[GRADE_GOOD] || t->n[GRADE_LOWERED] || t->n[GRADE_PART])
		return TL_PARTIAL;
	/* A value from outside on one path, nothing on the other: unset is the default there is. */
	return t->n[GRADE_UNKNOWN] ? TL_CONFIGURABLE : TL_NO_FLOOR;
}

/* No alternative was told any versions: where one is undecided, sight was lost of it. */
static bool told_nothing(const struct tl_endpoint *ep)
{
	for (size_t i = 0; i < ep->n_alts; i++) {
		if (ep->alts[i].floor_at.file || ep->alts[i].switch_at.file)
			return false;
	}
	return true;
}

/* Absence weighs less where it is usual, and where the creator is not in sight; taking the security level to 0 is no absence. */
static enum tl_verdict_kind without_settings(
	const struct tl_endpoint *ep, enum tl_verdict_kind kind, const struct tl_alt *why, tl_protoset old)
{
	bool open = kind == TL_NO_FLOOR || kind == TL_PARTIAL;
	bool lowered = open && why->range.level == 0 && why->level_at.file;
	bool absent = open || (kind == TL_CONFIGURABLE && told_nothing(ep));

	if (ep->high_level && absent && why->range.floor.kind == TL_BOUND_DEFAULT && grade_of(why, old) != GRADE_PART)
		return lowered ? TL_WEAKENED : TL_DEFAULT_LIB;
	if (ep->created_elsewhere && (open || kind == TL_CONFIGURABLE))
		return lowered ? TL_WEAKENED : TL_UNDECIDED;
	return kind;
}

/* Where the finding belongs: the call that decided, else the endpoint itself. */
static struct tl_loc place_of(const struct tl_endpoint *ep, enum tl_verdict_kind kind, const struct tl_alt *why)
{
	struct tl_loc at = {0};

	if (kind == TL_PINNED_OLD)
		at = why->range.fixed ? why->method_at : why->range.listed ? why->switch_at : why->floor_at;
	else if (kind == TL_CAPPED)
		at = why->ceiling_at;
	else if (kind == TL_WEAKENED)
		at = why->weakened_at.file ? why->weakened_at : why->level_at;
	else if (why && kind != TL_OK && kind != TL_CONFIGURABLE_SAFE)
		at = why->choice_at;
	return at.file ? at : ep->loc;
}

/* One arm of a setter that its callers steer; what is all there is where the code is compiled in one way, nobody steers. */
static bool is_steered(const struct tl_endpoint *ep, const struct tally *t, tl_protoset old)
{
	for (size_t i = 0; i < ep->n_alts; i++) {
		if (ep->alts[i].alone && grade_of(&ep->alts[i], old) == GRADE_PINNED)
			return false;
	}
	return t->n[GRADE_PINNED] < ep->n_alts;
}

struct tl_verdict tl_verdict_of(const struct tl_endpoint *ep, enum tl_proto floor)
{
	tl_protoset old = tl_protoset_old(floor);
	struct tl_verdict v = {.kind = TL_UNDECIDED, .always = TL_PROTO_ALL, .loc = ep->loc};
	struct tally t = {0};

	for (size_t i = 0; i < ep->n_alts; i++) {
		tl_protoset permits = tl_range_eval(&ep->alts[i].range).permits;

		v.permits |= permits;
		v.always &= permits;
		tally_add(&t, &ep->alts[i], grade_of(&ep->alts[i], old));
	}
	if (!ep->n_alts) {
		v.always = 0;
		return v;
	}
	/* Where no setting helps, and none harms further, it is not configuration that decides. */
	if (t.by_config && t.n[GRADE_OPEN] < ep->n_alts)
		v.kind = configured(&t, &v.why);
	else
		v.kind = fixed_by_code(&t, &v.why);
	v.kind = without_settings(ep, v.kind, v.why, old);
	if (ep->created_elsewhere && v.kind == TL_PINNED_OLD && is_steered(ep, &t, old))
		v.kind = TL_UNDECIDED;
	v.loc = place_of(ep, v.kind, v.why);
	return v;
}
