// Classes and fields that exist through macros only, in the way of property and plug-in systems.
PLUGIN_BEGIN(TlsPlugin, "tls", 3)
	PROPERTY(int, least, TLS1_VERSION)
	PROPERTY(std::string, host, "localhost")
	SLOT(reload, void())
PLUGIN_END(TlsPlugin)

PLUGIN_METHOD(TlsPlugin, open, bool, (const Request &req, Response &res))
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS102

	SELF->attach(ctx, req.get<Header::Host>().value_or(SELF->host()));
	return res.ok();
}

PLUGIN_METHOD(TlsPlugin, open_strict_Ok, bool, (const Request &req, Response &res))
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

	if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION))
		return res.fail();
	SELF->attach(ctx, req.host());
	return res.ok();
}

TEST_P(TlsPluginTest, Opens_Ok)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	ASSERT_TRUE(SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION)) << "no floor: " << last_error();
	EXPECT_CALL(*mock_, attach(_, _)).WillOnce(Return(SSL_new(ctx)));
}
INSTANTIATE_TEST_SUITE_P(All, TlsPluginTest, Combine(Values(1, 2), Bool()), [](auto &info) { return name_of(info.param); });
