/*
 * C++ guesses as text. A made-up class can be made from anything, converted to anything, called, indexed and
 * derived from; what it lacks costs no more than the type of one expression. What none of them says is a tl_any.
 */
#include <string.h>

#include "base/text.h"
#include "front_c/guess.h"

static bool is_cxx(enum tl_guess_kind k)
{
	return k >= TL_GUESS_NAMESPACE && k <= TL_GUESS_FIELD;
}

static bool is_class(enum tl_guess_kind k)
{
	return k == TL_GUESS_CLASS || k == TL_GUESS_CLASS_TEMPLATE;
}

/* child is directly or deeper in scope: "a::b" in "a". */
static bool is_inside(const char *child, const char *scope)
{
	size_t len = strlen(scope);

	return strncmp(child, scope, len) == 0 && strncmp(child + len, "::", 2) == 0;
}

/* Guesses by name, and for each what it stands in: found once, since every scope asks for all that is in it. */
struct nest {
	struct tl_guess *const *v;
	size_t n;
	const struct tl_guess **owner; /* NULL = none of ours */
	bool *orphan; /* in something that the source declares after all: what is needed there is complained about there */
};

static const struct tl_guess *find(const struct nest *all, const char *name, size_t len)
{
	size_t lo = 0, hi = all->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = strncmp(all->v[mid]->name, name, len);

		if (c == 0 && !all->v[mid]->name[len])
			return all->v[mid];
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

static void place(struct nest *all, size_t i)
{
	const char *name = all->v[i]->name;

	for (const char *at = strstr(name, "::"); at; at = strstr(at + 2, "::")) {
		const struct tl_guess *around = find(all, name, (size_t)(at - name));

		if (around && is_cxx(around->kind))
			all->owner[i] = around;
		all->orphan[i] |= around && around->kind == TL_GUESS_NOTHING;
	}
}

static const char *last_of(const char *qualified)
{
	const char *last = qualified;

	for (const char *at = strstr(qualified, "::"); at; at = strstr(last, "::"))
		last = at + 2;
	return last;
}

static void put_body(struct tl_buf *out, const char *name)
{
	tl_buf_printf(
		out, "%s(); template <class... A> %s(A &&...); template <class T> operator T() const; ", name, name);
	tl_buf_puts(out, "template <class... A> tl_any operator()(A &&...) const; ");
	tl_buf_puts(out, "template <class T> tl_any operator[](T &&) const; ");
	tl_buf_printf(out, "template <class T> %s &operator=(T &&); ", name);
	tl_buf_puts(out,
		"tl_any *operator->() const; tl_any &operator*() const; tl_any *begin() const; tl_any *end() const; ");
}

static void put_all_in(struct tl_buf *out, const struct nest *all, const struct tl_guess *owner);

static bool ends_with(const char *name, const char *end)
{
	return tl_ends_with(name, strlen(name), end);
}

/* intrusive_ptr<T>, QSharedPointer<T>: what is behind it is known. */
static bool is_pointer(const struct tl_guess *g)
{
	return g->kind == TL_GUESS_CLASS_TEMPLATE &&
	       (ends_with(g->name, "_ptr") || ends_with(g->name, "Ptr") || ends_with(g->name, "Pointer"));
}

static void put_pointer(struct tl_buf *out, const char *name)
{
	tl_buf_printf(out,
		"%s(); template <class... A> %s(A &&...); template <class U> operator U() const; "
		"T *get() const; T *data() const; T *release(); T *operator->() const; template <class U = T> U "
		"&operator*() const; "
		"template <class... A> void reset(A &&...); template <class U> %s &operator=(U &&); "
		"template <class... A> static %s create(A &&...); ",
		name, name, name, name);
}

/* make_shared<T>() of another namespace gives a pointer to T. */
static bool makes_pointer(const char *name)
{
	return strncmp(name, "make", 4) == 0 && (strstr(name, "shared") || strstr(name, "unique"));
}

static void put_class(struct tl_buf *out, const struct nest *all, const struct tl_guess *g)
{
	const char *name = last_of(g->name);

	if (g->kind == TL_GUESS_CLASS_TEMPLATE)
		tl_buf_puts(out, is_pointer(g) ? "template <class T, class... P> " : "template <class... P> ");
	tl_buf_printf(out, "struct %s { ", name);
	if (is_pointer(g))
		put_pointer(out, name);
	else
		put_body(out, name);
	put_all_in(out, all, g);
	tl_buf_puts(out, "};\n");
}

static void put_one(struct tl_buf *out, const struct nest *all, const struct tl_guess *g, bool in_class)
{
	const char *name = last_of(g->name), *is_static = in_class ? "static " : "";

	switch (g->kind) {
	case TL_GUESS_NAMESPACE:
		if (in_class) {
			tl_buf_printf(out, "struct %s { ", name);
			put_body(out, name);
		} else {
			tl_buf_printf(out, "namespace %s { ", name);
		}
		put_all_in(out, all, g);
		tl_buf_puts(out, in_class ? "};\n" : "}\n");
		break;
	case TL_GUESS_CLASS:
	case TL_GUESS_CLASS_TEMPLATE:
		put_class(out, all, g);
		break;
	case TL_GUESS_TEMPLATE_FUNCTION:
		tl_buf_printf(out, "template <class T, class... A> %s%s %s(A &&...);\n", is_static,
			makes_pointer(name) ? "std::shared_ptr<T>" : TL_GUESS_ANY, name);
		break;
	case TL_GUESS_CXX_FUNCTION:
		tl_buf_printf(out, "template <class... A> %stl_any %s(A &&...);\n", is_static, name);
		break;
	case TL_GUESS_OBJECT:
		tl_buf_printf(out, "%stl_any %s;\n", in_class ? "static " : "extern ", name);
		break;
	case TL_GUESS_METHOD:
		tl_buf_printf(out, "template <class... A> tl_any %s(A &&...) const;\n", name);
		break;
	case TL_GUESS_FIELD: /* tl_any cannot hold another */
		tl_buf_printf(out, "%stl_any %s;\n", is_inside(g->name, TL_GUESS_ANY) ? "static " : "", name);
		break;
	default:
		break;
	}
}

/* Scopes that are not guesses are namespaces of the source or of a model. */
static unsigned open_scopes(struct tl_buf *out, const char *name)
{
	unsigned n = 0;

	for (const char *at = strstr(name, "::"); at; at = strstr(name, "::")) {
		tl_buf_puts(out, "namespace ");
		tl_buf_put(out, name, (size_t)(at - name));
		tl_buf_puts(out, " { ");
		name = at + 2;
		n++;
	}
	return n;
}

static void put_all_in(struct tl_buf *out, const struct nest *all, const struct tl_guess *owner)
{
	bool in_class = owner && is_class(owner->kind);

	/* classes and namespaces first: functions and objects need no more than tl_any */
	for (size_t i = 0; i < all->n; i++) {
		const char *name = all->v[i]->name;
		unsigned opened;

		if (all->owner[i] != owner || all->orphan[i] || !is_cxx(all->v[i]->kind) ||
			is_inside(name, TL_GUESS_ANY))
			continue;
		opened = in_class ? 0 : open_scopes(out, owner ? name + strlen(owner->name) + 2 : name);
		put_one(out, all, all->v[i], in_class);
		while (opened--)
			tl_buf_puts(out, "}\n");
	}
}

static void put_any(struct tl_buf *out, const struct nest *all)
{
	tl_buf_puts(out, "struct " TL_GUESS_ANY " { ");
	put_body(out, TL_GUESS_ANY);
	for (size_t i = 0; i < all->n; i++) {
		if (is_cxx(all->v[i]->kind) && is_inside(all->v[i]->name, TL_GUESS_ANY))
			put_one(out, all, all->v[i], true);
	}
	tl_buf_puts(out, "};\n");
}

void tl_guess_put_cxx(struct tl_buf *out, struct tl_guess *const *sorted, size_t n)
{
	struct tl_arena *a = tl_arena_new();
	struct nest all = {sorted, n, tl_arena_alloc(a, (n + 1) * sizeof *all.owner),
		tl_arena_alloc(a, (n + 1) * sizeof *all.orphan)};

	for (size_t i = 0; i < n; i++)
		place(&all, i);
	put_any(out, &all);
	put_all_in(out, &all, NULL);
	tl_arena_free(a);
}
