func open(_ input: InputStream, secure: Bool) {
    if secure {
        input.setProperty(StreamSocketSecurityLevel.tlSv1, forKey: .socketSecurityLevelKey) // expect: TLS101 tls1.0
        input.setProperty(
            StreamSocketSecurityLevel.ssLv3.rawValue, // expect: TLS101 ssl3.0
            forKey: .socketSecurityLevelKey)
    }
    input.setProperty(StreamSocketSecurityLevel.negotiatedSSL, forKey: .socketSecurityLevelKey)
    if level == StreamSocketSecurityLevel.tlSv1 { return }
}
