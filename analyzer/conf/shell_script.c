/*
 * A script, command by command: the texts that its commands write into files or feed to programs, the scripts among those, and
 * whether a command only asks. What a command's words mean is shell.c's.
 *
 * A text is a block "<<" with a node "text" and, beside it, "to", the file it is written to, or "by", the words of the command
 * that takes it in.
 */
#include <string.h>

#include "conf/shell.h"
#include "conf/shell_lex.h"
#include "conf/shell_node.h"

/* Texts that a later command may write anew; of more the first ones stay. */
#define MAX_WRITTEN 32U

struct written {
	struct tl_cut file;
	struct tl_node *block;
};

/* Where in a script we are. */
struct script {
	unsigned never;	  /* how deep in what never runs */
	unsigned nesting; /* how deep in what may not run, or run more than once */
	bool maybe;	  /* the command hangs on the one before it */
	struct tl_cut piped;
	struct written written[MAX_WRITTEN];
	size_t n_written;
};

static const char shells[] = "sh bash dash ash zsh ksh su ssh";

/* "tee FILE", "COPY <<EOF FILE": the file is an argument. */
static struct tl_cut target_of(const struct tl_shell_lexer *lx)
{
	for (size_t i = 1; i < lx->words.n; i++) {
		struct tl_cut before = tl_shell_program(&lx->words.v[i - 1].cut);

		if (!tl_shell_is_one_of("tee", before.text, before.len))
			continue;
		while (i + 1 < lx->words.n && lx->words.v[i].cut.len && lx->words.v[i].cut.text[0] == '-')
			i++;
		return lx->words.v[i].cut;
	}
	if (lx->words.n > 1 && tl_shell_is_one_of("COPY ADD", lx->words.v->cut.text, lx->words.v->cut.len))
		return lx->words.v[lx->words.n - 1].cut;
	return lx->target;
}

/* What a command reads: a text that it writes into a file, or takes in by itself. */
struct text_use {
	struct tl_cut file; /* empty: none is known */
	struct tl_cut by;   /* the command's words */
	bool anew;	    /* nothing that was in the file before is left */
};

static void add_part(struct tl_shell *sh, struct tl_node *block, const char *name, const struct tl_cut *value)
{
	struct tl_node *n = tl_tree_add(sh->tree, block, name, strlen(name), tl_cut_offset(value, 0));

	if (n)
		tl_shell_set_value(sh, n, value, false);
}

static bool is_same_file(const struct tl_cut *a, const struct tl_cut *b)
{
	return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

/* A file that is written for certain holds nothing of what was written before. */
static void remember_written(struct script *s, const struct text_use *use, struct tl_node *block)
{
	bool certain = use->anew && !s->nesting && !s->maybe;

	for (size_t i = 0; certain && i < s->n_written; i++) {
		if (is_same_file(&s->written[i].file, &use->file))
			s->written[i].block->kids = s->written[i].block->last_kid = NULL;
	}
	if (s->n_written < MAX_WRITTEN)
		s->written[s->n_written++] = (struct written){use->file, block};
}

/* Such a text is a block of its own for formats that read them. */
static void add_text(struct tl_shell *sh, struct script *s, const struct text_use *use, const struct tl_cut *text)
{
	struct tl_cut name = tl_cut_part(text, 0, 0);
	struct tl_node *block;

	if (!sh->format->n_embeds || s->never || !text->len || (!use->file.len && !use->by.len))
		return;
	name.text = "<<";
	block = tl_shell_add(sh, sh->tree->root, &name);
	if (!block)
		return;
	block->name_len = 2;
	block->block = true;
	if (use->file.len)
		remember_written(s, use, block);
	if (use->file.len)
		add_part(sh, block, "to", &use->file);
	else
		add_part(sh, block, "by", &use->by);
	add_part(sh, block, "text", text);
}

TL_VEC_TYPE(shell_bytes, char);
TL_VEC_TYPE(shell_offsets, uint32_t);

/* Words with a sign between them; "\n" is a line's end where printf and echo make one. */
static struct tl_cut joined(struct tl_shell *sh, const struct tl_shell_word *words, size_t n, char sign, bool unescape)
{
	struct shell_bytes bytes = {0};
	struct shell_offsets at = {0};
	struct tl_cut out = {0};
	uint32_t *places;

	for (size_t i = 0; i < n; i++) {
		const struct tl_cut *w = &words[i].cut;

		for (size_t k = 0; k < w->len; k++) {
			bool escape = unescape && w->text[k] == '\\' && k + 1 < w->len && strchr("nt", w->text[k + 1]);

			tl_vec_push(&at, tl_cut_offset(w, k));
			k += escape;
			tl_vec_push(&bytes, !escape ? w->text[k] : w->text[k] == 'n' ? '\n' : '\t');
		}
		tl_vec_push(&at, tl_cut_offset(w, w->len));
		tl_vec_push(&bytes, sign);
	}
	out.len = bytes.n ? bytes.n - 1 : 0;
	out.text = out.len ? tl_arena_strndup(sh->tree->arena, bytes.v, out.len) : "";
	places = tl_arena_alloc(sh->tree->arena, (at.n + 1) * sizeof *places);
	if (at.n)
		memcpy(places, at.v, at.n * sizeof *places);
	out.at = out.len ? places : NULL;
	tl_vec_fini(&bytes);
	tl_vec_fini(&at);
	return out;
}

/* What echo and printf say. */
static struct tl_cut said(struct tl_shell *sh, const struct tl_shell_lexer *lx)
{
	const struct tl_shell_word *w = lx->words.v;
	size_t n = lx->words.n, first = 1;
	struct tl_cut name = n ? tl_shell_program(&w->cut) : (struct tl_cut){0};
	bool prints = tl_shell_is_one_of("printf", name.text, name.len);

	if (!name.len || (!prints && !tl_shell_is_one_of("echo", name.text, name.len)))
		return (struct tl_cut){0};
	while (first < n && w[first].cut.len > 1 && w[first].cut.text[0] == '-' && !w[first].quoted)
		first++;
	if (prints && first + 1 < n && memchr(w[first].cut.text, '%', w[first].cut.len))
		first++;
	return joined(sh, w + first, n - first, prints ? '\n' : ' ', true);
}

static bool runs_documents(const struct tl_shell_words *words)
{
	for (size_t i = 0; i < words->n && i < 8; i++) {
		struct tl_cut p = tl_shell_program(&words->v[i].cut);

		if (tl_shell_is_one_of(shells, p.text, p.len))
			return true;
	}
	return false;
}

/* Which sign ended the command just read: '|' for a pipe, '?' for "&&" and "||", 0 for any other. */
static char ended_by(const struct tl_shell_lexer *lx)
{
	const char *p = lx->in.text + lx->at;
	bool doubled = lx->at && lx->at < lx->in.len && p[0] == p[-1];

	if (!lx->at || (p[-1] != '|' && p[-1] != '&'))
		return 0;
	return doubled ? '?' : p[-1] == '|' ? '|' : '\0';
}

static bool goes_nowhere(const struct tl_shell_lexer *lx)
{
	if (tl_text_is(lx->target.text, lx->target.len, "/dev/null", false))
		return true;
	for (size_t i = 0; i < lx->words.n; i++) {
		if (tl_text_is(lx->words.v[i].cut.text, lx->words.v[i].cut.len, "/dev/null", false))
			return true;
	}
	return false;
}

static bool is_asked(const struct tl_shell_lexer *lx)
{
	const struct tl_shell_word *w = lx->words.v;

	/* bats: what a command under "run" brings is looked at afterwards. */
	if (lx->words.n && !w->quoted && tl_shell_is_one_of("run", w->cut.text, w->cut.len))
		return true;
	/* "! command" by itself wants it to fail; behind "if" it is how a failure is dealt with. */
	if (lx->words.n && !w->quoted && tl_text_is(w->cut.text, w->cut.len, "!", false))
		return true;
	if (!lx->words.n || !goes_nowhere(lx))
		return false;
	if (ended_by(lx)) /* what is left for a pipe is what is said on the way */
		return true;
	for (size_t i = 0; i < lx->words.n && !w[i].quoted; i++) {
		if (tl_shell_is_one_of("if elif while until !", w[i].cut.text, w[i].cut.len))
			return true;
		if (!tl_shell_is_one_of("{ then do else ( time", w[i].cut.text, w[i].cut.len))
			return false;
	}
	return false;
}

/* The texts that the command just read takes from the lines below it, and the one that it or the command before it in a pipe says. */
static void read_texts(struct tl_shell *sh, struct tl_shell_lexer *lx, struct script *s)
{
	struct text_use use = {.file = target_of(lx), .anew = lx->target.len && !lx->appends};
	struct tl_cut text = said(sh, lx);
	bool runs = lx->n_docs && runs_documents(&lx->words);

	if (!text.len && use.file.len)
		add_text(sh, s, &use, &s->piped);
	else if (use.file.len)
		add_text(sh, s, &use, &text);
	s->piped = ended_by(lx) == '|' ? text : (struct tl_cut){0};
	if (lx->n_docs && !use.file.len)
		use.by = joined(sh, lx->words.v, lx->words.n, ' ', false);
	while (lx->n_docs && lx->at_line_end) {
		if (!tl_shell_next_doc(lx, &text))
			continue;
		if (!runs)
			add_text(sh, s, &use, &text);
		else if (!s->never)
			tl_shell_read(sh, text);
	}
}

static bool word_is(const struct tl_shell_lexer *lx, size_t i, const char *words)
{
	const struct tl_shell_word *w = i < lx->words.n ? &lx->words.v[i] : NULL;

	return w && !w->quoted && tl_shell_is_one_of(words, w->cut.text, w->cut.len);
}

/* How deep the command just read stands in "if false; then ... fi"; 0 = it may run. depth is that of the one before. */
static unsigned never_runs(const struct tl_shell_lexer *lx, unsigned depth)
{
	size_t first = word_is(lx, 0, "then else do") ? 1 : 0;

	if (!depth)
		return word_is(lx, first, "if") && word_is(lx, first + 1, "false") && lx->words.n == first + 2 &&
		       !ended_by(lx);
	if (word_is(lx, 0, "fi") || (depth == 1 && word_is(lx, 0, "else elif")))
		return depth - 1;
	return depth + word_is(lx, first, "if");
}

/* Conditions, loops and functions: what the command just read opens and closes. */
static unsigned nesting_after(const struct tl_shell_lexer *lx, unsigned nesting)
{
	size_t first = word_is(lx, 0, "then else do") ? 1 : 0, last = lx->words.n;

	nesting += word_is(lx, first, "if case for while until select");
	nesting += last && word_is(lx, last - 1, "{");
	return nesting - (nesting && word_is(lx, 0, "fi esac done }"));
}

/* Whether the next command runs hangs on how this one comes out: a test, or what only makes up for a failure. */
static bool decides_next(const struct tl_shell_lexer *lx)
{
	return ended_by(lx) == '?' && (lx->in.text[lx->at - 1] == '|' || word_is(lx, 0, "[ [[ test"));
}

void tl_shell_read(struct tl_shell *sh, struct tl_cut script)
{
	struct tl_shell_lexer lx;
	struct script s = {0};

	if (sh->depth >= TL_SHELL_SCRIPTS)
		return;
	sh->depth++;
	tl_shell_lexer_init(&lx, sh, script);
	while (tl_shell_next(&lx)) {
		sh->asked = is_asked(&lx);
		s.never = never_runs(&lx, s.never);
		s.nesting = nesting_after(&lx, s.nesting);
		if (lx.words.n && !s.never)
			tl_shell_command(sh, lx.words.v, lx.words.n);
		sh->asked = false;
		read_texts(sh, &lx, &s);
		if (lx.words.n)
			s.maybe = decides_next(&lx);
	}
	tl_shell_lexer_fini(&lx);
	sh->depth--;
}
