fn f() {
    builder.set_min_proto_version(None); // expect-note: TLS102
}
