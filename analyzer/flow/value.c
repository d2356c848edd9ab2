/* Interning of places and symbols. Ids are handed out in the order of first use, which the interpreter keeps fixed. */
#include "flow/value.h"

#include <string.h>
#include <uthash.h>

#include "base/intern.h"
#include "base/vec.h"

struct sym_id {
	uint32_t kind, frame, number, pad;
	const void *op;
};

struct key_entry {
	struct tl_key_info info; /* hash key: zero-padded copy */
	tl_key id;
	UT_hash_handle hh;
};

struct sym_entry {
	struct sym_id what;
	tl_sym id;
	UT_hash_handle hh;
};

struct tl_names {
	struct tl_arena *arena;
	struct tl_intern *texts; /* names of places are compared by pointer */
	struct key_entry *keys;
	struct sym_entry *syms;
	TL_VEC(struct key_entry *) by_key;
	TL_VEC(struct sym_entry *) by_sym;
};

struct tl_names *tl_names_new(void)
{
	struct tl_names *n = tl_xcalloc(1, sizeof *n);

	n->arena = tl_arena_new();
	n->texts = tl_intern_new();
	tl_vec_push(&n->by_key, NULL);
	tl_vec_push(&n->by_sym, NULL);
	return n;
}

void tl_names_free(struct tl_names *n)
{
	if (!n)
		return;
	HASH_CLEAR(hh, n->keys);
	HASH_CLEAR(hh, n->syms);
	tl_vec_fini(&n->by_key);
	tl_vec_fini(&n->by_sym);
	tl_intern_free(n->texts);
	tl_arena_free(n->arena);
	free(n);
}

tl_key tl_key_of(struct tl_names *n, struct tl_key_info info)
{
	struct tl_key_info k;
	struct key_entry *e;

	memset(&k, 0, sizeof k); /* padding is part of the hashed bytes */
	k.kind = info.kind;
	k.frame = info.frame;
	k.number = info.number;
	k.parent = info.parent;
	k.name = info.name ? tl_intern(n->texts, info.name) : NULL;
	k.index = info.index;
	HASH_FIND(hh, n->keys, &k, sizeof k, e);
	if (e)
		return e->id;
	e = tl_arena_alloc(n->arena, sizeof *e);
	memcpy(&e->info, &k, sizeof k);
	e->id = (tl_key)n->by_key.n;
	HASH_ADD(hh, n->keys, info, sizeof e->info, e);
	tl_vec_push(&n->by_key, e);
	return e->id;
}

const struct tl_key_info *tl_key_info(const struct tl_names *n, tl_key k)
{
	return &n->by_key.v[k]->info;
}

tl_key tl_key_root(const struct tl_names *n, tl_key k)
{
	while (tl_key_info(n, k)->kind == TL_KEY_PART)
		k = tl_key_info(n, k)->parent;
	return k;
}

tl_sym tl_sym_of(struct tl_names *n, enum tl_sym_kind kind, uint32_t frame, uint32_t number, const void *op)
{
	struct sym_id what;
	struct sym_entry *e;

	memset(&what, 0, sizeof what);
	what.kind = kind;
	what.frame = frame;
	what.number = number;
	what.op = op;
	HASH_FIND(hh, n->syms, &what, sizeof what, e);
	if (e)
		return e->id;
	e = tl_arena_alloc(n->arena, sizeof *e);
	memcpy(&e->what, &what, sizeof what);
	e->id = (tl_sym)n->by_sym.n;
	HASH_ADD(hh, n->syms, what, sizeof e->what, e);
	tl_vec_push(&n->by_sym, e);
	return e->id;
}

tl_key tl_sym_place(const struct tl_names *n, tl_sym s)
{
	const struct sym_entry *e = s < n->by_sym.n ? n->by_sym.v[s] : NULL;

	return e && e->what.kind == TL_SYM_LOAD ? e->what.number : 0;
}

struct tl_val tl_val_int(int64_t num, const char *text)
{
	return (struct tl_val){.kind = TL_VAL_INT, .num = num, .text = text};
}

struct tl_val tl_val_sym(tl_sym s)
{
	return (struct tl_val){.kind = TL_VAL_SYM, .id = s};
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

bool tl_val_equal(const struct tl_val *a, const struct tl_val *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case TL_VAL_NONE:
		return true;
	case TL_VAL_INT:
		return a->num == b->num;
	case TL_VAL_STR:
	case TL_VAL_FUNC:
		return same_text(a->text, b->text);
	case TL_VAL_METHOD:
		return a->method == b->method ||
		       (a->method->able == b->method->able && a->method->fixed == b->method->fixed &&
			       a->method->role == b->method->role && tl_loc_same(&a->method->loc, &b->method->loc));
	case TL_VAL_OBJ:
	case TL_VAL_ADDR:
		return a->id == b->id;
	case TL_VAL_SYM:
		return a->id == b->id && a->rel == b->rel && a->num == b->num;
	}
	return false;
}
