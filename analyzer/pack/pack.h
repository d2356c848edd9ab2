/*
 * The packs: everything rules/ says, loaded, checked and immutable. A library's row says what a call does, never
 * whether that is bad. The YAML that becomes this is documented in docs/rules.md.
 */
#ifndef TL_PACK_PACK_H
#define TL_PACK_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/vec.h"
#include "model/endpoint.h"

/* --- scales: what a number or a word means as a version --- */

enum tl_meaning_kind {
	TL_MEANS_PROTO,	  /* these versions (one, or the bits of a mask) */
	TL_MEANS_LOWEST,  /* no bound: removes a floor, or for a ceiling: the highest */
	TL_MEANS_DEFAULT, /* back to the library's default */
};

struct tl_meaning {
	const char *word; /* the constant's name, or the word in a text */
	bool has_value;
	int64_t value; /* the number (scale of versions) or the bits (scale of masks) */
	enum tl_meaning_kind kind;
	tl_protoset set;
	enum tl_role role; /* what a method of that number is for */
};

enum tl_scale_kind {
	TL_SCALE_VERSION, /* a number or word names one version */
	TL_SCALE_MASK,	  /* a number is a set of bits, each some versions */
};

struct tl_scale {
	const char *id;
	enum tl_scale_kind kind;
	uint64_t field_mask; /* which bits of the number to look at (0 = all): CURLOPT_SSLVERSION holds two numbers */
	bool caseless;	     /* words */
	const struct tl_meaning *rows;
	size_t n_rows;
};

/* --- what a call does --- */

enum tl_operand_kind {
	TL_FROM_NONE,
	TL_FROM_RETURN,
	TL_FROM_ARG,
	TL_FROM_LAST,
	TL_FROM_NUM,
	TL_FROM_TEXT,
	TL_FROM_PROCESS
};

#define TL_OPERAND_HOPS 3

struct tl_operand {
	enum tl_operand_kind kind;
	uint32_t arg; /* TL_FROM_ARG: from 0; a method's object is 0 */
	bool rest;    /* it and those after it */
	bool deref;   /* what the argument points to */
	/* ... and of that this field ("record.field"), and of what that points to this one; NULL ends them */
	const char *fields[TL_OPERAND_HOPS];
	int64_t num;	  /* TL_FROM_NUM */
	const char *text; /* TL_FROM_TEXT */
};

enum tl_verb {
	TL_DO_NOTHING,	/* known not to touch versions (a getter) */
	TL_DO_METHOD,	/* the return value is a method: role, able, fixed */
	TL_DO_CREATE,	/* object begins here; value = its method, if it takes one */
	TL_DO_DERIVE,	/* object begins here as a copy of the state of value at this moment */
	TL_DO_ALIAS,	/* object is the same as value from now on (SSL_CONF_CTX_set_ssl_ctx) */
	TL_DO_ADOPT,	/* object, which exists, takes the settings of value at this moment (gnutls_priority_set) */
	TL_DO_REMETHOD, /* object gets another method: value */
	TL_DO_RESET,	/* object is as new */
	TL_DO_FLOOR,	/* minimum = value on scale */
	TL_DO_CEILING,	/* maximum = value on scale */
	TL_DO_OFF,	/* the versions of mask value on scale go off; bits accumulate */
	TL_DO_ON,	/* ... go on again */
	TL_DO_ALLOW,	/* exactly the versions of mask value on scale are permitted */
	TL_DO_DENY,	/* exactly those are not permitted */
	TL_DO_TEXT,	/* value is a text of grammar */
	TL_DO_LEVEL,	/* security level = value (a number) */
	TL_DO_LEND,	/* object, which has its range, takes certificates and the like from value: no range */
	TL_DO_NUMBER,	/* the number on scale that the text value stands for is stored in object */
	TL_DO_GIVE_OFF, /* the return value has the bits on scale of what is off for value */
	TL_DO_END,	/* object is released: one that nothing was derived from never made a connection */
	TL_DO_OPAQUE,	/* may set anything, in a way we do not follow; reason says how */
	TL_DO_VERB_COUNT
};

/* A condition on an operand: all of an action's must hold. An operand of unknown value makes it undecided. */
struct tl_when {
	struct tl_operand what;
	bool is_text;
	int64_t num;	  /* equals */
	const char *text; /* equals, caseless when caseless */
	bool caseless;
	bool any_bit; /* num shares a bit with the operand */
	bool negated; /* holds when the rest says it does not */
};

struct tl_action {
	enum tl_verb verb;
	struct tl_operand object, value;
	/* The value is what stands behind this number or text, in value or, where there are keys, beside it. NONE = value itself */
	struct tl_operand key, keys;
	const struct tl_scale *scale;
	const char *grammar; /* TL_DO_TEXT: name of a value grammar (pack/grammar.h) */
	const struct tl_when *when;
	size_t n_when;
	/* TL_DO_METHOD, TL_DO_CREATE */
	enum tl_role role;
	tl_protoset able; /* 0 = not said */
	bool fixed;
	bool has_result; /* TL_DO_CREATE: the call returns result when it has made the object */
	int64_t result;
	bool decides;	    /* where the finding stands, once this call was made: it chose what is in force */
	bool cache;	    /* TL_DO_CREATE: what is made holds settings for others, and connects by itself never */
	bool array;	    /* TL_DO_ALLOW, TL_DO_DENY: value is an array of numbers on scale, a 0 ends it */
	const char *reason; /* TL_DO_OPAQUE */
	/* what to write in place of an argument to repair it */
	bool fix_replaces; /* edit: replace fix_arg by fix_with */
	uint32_t fix_arg;
	const char *fix_with, *fix_with_dtls;
};

struct tl_lib;

struct tl_api {
	const char *name; /* function name; C++: qualified, "QSslConfiguration::setProtocol" */
	const char *decl; /* C declaration for the model header, ends with ';'; or NULL */
	const struct tl_lib *lib;
	unsigned
		names_file; /* the argument, from 1, that names a file which decides for the library's endpoints; 0 = none */
	bool connects;	    /* a connection is made or carried by it */
	bool common; /* a word of many programs: makes no file worth parsing, and yields to a definition of their own */
	const struct tl_action *actions; /* tried in order; every one whose conditions hold is done */
	size_t n_actions;
	const char *source; /* manual page or header the row comes from */
};

/* A field of a library's struct whose assignment is an action ("SCHANNEL_CRED.grbitEnabledProtocols"). */
struct tl_api_field {
	const char *name;		 /* "record.field" */
	const struct tl_action *actions; /* object = TL_FROM_NONE, the struct; value = TL_FROM_ARG 0, what is stored */
	size_t n_actions;
	const struct tl_lib *lib;
	const char *source;
};

struct tl_constant {
	const char *name;
	int64_t value;
	bool is_text;
	const char *text;
	bool is_macro;	 /* model header: #define, else enumerator */
	bool is_version; /* a word of a scale: names versions */
	bool is_given;	 /* ... that every release has which can speak TLS 1.2 */
};

/* What an untouched endpoint permits, from a release on. */
struct tl_default {
	const char *since;   /* "1.1.0" */
	tl_protoset permits; /* both families together */
	tl_protoset client;  /* when it differs for clients; 0 = same */
	const char *source;
};

/* A macro by which code tells releases, or flavours, of a library apart: `#if OPENSSL_VERSION_NUMBER < ...`. */
struct tl_lib_versions {
	const char *macro;
	const int64_t *values; /* representative ones, the likeliest first */
	size_t n;
};

struct tl_lib {
	const char *id, *title, *language; /* "openssl", "OpenSSL", "c" or "c++" */
	const char *const *headers;	   /* as included: "openssl/ssl.h" */
	size_t n_headers;
	const char *model;		   /* further text of the model header: types and macros, C */
	const char *assume;		   /* the release assumed: "1.1.1" */
	const struct tl_default *defaults; /* ascending */
	size_t n_defaults;
	tl_protoset able_tls, able_dtls; /* what a flexible method can speak */
	bool hole_rule;
	const char
		*leaves_to; /* who decides for endpoints on which nothing is set: names with blanks between, or NULL */
	bool high_level;    /* default-lib rather than no-floor when nothing is set */
	bool default_is_lowest; /* a LOWEST bound means the assumed default's lowest, not the lowest ever */
	const char *subject;	/* "SSL_CTX" */
	const struct tl_constant *constants;
	size_t n_constants;
	const struct tl_lib_versions *versions;
	size_t n_versions;
	const struct tl_api *apis;
	size_t n_apis;
	const struct tl_api_field *fields;
	size_t n_fields;
	const char *const *types; /* names of the objects, for the prefilter */
	size_t n_types;
	/* repair of an endpoint without a floor: a statement put after the creation; %s is the object's text */
	const char *fix_text; /* a sentence */
	const char *fix_call; /* "SSL_CTX_set_min_proto_version(%s, TLS1_2_VERSION);" or NULL */
	const char *fix_call_dtls;
};

/* A page of rules/checks/: front matter and body. */
struct tl_check_page {
	const char *id, *name, *title, *severity, *cwe, *since, *precision, *security_severity;
	const char *short_text, *body; /* body: markdown */
};

struct tl_pack;	  /* opaque: lookups below */
struct tl_format; /* pack/format.h */

/* The rules built into the binary. Of libraries and formats no more is read than is asked for: a run over configuration needs no
 * library, and few formats. */
int tl_pack_load_builtin(struct tl_pack **out, struct tl_err *err);
/* Rules below dir instead. On failure *out is untouched and err says file, line, column, why. */
int tl_pack_load_dir(struct tl_pack **out, const char *dir, struct tl_err *err);
/* Checks every file below dir; reports each problem, not only the first. Returns their number. */
int tl_pack_validate(const char *dir, void (*report)(void *ctx, const struct tl_err *err), void *ctx);
void tl_pack_free(struct tl_pack *pack);

size_t tl_pack_n_libs(const struct tl_pack *pack);
const struct tl_lib *tl_pack_lib(const struct tl_pack *pack, size_t i); /* sorted by id */
const struct tl_lib *tl_pack_lib_named(const struct tl_pack *pack, const char *id);
/* The row for a function name; NULL when no pack knows it. */
const struct tl_api *tl_pack_api(const struct tl_pack *pack, const char *name);
/* The same, but NULL for a name that is common: whether a call of it has to do with TLS its arguments say. */
const struct tl_api *tl_pack_telling_api(const struct tl_pack *pack, const char *name);
/* What the function does that returns a method of its library, whatever it is given; NULL for any other. */
const struct tl_action *tl_pack_method(const struct tl_pack *pack, const char *name);
const struct tl_api_field *tl_pack_field(const struct tl_pack *pack, const char *name);
/* True for a field ("record.field") that some row reads, or whose assignment is an action. */
bool tl_pack_minds_field(const struct tl_pack *pack, const char *name);
/* All of these, sorted. */
const char *const *tl_pack_minded_fields(const struct tl_pack *pack, size_t *n);
const struct tl_constant *tl_pack_constant(const struct tl_pack *pack, const char *name);
/* True for a name that makes a C or C++ file worth parsing: functions, fields' records, object types, version constants. */
bool tl_pack_is_name(const struct tl_pack *pack, const char *name, size_t len);
/* The same for a word of a text, where what stands before it is seen, too: a type "ssl::context" is known by both. */
bool tl_pack_is_name_in(const struct tl_pack *pack, const char *text, size_t start, size_t end);
/* The word at that place of text stands behind the scopes of a qualified name. */
bool tl_pack_in_scope(const char *name, const char *text, size_t word);
/* What a name of a library, qualified or not, is recognised by in a text: itself, its record, its class, or a type that
 * ends so ("ssl::context"). Allocated in a where it is none of these. */
const char *tl_lib_word(struct tl_arena *a, const struct tl_lib *lib, const char *name);
/* All such names, sorted. */
const char *const *tl_pack_names(const struct tl_pack *pack, size_t *n);

size_t tl_pack_n_formats(const struct tl_pack *pack);
const struct tl_format *tl_pack_format(const struct tl_pack *pack, size_t i);

const struct tl_check_page *tl_pack_check(const struct tl_pack *pack, const char *id); /* or NULL */
size_t tl_pack_n_checks(const struct tl_pack *pack);
const struct tl_check_page *tl_pack_check_at(const struct tl_pack *pack, size_t i); /* sorted by id */

/* The default row in force for the release assumed. */
const struct tl_default *tl_lib_default(const struct tl_lib *lib);

/* Meaning of a number on a scale; false when the scale has no such row (for masks: always true, *set = union of known bits). */
bool tl_scale_number(const struct tl_scale *s, int64_t value, struct tl_meaning *out);
bool tl_scale_word(const struct tl_scale *s, const char *word, size_t len, struct tl_meaning *out);

#endif
