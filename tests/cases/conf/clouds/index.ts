import * as aws from "@pulumi/aws";
const l = new aws.lb.Listener("l", {
    port: 443,
    protocol: "HTTPS",
    sslPolicy: "ELBSecurityPolicy-2016-08", // expect: TLS101
});
const m = new aws.lb.Listener("m", { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" });
const d = new aws.cloudfront.Distribution("d", {
    viewerCertificate: { acmCertificateArn: a, minimumProtocolVersion: "TLSv1.1_2016" }, // expect: TLS101
    origins: [{ customOriginConfig: { originSslProtocols: ["TLSv1", "TLSv1.2"] } }], // expect: TLS101
});
const s = new azure.storage.Account("s", { minTlsVersion: "TLS1_0" }); // expect: TLS101
