/*
 * Finding rows again: sorted tables for the lookups of an analysis, and a hash set for the one question
 * that is asked of every identifier of every file.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "pack/format.h"
#include "pack/libset.h"
#include "pack/pack_priv.h"

static int by_name(const void *a, const void *b)
{
	const struct tl_pack_entry *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const void *find(const struct tl_pack_entry_vec *v, const char *name)
{
	struct tl_pack_entry key = {.name = name};
	const struct tl_pack_entry *hit = v->n ? bsearch(&key, v->v, v->n, sizeof key, by_name) : NULL;

	return hit ? hit->item : NULL;
}

/* --- names worth parsing for --- */

static uint32_t hash_name(const char *s, size_t len)
{
	uint64_t h = 0xcbf29ce484222325U;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 0x100000001b3U;
	h ^= h >> 32;
	return (uint32_t)h ? (uint32_t)h : 1;
}

static uint64_t length_bit(size_t len)
{
	return UINT64_C(1) << (len < 63 ? len : 63);
}

static const char *last_word(const char *name, size_t len)
{
	const char *end = name + len, *s = end;

	while (s > name && s[-1] != ':')
		s--;
	return s;
}

static void set_put(struct tl_name_set *set, const char *name)
{
	const char *last = last_word(name, strlen(name));
	size_t len = strlen(last);
	uint32_t h = hash_name(last, len), i = h & set->mask;

	while (set->slots[i].hash)
		i = (i + 1) & set->mask;
	set->slots[i].hash = h;
	set->slots[i].len = (uint32_t)len;
	set->slots[i].name = last;
	set->slots[i].scope = last == name ? NULL : name;
	set->lengths |= length_bit(len);
}

/* At most a quarter full, so that a miss is nearly always one look. */
static void build_set(struct tl_pack_code *code)
{
	struct tl_name_set *set = &code->set;
	uint32_t size = 64;

	while (size < code->names.n * 4)
		size *= 2;
	set->mask = size - 1;
	set->slots = tl_arena_alloc(code->arena, size * sizeof *set->slots);
	memset(set->slots, 0, size * sizeof *set->slots);
	for (size_t i = 0; i < code->names.n; i++)
		set_put(set, code->names.v[i]);
}

static bool is_word_byte(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

bool tl_pack_in_scope(const char *name, const char *text, size_t word)
{
	size_t len = (size_t)(last_word(name, strlen(name)) - name);

	return word >= len && memcmp(text + word - len, name, len) == 0 &&
	       (word == len || !is_word_byte(text[word - len - 1]));
}

bool tl_pack_is_name_in(const struct tl_pack *pack, const char *text, size_t start, size_t end)
{
	const struct tl_name_set *set = &tl_pack_code(pack)->set;
	size_t len = end - start;
	uint32_t h, i;

	if (!(set->lengths & length_bit(len)))
		return false;
	h = hash_name(text + start, len);
	for (i = h & set->mask; set->slots[i].hash; i = (i + 1) & set->mask)
		if (set->slots[i].hash == h && set->slots[i].len == len &&
			!memcmp(set->slots[i].name, text + start, len) &&
			(!set->slots[i].scope || tl_pack_in_scope(set->slots[i].scope, text, start)))
			return true;
	return false;
}

bool tl_pack_is_name(const struct tl_pack *pack, const char *name, size_t len)
{
	return tl_pack_is_name_in(pack, name, (size_t)(last_word(name, len) - name), len);
}

/* scopes ends with tail, as whole words. */
static bool ends_with(const char *scopes, size_t len, const char *tail)
{
	size_t n = strlen(tail);

	return tl_ends_with(scopes, len, tail) && (n == len || scopes[len - n - 1] == ':');
}

/* "QSslSocket::setProtocol" stands in a file as setProtocol, which says nothing; its class says more, and where that is a
 * common word, a type of the library says with what before it. */
const char *tl_lib_word(struct tl_arena *a, const struct tl_lib *lib, const char *name)
{
	const char *last = last_word(name, strlen(name)), *dot = strchr(name, '.');
	size_t len = last == name ? 0 : (size_t)(last - name) - 2;

	if (dot)
		return tl_arena_strndup(a, name, (size_t)(dot - name)); /* a field: its record */
	if (last == name)
		return name;
	for (size_t i = 0; i < lib->n_types; i++)
		if (ends_with(name, len, lib->types[i]))
			return lib->types[i];
	last = last_word(name, len);
	return tl_arena_strndup(a, last, len - (size_t)(last - name));
}

static bool does_something(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++)
		if (api->actions[i].verb != TL_DO_NOTHING)
			return true;
	return false;
}

static void add_name(struct tl_pack_code *code, const struct tl_lib *lib, const char *name)
{
	tl_vec_push(&code->names, tl_lib_word(code->arena, lib, name));
}

/* Of a constant in a class that class, if the library has it as a type; else its last two words: a scope by itself may be any
 * word. */
static const char *constant_word(struct tl_arena *a, const struct tl_lib *lib, const char *name)
{
	const char *word = tl_lib_word(a, lib, name), *last = last_word(name, strlen(name));

	for (size_t i = 0; i < lib->n_types; i++)
		if (strcmp(word, lib->types[i]) == 0)
			return word;
	return last == name ? name : last_word(name, (size_t)(last - name) - 2);
}

static void collect_names(struct tl_pack_code *code, const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_apis; i++)
		if (does_something(&lib->apis[i]) && !lib->apis[i].common)
			add_name(code, lib, lib->apis[i].name);
	for (size_t i = 0; i < lib->n_fields; i++)
		add_name(code, lib, lib->fields[i].name);
	for (size_t i = 0; i < lib->n_types; i++)
		tl_vec_push(&code->names, lib->types[i]);
	for (size_t i = 0; i < lib->n_constants; i++)
		if (lib->constants[i].is_version)
			tl_vec_push(&code->names, constant_word(code->arena, lib, lib->constants[i].name));
}

static void collect_operand(struct tl_pack_code *code, const struct tl_operand *o)
{
	for (size_t i = 0; i < TL_OPERAND_HOPS && o->fields[i]; i++)
		tl_vec_push(&code->minded, o->fields[i]);
}

static void collect_minded(struct tl_pack_code *code, const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_fields; i++)
		tl_vec_push(&code->minded, lib->fields[i].name);
	for (size_t i = 0; i < lib->n_apis; i++) {
		for (size_t k = 0; k < lib->apis[i].n_actions; k++) {
			const struct tl_action *a = &lib->apis[i].actions[k];

			collect_operand(code, &a->object);
			collect_operand(code, &a->value);
			for (size_t w = 0; w < a->n_when; w++)
				collect_operand(code, &a->when[w].what);
		}
	}
}

static void unique_names(struct tl_pack_name_vec *v)
{
	size_t kept = 0;

	tl_vec_sort(v, by_text);
	for (size_t i = 0; i < v->n; i++)
		if (!kept || strcmp(v->v[kept - 1], v->v[i]) != 0)
			v->v[kept++] = v->v[i];
	v->n = kept;
}

/* --- tables --- */

static void add(struct tl_pack_entry_vec *v, const char *name, const void *item)
{
	tl_vec_push(v, (struct tl_pack_entry){.name = name, .item = item});
}

static void collect_rows(struct tl_pack_code *code, const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_apis; i++)
		add(&code->apis, lib->apis[i].name, &lib->apis[i]);
	for (size_t i = 0; i < lib->n_fields; i++)
		add(&code->fields, lib->fields[i].name, &lib->fields[i]);
	for (size_t i = 0; i < lib->n_constants; i++)
		add(&code->constants, lib->constants[i].name, &lib->constants[i]);
}

static void check_claims(struct tl_load *l, const struct tl_pack_entry_vec *v)
{
	for (size_t i = 1; i < v->n; i++) {
		const struct tl_api *a = v->v[i - 1].item, *b = v->v[i].item;

		if (!strcmp(a->name, b->name))
			tl_load_bad(
				l, NULL, "function \"%s\" has rows in both %s and %s", a->name, a->lib->id, b->lib->id);
	}
}

static int lib_by_id(const void *a, const void *b)
{
	return strcmp((*(struct tl_lib *const *)a)->id, (*(struct tl_lib *const *)b)->id);
}

static int page_by_id(const void *a, const void *b)
{
	return strcmp((*(struct tl_check_page *const *)a)->id, (*(struct tl_check_page *const *)b)->id);
}

static void check_ids(const struct tl_pack *pack, struct tl_load *l)
{
	for (size_t i = 1; i < pack->checks.n; i++)
		if (!strcmp(pack->checks.v[i - 1]->id, pack->checks.v[i]->id))
			tl_load_bad(l, NULL, "two checks have the id \"%s\"", pack->checks.v[i]->id);
	for (size_t i = 0; i < pack->formats.n; i++)
		for (size_t k = 0; k < i; k++)
			if (!strcmp(pack->formats.v[k]->id, pack->formats.v[i]->id))
				tl_load_bad(l, NULL, "two formats have the id \"%s\"", pack->formats.v[i]->id);
}

void tl_pack_index_code(struct tl_pack_code *code, struct tl_load *l)
{
	tl_vec_sort(&code->libs, lib_by_id);
	for (size_t i = 1; i < code->libs.n; i++)
		if (!strcmp(code->libs.v[i - 1]->id, code->libs.v[i]->id))
			tl_load_bad(l, NULL, "two libraries have the id \"%s\"", code->libs.v[i]->id);
	if (code->libs.n > TL_MOST_LIBS)
		tl_load_bad(l, NULL, "%zu libraries: there can be no more than %d", code->libs.n, TL_MOST_LIBS);
	for (size_t i = 0; i < code->libs.n; i++) {
		collect_rows(code, code->libs.v[i]);
		collect_names(code, code->libs.v[i]);
		collect_minded(code, code->libs.v[i]);
	}
	tl_vec_sort(&code->apis, by_name);
	tl_vec_sort(&code->fields, by_name);
	tl_vec_sort(&code->constants, by_name);
	check_claims(l, &code->apis);
	unique_names(&code->names);
	unique_names(&code->minded);
	build_set(code);
}

void tl_pack_index(struct tl_pack *pack, struct tl_load *l)
{
	tl_vec_sort(&pack->checks, page_by_id);
	check_ids(pack, l);
}

/* --- lookups --- */

const struct tl_api *tl_pack_api(const struct tl_pack *pack, const char *name)
{
	return find(&tl_pack_code(pack)->apis, name);
}

const struct tl_api *tl_pack_telling_api(const struct tl_pack *pack, const char *name)
{
	const struct tl_api *api = tl_pack_api(pack, name);

	return api && !api->common ? api : NULL;
}

const struct tl_action *tl_pack_method(const struct tl_pack *pack, const char *name)
{
	const struct tl_api *api = name ? tl_pack_telling_api(pack, name) : NULL;

	return api && api->n_actions == 1 && api->actions[0].verb == TL_DO_METHOD ? &api->actions[0] : NULL;
}

const struct tl_api_field *tl_pack_field(const struct tl_pack *pack, const char *name)
{
	return find(&tl_pack_code(pack)->fields, name);
}

bool tl_pack_minds_field(const struct tl_pack *pack, const char *name)
{
	const struct tl_pack_name_vec *minded = &tl_pack_code(pack)->minded;

	return minded->n && bsearch(&name, minded->v, minded->n, sizeof name, by_text) != NULL;
}

const char *const *tl_pack_minded_fields(const struct tl_pack *pack, size_t *n)
{
	*n = tl_pack_code(pack)->minded.n;
	return tl_pack_code(pack)->minded.v;
}

const struct tl_constant *tl_pack_constant(const struct tl_pack *pack, const char *name)
{
	return find(&tl_pack_code(pack)->constants, name);
}

const char *const *tl_pack_names(const struct tl_pack *pack, size_t *n)
{
	*n = tl_pack_code(pack)->names.n;
	return tl_pack_code(pack)->names.v;
}

size_t tl_pack_n_libs(const struct tl_pack *pack)
{
	return tl_pack_code(pack)->libs.n;
}

const struct tl_lib *tl_pack_lib(const struct tl_pack *pack, size_t i)
{
	return tl_pack_code(pack)->libs.v[i];
}

const struct tl_lib *tl_pack_lib_named(const struct tl_pack *pack, const char *id)
{
	const struct tl_lib_vec *libs = &tl_pack_code(pack)->libs;

	for (size_t i = 0; i < libs->n; i++)
		if (!strcmp(libs->v[i]->id, id))
			return libs->v[i];
	return NULL;
}

size_t tl_pack_n_formats(const struct tl_pack *pack)
{
	return pack->formats.n;
}

const struct tl_format *tl_pack_format(const struct tl_pack *pack, size_t i)
{
	return pack->formats.v[i];
}

size_t tl_pack_n_checks(const struct tl_pack *pack)
{
	return pack->checks.n;
}

const struct tl_check_page *tl_pack_check_at(const struct tl_pack *pack, size_t i)
{
	return pack->checks.v[i];
}

const struct tl_check_page *tl_pack_check(const struct tl_pack *pack, const char *id)
{
	for (size_t i = 0; i < pack->checks.n; i++)
		if (!strcmp(pack->checks.v[i]->id, id))
			return pack->checks.v[i];
	return NULL;
}
