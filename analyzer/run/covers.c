/*
 * A fragment read by itself does not know what stands around it. Where the file that includes it was read, that reading
 * counts. Files that include each other in a ring, with nobody outside to include them, keep their own.
 */
#include "run/covers.h"

#include <stdlib.h>
#include <string.h>

#include <uthash.h>

struct origin {
	const char *name; /* borrowed from the result */
	bool told;	  /* it is included by a file that is included by none */
	UT_hash_handle hh;
};

static struct origin *find(struct origin *all, const char *name)
{
	struct origin *o = NULL;

	HASH_FIND_STR(all, name, o);
	return o;
}

static struct origin *included(const struct tl_result *result)
{
	struct origin *all = NULL;

	for (size_t i = 0; i < result->covers.n; i++) {
		const char *name = result->covers.v[i].covered;
		struct origin *o = find(all, name);

		if (o)
			continue;
		o = tl_xcalloc(1, sizeof *o);
		o->name = name;
		HASH_ADD_KEYPTR(hh, all, o->name, strlen(o->name), o);
	}
	return all;
}

static void mark_told(struct origin *all, const struct tl_result *result)
{
	for (size_t i = 0; i < result->covers.n; i++) {
		const struct tl_cover *c = &result->covers.v[i];

		if (!find(all, c->by))
			find(all, c->covered)->told = true;
	}
}

static void free_all(struct origin *all)
{
	struct origin *o = all;

	HASH_CLEAR(hh, all);
	while (o) {
		struct origin *next = o->hh.next;

		free(o);
		o = next;
	}
}

void tl_covers_apply(struct tl_result *result)
{
	struct origin *all = included(result);
	size_t n = 0;

	mark_told(all, result);
	for (size_t i = 0; i < result->endpoints.n; i++) {
		const struct tl_endpoint *ep = &result->endpoints.v[i];
		const struct origin *o = ep->origin ? find(all, ep->origin) : NULL;

		if (!o || !o->told)
			result->endpoints.v[n++] = *ep;
	}
	result->endpoints.n = n;
	free_all(all);
}
