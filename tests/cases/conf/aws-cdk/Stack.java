package x;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
class Stack {
  void m() {
    lb.addListener("L", BaseApplicationListenerProps.builder().sslPolicy(SslPolicy.LEGACY).build()); // expect: TLS101
    lb.addListener("L", BaseApplicationListenerProps.builder().sslPolicy(SslPolicy.TLS13_RES).build());
    Distribution.Builder.create(this, "D").minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_1_2016).build(); // expect: TLS101
    /* .sslPolicy(SslPolicy.TLS11) */
  }
}
