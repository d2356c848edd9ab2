/*
 * Scores a SARIF log against the labels of corpus/. Knows the label fields and the few SARIF properties it compares;
 * what the verdicts mean is left to the labels and to tlslint.
 *
 *   corpus_score [--quiet] LABELS SARIF    prints the score, every miss and every false alarm
 *   corpus_score --check LABELS DIR        checks that each label is complete and names a line that exists
 *
 * A label with a bad verdict is found when a warning or an error stands in its file within SLACK lines of its line or
 * of one of the others it accepts. A warning or an error near no bad label is a false alarm. A note never counts as either.
 */
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SLACK 2

enum kind { KIND_C, KIND_CXX, KIND_CONFIG, KIND_SCRIPT, KIND_COUNT };

static const char *const kind_names[KIND_COUNT] = {
	[KIND_C] = "c",
	[KIND_CXX] = "cxx",
	[KIND_CONFIG] = "config",
	[KIND_SCRIPT] = "script",
};

static const char *const bad_verdicts[] = {"pinned-old", "no-floor", "partial", "configurable", "capped", "weakened"};
static const char *const good_verdicts[] = {"ok", "configurable-safe", "default-lib"};

struct score {
	size_t labels, found, agree, results, alarms;
};

struct run {
	json_t *labels;	 /* array of label objects */
	json_t *results; /* array of warnings and errors: file, line, rule, verdict */
	struct score by_kind[KIND_COUNT];
	bool quiet;
};

static bool one_of(const char *word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word && strcmp(word, list[i]) == 0)
			return true;
	return false;
}

static bool is_bad(const char *verdict)
{
	return one_of(verdict, bad_verdicts, sizeof bad_verdicts / sizeof *bad_verdicts);
}

static const char *text_of(const json_t *object, const char *key)
{
	const char *s = json_string_value(json_object_get(object, key));

	return s ? s : "";
}

static long long line_of(const json_t *object)
{
	return (long long)json_integer_value(json_object_get(object, "line"));
}

static enum kind kind_of(const char *file)
{
	static const struct {
		const char *suffix;
		enum kind kind;
	} table[] = {
		{".c", KIND_C},
		{".h", KIND_C},
		{".cpp", KIND_CXX},
		{".cs", KIND_SCRIPT},
		{".vb", KIND_SCRIPT},
		{".ps1", KIND_SCRIPT},
	};
	const char *dot = strrchr(file, '.');

	for (size_t i = 0; dot && i < sizeof table / sizeof *table; i++)
		if (strcmp(dot, table[i].suffix) == 0)
			return table[i].kind;
	return KIND_CONFIG;
}

/* One JSON object a line; empty lines are skipped. NULL after a message. */
static json_t *read_labels(const char *path)
{
	FILE *f = fopen(path, "r");
	json_t *all = json_array();
	char *line = NULL;
	size_t cap = 0, n = 0;
	json_error_t err;

	if (!f) {
		perror(path);
		json_decref(all);
		return NULL;
	}
	while (getline(&line, &cap, f) >= 0) {
		json_t *label;

		n++;
		if (line[strspn(line, " \t\r\n")] == '\0')
			continue;
		label = json_loads(line, 0, &err);
		if (!label) {
			fprintf(stderr, "%s:%zu: %s\n", path, n, err.text);
			json_decref(all);
			all = NULL;
			break;
		}
		json_array_append_new(all, label);
	}
	free(line);
	fclose(f);
	return all;
}

static void add_result(json_t *out, const json_t *result)
{
	const json_t *place =
		json_object_get(json_array_get(json_object_get(result, "locations"), 0), "physicalLocation");
	const char *level = text_of(result, "level");

	if (!place || json_array_size(json_object_get(result, "suppressions")) > 0)
		return;
	if (strcmp(level, "note") == 0 || strcmp(level, "none") == 0)
		return;
	json_array_append_new(out,
		json_pack("{s:s, s:I, s:s, s:s}", "file", text_of(json_object_get(place, "artifactLocation"), "uri"),
			"line", json_integer_value(json_object_get(json_object_get(place, "region"), "startLine")),
			"rule", text_of(result, "ruleId"), "verdict",
			text_of(json_object_get(result, "properties"), "verdict")));
}

static json_t *read_results(const char *path)
{
	json_error_t err;
	json_t *log = json_load_file(path, 0, &err), *out;
	const json_t *run, *result;
	size_t i, j;

	if (!log || !json_is_array(json_object_get(log, "runs"))) {
		fprintf(stderr, "%s:%d: %s\n", path, err.line, log ? "no runs in it" : err.text);
		json_decref(log);
		return NULL;
	}
	out = json_array();
	json_array_foreach(json_object_get(log, "runs"), i, run)
		json_array_foreach(json_object_get(run, "results"), j, result) add_result(out, result);
	json_decref(log);
	return out;
}

static bool near(long long a, long long b)
{
	return a >= b - SLACK && a <= b + SLACK;
}

static bool hits(const json_t *result, const json_t *label)
{
	const json_t *other;
	size_t i;

	if (strcmp(text_of(result, "file"), text_of(label, "file")) != 0)
		return false;
	if (near(line_of(result), line_of(label)))
		return true;
	json_array_foreach(json_object_get(label, "also"), i,
		other) if (near(line_of(result), (long long)json_integer_value(other))) return true;
	return false;
}

static void score_label(struct run *run, const json_t *label)
{
	struct score *score = &run->by_kind[kind_of(text_of(label, "file"))];
	bool found = false, agree = false;
	const char *other = "";
	const json_t *result;
	size_t i;

	if (!is_bad(text_of(label, "verdict")) || json_object_get(label, "alias_of"))
		return;
	json_array_foreach(run->results, i, result)
	{
		if (!hits(result, label))
			continue;
		found = true;
		other = text_of(result, "verdict");
		agree |= strcmp(text_of(result, "verdict"), text_of(label, "verdict")) == 0;
	}
	score->labels++;
	score->found += found;
	score->agree += agree;
	if (!found && !run->quiet)
		printf("MISS  %s:%lld %s %s: %s\n", text_of(label, "file"), line_of(label), text_of(label, "library"),
			text_of(label, "verdict"), text_of(label, "reason"));
	else if (!agree && !run->quiet)
		printf("OTHER %s:%lld %s (labelled %s)\n", text_of(label, "file"), line_of(label), other,
			text_of(label, "verdict"));
}

static void score_result(struct run *run, const json_t *result)
{
	struct score *score = &run->by_kind[kind_of(text_of(result, "file"))];
	const char *labelled = NULL;
	const json_t *label;
	size_t i;

	score->results++;
	json_array_foreach(run->labels, i, label)
	{
		if (!hits(result, label))
			continue;
		if (is_bad(text_of(label, "verdict")))
			return;
		labelled = text_of(label, "verdict");
	}
	score->alarms++;
	if (!run->quiet)
		printf("FALSE %s:%lld %s %s (labelled %s)\n", text_of(result, "file"), line_of(result),
			text_of(result, "rule"), text_of(result, "verdict"), labelled ? labelled : "not at all");
}

static void print_share(size_t part, size_t whole)
{
	if (whole)
		printf(" %7.1f%%", 100.0 * (double)part / (double)whole);
	else
		printf(" %8s", "-");
}

static void print_score(const char *name, const struct score *s)
{
	printf("%-7s %8zu %8zu", name, s->labels, s->found);
	print_share(s->found, s->labels);
	printf(" %8zu %8zu", s->results, s->alarms);
	print_share(s->results - s->alarms, s->results);
	print_share(s->agree, s->found);
	putchar('\n');
}

static void print_table(const struct run *run)
{
	struct score all = {0};

	printf("%-7s %8s %8s %8s %8s %8s %8s %8s\n", "kind", "labels", "found", "recall", "findings", "false",
		"precise", "verdict");
	for (int k = 0; k < KIND_COUNT; k++) {
		const struct score *s = &run->by_kind[k];

		print_score(kind_names[k], s);
		all.labels += s->labels;
		all.found += s->found;
		all.agree += s->agree;
		all.results += s->results;
		all.alarms += s->alarms;
	}
	print_score("all", &all);
}

static int score(const char *labels, const char *sarif, bool quiet)
{
	struct run run = {.labels = read_labels(labels), .results = read_results(sarif), .quiet = quiet};
	const json_t *each;
	size_t i;
	int rc = 2;

	if (run.labels && run.results) {
		json_array_foreach(run.labels, i, each) score_label(&run, each);
		json_array_foreach(run.results, i, each) score_result(&run, each);
		print_table(&run);
		rc = 0;
	}
	json_decref(run.labels);
	json_decref(run.results);
	return rc;
}

/* Lines of a file, or -1. */
static long long count_lines(const char *dir, const char *file)
{
	char path[4096];
	long long n = 0;
	FILE *f;
	int c;

	snprintf(path, sizeof path, "%s/%s", dir, file);
	f = fopen(path, "r");
	if (!f)
		return -1;
	while ((c = getc(f)) != EOF)
		n += c == '\n';
	fclose(f);
	return n;
}

static const char *fault_of(const json_t *label, const char *dir)
{
	const char *verdict = text_of(label, "verdict"), *file = text_of(label, "file");
	long long lines = count_lines(dir, file);
	const json_t *also = json_object_get(label, "also"), *other;
	size_t i;

	if (lines < 0)
		return "its file is not there";
	if (line_of(label) < 1 || line_of(label) > lines)
		return "its line is not in the file";
	if (!json_is_array(also))
		return "it has no list of other lines";
	json_array_foreach(
		also, i, other) if (json_integer_value(other) < 1 ||
				    json_integer_value(other) > lines) return "another line is not in the file";
	if (!is_bad(verdict) && !one_of(verdict, good_verdicts, sizeof good_verdicts / sizeof *good_verdicts))
		return "its verdict is none";
	if (strcmp(text_of(label, "kind"), kind_names[kind_of(file)]) != 0)
		return "its kind does not fit the file";
	return *text_of(label, "reason") ? NULL : "it has no reason";
}

static int check(const char *labels, const char *dir)
{
	json_t *all = read_labels(labels);
	const json_t *label;
	int rc = all && json_array_size(all) > 0 ? 0 : 1;
	size_t i;

	json_array_foreach(all, i, label)
	{
		const char *fault = fault_of(label, dir);

		if (!fault)
			continue;
		fprintf(stderr, "%s: label %zu (%s): %s\n", labels, i + 1, text_of(label, "file"), fault);
		rc = 1;
	}
	json_decref(all);
	return rc;
}

int main(int argc, char **argv)
{
	if (argc == 4 && strcmp(argv[1], "--check") == 0)
		return check(argv[2], argv[3]);
	if (argc == 4 && strcmp(argv[1], "--quiet") == 0)
		return score(argv[2], argv[3], true);
	if (argc == 3)
		return score(argv[1], argv[2], false);
	fputs("usage: corpus_score [--quiet] LABELS SARIF | --check LABELS DIR\n", stderr);
	return 2;
}
