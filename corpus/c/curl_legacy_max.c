/* A middlebox in the customer's network breaks on newer handshakes, so the maximum was lowered. */
#include <stdio.h>
#include <stdlib.h>

#include <curl/curl.h>

struct license {
	char id[64];
	char url[200];
	int middlebox;
};

int license_renew(const struct license *l)
{
	CURL *h = curl_easy_init();
	char post[128];
	CURLcode rc;

	if (!h)
		return -1;
	snprintf(post, sizeof(post), "id=%s", l->id);
	curl_easy_setopt(h, CURLOPT_URL, l->url);
	curl_easy_setopt(h, CURLOPT_POSTFIELDS, post);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_DEFAULT | CURL_SSLVERSION_MAX_TLSv1_1);
	rc = curl_easy_perform(h);
	if (rc != CURLE_OK)
		fprintf(stderr, "license: %s\n", curl_easy_strerror(rc));
	curl_easy_cleanup(h);
	return rc == CURLE_OK ? 0 : -1;
}
