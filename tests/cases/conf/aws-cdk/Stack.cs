using Amazon.CDK.AWS.ElasticLoadBalancingV2;
class S {
  void M() {
    var l = lb.AddListener("x", new BaseApplicationListenerProps { SslPolicy = SslPolicy.FORWARD_SECRECY_TLS11 }); // expect: TLS101
    var k = lb.AddListener("x", new BaseApplicationListenerProps { SslPolicy = SslPolicy.FORWARD_SECRECY_TLS12 });
  }
}
