/*
 * The commands family: which parts of a file are commands, by its kind: a script is all of it, a Dockerfile has instructions, a unit
 * file keys that begin with Exec, a makefile recipes, an options file nothing but flags, a file of variables none, a list of arguments
 * one. The commands themselves are shell.c's.
 *
 * Files that are no scripts have their own nodes, too: FROM of a Dockerfile.
 */
#include <string.h>
#include <strings.h>

#include "base/path.h"
#include "conf/logical_lines.h"
#include "conf/shell.h"
#include "conf/shell_lex.h"

struct commands {
	struct tl_shell sh;
	struct tl_logical in;
	struct tl_node *stage;	     /* FROM of the stage at hand, or NULL */
	struct tl_shell_words entry; /* ENTRYPOINT, in words */
	struct tl_shell_words cmd;
};

typedef void reader(struct commands *c);

static reader read_script, read_docker, read_unit, read_make, read_options, read_procfile, read_arguments,
	read_env_file;

#define ASSIGNERS "export declare local readonly typeset set setx env setenv"

static const struct tl_dialect shell = {.name = "shell",
	.escape = '\\',
	.apostrophes = true,
	.quote_escapes = true,
	.breaks = ";&|()",
	.assigners = ASSIGNERS};
static const struct tl_dialect docker = {.name = "docker",
	.escape = '\\',
	.apostrophes = true,
	.quote_escapes = true,
	.breaks = ";&|()",
	.drops_comments = true,
	.assigners = ASSIGNERS};
static const struct tl_dialect batch = {.name = "batch",
	.escape = '^',
	.breaks = "&|()",
	.percent = true,
	.caret_colon = true,
	.assigners = ASSIGNERS,
	.set_takes_rest = true};
static const struct tl_dialect powershell = {.name = "powershell",
	.escape = '`',
	.apostrophes = true,
	.doubled = true,
	.quote_escapes = true,
	.breaks = ";|(){}",
	.equals_assigns = true,
	.assigners = "setx"};

static const struct kind {
	const char *language; /* the option of that name */
	const char *names;    /* globs, between blanks */
	const struct tl_dialect *dialect;
	reader *read;
} kinds[] = {
	{"docker",
		"Dockerfile Dockerfile.* Dockerfile-* Dockerfile_* *.dockerfile Containerfile Containerfile.* "
		"*.Dockerfile",
		&docker, read_docker},
	{"unit", "*.service *.socket *.timer *.path *.service.d/*.conf systemd/**/*.conf", &docker, read_unit},
	{"make", "Makefile makefile GNUmakefile Makefile.* *.mk *.mak debian/rules rules", &shell, read_make},
	{"batch", "*.bat *.cmd", &batch, read_script},
	{"powershell", "*.ps1 *.psm1 *.psd1", &powershell, read_script},
	{"options", "*.vmoptions *.options jvm.config *.jvmopts JAVA_OPTIONS", &shell, read_options},
	{"procfile", "Procfile Procfile.*", &shell, read_procfile},
	{"env", ".env .env.* *.env env.list", &shell, read_env_file},
	{"arguments", "*.arguments", &shell, read_arguments},
	{"shell", "*", &shell, read_script},
};

/* --- lines --- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t word_end(const struct tl_cut *line)
{
	size_t i = 0;

	while (i < line->len && !strchr(" \t\r\n", line->text[i]))
		i++;
	return i;
}

static struct tl_cut after(const struct tl_cut *line, size_t i)
{
	while (i < line->len && strchr(" \t", line->text[i]))
		i++;
	return tl_cut_part(line, i, line->len);
}

/* --- scripts --- */

static void read_script(struct commands *c)
{
	tl_shell_read(&c->sh, tl_cut_part(&c->in.all, c->in.at, c->in.all.len));
}

/* "web: command" */
static void read_procfile(struct commands *c)
{
	struct tl_cut line;

	while (tl_logical_next(&c->in, false, &line)) {
		const char *colon = memchr(line.text, ':', line.len);

		if (colon)
			tl_shell_read(&c->sh, after(&line, (size_t)(colon - line.text) + 1));
	}
}

/* Nothing but flags: those of a command without a name. Elasticsearch writes "8-13:-Dflag". */
static void read_options(struct commands *c)
{
	struct tl_cut line;

	while (tl_logical_next(&c->in, false, &line)) {
		struct tl_shell_words words = {0};
		size_t i = 0;

		while (i < line.len && strchr("0123456789-", line.text[i]))
			i++;
		if (i && i < line.len && line.text[i] == ':')
			line = tl_cut_part(&line, i + 1, line.len);
		tl_vec_push(&words, (struct tl_shell_word){.cut = tl_cut_part(&line, 0, 0)});
		tl_shell_split(&c->sh, line, &words);
		tl_shell_command(&c->sh, words.v, words.n);
		tl_vec_fini(&words);
	}
}

/* A command as source code has it, a list of strings; what else stands in the list is not known. */
static void read_arguments(struct commands *c)
{
	struct tl_shell_words words = {0};

	for (size_t i = c->in.at; i < c->in.all.len; i++) {
		size_t from = i + 1;
		char quote = c->in.all.text[i];

		if (!strchr("\"'`", quote) || !quote)
			continue;
		for (i++; i < c->in.all.len && c->in.all.text[i] != quote; i++)
			i += c->in.all.text[i] == '\\';
		if (i < c->in.all.len)
			tl_vec_push(&words,
				(struct tl_shell_word){.cut = tl_cut_part(&c->in.all, from, i), .quoted = true});
	}
	if (words.n)
		tl_shell_command(&c->sh, words.v, words.n);
	tl_vec_fini(&words);
}

/* --- Dockerfiles --- */

/* ["a", "b"]: false when it is no such list. */
static bool read_list(struct commands *c, struct tl_cut text, struct tl_shell_words *out)
{
	size_t i = 0;

	if (!text.len || text.text[0] != '[' || !memchr(text.text, ']', text.len))
		return false;
	for (i = 1; i < text.len && text.text[i] != ']'; i++) {
		size_t from = i;

		if (text.text[i] != '"')
			continue;
		for (i++; i < text.len && text.text[i] != '"'; i++)
			i += text.text[i] == '\\';
		if (i >= text.len)
			return false;
		tl_shell_split(&c->sh, tl_cut_part(&text, from, i + 1), out);
	}
	return true;
}

static void run(struct commands *c, struct tl_cut text)
{
	struct tl_shell_words words = {0};

	while (text.len > 2 && text.text[0] == '-' && text.text[1] == '-') {
		size_t end = word_end(&text);

		text = after(&text, end);
	}
	if (read_list(c, text, &words))
		tl_shell_command(&c->sh, words.v, words.n);
	else
		tl_shell_read(&c->sh, text);
	tl_vec_fini(&words);
}

/* ENV NAME=value ..., or ENV NAME the rest of the line; what stands before in the same stage counts no more. */
static void read_env(struct commands *c, struct tl_cut text)
{
	struct tl_shell_words words = {0};
	struct tl_node *root = c->sh.tree->root;
	size_t end = word_end(&text);

	if (memchr(text.text, '=', end)) {
		tl_shell_split(&c->sh, text, &words);
	} else if (end) {
		struct tl_shell_word value = {.cut = after(&text, end)};
		struct tl_node *last = root->last_kid;

		tl_shell_assign(&c->sh, root, tl_cut_part(&text, 0, end), &value);
		tl_shell_replace(&c->sh, c->stage ? c->stage : root->kids, last);
	}
	for (size_t i = 0; i < words.n; i++) {
		struct tl_node *last = root->last_kid;

		(void)tl_shell_assign_word(&c->sh, root, &words.v[i]);
		tl_shell_replace(&c->sh, c->stage ? c->stage : root->kids, last);
	}
	tl_vec_fini(&words);
}

/* What a container runs: ENTRYPOINT with CMD behind it where both are lists. */
static void read_start(struct commands *c, struct tl_cut text, struct tl_shell_words *list)
{
	list->n = 0;
	if (!read_list(c, text, list))
		run(c, text);
}

static void run_container(struct commands *c)
{
	for (size_t i = 0; i < c->cmd.n; i++)
		tl_vec_push(&c->entry, c->cmd.v[i]);
	if (c->entry.n)
		tl_shell_command(&c->sh, c->entry.v, c->entry.n);
	c->entry.n = c->cmd.n = 0;
}

static void add_from(struct commands *c, struct tl_cut name, struct tl_cut text)
{
	struct tl_node *n = tl_tree_add(c->sh.tree, c->sh.tree->root, name.text, name.len, tl_cut_offset(&name, 0));
	struct tl_shell_words words = {0};
	struct tl_words out = {0};

	tl_shell_split(&c->sh, text, &words);
	for (size_t i = 0; i < words.n; i++) {
		if (words.v[i].cut.len && words.v[i].cut.text[0] != '-')
			tl_vec_push(&out, tl_cut_word(&words.v[i].cut));
	}
	c->stage = n ? n : c->stage;
	if (n) {
		tl_tree_words(c->sh.tree, n, &out);
		n->end = n->end < n->start ? n->start : n->end;
	}
	tl_vec_fini(&out);
	tl_vec_fini(&words);
}

static bool is_word(const struct tl_cut *line, size_t end, const char *word)
{
	return tl_text_is(line->text, end, word, true);
}

/* "RUN <<EOF": the lines up to EOF are the script. */
static struct tl_cut with_documents(struct commands *c, struct tl_cut text)
{
	struct tl_shell_lexer lx;
	size_t from = (size_t)(text.text - c->in.all.text);

	if (!memchr(text.text, '<', text.len))
		return text;
	tl_shell_lexer_init(&lx, &c->sh, tl_cut_part(&c->in.all, from, c->in.all.len));
	if (tl_shell_next(&lx)) {
		struct tl_cut doc;
		bool alone = lx.words.n == 0;

		while (lx.n_docs && lx.at_line_end) {
			if (!tl_shell_next_doc(&lx, &doc))
				continue;
			c->in.at = from + lx.at;
			text = alone ? doc : tl_cut_part(&c->in.all, from, c->in.at);
		}
	}
	tl_shell_lexer_fini(&lx);
	return text;
}

static void read_instruction(struct commands *c, struct tl_cut line)
{
	size_t end = word_end(&line);
	struct tl_cut rest = after(&line, end);

	if (is_word(&line, end, "ONBUILD")) {
		line = rest;
		end = word_end(&line);
		rest = after(&line, end);
	}
	if (is_word(&line, end, "RUN"))
		run(c, with_documents(c, rest));
	else if (is_word(&line, end, "COPY") || is_word(&line, end, "ADD"))
		tl_shell_read(&c->sh, with_documents(c, line)); /* may be COPY <<EOF /file */
	else if (is_word(&line, end, "CMD"))
		read_start(c, rest, &c->cmd);
	else if (is_word(&line, end, "ENTRYPOINT"))
		read_start(c, rest, &c->entry);
	else if (is_word(&line, end, "ENV") || is_word(&line, end, "ARG"))
		read_env(c, rest);
	else if (is_word(&line, end, "HEALTHCHECK") && rest.len > 4) {
		size_t i = 0;

		while (i + 4 <= rest.len && strncasecmp(rest.text + i, "CMD ", 4) != 0)
			i++;
		if (i + 4 <= rest.len)
			run(c, after(&rest, i + 4));
	} else if (is_word(&line, end, "FROM")) {
		run_container(c);
		add_from(c, tl_cut_part(&line, 0, end), rest);
	}
}

static void read_docker(struct commands *c)
{
	struct tl_cut line;

	while (tl_logical_next(&c->in, true, &line))
		read_instruction(c, line);
	run_container(c);
	tl_vec_fini(&c->entry);
	tl_vec_fini(&c->cmd);
}

/* --- makefiles --- */

/* "NAME = value", ":=", "?=", "+="; not "target: NAME = value" nor a rule. */
static bool read_make_variable(struct commands *c, struct tl_cut line)
{
	size_t len = 0, eq;
	struct tl_shell_word value = {0};

	if (line.len > 7 && memcmp(line.text, "export ", 7) == 0)
		line = after(&line, 7);
	while (len < line.len && !strchr(" \t:=?+!#", line.text[len]))
		len++;
	for (eq = len; eq < line.len && is_blank(line.text[eq]);)
		eq++;
	while (eq < line.len && strchr(":?+", line.text[eq]))
		eq++;
	if (!len || eq >= line.len || line.text[eq] != '=')
		return false;
	value.cut = after(&line, eq + 1);
	for (size_t i = 0; i < value.cut.len; i++) {
		if (value.cut.text[i] == '#')
			value.cut.len = i;
	}
	tl_shell_assign(&c->sh, c->sh.tree->root, tl_cut_part(&line, 0, len), &value);
	return true;
}

static void read_make(struct commands *c)
{
	while (c->in.at < c->in.all.len) {
		size_t from = c->in.at, to = tl_logical_end(&c->in, from, false);
		struct tl_cut line = tl_cut_part(&c->in.all, from, to);

		c->in.at = to + tl_logical_eol(&c->in, to);
		if (line.len && line.text[0] == '\t') {
			size_t i = 1;

			while (i < line.len && strchr(" \t@-+", line.text[i]))
				i++;
			tl_shell_read(&c->sh, tl_cut_part(&line, i, line.len));
		} else {
			line = after(&line, 0);
			if (line.len && line.text[0] != '#')
				(void)read_make_variable(c, line);
		}
	}
}

/* --- the whole --- */

static void read_unit(struct commands *c)
{
	tl_shell_unit_file(&c->sh, &c->in);
}

static void read_env_file(struct commands *c)
{
	tl_shell_env_file(&c->sh, c->in.all, c->in.at);
}

static bool has_name(const struct kind *k, const char *path)
{
	char glob[64];

	for (const char *p = k->names; *p;) {
		size_t n = strcspn(p, " ");

		if (n < sizeof glob) {
			memcpy(glob, p, n);
			glob[n] = '\0';
			if (tl_path_glob(glob, path))
				return true;
		}
		p += n + (p[n] == ' ');
	}
	return false;
}

static const struct kind *kind_of(const struct tl_format *f, const char *path)
{
	for (size_t i = 0; i + 1 < TL_COUNT(kinds); i++) {
		if (f->opts.language ? strcmp(f->opts.language, kinds[i].language) == 0 : has_name(&kinds[i], path))
			return &kinds[i];
	}
	return &kinds[TL_COUNT(kinds) - 1];
}

TL_VEC_TYPE(commands_names, const char *);

/* What its directives stand in, and the endpoints' scopes, where those are names and no globs. */
static void collect(struct commands_names *out, const struct tl_strs *globs)
{
	for (size_t i = 0; i < globs->n; i++) {
		if (!strpbrk(globs->v[i], "*?[/"))
			tl_vec_push(out, globs->v[i]);
	}
}

void tl_syn_commands(struct tl_tree *tree, const struct tl_syntax_input *in)
{
	const struct kind *k = kind_of(in->format, in->path);
	struct commands c = {.in = {.all = {.text = tree->text, .len = tree->len}, .at = in->skip}};
	struct commands_names names = {0};

	for (size_t i = 0; i < in->format->n_directives; i++)
		collect(&names, &in->format->directives[i].at.in);
	c.sh = (struct tl_shell){.tree = tree, .format = in->format, .dialect = k->dialect};
	c.sh.known = tl_names_of((struct tl_strs){.v = names.v, .n = names.n});
	k->read(&c);
	tl_shell_fini(&c.sh);
	tl_vec_fini(&names);
}
