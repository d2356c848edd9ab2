/*
 * Hostile text, the same every time: a generator of our own, so that no platform's rand() decides what is tested.
 *
 *   noise bytes SEED LEN            any bytes
 *   noise soup SEED LEN WORDS       words of the file WORDS, one a line, among brackets and operators
 *   noise damage SEED               standard input, with a few parts dropped, doubled, cut off or overwritten
 *   noise repeat LEN TEXT           TEXT again and again
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
	char *data;
	size_t len;
};

/* splitmix64 */
static uint64_t next(uint64_t *state)
{
	uint64_t z = (*state += 0x9e3779b97f4a7c15U);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
	return z ^ (z >> 31);
}

static size_t below(uint64_t *state, size_t n)
{
	return n ? (size_t)(next(state) % n) : 0;
}

static struct text slurp(FILE *f)
{
	struct text t = {0};
	size_t cap = 0, n;

	do {
		if (cap - t.len < 65536) {
			cap = cap * 2 + 65536;
			t.data = realloc(t.data, cap + 1);
			if (!t.data)
				abort();
		}
		n = fread(t.data + t.len, 1, cap - t.len, f);
		t.len += n;
	} while (n > 0);
	t.data[t.len] = '\0';
	return t;
}

static void put_bytes(uint64_t seed, size_t len)
{
	while (len-- > 0)
		putchar((int)(next(&seed) & 0xff));
}

static const char *const glue[] = {" ", "\n", "(", ")", "{", "}", "[", "]", ";", ",", "=", "|", "|=", "&~", "->", ".",
	"*", "&", "?", ":", "<", ">", "\"", "'", "\\\n", "/*", "*/", "//", "#if ", "#else\n", "#endif\n", "#define ",
	"if (", "else ", "for (;;) ", "while (", "switch (", "case ", "goto ", "return ", "struct ", "static ", "int ",
	"void ", "0", "0x", "-1", "TLSv1", "class ", "template <", "::", "\t", "\r\n", "</", "/>", "<!--",
	"\xef\xbb\xbf", "\xff", "on;", "= yes\n"};

static void put_soup(uint64_t seed, size_t len, const char *path)
{
	FILE *f = fopen(path, "r");
	struct text words;
	size_t n = 0, put = 0;
	char **v;

	if (!f)
		exit(2);
	words = slurp(f);
	fclose(f);
	v = malloc((words.len + 1) * sizeof *v);
	for (char *w = strtok(words.data, "\n"); w; w = strtok(NULL, "\n"))
		v[n++] = w;
	while (put < len && n > 0) {
		size_t which = below(&seed, 3);
		const char *s = which ? glue[below(&seed, sizeof glue / sizeof *glue)] : v[below(&seed, n)];

		put += strlen(s);
		fputs(s, stdout);
	}
	free(v);
	free(words.data);
}

static void damage_once(uint64_t *seed, struct text *t)
{
	size_t at = below(seed, t->len), n = below(seed, 40);

	if (n > t->len - at)
		n = t->len - at;
	switch (below(seed, 5)) {
	case 0:
		memmove(t->data + at, t->data + at + n, t->len - at - n);
		t->len -= n;
		break;
	case 1:
		t->data = realloc(t->data, t->len + n + 1);
		memmove(t->data + at + n, t->data + at, t->len - at);
		t->len += n;
		break;
	case 2:
		for (size_t i = 0; i < n; i++)
			t->data[at + i] = (char)next(seed);
		break;
	case 3:
		memset(t->data + at, "{}()<>\"'\\;#\n"[below(seed, 12)], n < 3 ? n : 3);
		break;
	default:
		if (below(seed, 4) == 0)
			t->len = at;
	}
}

static void put_damaged(uint64_t seed)
{
	struct text t = slurp(stdin);

	for (size_t n = 1 + below(&seed, 8); n > 0 && t.len > 0; n--)
		damage_once(&seed, &t);
	fwrite(t.data, 1, t.len, stdout);
	free(t.data);
}

static void put_repeated(size_t len, const char *s)
{
	for (size_t n = strlen(s), put = 0; put < len && n > 0; put += n)
		fwrite(s, 1, n, stdout);
}

int main(int argc, char **argv)
{
	const char *how = argc > 2 ? argv[1] : "";
	uint64_t number = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;

	if (strcmp(how, "bytes") == 0 && argc == 4)
		put_bytes(number, strtoul(argv[3], NULL, 10));
	else if (strcmp(how, "soup") == 0 && argc == 5)
		put_soup(number, strtoul(argv[3], NULL, 10), argv[4]);
	else if (strcmp(how, "damage") == 0 && argc == 3)
		put_damaged(number);
	else if (strcmp(how, "repeat") == 0 && argc == 4)
		put_repeated(number, argv[3]);
	else
		return 2;
	return 0;
}
