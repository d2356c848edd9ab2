/*
 * Files of variables (.env): lines "NAME=value" whose value is all that is left of the line, blanks and all, and nothing that runs between
 * them, so that of several lines for one variable the last counts. What flags and commands in a value mean is shell.c's.
 */
#include <ctype.h>
#include <string.h>

#include "conf/shell.h"

struct env_file {
	struct tl_shell *sh;
	struct tl_cut all;
	size_t at;
};

static char byte_at(const struct env_file *f, size_t i)
{
	return i < f->all.len ? f->all.text[i] : '\0';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_eol(char c)
{
	return c == '\n' || c == '\r';
}

/* Between quotes, which may stand lines apart; false where there are none. */
static bool read_quoted(struct env_file *f, struct tl_cut *out)
{
	char quote = byte_at(f, f->at);
	const char *from = f->all.text + f->at + 1, *close;

	if (quote != '"' && quote != '\'')
		return false;
	close = memchr(from, quote, f->all.len - f->at - 1);
	if (!close)
		return false;
	*out = tl_cut_part(&f->all, f->at + 1, (size_t)(close - f->all.text));
	f->at = (size_t)(close - f->all.text) + 1;
	return true;
}

static struct tl_cut read_rest(struct env_file *f)
{
	size_t from = f->at, to = from;

	while (to < f->all.len && !is_eol(f->all.text[to]) &&
		!(f->all.text[to] == '#' && to > from && is_blank(f->all.text[to - 1])))
		to++;
	f->at = to;
	while (to > from && is_blank(f->all.text[to - 1]))
		to--;
	return tl_cut_part(&f->all, from, to);
}

/* A value of one word may bring in variables; one of several is what it is. */
static void assign(struct env_file *f, struct tl_cut name, struct tl_cut text)
{
	struct tl_node *root = f->sh->tree->root, *last = root->last_kid;
	struct tl_shell_words words = {0};
	struct tl_shell_word value = {.cut = text};

	if (text.len && !memchr(text.text, ' ', text.len))
		tl_shell_split(f->sh, text, &words);
	tl_shell_assign(f->sh, root, name, words.n == 1 ? &words.v[0] : &value);
	tl_shell_replace(f->sh, root->kids, last);
	tl_vec_fini(&words);
}

static void read_line(struct env_file *f)
{
	size_t from = f->at, to = from;
	struct tl_cut name, value;

	if (f->all.len - from > 7 && memcmp(f->all.text + from, "export ", 7) == 0)
		from = to = from + 7;
	while (isalnum((unsigned char)byte_at(f, to)) || byte_at(f, to) == '_' || byte_at(f, to) == '.')
		to++;
	if (to == from || byte_at(f, to) != '=')
		return;
	name = tl_cut_part(&f->all, from, to);
	f->at = to + 1;
	if (!read_quoted(f, &value))
		value = read_rest(f);
	assign(f, name, value);
}

void tl_shell_env_file(struct tl_shell *sh, struct tl_cut file, size_t at)
{
	struct env_file f = {.sh = sh, .all = file, .at = at};

	while (f.at < f.all.len) {
		while (is_blank(byte_at(&f, f.at)) || is_eol(byte_at(&f, f.at)))
			f.at++;
		read_line(&f);
		while (f.at < f.all.len && !is_eol(f.all.text[f.at]))
			f.at++;
	}
}
