/*
 * Unit files of systemd: keys that begin with Exec are commands, Environment holds variables, and a key with nothing behind it takes back
 * what stands before it. What flags and commands mean is shell.c's.
 */
#include <string.h>

#include "conf/logical_lines.h"
#include "conf/shell.h"

/* Keys of one unit file that are taken back; of more the later ones count as they stand. */
#define MAX_RESETS 8U

struct reset {
	struct tl_cut key;
	size_t at; /* behind the last line that has nothing for it */
};

struct unit {
	struct tl_shell *sh;
	struct tl_logical *in;
	struct reset resets[MAX_RESETS];
	size_t n_resets;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void assign_again(struct unit *u, const struct tl_shell_word *w)
{
	struct tl_node *last = u->sh->tree->root->last_kid;

	(void)tl_shell_assign_word(u->sh, u->sh->tree->root, w);
	tl_shell_replace(u->sh, u->sh->tree->root->kids, last);
}

/* The key of a line; empty where it has none. */
static struct tl_cut key_of(const struct tl_cut *line)
{
	const char *eq = memchr(line->text, '=', line->len);
	size_t len = eq ? (size_t)(eq - line->text) : 0;

	while (len && is_blank(line->text[len - 1]))
		len--;
	return tl_cut_part(line, 0, len);
}

static struct tl_cut value_of(const struct tl_cut *line)
{
	size_t i = (size_t)((const char *)memchr(line->text, '=', line->len) - line->text) + 1;

	while (i < line->len && is_blank(line->text[i]))
		i++;
	return tl_cut_part(line, i, line->len);
}

/* "Environment=", "ExecStart=" with nothing behind it takes back all that stands before it. */
static struct reset *reset_of(struct unit *u, const struct tl_cut *key)
{
	for (size_t i = 0; i < u->n_resets; i++) {
		if (u->resets[i].key.len == key->len && memcmp(u->resets[i].key.text, key->text, key->len) == 0)
			return &u->resets[i];
	}
	return NULL;
}

static void read_key(struct unit *u, struct tl_cut line)
{
	struct tl_cut key = key_of(&line), value;
	const struct reset *reset = reset_of(u, &key);

	if (!key.len || (reset && u->in->at <= reset->at))
		return;
	value = value_of(&line);
	if (tl_text_is(key.text, key.len, "Environment", false)) {
		struct tl_shell_words words = {0};

		tl_shell_split(u->sh, value, &words);
		for (size_t i = 0; i < words.n; i++)
			assign_again(u, &words.v[i]);
		tl_vec_fini(&words);
	} else if (key.len > 4 && memcmp(key.text, "Exec", 4) == 0) {
		size_t i = 0;

		while (i < value.len && strchr("@-:+!|", value.text[i]))
			i++;
		tl_shell_read(u->sh, tl_cut_part(&value, i, value.len));
	}
}

static void find_resets(struct unit *u)
{
	struct tl_cut line;
	size_t at = u->in->at;

	while (tl_logical_next(u->in, true, &line)) {
		struct tl_cut key = key_of(&line);
		struct reset *reset = reset_of(u, &key);

		if (!key.len || value_of(&line).len)
			continue;
		if (!reset && u->n_resets < MAX_RESETS) {
			reset = &u->resets[u->n_resets++];
			reset->key = key;
		}
		if (reset)
			reset->at = u->in->at;
	}
	u->in->at = at;
}

void tl_shell_unit_file(struct tl_shell *sh, struct tl_logical *in)
{
	struct unit u = {.sh = sh, .in = in};
	struct tl_cut line;

	find_resets(&u);
	while (tl_logical_next(in, true, &line))
		read_key(&u, line);
}
