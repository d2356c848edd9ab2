/* Fetches the weather. Somebody wanted "TLS, not SSL" and wrote the constant that says TLS 1.0. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>

struct answer {
	char *text;
	size_t len;
};

static size_t keep(void *data, size_t size, size_t n, void *user)
{
	struct answer *a = user;
	char *text = realloc(a->text, a->len + size * n + 1);

	if (!text)
		return 0;
	a->text = text;
	memcpy(a->text + a->len, data, size * n);
	a->len += size * n;
	a->text[a->len] = '\0';
	return size * n;
}

char *weather(const char *city)
{
	struct answer a = {NULL, 0};
	char url[256];
	CURLcode rc;
	CURL *h;

	snprintf(url, sizeof(url), "https://weather.example.org/v2/%s", city);
	if ((h = curl_easy_init()) == NULL)
		return NULL;
	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1);
	curl_easy_setopt(h, CURLOPT_TIMEOUT, 10L);
	curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, keep);
	curl_easy_setopt(h, CURLOPT_WRITEDATA, &a);
	rc = curl_easy_perform(h);
	curl_easy_cleanup(h);
	if (rc != CURLE_OK) {
		free(a.text);
		return NULL;
	}
	return a.text;
}
