/* GLib without its headers: types in the arguments of macros, and macros that declare what nobody sees. */
#include <glib.h>
#include <openssl/ssl.h>

typedef struct {
	SSL_CTX *ctx;
	gint port;
} Link;

typedef struct {
	gpointer mutex;
} Guard;

Guard guard_of(Link *link);
void guard_end(Guard *guard);
void link_free(Link *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Link, link_free);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Guard, guard_end)

#define WITH_GUARD(link) for (g_auto(Guard) guard = guard_of(link); guard.mutex; guard.mutex = (guard_end(&guard), NULL))

Link *link_new_Bad(gint port)
{
	g_autoptr(Link) link = g_new0(Link, 1);
	g_autofree gchar *name = g_strdup("link");

	link->port = port;
	WITH_GUARD(link) {
		link->ctx = SSL_CTX_new(TLS_client_method()); // expect: TLS102
		SSL_set_fd(SSL_new(link->ctx), port);
	}
	return g_steal_pointer(&link);
}

Link *link_new_Ok(gint port)
{
	g_autoptr(Link) link = g_slice_new0(Link);

	link->port = port;
	WITH_GUARD(link) {
		link->ctx = SSL_CTX_new(TLS_client_method());
		SSL_CTX_set_min_proto_version(link->ctx, TLS1_2_VERSION);
		SSL_set_fd(SSL_new(link->ctx), port);
	}
	return g_steal_pointer(&link);
}
