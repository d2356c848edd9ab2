// C++ of today without any of it here: modules, concepts, coroutines, ranges.
export module net.tls;
import std;
import :detail;

export template <typename T>
concept Stream = requires(T t) {
	{ t.read() } -> std::same_as<std::span<std::byte>>;
};

export net::task<SSL *> dial_Bad(Stream auto &stream)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); // expect: TLS102

	co_await stream.ready();
	co_return SSL_new(ctx);
}

export net::task<SSL *> dial_Ok(Stream auto &stream)
{
	auto ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	for (auto &&part : stream | std::views::filter([](auto &p) { return p.good(); }) | std::views::take(3))
		co_yield part;
	co_return SSL_new(ctx);
}
