#ifdef WITH_TLS
extern int tls_probe_lowest, tls_relay_lowest;
#endif
