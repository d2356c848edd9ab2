/*
 * Protocol versions and sets of them. Pure values; knows no library's spelling.
 *
 * Two families, each ordered: TLS (SSL 2.0 ... TLS 1.3) and DTLS. Bounds only ever compare within a family.
 */
#ifndef TL_MODEL_PROTO_H
#define TL_MODEL_PROTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum tl_proto {
	TL_SSL2,
	TL_SSL3,
	TL_TLS1_0,
	TL_TLS1_1,
	TL_TLS1_2,
	TL_TLS1_3,
	TL_DTLS1_0,
	TL_DTLS1_2,
	TL_DTLS1_3,
	TL_PROTO_COUNT
};

typedef uint16_t tl_protoset; /* bit 1 << enum tl_proto */

#define TL_PROTO(p) ((tl_protoset)(1U << (p)))
#define TL_FAMILY_TLS ((tl_protoset)0x03f)
#define TL_FAMILY_DTLS ((tl_protoset)0x1c0)
#define TL_PROTO_ALL ((tl_protoset)0x1ff)

/* "tls1.0": the form of rules, labels and SARIF properties. */
const char *tl_proto_id(enum tl_proto p);
/* "TLS 1.0": the form of messages. */
const char *tl_proto_title(enum tl_proto p);
/* Reads an id; 0 or -1. */
int tl_proto_parse(const char *id, enum tl_proto *out);
/* Its family's set. */
tl_protoset tl_proto_family(enum tl_proto p);
/* All of p's family from p upwards / up to p, p included. */
tl_protoset tl_proto_from(enum tl_proto p);
tl_protoset tl_proto_upto(enum tl_proto p);
/* Versions below the policy's floor in either family; floor is TL_TLS1_2 or TL_TLS1_3 (DTLS 1.2 and 1.3 go with them). */
tl_protoset tl_protoset_old(enum tl_proto floor);
/* Lowest of a set; false when empty. */
bool tl_protoset_lowest(tl_protoset s, enum tl_proto *out);
/* "TLS 1.0, TLS 1.1 and TLS 1.2" into out; "none" for the empty set. Returns out. */
const char *tl_protoset_text(tl_protoset s, char *out, size_t size);

#endif
