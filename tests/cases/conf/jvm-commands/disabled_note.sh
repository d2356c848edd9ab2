java -Djdk.tls.disabledAlgorithms= -jar x.jar # expect-note: TLS202
