package main
import (
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancingv2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
)
func f() {
	lb.AddListener(jsii.String("l"), &awselasticloadbalancingv2.BaseApplicationListenerProps{
		SslPolicy: awselasticloadbalancingv2.SslPolicy_TLS13_10, // expect: TLS101
	})
	lb.AddListener(jsii.String("l"), &awselasticloadbalancingv2.BaseApplicationListenerProps{
		SslPolicy: awselasticloadbalancingv2.SslPolicy_TLS13_EXT2,
	})
	d := &awscloudfront.DistributionProps{MinimumProtocolVersion: awscloudfront.SecurityPolicyProtocol_TLS_V1} // expect: TLS101
}
