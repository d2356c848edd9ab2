export SERVER_JVMFLAGS="-Dzookeeper.ssl.protocol=TLSv1.1 -Dzookeeper.ssl.quorum.enabledProtocols=TLSv1.2" # expect: TLS101 tls1.1
