/* Prints TLS records of a capture. Knows every version's number and makes no connection of its own. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <openssl/ssl.h>
#include <openssl/tls1.h>

struct record {
	uint8_t type;
	uint16_t version;
	uint16_t length;
};

static const char *version_text(unsigned int v)
{
	switch (v) {
	case SSL3_VERSION:
		return "SSL 3.0";
	case TLS1_VERSION:
		return "TLS 1.0";
	case TLS1_1_VERSION:
		return "TLS 1.1";
	case TLS1_2_VERSION:
		return "TLS 1.2";
	case TLS1_3_VERSION:
		return "TLS 1.3";
	case DTLS1_VERSION:
		return "DTLS 1.0";
	case DTLS1_2_VERSION:
		return "DTLS 1.2";
	default:
		return "?";
	}
}

static int record_parse(struct record *r, const uint8_t *p, size_t n)
{
	if (n < 5)
		return -1;
	r->type = p[0];
	r->version = (uint16_t)(p[1] << 8 | p[2]);
	r->length = (uint16_t)(p[3] << 8 | p[4]);
	return r->version >= SSL3_VERSION && r->version <= TLS1_3_VERSION ? 0 : -1;
}

void capture_print(FILE *out, const uint8_t *p, size_t n)
{
	struct record r;

	while (record_parse(&r, p, n) == 0) {
		fprintf(out, "type %u, %s, %u bytes\n", r.type, version_text(r.version), r.length);
		if (r.version == TLS1_VERSION || r.version == TLS1_1_VERSION)
			fprintf(out, "  the peer should call SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION)\n");
		if (n < (size_t)r.length + 5)
			break;
		p += r.length + 5;
		n -= (size_t)r.length + 5;
	}
}

void connection_print(FILE *out, const SSL *ssl)
{
	const char *name = SSL_get_version(ssl);

	fprintf(out, "%s%s\n", name, strcmp(name, "TLSv1") == 0 ? " (old)" : "");
}
