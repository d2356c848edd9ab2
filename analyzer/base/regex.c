/* PCRE2, compiled with its JIT where that works, and with limits. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/regex.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <pcre2.h>

#include "base/arena.h"

/* Counted from each starting point in the subject; a sane pattern needs a few steps per byte. */
#define MATCH_LIMIT 1000000u
#define DEPTH_LIMIT 10000u
#define HEAP_LIMIT_KB (16u << 10)

struct tl_regex {
	pcre2_code *code;
	pcre2_match_context *limits;
	bool *ready; /* the JIT has been at it; behind a pointer, since matching does not change what a pattern means */
};

static uint32_t compile_options(unsigned flags)
{
	/* NEVER_UTF: a pattern cannot switch the promise "bytes" off by itself. */
	uint32_t options = PCRE2_NEVER_UTF | PCRE2_NEVER_UCP | PCRE2_NEVER_BACKSLASH_C;

	options |= flags & TL_RE_CASELESS ? PCRE2_CASELESS : 0;
	options |= flags & TL_RE_MULTILINE ? PCRE2_MULTILINE : 0;
	options |= flags & TL_RE_EXTENDED ? PCRE2_EXTENDED : 0;
	options |= flags & TL_RE_DOTALL ? PCRE2_DOTALL : 0;
	return options;
}

static void pattern_err(struct tl_err *err, int code, size_t offset)
{
	PCRE2_UCHAR text[256] = "";

	pcre2_get_error_message(code, text, sizeof text);
	tl_err_at(err, NULL, 0, offset < INT_MAX ? (int)offset + 1 : 0, "%s", (const char *)text);
}

static bool too_many_groups(const pcre2_code *code, struct tl_err *err)
{
	uint32_t groups = 0;

	pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
	if (groups < TL_RE_GROUPS)
		return false;
	tl_err_at(err, NULL, 0, 1, "%u groups, %d are possible", (unsigned)groups, TL_RE_GROUPS - 1);
	return true;
}

/* Carriage returns count as line ends, since files of all systems are searched. */
static pcre2_code *compile(const char *pattern, unsigned flags, struct tl_err *err)
{
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	pcre2_code *code;
	size_t offset = 0;
	int why = 0;

	if (!context) {
		tl_err_set(err, "out of memory");
		return NULL;
	}
	pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
	pcre2_set_parens_nest_limit(context, 100);
	code = pcre2_compile(
		(PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, compile_options(flags), &why, &offset, context);
	pcre2_compile_context_free(context);
	if (!code)
		pattern_err(err, why, offset);
	return code;
}

struct tl_regex *tl_regex_new(const char *pattern, unsigned flags, struct tl_err *err)
{
	struct tl_regex *re;
	pcre2_code *code = compile(pattern, flags, err);

	if (!code)
		return NULL;
	if (too_many_groups(code, err)) {
		pcre2_code_free(code);
		return NULL;
	}
	re = tl_xcalloc(1, sizeof *re);
	re->code = code;
	re->ready = tl_xcalloc(1, sizeof *re->ready);
	re->limits = pcre2_match_context_create(NULL);
	assert(re->limits);
	pcre2_set_match_limit(re->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(re->limits, DEPTH_LIMIT);
	pcre2_set_heap_limit(re->limits, HEAP_LIMIT_KB);
	return re;
}

void tl_regex_free(struct tl_regex *re)
{
	if (!re)
		return;
	pcre2_match_context_free(re->limits);
	pcre2_code_free(re->code);
	free(re->ready);
	free(re);
}

static void copy_groups(struct tl_match *out, const pcre2_match_data *data, size_t n)
{
	const size_t *pairs = pcre2_get_ovector_pointer((pcre2_match_data *)data);

	out->n = n;
	for (size_t i = 0; i < TL_RE_GROUPS; i++) {
		bool took_part = i < n && pairs[2 * i] != PCRE2_UNSET;

		out->start[i] = took_part ? pairs[2 * i] : (size_t)-1;
		out->end[i] = took_part ? pairs[2 * i + 1] : (size_t)-1;
	}
}

/* Done at the first use: of the hundreds of patterns in the rules a run needs few. */
static void make_ready(const struct tl_regex *re)
{
	if (*re->ready)
		return;
	*re->ready = true;
	/* Where memory must not be made executable this fails, and matching is slower. */
	(void)pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);
}

int tl_regex_match(const struct tl_regex *re, const char *subject, size_t len, size_t from, struct tl_match *out)
{
	pcre2_match_data *data;
	PCRE2_SPTR text = (PCRE2_SPTR)subject;
	int rc;

	if (from > len)
		return 0;
	make_ready(re);
	data = pcre2_match_data_create(TL_RE_GROUPS, NULL);
	assert(data);
	rc = pcre2_match(re->code, text, len, from, 0, data, re->limits);
	/* The JIT's own stack is small; the interpreter takes memory from the heap, up to the limit. */
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(re->code, text, len, from, PCRE2_NO_JIT, data, re->limits);
	if (rc > 0 && out)
		copy_groups(out, data, (size_t)rc);
	pcre2_match_data_free(data);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	return rc > 0 ? 1 : -1;
}

size_t tl_regex_group(const struct tl_regex *re, const char *name)
{
	int n = pcre2_substring_number_from_name(re->code, (PCRE2_SPTR)name);

	return n > 0 ? (size_t)n : 0;
}
