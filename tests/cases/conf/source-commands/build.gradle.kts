tasks.test {
    systemProperty("https.protocols", "TLSv1") // expect: TLS101
    jvmArgs("-Dhttps.protocols=TLSv1.2")
    jvmArgs("-Xmx1g", "-Dhttps.protocols=TLSv1") // expect: TLS101
}
