/*
 * Lowering: one parsed translation unit -> one tl_unit. Private to front_c.
 *
 * A tl_lower lives for one translation unit. While a function is lowered, lw->fn holds its state; ops go to the current
 * block, and where control cannot come from (after a return) a fresh block is opened on demand, so that code which
 * is never reached is lowered too. Cursor lists are kept on one stack (lw->kids): a function takes its children
 * with tl_lw_kids(), reads them by index, and drops them with tl_lw_drop().
 */
#ifndef TL_FRONT_C_LOWER_H
#define TL_FRONT_C_LOWER_H

#include <clang-c/Index.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "front_c/recover.h"
#include "ir/ir.h"
#include "pack/libset.h"
#include "pack/pack.h"

/* Deeper nesting than this is given up with an unknown: the C stack is finite. */
#define TL_LW_DEPTH 900
#define TL_LW_OUTSIDE UINT32_MAX /* file index: not in the tree */

/* One use of a macro in a file of the tree. */
struct tl_macro_use {
	uint32_t file, start, end;
	const char *name;
	bool function_like, recovered;
};

/* A macro's definition: from its name to the end of its body. */
struct tl_lw_macro_def {
	CXFile file;
	uint32_t start, end;
	const char *name;
};

/* What a file handle of libclang is for us. */
struct tl_lw_file {
	CXFile handle;
	uint32_t index; /* in unit.files, or TL_LW_OUTSIDE */
	bool recovered; /* what recover.c made up */
	const char *text;
	size_t len;
	struct tl_lines *lines;	     /* made when first needed */
	TL_VEC(uint32_t) pack_names; /* offsets of pack names, ascending; headers only */
	bool scanned;
};

/* Where a call or an address of a function stands, for the account of sites. */
struct tl_lw_ref {
	uint32_t file, offset;
	const char *name;
};

struct tl_lw_local;
struct tl_lw_label;
struct tl_lw_switch;
struct tl_lw_named;
struct tl_lw_string;

/* The state of one function while it is lowered. */
struct tl_lw_fn {
	struct tl_lw_fn *outer; /* the function a lambda stands in */
	struct tl_func func;
	uint32_t block;
	bool open; /* block can take ops */
	struct tl_lw_local *locals;
	struct tl_lw_label *labels;
	struct tl_lw_switch *sw;
	uint32_t on_break, on_continue, on_throw; /* blocks, UINT32_MAX = none */
	TL_VEC(uint32_t) computed;		  /* blocks that end in a computed goto */
	TL_VEC(tl_reg) computed_regs;
	struct tl_span stmt;
	bool insertable; /* the statement stands where another may follow it */
	CXType result;
	const char *overrides; /* the row about what is returned here, or NULL */
	bool has_this;
	uint32_t this_local;
};

struct tl_lower {
	struct tl_arena *arena;
	struct tl_unit *unit;
	const struct tl_pack *pack;
	const struct tl_include_plan *plan;
	struct tl_libset libs; /* libraries the file has to do with */
	CXTranslationUnit tu;
	const char *root;      /* absolute; files below it are of the tree */
	const char *directory; /* absolute: names of files are relative to it */
	struct tl_lw_string *strings;
	TL_VEC(struct tl_lw_file) files;
	size_t last_file;
	TL_VEC(struct tl_macro_use) macros;
	TL_VEC(struct tl_lw_macro_def) defs; /* collected when first needed */
	bool has_defs;
	TL_VEC(CXCursor) kids;
	TL_VEC(struct tl_lw_ref) refs;
	TL_VEC(CXCursor) wanted; /* functions of headers, lowered when something asks for them */
	struct tl_lw_named *names, *done, *asked;
	TL_VEC(const char *) taken; /* functions whose address is used */
	struct tl_lw_fn *fn, init;
	bool has_init;
	unsigned depth;
	bool cplusplus;
};

/* --- unit (lower.c) --- */

/* Lowers the whole translation unit into lw->unit. Everything but the caller's fields (arena, unit, pack, tu, root,
 * directory, cplusplus) must be zero. Call tl_lower_fini() after use of lw->refs. */
void tl_lower_unit(struct tl_lower *lw);
/* Adds every file of the tree that the parse read to the unit's files. */
void tl_lower_includes(struct tl_lower *lw);
void tl_lower_fini(struct tl_lower *lw);

/* --- cursors (lower_span.c) --- */

/* Pushes the children of c that are expressions, statements or declarations; returns where they begin in lw->kids. */
size_t tl_lw_kids(struct tl_lower *lw, CXCursor c, size_t *n);
void tl_lw_drop(struct tl_lower *lw, size_t begin);
/* Strips parentheses and implicit nodes that change nothing. */
CXCursor tl_lw_strip(struct tl_lower *lw, CXCursor c);
/* Equal text, equal pointer; alive as long as the unit. */
const char *tl_lw_intern(struct tl_lower *lw, const char *text, size_t len);
const char *tl_lw_string(struct tl_lower *lw, CXString s); /* interned; disposes s */
/* Lines and columns from offsets. */
void tl_lw_set_lines(struct tl_lower *lw, struct tl_span *s);
struct tl_span tl_lw_span(struct tl_lower *lw, CXCursor c);
/* A span over the name token at a cursor's location. */
struct tl_span tl_lw_name_span(struct tl_lower *lw, CXCursor c);
struct tl_lw_file *tl_lw_file(struct tl_lower *lw, CXFile handle);
bool tl_lw_is_made_up(struct tl_lower *lw, CXCursor decl); /* declared by recovery, from how it is used */
/* The file of a unit index; text may be NULL. */
const char *tl_lw_text(struct tl_lower *lw, uint32_t file, size_t *len);

/* --- macros (lower_macro.c) --- */

const struct tl_macro_use *tl_lw_macro_at(const struct tl_lower *lw, uint32_t file, uint32_t offset);
/* The object-like macro that makes up the whole of a span, or NULL. */
const struct tl_macro_use *tl_lw_macro_whole(const struct tl_lower *lw, const struct tl_span *s);
void tl_lw_collect_macros(struct tl_lower *lw);
/* The macro whose whole body a literal is, or NULL: for literals inside of other macros. */
const char *tl_lw_macro_body(struct tl_lower *lw, CXCursor literal);

/* --- text (lower_span.c) --- */

/* The last identifier in a span's text; line 0 when there is none. */
struct tl_span tl_lw_word_span(struct tl_lower *lw, const struct tl_span *s);
/* ... its text, or NULL. */
const char *tl_lw_last_word(struct tl_lower *lw, const struct tl_span *s);
/* What follows a cursor in the text, blanks and comments skipped; "" when that is not known. */
const char *tl_lw_text_after(struct tl_lower *lw, CXCursor c, size_t *n);
/* Extends a span over white space and comments through the ';' that follows; false when none does. */
bool tl_lw_to_semicolon(struct tl_lower *lw, struct tl_span *s);

/* --- names (lower_name.c) --- */

const char *tl_lw_name(struct tl_lower *lw, CXCursor decl);
const char *tl_lw_field(struct tl_lower *lw, CXCursor field);
const char *tl_lw_type(struct tl_lower *lw, CXType type);
bool tl_lw_is_pointer(CXType t);
bool tl_lw_is_array(CXType t);
bool tl_lw_is_record(CXType t);
bool tl_lw_is_reference(CXType t);
bool tl_lw_is_function(CXType t);
/* A reference that is lowered as a pointer. One to a constant scalar is lowered as the value itself. */
bool tl_lw_is_alias(CXType t);
bool tl_lw_is_variable(enum CXCursorKind k);

/* --- building (lower_emit.c) --- */

void tl_lw_begin(struct tl_lower *lw, struct tl_lw_fn *fn, const char *name, const char *title);
/* Ends the function and adds it to the unit. */
void tl_lw_end(struct tl_lower *lw);
uint32_t tl_lw_block(struct tl_lower *lw);
void tl_lw_enter(struct tl_lower *lw, uint32_t block);
struct tl_op *tl_lw_op(struct tl_lower *lw, enum tl_op_kind kind, const struct tl_span *span);
/* The same into a block that is not the current one. */
struct tl_op *tl_lw_op_in(struct tl_lower *lw, uint32_t block, enum tl_op_kind kind, const struct tl_span *span);
void tl_lw_jump(struct tl_lower *lw, uint32_t block);
void tl_lw_branch(struct tl_lower *lw, tl_reg cond, uint32_t then, uint32_t else_, const struct tl_span *span);
void tl_lw_ret(struct tl_lower *lw, tl_reg value, const struct tl_span *span);
void tl_lw_stop(struct tl_lower *lw);
tl_reg tl_lw_int(struct tl_lower *lw, int64_t num, const char *text, const struct tl_span *span);
tl_reg tl_lw_str(struct tl_lower *lw, const char *text, const struct tl_span *span);
tl_reg tl_lw_func(struct tl_lower *lw, const char *name, const struct tl_span *span);
tl_reg tl_lw_unknown(struct tl_lower *lw, const char *why, const struct tl_span *span);
tl_reg tl_lw_load(struct tl_lower *lw, struct tl_place p, const struct tl_span *span);
void tl_lw_store(struct tl_lower *lw, struct tl_place p, tl_reg value, const struct tl_span *span);
tl_reg tl_lw_addr(struct tl_lower *lw, struct tl_place p, const struct tl_span *span);
void tl_lw_zero(struct tl_lower *lw, struct tl_place p, const struct tl_span *span);
tl_reg tl_lw_un(struct tl_lower *lw, enum tl_un un, tl_reg a, const struct tl_span *span);
tl_reg tl_lw_bin(struct tl_lower *lw, enum tl_bin bin, tl_reg a, tl_reg b, const struct tl_span *span);
uint32_t tl_lw_local_new(struct tl_lower *lw, const char *name, const char *type);
uint32_t tl_lw_local_of(struct tl_lower *lw, CXCursor decl); /* declares it when new */
bool tl_lw_local_known(struct tl_lower *lw, CXCursor decl);  /* declared in the current function */
struct tl_place tl_lw_place_local(uint32_t local);
struct tl_place tl_lw_place_global(const char *name);
struct tl_place tl_lw_place_deref(tl_reg reg);
struct tl_place tl_lw_place_field(struct tl_lower *lw, struct tl_place p, const char *field);
struct tl_place tl_lw_place_index(struct tl_lower *lw, struct tl_place p, int64_t index);
/* The element that a register says. One register a place: p has none. */
struct tl_place tl_lw_place_at(struct tl_lower *lw, struct tl_place p, tl_reg index);

/* --- values and places --- */

tl_reg tl_lw_expr(struct tl_lower *lw, CXCursor c); /* never 0 */
/* An argument for a parameter of that type: the address for a reference. */
tl_reg tl_lw_argument(struct tl_lower *lw, CXCursor c, CXType param);
void tl_lw_effects(struct tl_lower *lw, CXCursor c); /* for its side effects only */
/* The place of an lvalue or, for any other value, a new local that holds it. */
struct tl_place tl_lw_place(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_this(struct tl_lower *lw, const struct tl_span *span);
/* What the member expression c takes a member of. */
struct tl_place tl_lw_base(struct tl_lower *lw, CXCursor c, const struct tl_span *span);
/* The address of what the member expression c takes a member of. */
tl_reg tl_lw_object(struct tl_lower *lw, CXCursor c);
/* A call whose value is the address of what it returns a reference to. */
bool tl_lw_gives_reference(CXCursor c);
bool tl_lw_is_place(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_value_of(struct tl_lower *lw, struct tl_place p, CXType t, const struct tl_span *span);
bool tl_lw_evaluate(CXCursor c, int64_t *out);
tl_reg tl_lw_constant(struct tl_lower *lw, CXCursor c, const struct tl_span *span); /* 0: not one */
tl_reg tl_lw_unary(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_binary(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_conditional(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_assign(struct tl_lower *lw, CXCursor a, CXCursor b, const struct tl_span *span);
tl_reg tl_lw_elvis(struct tl_lower *lw, CXCursor c); /* a ?: b */
void tl_lw_cond(struct tl_lower *lw, CXCursor c, uint32_t then, uint32_t else_);
tl_reg tl_lw_call(struct tl_lower *lw, CXCursor c);
/* One argument of a call of decl (may be null): its default when it was left out. */
void tl_lw_call_arg(struct tl_lower *lw, struct tl_arg *out, CXCursor decl, CXCursor arg, unsigned param);
/* A call of callee over the children begin .. begin + n, for what clang could not make a call of. */
tl_reg tl_lw_broken_call(struct tl_lower *lw, CXCursor c, size_t begin, size_t n);
/* The library function that the pointer decl, a variable or a field, is named after; NULL when it is named after none. */
const char *tl_lw_loaded_name(struct tl_lower *lw, CXCursor decl);
/* The same for a member of a record that nobody knows. A class may have methods of any name, so never in C++. */
const char *tl_lw_loaded_member(struct tl_lower *lw, const char *name);
/* place = initialiser of that type */
void tl_lw_init(struct tl_lower *lw, struct tl_place p, CXType type, CXCursor init);

/* --- statements --- */

void tl_lw_leave(struct tl_lower *lw, uint32_t block); /* break, continue */
void tl_lw_stmt(struct tl_lower *lw, CXCursor c);
void tl_lw_var(struct tl_lower *lw, CXCursor decl);
void tl_lw_switch(struct tl_lower *lw, CXCursor c);
void tl_lw_case(struct tl_lower *lw, CXCursor c);
void tl_lw_for(struct tl_lower *lw, CXCursor c);
void tl_lw_label(struct tl_lower *lw, CXCursor c);
void tl_lw_goto(struct tl_lower *lw, CXCursor c);
void tl_lw_computed_goto(struct tl_lower *lw, CXCursor c);

/* --- C++ (lower_cxx.c) --- */

tl_reg tl_lw_construct(struct tl_lower *lw, CXCursor c, const struct tl_place *into);
/* Member initialisers, and the initialisers in the class of members that have none. */
void tl_lw_members(struct tl_lower *lw, CXCursor ctor);
/* A constructor that nobody wrote: what the initialisers in the class do. record is a class definition. */
void tl_lw_implicit(struct tl_lower *lw, CXCursor record);
/* A field is used: what its class gives it, where nothing constructs an object of the class in sight. */
void tl_lw_want_defaults(struct tl_lower *lw, CXCursor field);
tl_reg tl_lw_new(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_lambda(struct tl_lower *lw, CXCursor c);
tl_reg tl_lw_block_literal(struct tl_lower *lw, CXCursor c);
void tl_lw_try(struct tl_lower *lw, CXCursor c);
void tl_lw_throw(struct tl_lower *lw);
void tl_lw_range_for(struct tl_lower *lw, CXCursor c);
bool tl_lw_is_construct(CXCursor c);

/* The row about methods that override this one's first declaration, "override Class::method", or NULL. */
const char *tl_lw_override(struct tl_lower *lw, CXCursor method);
/* Tells what an overriding method returns. */
void tl_lw_answer(struct tl_lower *lw, tl_reg value, const struct tl_span *span);

/* The name of the function a lambda becomes; record is its class. */
const char *tl_lw_lambda_name(struct tl_lower *lw, CXCursor at);
bool tl_lw_is_lambda_call(struct tl_lower *lw, CXCursor method);

/* --- smart pointers and strings (lower_holder.c) --- */

/* A method of a holder; callee is the callee's expression. False when it is to be called like any other. */
bool tl_lw_holder_call(struct tl_lower *lw, CXCursor c, CXCursor decl, CXCursor callee, bool is_operator, tl_reg *out);
/* A constructor of such a class. */
bool tl_lw_is_holder(struct tl_lower *lw, CXCursor ctor);
tl_reg tl_lw_holder_construct(struct tl_lower *lw, CXCursor c, const struct tl_place *into);
bool tl_lw_holder_make(struct tl_lower *lw, CXCursor c, CXCursor decl, tl_reg *out);
/* "Pointer(x, deleter)" in a template, where no constructor is chosen yet. False for any other class. */
bool tl_lw_holder_unchosen(struct tl_lower *lw, CXCursor c, tl_reg *out);
/* What a holder made from c would hold: an empty text is none. */
tl_reg tl_lw_held(struct tl_lower *lw, CXCursor c, const struct tl_span *span);
bool tl_lw_is_move(struct tl_lower *lw, CXCursor c);

/* --- what is asked of two strings, or made of them (lower_text.c) --- */

/* a + b, a == b, a != b of texts. False for any other call. */
bool tl_lw_text_operator(struct tl_lower *lw, CXCursor c, CXCursor decl, tl_reg *out);
/* As strcmp, strlen and find() would answer, but for what no pointer of C may be: no text at all is an empty one. */
tl_reg tl_lw_text_order(struct tl_lower *lw, tl_reg a, tl_reg b, const struct tl_span *span);
tl_reg tl_lw_text_position(struct tl_lower *lw, tl_reg in, tl_reg what, const struct tl_span *span);
tl_reg tl_lw_text_length(struct tl_lower *lw, tl_reg text, const struct tl_span *span);

/* --- functions (lower_func.c) --- */

/* A declaration of any kind: functions in it are lowered, variables initialised. */
void tl_lw_decl(struct tl_lower *lw, CXCursor c);

void tl_lw_function(struct tl_lower *lw, CXCursor c);
void tl_lw_global(struct tl_lower *lw, CXCursor decl);
/* Asks for a function of a header to be lowered, because something uses it. */
void tl_lw_want(struct tl_lower *lw, CXCursor decl);
void tl_lw_note_ref(struct tl_lower *lw, const struct tl_span *at, const char *name);

#endif
