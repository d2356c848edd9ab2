/* A library that is loaded at run time is called through pointers, which are called what dlsym() was asked for, more or less. */
#include <ctype.h>
#include <string.h>

#include "front_c/lower.h"

/* No common word, as "connect" is: "SSL_new", "AcquireCredentialsHandle". */
static bool is_particular(const char *name)
{
	if (strchr(name, '_'))
		return true;
	for (; *name; name++) {
		if (islower((unsigned char)name[0]) && isupper((unsigned char)name[1]))
			return true;
	}
	return false;
}

static bool names_function(struct tl_lower *lw, const char *name)
{
	return is_particular(name) && tl_pack_telling_api(lw->pack, name);
}

static const char *next_word(const char *name)
{
	const char *at = strchr(name, '_');

	return at && at[1] ? at + 1 : NULL;
}

/* What is left of name when words before it, or small letters before a capital, are taken away: a function of a library. */
static const char *function_in(struct tl_lower *lw, const char *name)
{
	const char *capital = name + strspn(name, "abcdefghijklmnopqrstuvwxyz");

	if (isupper((unsigned char)*capital) && names_function(lw, capital))
		return capital;
	for (; name; name = next_word(name)) {
		if (names_function(lw, name))
			return name;
	}
	return NULL;
}

/* "gnutls_init" of "fn_gnutls_init", "gnutls_init_ptr" and "gnutls_init", "SSL_new" of "pSSL_new"; NULL where there is none. */
static const char *pointed_to(struct tl_lower *lw, const char *pointer)
{
	static const char *const ends[] = {"", "_ptr", "_p", "_fn", "_func", "_proc"};
	const char *found = NULL;
	size_t n = strlen(pointer);

	for (size_t i = 0; i < sizeof ends / sizeof *ends && !found; i++) {
		size_t cut = strlen(ends[i]);

		if (n > cut && strcmp(pointer + n - cut, ends[i]) == 0)
			found = function_in(lw, tl_lw_intern(lw, pointer, n - cut));
	}
	return found;
}

const char *tl_lw_loaded_member(struct tl_lower *lw, const char *name)
{
	return lw->cplusplus ? NULL : pointed_to(lw, name);
}

const char *tl_lw_loaded_name(struct tl_lower *lw, CXCursor decl)
{
	enum CXCursorKind k = clang_Cursor_isNull(decl) ? CXCursor_InvalidFile : clang_getCursorKind(decl);

	if (k != CXCursor_VarDecl && k != CXCursor_FieldDecl)
		return NULL;
	return pointed_to(lw, tl_lw_string(lw, clang_getCursorSpelling(decl)));
}
