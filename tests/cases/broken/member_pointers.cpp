// Calls by pointers to members, tables of them, and friends of classes that are declared only.
class Peer;
struct Step {
	const char *name;
	bool (Peer::*run)(proto::Frame &);
};

class Peer : virtual public proto::Base {
	friend class proto::Registry;
	friend bool operator==(const Peer &, const proto::Peer &) noexcept;
	bool open_Bad(proto::Frame &f)
	{
		ctx_ = SSL_CTX_new(TLS_server_method()); // expect: TLS102
		return (f.*handler_)(ctx_);
	}
	bool strict_Ok(proto::Frame &f)
	{
		strict_ = SSL_CTX_new(TLS_server_method());
		return SSL_CTX_set_min_proto_version(strict_, TLS1_2_VERSION) && (this->*steps[1].run)(f);
	}
	bool run(proto::Frame &f) { return std::all_of(std::begin(steps), std::end(steps), [&](auto &s) { return (this->*s.run)(f); }); }

	static constexpr Step steps[] = {{"open", &Peer::open_Bad}, {"strict", &Peer::strict_Ok}};
	bool (proto::Frame::*handler_)(SSL_CTX *) = &proto::Frame::accept;
	SSL_CTX *ctx_ = nullptr, *strict_{};
};
