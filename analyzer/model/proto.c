/* Protocol versions: names, families, order. One table; everything else is bit arithmetic. */
#include "model/proto.h"

#include <stdio.h>
#include <string.h>

static const struct {
	const char *id, *title;
} protos[TL_PROTO_COUNT] = {
	[TL_SSL2] = {"ssl2.0", "SSL 2.0"},
	[TL_SSL3] = {"ssl3.0", "SSL 3.0"},
	[TL_TLS1_0] = {"tls1.0", "TLS 1.0"},
	[TL_TLS1_1] = {"tls1.1", "TLS 1.1"},
	[TL_TLS1_2] = {"tls1.2", "TLS 1.2"},
	[TL_TLS1_3] = {"tls1.3", "TLS 1.3"},
	[TL_DTLS1_0] = {"dtls1.0", "DTLS 1.0"},
	[TL_DTLS1_2] = {"dtls1.2", "DTLS 1.2"},
	[TL_DTLS1_3] = {"dtls1.3", "DTLS 1.3"},
};

const char *tl_proto_id(enum tl_proto p)
{
	return protos[p].id;
}

const char *tl_proto_title(enum tl_proto p)
{
	return protos[p].title;
}

int tl_proto_parse(const char *id, enum tl_proto *out)
{
	for (int p = 0; p < TL_PROTO_COUNT; p++) {
		if (strcmp(id, protos[p].id) == 0) {
			*out = (enum tl_proto)p;
			return 0;
		}
	}
	return -1;
}

tl_protoset tl_proto_family(enum tl_proto p)
{
	return TL_PROTO(p) & TL_FAMILY_TLS ? TL_FAMILY_TLS : TL_FAMILY_DTLS;
}

tl_protoset tl_proto_from(enum tl_proto p)
{
	return tl_proto_family(p) & (tl_protoset) ~(TL_PROTO(p) - 1U);
}

tl_protoset tl_proto_upto(enum tl_proto p)
{
	return tl_proto_family(p) & (tl_protoset)(TL_PROTO(p) | (TL_PROTO(p) - 1U));
}

tl_protoset tl_protoset_old(enum tl_proto floor)
{
	enum tl_proto dtls = floor == TL_TLS1_3 ? TL_DTLS1_3 : TL_DTLS1_2;

	return (tl_protoset)((tl_proto_upto(floor) & ~TL_PROTO(floor)) | (tl_proto_upto(dtls) & ~TL_PROTO(dtls)));
}

bool tl_protoset_lowest(tl_protoset s, enum tl_proto *out)
{
	for (int p = 0; p < TL_PROTO_COUNT; p++) {
		if (s & TL_PROTO(p)) {
			*out = (enum tl_proto)p;
			return true;
		}
	}
	return false;
}

const char *tl_protoset_text(tl_protoset s, char *out, size_t size)
{
	size_t len = 0;
	unsigned left = (unsigned)__builtin_popcount(s);

	snprintf(out, size, "none");
	for (int p = 0; p < TL_PROTO_COUNT; p++) {
		if (!(s & TL_PROTO(p)) || len >= size)
			continue;
		left--;
		len += (size_t)snprintf(out + len, size - len, "%s%s", protos[p].title,
			left == 0   ? ""
			: left == 1 ? " and "
				    : ", ");
	}
	return out;
}
