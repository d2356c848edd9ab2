// What a setting is by default answers what is asked of it: whether it is there, how long it is, which version it names.
#include <openssl/ssl.h>
#include <strings.h>

#include <boost/algorithm/string.hpp>
#include <cstring>
#include <string>
#include <string_view>

struct Settings {
	std::string lowest = "TLSv1.2", old = "TLSv1", none = "";
	const char *text = "TLSv1.2";
};

static int version_of(const std::string &name)
{
	if (name == "TLSv1")
		return TLS1_VERSION;
	if ("TLSv1.1" == name)
		return TLS1_1_VERSION;
	return TLS1_2_VERSION;
}

static int version_of_copy(std::string name)
{
	return name.compare("TLSv1") == 0 ? TLS1_VERSION : TLS1_2_VERSION;
}

static int version_of_view(std::string_view name)
{
	return name != "TLSv1" ? TLS1_2_VERSION : TLS1_VERSION;
}

static int version_of_chars(const char *name)
{
	if (strcasecmp(name, "tlsv1") == 0)
		return TLS1_VERSION;
	return TLS1_2_VERSION;
}

static int version_of_any_case(const std::string &name)
{
	if (boost::iequals(name, "tlsv1"))
		return TLS1_VERSION;
	return TLS1_2_VERSION;
}

SSL_CTX *reference_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, version_of(s.lowest));
	return ctx;
}

SSL_CTX *reference_Bad(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	SSL_CTX_set_min_proto_version(ctx, version_of(s.old));
	return ctx;
}

SSL_CTX *copy_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, version_of_copy(s.lowest));
	return ctx;
}

SSL_CTX *copy_Bad(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	SSL_CTX_set_min_proto_version(ctx, version_of_copy(s.old));
	return ctx;
}

SSL_CTX *view_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, version_of_view(s.lowest));
	return ctx;
}

SSL_CTX *chars_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, version_of_chars(s.text));
	return ctx;
}

SSL_CTX *chars_Bad(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	SSL_CTX_set_min_proto_version(ctx, version_of_chars(s.old.c_str()));
	return ctx;
}

SSL_CTX *any_case_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	SSL_CTX_set_min_proto_version(ctx, version_of_any_case(s.lowest));
	return ctx;
}

SSL_CTX *any_case_Bad(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	SSL_CTX_set_min_proto_version(ctx, version_of_any_case(s.old));
	return ctx;
}

SSL_CTX *length_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (s.lowest.length() > 0)
		SSL_CTX_set_min_proto_version(ctx, version_of(s.lowest));
	return ctx;
}

SSL_CTX *length_Bad(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	if (s.none.size())
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *first_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (s.text && s.text[0])
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *part_Ok(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (s.lowest.find("1.2") != std::string::npos || strstr(s.text, "1.3"))
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}

SSL_CTX *part_Bad(const Settings &s)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS104 tls1.0 tls1.1

	if (s.old.find("1.2") != std::string::npos || strstr(s.text, "1.3"))
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
