/*
 * Build-time tool: turns the files of one folder into a C file that defines the table of base/embedded.h.
 * usage: embed DIR LIST OUT, where LIST names one file per line, relative to DIR.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct names {
	char **v;
	size_t n;
};

static void die(const char *what, const char *path)
{
	fprintf(stderr, "embed: %s %s: %s\n", what, path, strerror(errno));
	exit(1);
}

static FILE *open_or_die(const char *path, const char *mode)
{
	FILE *f = fopen(path, mode);

	if (!f)
		die("cannot open", path);
	return f;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static struct names read_list(const char *path)
{
	struct names names = {0};
	FILE *f = open_or_die(path, "r");
	char line[4096];

	while (fgets(line, sizeof line, f)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (!*line)
			continue;
		names.v = realloc(names.v, (names.n + 1) * sizeof *names.v);
		if (!names.v || !(names.v[names.n++] = strdup(line)))
			die("no memory for", path);
	}
	fclose(f);
	if (names.n)
		qsort(names.v, names.n, sizeof *names.v, by_text);
	return names;
}

/* Numbers, not string literals: compilers may refuse literals of more than 4095 bytes. Returns the file's length. */
static size_t write_bytes(FILE *out, size_t index, const char *dir, const char *name)
{
	char path[8192];
	FILE *in;
	size_t len = 0;
	int c;

	snprintf(path, sizeof path, "%s/%s", dir, name);
	in = open_or_die(path, "rb");
	fprintf(out, "static const unsigned char file_%zu[] = {", index);
	for (; (c = getc(in)) != EOF; len++)
		fprintf(out, "%s%d,", len % 24 ? "" : "\n", c);
	if (ferror(in))
		die("cannot read", path);
	fprintf(out, "\n0};\n");
	fclose(in);
	return len;
}

static void write_table(FILE *out, const struct names *names, const size_t *lens)
{
	fprintf(out, "\nconst struct tl_embedded tl_embedded_rules[] = {\n");
	for (size_t i = 0; i < names->n; i++)
		fprintf(out, "\t{\"%s\", file_%zu, %zu},\n", names->v[i], i, lens[i]);
	fprintf(out, "\t{0, 0, 0},\n};\nconst size_t tl_embedded_rules_count = %zu;\n", names->n);
}

int main(int argc, char **argv)
{
	struct names names;
	size_t *lens;
	FILE *out;

	if (argc != 4) {
		fprintf(stderr, "usage: embed DIR LIST OUT\n");
		return 2;
	}
	names = read_list(argv[2]);
	lens = calloc(names.n + 1, sizeof *lens);
	if (!lens)
		die("no memory for", argv[2]);
	out = open_or_die(argv[3], "w");
	fprintf(out, "/* Generated from rules/ by cmake/embed.c. */\n#include \"base/embedded.h\"\n\n");
	for (size_t i = 0; i < names.n; i++)
		lens[i] = write_bytes(out, i, argv[1], names.v[i]);
	write_table(out, &names, lens);
	if (fclose(out) != 0)
		die("cannot write", argv[3]);
	for (size_t i = 0; i < names.n; i++)
		free(names.v[i]);
	free(names.v);
	free(lens);
	return 0;
}
