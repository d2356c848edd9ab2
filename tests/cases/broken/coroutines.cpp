// Coroutines, concepts and ranges over types that are nowhere.
#include <net/task.hpp>
#include <openssl/ssl.h>

template <typename T>
concept Stream = requires(T t, net::buffer b) {
	{ t.read(b) } -> std::same_as<net::task<std::size_t>>;
	typename T::executor_type;
};

net::task<void> listen_Bad(net::io &io, std::span<const net::endpoint> where)
{
	auto ctx = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>{SSL_CTX_new(TLS_server_method()), // expect: TLS102
		SSL_CTX_free};

	for (auto &&[address, port] : where | std::views::filter(&net::endpoint::usable)) {
		net::acceptor acceptor{io, address, port};
		auto peer = co_await acceptor.accept();
		co_await net::spawn(io, serve(std::move(peer), SSL_new(ctx.get())));
	}
	co_return;
}

template <Stream S>
	requires(!std::is_const_v<S>)
net::task<SSL *> dial_Ok(S &stream, auto... options)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	(stream.set_option(options), ...);
	if (auto n = co_await stream.read({}); n <=> 0 == std::strong_ordering::less)
		co_return nullptr;
	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	co_return SSL_new(ctx);
}
