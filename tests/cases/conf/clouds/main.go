package main

import "github.com/aws/aws-sdk-go/aws"

func f() {
	in := &elbv2.CreateListenerInput{
		Protocol:  aws.String("HTTPS"),
		SslPolicy: aws.String("ELBSecurityPolicy-TLS-1-1-2017-01"), // expect: TLS101
	}
	ok := &elbv2.CreateListenerInput{SslPolicy: aws.String("ELBSecurityPolicy-TLS13-1-2-2021-06")}
	if *l.SslPolicy == "ELBSecurityPolicy-2016-08" {
		log.Println("ELBSecurityPolicy-2016-08")
	}
}
