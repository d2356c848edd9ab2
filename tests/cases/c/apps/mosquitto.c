/* mosquitto: options from a struct, by way of a function. */
#include <mosquitto.h>
#include <string.h>
#include <stdlib.h>

struct mosq_config { char *cafile; char *tls_version; char *ciphers; bool insecure; };

static int client_opts_set(struct mosquitto *mosq, struct mosq_config *cfg)
{
	if (cfg->cafile && mosquitto_tls_set(mosq, cfg->cafile, NULL, NULL, NULL, NULL))
		return 1;
	if ((cfg->tls_version || cfg->ciphers) && mosquitto_tls_opts_set(mosq, 1, cfg->tls_version, cfg->ciphers)) /* expect: TLS101 tls1.1 */
		return 1;
	return 0;
}

int fixed_Bad(void)
{
	struct mosq_config cfg = {.tls_version = "tlsv1.1"};
	struct mosquitto *m = mosquitto_new(NULL, true, NULL);

	return client_opts_set(m, &cfg);
}
