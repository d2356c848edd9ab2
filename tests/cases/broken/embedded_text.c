/* Other languages inside: assembler with braces, SQL between directives, a shader as a raw text, a license as code. */
#include <openssl/ssl.h>

static const char shader[] = STRINGIFY(
	void main() { gl_Position = vec4(SSL_CTX_new, 0.0); }
);

static unsigned ticks(void)
{
	unsigned low;

	__asm { rdtsc
		mov low, eax
	}
	asm volatile("rdtsc" : "=a"(low) : : "edx");
	return low;
}

SSL_CTX *timed_Bad(struct db *db)
{
	unsigned from = ticks();
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); /* expect: TLS102 */

	db_note(db, QUERY(insert into contexts values (:from)), from);
	return ctx;
}

SSL_CTX *timed_Ok(struct db *db)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	__asm__ __volatile__ goto("jmp %l0" : : : : out);
	db_note(db, QUERY(delete from contexts where "old" = 1), 0);
out:
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
