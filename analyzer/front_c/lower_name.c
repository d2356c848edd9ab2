/* Names: linkage names of functions and variables, "record.field", types of locals. */
#include <string.h>

#include "front_c/guess.h"
#include "front_c/lower.h"
#include "front_c/lower_fn.h"

static bool is_scope(enum CXCursorKind k)
{
	switch (k) {
	case CXCursor_Namespace:
	case CXCursor_StructDecl:
	case CXCursor_ClassDecl:
	case CXCursor_UnionDecl:
	case CXCursor_ClassTemplate:
	case CXCursor_ClassTemplatePartialSpecialization:
		return true;
	default:
		return false;
	}
}

/* "C<T>" is how clang spells constructors of templates. */
static size_t plain_length(const char *name)
{
	const char *lt = strncmp(name, "operator", 8) == 0 ? NULL : strchr(name, '<');

	return lt ? (size_t)(lt - name) : strlen(name);
}

static bool has_name(const char *name)
{
	return *name && !strchr(name, '(');
}

/* "ns::Class::" of what decl stands in. An anonymous or inline namespace adds nothing. */
static void put_scopes(struct tl_lower *lw, struct tl_buf *out, CXCursor decl)
{
	CXCursor parent = clang_getCursorSemanticParent(decl);
	const char *name;

	if (!is_scope(clang_getCursorKind(parent)))
		return;
	put_scopes(lw, out, parent);
	name = tl_lw_string(lw, clang_getCursorSpelling(parent));
	if (!has_name(name) || clang_Cursor_isInlineNamespace(parent))
		return;
	if (strcmp(name, TL_GUESS_ANY) == 0)
		name = "?";
	tl_buf_put(out, name, plain_length(name));
	tl_buf_puts(out, "::");
}

/* The file a declaration was first made in, as reported; NULL when it is not of the tree. */
static const char *home(struct tl_lower *lw, CXCursor decl)
{
	uint32_t index;
	CXFile file;

	clang_getFileLocation(clang_getCursorLocation(clang_getCanonicalCursor(decl)), &file, NULL, NULL, NULL);
	index = file ? tl_lw_file(lw, file)->index : TL_LW_OUTSIDE;
	return index == TL_LW_OUTSIDE ? NULL : lw->unit->files.v[index];
}

static bool is_internal(CXCursor decl)
{
	enum CXLinkageKind linkage = clang_getCursorLinkage(decl);

	return linkage == CXLinkage_Internal || linkage == CXLinkage_UniqueExternal;
}

/* A static local is a global with a name of its own: "function.variable@file". */
static void put_function_of(struct tl_lower *lw, struct tl_buf *out, CXCursor decl)
{
	enum CXCursorKind parent = clang_getCursorKind(clang_getCursorSemanticParent(decl));

	if (clang_getCursorKind(decl) != CXCursor_VarDecl || clang_Cursor_getStorageClass(decl) != CX_SC_Static ||
		parent == CXCursor_TranslationUnit || is_scope(parent))
		return;
	tl_buf_puts(out, tl_lw_string(lw, clang_getCursorSpelling(clang_getCursorSemanticParent(decl))));
	tl_buf_putc(out, '.');
}

static const char *make_name(struct tl_lower *lw, CXCursor decl)
{
	struct tl_buf out = {0};
	const char *name = tl_lw_string(lw, clang_getCursorSpelling(decl));
	const char *file = NULL;
	bool local_static;

	put_scopes(lw, &out, decl);
	put_function_of(lw, &out, decl);
	local_static = out.len && out.data[out.len - 1] == '.';
	tl_buf_put(&out, name, plain_length(name));
	if (local_static || is_internal(decl))
		file = home(lw, decl);
	if (file)
		tl_buf_printf(&out, "@%s", file);
	name = tl_lw_intern(lw, tl_buf_str(&out), out.len);
	tl_buf_fini(&out);
	return name;
}

/* The name of decl, made once by make. */
static const char *remember(struct tl_lower *lw, CXCursor decl, const char *(*make)(struct tl_lower *lw, CXCursor decl))
{
	unsigned hash = clang_hashCursor(decl);
	struct tl_lw_named *head, *e;

	HASH_FIND(hh, lw->names, &hash, sizeof hash, head);
	for (e = head; e; e = e->same_hash) {
		if (clang_equalCursors(e->decl, decl))
			return e->name;
	}
	e = tl_arena_alloc(lw->arena, sizeof *e);
	*e = (struct tl_lw_named){.hash = hash, .decl = decl, .name = make(lw, decl)};
	if (head) {
		e->same_hash = head->same_hash;
		head->same_hash = e;
	} else {
		HASH_ADD(hh, lw->names, hash, sizeof e->hash, e);
	}
	return e->name;
}

const char *tl_lw_name(struct tl_lower *lw, CXCursor decl)
{
	return remember(lw, decl, make_name);
}

/* A record without tag and typedef name is known by its place. */
static void put_place_name(struct tl_lower *lw, struct tl_buf *out, CXCursor record)
{
	unsigned line = 0, col = 0;
	CXFile file;
	uint32_t index;

	clang_getFileLocation(clang_getCursorLocation(record), &file, &line, &col, NULL);
	index = file ? tl_lw_file(lw, file)->index : TL_LW_OUTSIDE;
	if (index == TL_LW_OUTSIDE)
		tl_buf_putc(out, '?');
	else
		tl_buf_printf(out, "@%s:%u:%u", lw->unit->files.v[index], line, col);
}

static void put_record(struct tl_lower *lw, struct tl_buf *out, CXCursor record)
{
	const char *name;

	while (clang_Cursor_isAnonymousRecordDecl(record))
		record = clang_getCursorSemanticParent(record);
	name = tl_lw_string(lw, clang_getCursorSpelling(record));
	if (!has_name(name))
		name = tl_lw_string(lw, clang_getTypeSpelling(clang_getCursorType(record)));
	if (!has_name(name)) {
		put_place_name(lw, out, record);
		return;
	}
	if (strncmp(name, TL_GUESS_INNER_TAG, strlen(TL_GUESS_INNER_TAG)) == 0 || strcmp(name, TL_GUESS_ANY) == 0)
		name = "?";
	if (strncmp(name, TL_GUESS_OPAQUE, strlen(TL_GUESS_OPAQUE)) == 0)
		name += strlen(TL_GUESS_OPAQUE);
	if (!strstr(name, "::"))
		put_scopes(lw, out, record);
	tl_buf_put(out, name, plain_length(name));
}

static const char *make_field(struct tl_lower *lw, CXCursor field)
{
	CXCursor record = clang_getCursorSemanticParent(field);
	struct tl_buf out = {0};
	const char *name;

	if (is_scope(clang_getCursorKind(record)))
		put_record(lw, &out, record);
	else
		tl_buf_putc(&out, '?');
	tl_buf_printf(&out, ".%s", tl_lw_string(lw, clang_getCursorSpelling(field)));
	name = tl_lw_intern(lw, tl_buf_str(&out), out.len);
	tl_buf_fini(&out);
	return name;
}

const char *tl_lw_field(struct tl_lower *lw, CXCursor field)
{
	return remember(lw, field, make_field);
}

/* Drops "const" and "struct" and what else stands before a type's name. */
static const char *skip_words(const char *s)
{
	static const char *const words[] = {
		"const ", "volatile ", "restrict ", "struct ", "union ", "enum ", "class ", TL_GUESS_OPAQUE};
	bool again = true;

	while (again) {
		again = false;
		for (size_t i = 0; i < TL_COUNT(words); i++) {
			if (strncmp(s, words[i], strlen(words[i])) == 0) {
				s += strlen(words[i]);
				again = true;
			}
		}
	}
	return s;
}

const char *tl_lw_type(struct tl_lower *lw, CXType type)
{
	unsigned stars = 0;
	struct tl_buf out = {0};
	const char *text;

	while (type.kind == CXType_Pointer || tl_lw_is_reference(type)) {
		stars += type.kind == CXType_Pointer;
		type = clang_getPointeeType(type);
	}
	if (type.kind == CXType_Invalid) /* libclang does not check */
		return "";
	tl_buf_puts(&out, skip_words(tl_lw_string(lw, clang_getTypeSpelling(clang_getUnqualifiedType(type)))));
	if (strstr(tl_buf_str(&out), "(unnamed") || strstr(tl_buf_str(&out), "(anonymous") ||
		strstr(tl_buf_str(&out), "(lambda") || strstr(tl_buf_str(&out), TL_GUESS_INNER_TAG) ||
		strcmp(tl_buf_str(&out), TL_GUESS_ANY) == 0)
		tl_buf_reset(&out);
	if (stars && out.len)
		tl_buf_putc(&out, ' ');
	while (stars-- && out.len)
		tl_buf_putc(&out, '*');
	text = tl_lw_intern(lw, tl_buf_str(&out), out.len);
	tl_buf_fini(&out);
	return text;
}

bool tl_lw_is_pointer(CXType t)
{
	enum CXTypeKind k = clang_getCanonicalType(t).kind;

	return k == CXType_Pointer || k == CXType_BlockPointer || k == CXType_ObjCObjectPointer;
}

bool tl_lw_is_array(CXType t)
{
	enum CXTypeKind k = clang_getCanonicalType(t).kind;

	return k == CXType_ConstantArray || k == CXType_IncompleteArray || k == CXType_VariableArray ||
	       k == CXType_DependentSizedArray;
}

bool tl_lw_is_record(CXType t)
{
	return clang_getCanonicalType(t).kind == CXType_Record;
}

bool tl_lw_is_reference(CXType t)
{
	enum CXTypeKind k = clang_getCanonicalType(t).kind;

	return k == CXType_LValueReference || k == CXType_RValueReference;
}

bool tl_lw_is_function(CXType t)
{
	enum CXTypeKind k = clang_getCanonicalType(t).kind;

	return k == CXType_FunctionProto || k == CXType_FunctionNoProto;
}

bool tl_lw_is_alias(CXType t)
{
	CXType target;

	if (!tl_lw_is_reference(t))
		return false;
	target = clang_getPointeeType(clang_getCanonicalType(t));
	return !(clang_isConstQualifiedType(target) &&
		 ((target.kind >= CXType_FirstBuiltin && target.kind <= CXType_LastBuiltin &&
			  target.kind != CXType_Dependent) ||
			 target.kind == CXType_Enum || target.kind == CXType_Pointer));
}

bool tl_lw_is_variable(enum CXCursorKind k)
{
	return k == CXCursor_VarDecl || k == CXCursor_ParmDecl;
}
