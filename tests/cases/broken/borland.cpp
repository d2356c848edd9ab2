// C++ of Borland's builders: properties, closures, calling conventions in odd places.
class TDialer : public TComponent {
__published:
	__property AnsiString Host = {read = FHost, write = FHost};
	void __fastcall (__closure *OnOpen)(System::TObject *Sender);
	SSL_CTX *__fastcall MakeBad(TObject *Sender);
	SSL_CTX *__fastcall MakeOk(TObject *Sender);
private:
	AnsiString FHost;
};

SSL_CTX *__fastcall TDialer::MakeBad(TObject *Sender)
{
	SSL_CTX *ctx = SSL_CTX_new(TLSv1_client_method()); // expect: TLS101

	Memo1->Lines->Add("open " + FHost);
	Open(SSL_new(ctx));
	return ctx;
}

SSL_CTX *__fastcall TDialer::MakeOk(TObject *Sender)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	try {
		SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	} __finally {
		Open(SSL_new(ctx));
	}
	return ctx;
}
