/* Version of the update check, from the settings file; TLS 1.1 unless the user says more. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>

struct settings {
	long ssl_version;
	char proxy[200];
	int verbose;
};

static struct settings settings = {
	.ssl_version = CURL_SSLVERSION_TLSv1_1,
};

static long version_by_name(const char *name)
{
	static const struct {
		const char *name;
		long version;
	} table[] = {
		{"1.1", CURL_SSLVERSION_TLSv1_1},
		{"1.2", CURL_SSLVERSION_TLSv1_2},
		{"1.3", CURL_SSLVERSION_TLSv1_3},
	};

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (!strcmp(table[i].name, name))
			return table[i].version;
	return settings.ssl_version;
}

void settings_line(char *line)
{
	char *eq = strchr(line, '=');

	if (!eq)
		return;
	*eq++ = '\0';
	eq[strcspn(eq, "\n")] = '\0';
	if (!strcmp(line, "tls"))
		settings.ssl_version = version_by_name(eq);
	else if (!strcmp(line, "proxy"))
		snprintf(settings.proxy, sizeof(settings.proxy), "%s", eq);
	else if (!strcmp(line, "verbose"))
		settings.verbose = !strcmp(eq, "1");
}

int update_check(const char *url)
{
	CURL *h = curl_easy_init();
	CURLcode rc;

	if (!h)
		return -1;
	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_NOBODY, 1L);
	curl_easy_setopt(h, CURLOPT_VERBOSE, (long)settings.verbose);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, settings.ssl_version);
	if (settings.proxy[0])
		curl_easy_setopt(h, CURLOPT_PROXY, settings.proxy);
	rc = curl_easy_perform(h);
	curl_easy_cleanup(h);
	return rc == CURLE_OK ? 0 : -1;
}
