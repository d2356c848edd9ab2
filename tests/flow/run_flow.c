/*
 * Runs link and flow over a file of IR text and compares verdicts with its comments:
 *
 *   # expect: FILE:LINE VERDICT [PROTOCOL...]
 *
 * one for each endpoint, the protocols being all that is permitted on some path. Every endpoint must be expected. Units are
 * given in the order of the text and in reverse: the outcome must be the same.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "link/link.h"
#include "model/verdict.h"

TL_VEC_TYPE(line_vec, char *);

static int cmp_line(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_expected(struct line_vec *out, char *text)
{
	static const char mark[] = "# expect: ";

	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
		if (strncmp(line, mark, sizeof mark - 1) == 0)
			tl_vec_push(out, tl_xstrdup(line + sizeof mark - 1));
	}
	tl_vec_sort(out, cmp_line);
}

static void describe(struct line_vec *out, const struct tl_result *r)
{
	for (size_t i = 0; i < r->endpoints.n; i++) {
		struct tl_verdict v = tl_verdict_of(&r->endpoints.v[i], TL_TLS1_2);
		struct tl_buf b = {0};

		tl_buf_printf(&b, "%s:%u %s", v.loc.file, v.loc.line, tl_verdict_id(v.kind));
		for (int p = 0; p < TL_PROTO_COUNT; p++) {
			if (v.permits & TL_PROTO(p))
				tl_buf_printf(&b, " %s", tl_proto_id((enum tl_proto)p));
		}
		tl_vec_push(out, tl_buf_take(&b));
	}
	tl_vec_sort(out, cmp_line);
}

/* With -v: every alternative, for a person who wonders. */
static void show_alternatives(const struct tl_result *r)
{
	for (size_t i = 0; i < r->endpoints.n; i++) {
		const struct tl_endpoint *ep = &r->endpoints.v[i];

		printf("%s:%u\n", ep->loc.file, ep->loc.line);
		for (size_t j = 0; j < ep->n_alts; j++) {
			const struct tl_alt *alt = &ep->alts[j];
			char text[200];

			printf("  %s%s%s: floor %d/%d ceiling %d/%d off %x on %x%s%s\n",
				alt->by_config ? "config" : "code", alt->by_default ? " default " : " ",
				tl_protoset_text(tl_range_eval(&alt->range).permits, text, sizeof text),
				alt->range.floor.kind, alt->range.floor.proto, alt->range.ceiling.kind,
				alt->range.ceiling.proto, alt->range.off, alt->range.on,
				alt->undecided ? " undecided: " : "", alt->undecided ? alt->undecided : "");
		}
	}
}

static bool differ(const struct line_vec *want, const struct line_vec *got)
{
	bool bad = want->n != got->n;

	for (size_t i = 0; !bad && i < want->n; i++)
		bad = strcmp(want->v[i], got->v[i]) != 0;
	if (!bad)
		return false;
	for (size_t i = 0; i < want->n; i++)
		printf("expected: %s\n", want->v[i]);
	for (size_t i = 0; i < got->n; i++)
		printf("found:    %s\n", got->v[i]);
	return true;
}

static void free_lines(struct line_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		free(v->v[i]);
	tl_vec_fini(v);
}

static bool run(const struct tl_pack *pack, const struct tl_unit_vec *units, const struct line_vec *want, bool verbose)
{
	struct tl_result *r = tl_result_new();
	struct line_vec got = {0};
	bool bad;

	tl_link(r, pack, units);
	tl_result_sort(r);
	describe(&got, r);
	if (verbose)
		show_alternatives(r);
	bad = differ(want, &got);
	free_lines(&got);
	tl_result_free(r);
	return bad;
}

static void reverse(struct tl_unit_vec *units)
{
	for (size_t i = 0, j = units->n; i + 1 < j; i++, j--) {
		struct tl_unit *u = units->v[i];

		units->v[i] = units->v[j - 1];
		units->v[j - 1] = u;
	}
}

int main(int argc, char **argv)
{
	struct tl_arena *a = tl_arena_new();
	struct tl_unit_vec units = {0};
	struct line_vec want = {0};
	struct tl_pack *pack = NULL;
	struct tl_buf text = {0};
	struct tl_err err = {0};
	char msg[1200];
	bool bad = true, verbose = false;

	if (argc > 2 && strcmp(argv[1], "-v") == 0) {
		verbose = true;
		argv++;
		argc--;
	}
	if (argc != 2 || tl_file_read(&text, argv[1], 0, &err) || tl_pack_load_builtin(&pack, &err) ||
		tl_unit_parse(&units, a, argv[1], text.data, text.len, &err)) {
		printf("%s\n", tl_err_text(&err, msg, sizeof msg));
		goto out;
	}
	for (size_t i = 0; i < units.n; i++) {
		if (tl_unit_check(units.v[i], &err)) {
			printf("%s\n", tl_err_text(&err, msg, sizeof msg));
			goto out;
		}
	}
	read_expected(&want, text.data);
	bad = run(pack, &units, &want, verbose);
	reverse(&units);
	bad |= run(pack, &units, &want, false);
out:
	free_lines(&want);
	tl_vec_fini(&units);
	tl_buf_fini(&text);
	tl_pack_free(pack);
	tl_arena_free(a);
	return bad;
}
