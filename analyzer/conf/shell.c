/*
 * From the words of scripts to nodes. A command is a block called by its program's name, its words the arguments; inside, each argument
 * is a node: "--flag=value" and "NAME=value" have the value as their word, any other the argument that follows. A variable that
 * gets a value is a node called by its name beside the commands, and a block when its value has flags or commands in it.
 *
 * A command inside another's arguments (sudo, xargs, docker run ...) is one of its own where it is one the format speaks about;
 * commands that only show or look for text run none. Quoted scripts of shells are read like the rest.
 */
#include "conf/shell.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "conf/shell_lex.h"
#include "conf/shell_node.h"

bool tl_shell_is_one_of(const char *words, const char *text, size_t len)
{
	/* Asked for every command: most are decided by their first letter, of which case is one bit. */
	for (bool begins = true; len && *words; begins = *words++ == ' ') {
		if (begins && !((*words ^ *text) & ~0x20) && strncasecmp(words, text, len) == 0 &&
			(words[len] == ' ' || !words[len]))
			return !memchr(text, ' ', len);
	}
	return false;
}

struct tl_cut tl_shell_program(const struct tl_cut *w)
{
	size_t from = 0, to = w->len;

	for (size_t i = 0; i < w->len; i++) {
		if (w->text[i] == '/' || w->text[i] == '\\')
			from = i + 1;
	}
	if (to - from > 4 && strncasecmp(w->text + to - 4, ".exe", 4) == 0)
		to -= 4;
	return tl_cut_part(w, from, to);
}

/* --- variables --- */

static size_t name_len(const struct tl_cut *w)
{
	size_t i = 0;

	while (i < w->len &&
		((w->text[i] >= 'a' && w->text[i] <= 'z') || (w->text[i] >= 'A' && w->text[i] <= 'Z') ||
			w->text[i] == '_' || (i && w->text[i] >= '0' && w->text[i] <= '9') || (i && w->text[i] == '.')))
		i++;
	return i;
}

struct tl_node *tl_shell_add(struct tl_shell *sh, struct tl_node *parent, const struct tl_cut *name)
{
	struct tl_node *n = tl_tree_add(sh->tree, parent, name->text, name->len, tl_cut_offset(name, 0));

	if (n)
		n->end = n->name_end = tl_cut_end(name, 0, name->len);
	return n;
}

void tl_shell_set_value(struct tl_shell *sh, struct tl_node *n, const struct tl_cut *value, bool unknown)
{
	struct tl_word w = tl_cut_word(value);
	struct tl_words words = {.v = &w, .n = 1};

	w.unknown = unknown;
	tl_tree_words(sh->tree, n, &words);
	n->end = n->end < n->start ? n->start : n->end;
}

static void add_arguments(struct tl_shell *sh, struct tl_node *block, const struct tl_shell_word *words, size_t n);
static size_t known_from(const struct tl_shell *sh, const struct tl_shell_word *words, size_t n, size_t from);

/* Flags in a value are the variable's; a command in it is read like one. */
static void read_value(struct tl_shell *sh, struct tl_node *n, const struct tl_shell_word *value)
{
	struct tl_shell_words words = {0};
	size_t command;

	if (sh->depth >= TL_SHELL_SCRIPTS || !value->cut.len ||
		(!memchr(value->cut.text, ' ', value->cut.len) && value->cut.text[0] != '-'))
		return;
	sh->depth++;
	tl_shell_split(sh, value->cut, &words);
	command = known_from(sh, words.v, words.n, 0);
	if (command < words.n && (!command || tl_shell_is_runner(words.v[0].cut.text, words.v[0].cut.len))) {
		tl_shell_command(sh, words.v + command, words.n - command);
	} else if (words.n) {
		n->block = true;
		add_arguments(sh, n, words.v, words.n);
	}
	tl_vec_fini(&words);
	sh->depth--;
}

void tl_shell_assign(struct tl_shell *sh, struct tl_node *parent, struct tl_cut name, const struct tl_shell_word *value)
{
	struct tl_node *n = tl_shell_add(sh, parent, &name);

	tl_shell_remember(sh, name, value);
	if (!n)
		return;
	tl_shell_set_value(sh, n, &value->cut, value->unknown && !value->cut.len);
	read_value(sh, n, value);
}

/* Past blanks where they may stand around "=": what is only said (echo "a = b") is one text. */
static size_t over_blanks(const struct tl_node *parent, const struct tl_shell_word *w, size_t i)
{
	if (!w->quoted || tl_shell_is_talker(parent->name, parent->name_len))
		return i;
	while (i < w->cut.len && (w->cut.text[i] == ' ' || w->cut.text[i] == '\t'))
		i++;
	return i;
}

bool tl_shell_assign_word(struct tl_shell *sh, struct tl_node *parent, const struct tl_shell_word *w)
{
	size_t len = name_len(&w->cut), eq = over_blanks(parent, w, len);
	struct tl_shell_word value = *w;

	eq += len && eq < w->cut.len && w->cut.text[eq] == '+';
	if (!len || eq >= w->cut.len || w->cut.text[eq] != '=')
		return false;
	value.cut = tl_cut_part(&w->cut, over_blanks(parent, w, eq + 1), w->cut.len);
	tl_shell_assign(sh, parent, tl_cut_part(&w->cut, 0, len), &value);
	return true;
}

/* More assignments than this in one file are taken as they come. */
#define MAX_REPLACED 1000U

void tl_shell_replace(struct tl_shell *sh, struct tl_node *from, struct tl_node *last)
{
	struct tl_node *now = last ? last->next : sh->tree->root->kids;

	if (sh->n_replaced++ >= MAX_REPLACED)
		return;
	for (struct tl_node *n = from; last && now && n && n != now; n = n->next) {
		if (n->name_len != now->name_len || memcmp(n->name, now->name, now->name_len) != 0)
			continue;
		n->kids = n->last_kid = NULL;
		n->n_words = n->name_len = 0;
	}
}

/* --- arguments --- */

/* Where "=" parts a flag from its value; 0 = it has none. */
static size_t flag_value(const struct tl_cut *w)
{
	const char *eq = w->len > 1 && w->text[0] == '-' ? memchr(w->text, '=', w->len) : NULL;

	return eq ? (size_t)(eq - w->text) : 0;
}

static void add_argument(struct tl_shell *sh, struct tl_node *block, const struct tl_shell_word *words, size_t n)
{
	const struct tl_shell_word *w = words;
	size_t eq = flag_value(&w->cut);
	struct tl_cut name = eq ? tl_cut_part(&w->cut, 0, eq) : w->cut, value;
	struct tl_node *node;

	if (!w->cut.len || tl_shell_assign_word(sh, block, w))
		return;
	node = tl_shell_add(sh, block, &name);
	if (!node)
		return;
	if (eq) {
		value = tl_cut_part(&w->cut, eq + 1, w->cut.len);
		tl_shell_set_value(sh, node, &value, w->unknown && !value.len);
	} else if (n > 1) {
		tl_shell_set_value(sh, node, &words[1].cut, words[1].unknown && !words[1].cut.len);
	}
}

static void add_arguments(struct tl_shell *sh, struct tl_node *block, const struct tl_shell_word *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add_argument(sh, block, words + i, n - i);
}

/* --- commands --- */

static bool is_known(const struct tl_shell *sh, const struct tl_cut *w)
{
	struct tl_cut p = tl_shell_program(w);

	if (!tl_names_may_hold(&sh->known, p.text, p.len))
		return false;
	for (size_t i = 0; p.len && i < sh->known.n; i++) {
		if (tl_text_is(p.text, p.len, sh->known.v[i], sh->format->opts.caseless))
			return true;
	}
	return false;
}

static bool is_talker(const struct tl_shell *sh, const struct tl_shell_word *command)
{
	struct tl_cut name = tl_shell_program(&command->cut);

	return tl_shell_is_talker(name.text, name.len) && !is_known(sh, &command->cut);
}

/* The first word from "from" on that is a command the format speaks about. */
static size_t known_from(const struct tl_shell *sh, const struct tl_shell_word *words, size_t n, size_t from)
{
	while (from < n && !is_known(sh, &words[from].cut))
		from++;
	return from;
}

/* A word of several words in the arguments of something that runs scripts, or after its -c. */
static void read_scripts(struct tl_shell *sh, const struct tl_shell_word *words, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		const struct tl_shell_word *w = &words[i];

		if (w->quoted && memchr(w->cut.text, ' ', w->cut.len) && sh->depth < TL_SHELL_SCRIPTS)
			tl_shell_read(sh, w->cut);
	}
}

/* A node "?" beside the arguments: nobody wants what the command brings, only whether it can. */
static void add_question(struct tl_shell *sh, struct tl_node *block)
{
	struct tl_word yes = {.text = "yes", .len = 3, .start = block->start, .end = block->start};
	struct tl_words words = {.v = &yes, .n = 1};
	struct tl_node *n = tl_tree_add(sh->tree, block, "?", 1, block->start);

	if (n)
		tl_tree_words(sh->tree, n, &words);
}

static void add_command(struct tl_shell *sh, const struct tl_shell_word *words, size_t n, const struct tl_cut *name)
{
	struct tl_node *block = tl_shell_add(sh, sh->tree->root, name);
	struct tl_words rest = {0};

	if (!block)
		return;
	block->block = true;
	for (size_t i = 1; i < n; i++) {
		struct tl_word w = tl_cut_word(&words[i].cut);

		w.unknown = words[i].unknown && !words[i].cut.len;
		tl_vec_push(&rest, w);
	}
	tl_tree_words(sh->tree, block, &rest);
	block->end = block->end < block->start ? block->start : block->end;
	tl_vec_fini(&rest);
	if (is_talker(sh, words))
		return;
	add_arguments(sh, block, words + 1, n - 1);
	if (sh->asked)
		add_question(sh, block);
}

static bool is_keyword(const struct tl_shell_word *w)
{
	return !w->quoted &&
	       tl_shell_is_one_of("if then elif else do while until ! { } time exec command builtin call start @",
		       w->cut.text, w->cut.len);
}

/* "$name = value" */
static bool assigns(struct tl_shell *sh, const struct tl_shell_word *words, size_t n)
{
	struct tl_shell_word nothing = {.unknown = true};

	if (!words[0].variable || n < 3 || !tl_text_is(words[1].cut.text, words[1].cut.len, "=", false))
		return false;
	nothing.cut = tl_cut_part(&words[2].cut, 0, 0);
	tl_shell_assign(sh, sh->tree->root, words[0].cut, n == 3 ? &words[2] : &nothing);
	return true;
}

/* "set NAME=VALUE MORE": the words behind the first are more of the value. */
static bool assigns_rest(struct tl_shell *sh, const struct tl_shell_word *words, size_t n, const struct tl_cut *name)
{
	struct tl_node *node;

	if (!sh->dialect->set_takes_rest || n < 3 || words[1].quoted ||
		!tl_text_is(name->text, name->len, "set", true) || !tl_shell_assign_word(sh, sh->tree->root, &words[1]))
		return false;
	node = sh->tree->root->last_kid;
	if (node) {
		node->block = true;
		add_arguments(sh, node, words + 2, n - 2);
	}
	return true;
}

void tl_shell_command(struct tl_shell *sh, const struct tl_shell_word *words, size_t n)
{
	size_t inner;
	struct tl_cut name;

	while (n && (is_keyword(words) || tl_shell_assign_word(sh, sh->tree->root, words))) {
		words++;
		n--;
	}
	if (!n || assigns(sh, words, n))
		return;
	name = tl_shell_program(&words[0].cut);
	if (name.len > 1 && name.text[0] == '@') /* batch files: say nothing */
		name = tl_cut_part(&name, 1, name.len);
	if (n > 2 && tl_shell_is_one_of("setx setenv", name.text, name.len) &&
		name_len(&words[1].cut) == words[1].cut.len) {
		tl_shell_assign(sh, sh->tree->root, words[1].cut, &words[2]);
		return;
	}
	if (assigns_rest(sh, words, n, &name))
		return;
	if (tl_shell_is_one_of(sh->dialect->assigners, name.text, name.len)) {
		for (size_t i = 1; i < n; i++) {
			if (!tl_shell_assign_word(sh, sh->tree->root, &words[i]) && words[i].cut.len &&
				words[i].cut.text[0] != '-' && tl_text_is(name.text, name.len, "env", true)) {
				tl_shell_command(sh, words + i, n - i);
				return;
			}
		}
		return;
	}
	inner = is_talker(sh, words) ? n : known_from(sh, words, n, 1);
	add_command(sh, words, inner, &name);
	if (inner < n)
		tl_shell_command(sh, words + inner, n - inner);
	else if (tl_shell_is_runner(name.text, name.len))
		read_scripts(sh, words, n);
}
