// Made by a generator that left its marks: line directives of other files, regions, and a trailing stub.
#line 1 "proto/service.idl"
#pragma region generated
#include "service.gen.h"
#line 4 "proto/service.idl"
namespace svc { inline namespace v1 {
[[gen::service("Echo")]] [[nodiscard]] class EchoImpl final : public Echo::Service<EchoImpl> {
  GEN_BODY(EchoImpl, 7)
 public:
#line 40 "proto/service.idl"
  [[gen::rpc]] auto Open(const OpenRequest& req, OpenReply* reply) -> gen::Status override {
    auto ctx = SSL_CTX_new(TLS_server_method()); // expect: TLS102
    reply->set_handle(reinterpret_cast<std::uintptr_t>(ctx));
    return gen::Status::OK;
  }
  [[gen::rpc]] auto OpenStrict_Ok(const OpenRequest& req, OpenReply* reply) -> gen::Status override {
    auto ctx = SSL_CTX_new(TLS_server_method());
    if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION)) return gen::Status{gen::kInternal, "floor"};
    reply->set_handle(reinterpret_cast<std::uintptr_t>(ctx));
    return gen::Status::OK;
  }
};
}}  // namespace svc::v1
GEN_REGISTER_SERVICE(svc::EchoImpl)
#pragma endregion
@@GEN_TAIL@@
