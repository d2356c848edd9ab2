/*
 * A copy of a library is known by a function of the library that makes objects and is defined in it, and by its folder, which is called
 * like the library, or like the one its headers are included from: third_party/curl, deps/mbedtls-2.16, ext/boost. A library's own
 * repository has such folders, too, below src or include; of one at the top it cannot be told whose it is.
 */
#include "link/copies.h"

#include <ctype.h>
#include <string.h>

struct copy {
	const char *path; /* of a file in it */
	size_t len;	  /* of the folder's part of path, with the slash */
	const char *title;
};

TL_VEC_TYPE(copy_vec, struct copy);

static bool begins_caseless(const char *s, size_t n, const char *with)
{
	size_t i = 0;

	for (; with[i] && i < n; i++) {
		if (tolower((unsigned char)s[i]) != tolower((unsigned char)with[i]))
			return false;
	}
	return !with[i];
}

/* "mbedtls", "libcurl", "curl-7.80.0", "wolfssl_5" of mbedtls, libcurl, libcurl, wolfssl. */
static bool is_called(const char *folder, size_t n, const char *id)
{
	size_t skip = begins_caseless(folder, n, "lib") ? 3 : 0;

	id += begins_caseless(id, strlen(id), "lib") ? 3 : 0;
	folder += skip;
	n -= skip;
	if (!*id || !begins_caseless(folder, n, id))
		return false;
	for (size_t i = strlen(id); i < n; i++) {
		if (!isdigit((unsigned char)folder[i]) && !strchr("-_.", folder[i]))
			return false;
	}
	return true;
}

/* "asio" of a library whose headers are included as "asio/ssl.hpp". */
static bool is_header_folder(const char *folder, size_t n, const struct tl_lib *lib)
{
	for (size_t i = 0; i < lib->n_headers; i++) {
		const char *h = lib->headers[i];

		if (strncmp(h, folder, n) == 0 && h[n] == '/')
			return true;
	}
	return false;
}

/* Folders in which a library keeps its own code. */
static bool is_own_layout(const char *folder, size_t n)
{
	static const char *const names[] = {"src", "source", "sources", "lib", "libs", "include", "inc"};

	for (size_t i = 0; i < TL_COUNT(names); i++) {
		if (strlen(names[i]) == n && begins_caseless(folder, n, names[i]))
			return true;
	}
	return false;
}

/* The length of the path to the folder of a copy of the library in which the file stands; 0 = it stands in none. */
static size_t copy_around(const char *path, const struct tl_lib *lib)
{
	const char *folder = path, *end;

	for (; (end = strchr(folder, '/')); folder = end + 1) {
		size_t n = (size_t)(end - folder);

		if (folder > path && (is_called(folder, n, lib->id) || is_header_folder(folder, n, lib)))
			return (size_t)(end + 1 - path);
		if (is_own_layout(folder, n))
			return 0;
	}
	return 0;
}

static bool makes_objects(const struct tl_api *api)
{
	for (size_t i = 0; i < api->n_actions; i++) {
		if (api->actions[i].verb == TL_DO_CREATE)
			return true;
	}
	return false;
}

static const char *file_of(const struct tl_def *d)
{
	return d->func->span.file < d->unit->files.n ? d->unit->files.v[d->func->span.file] : NULL;
}

static bool stands_in(const char *file, const struct copy *c)
{
	return file && strncmp(file, c->path, c->len) == 0;
}

static void find_copies(struct copy_vec *out, const struct tl_program *p)
{
	for (size_t i = 0; i < tl_program_n_defs(p); i++) {
		const struct tl_def *d = tl_program_def(p, i);
		const struct tl_api *api = tl_pack_api(tl_program_pack(p), d->func->name);
		const char *file = api && !api->common && makes_objects(api) ? file_of(d) : NULL;
		struct copy c = {.path = file};
		bool known = false;

		c.len = file ? copy_around(file, api->lib) : 0;
		for (size_t k = 0; k < out->n && !known; k++)
			known = out->v[k].len == c.len && stands_in(file, &out->v[k]);
		if (!c.len || known)
			continue;
		c.title = api->lib->title;
		tl_vec_push(out, c);
	}
}

void tl_link_mark_copies(struct tl_result *out, const struct tl_program *p)
{
	struct copy_vec copies = {0};

	find_copies(&copies, p);
	for (size_t i = 0; i < out->endpoints.n; i++) {
		struct tl_endpoint *ep = &out->endpoints.v[i];

		for (size_t k = 0; ep->in_code && k < copies.n && !ep->copy_of; k++) {
			if (stands_in(ep->loc.file, &copies.v[k]))
				ep->copy_of = tl_arena_strdup(out->arena, copies.v[k].title);
		}
		if (ep->copy_of)
			ep->certainty = TL_NOTE;
	}
	tl_vec_fini(&copies);
}
