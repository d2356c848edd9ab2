/* libcurl as programs use it: a setting by name, bounds in one number, callbacks, proxies. */
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

static long parse(const char *s)
{
	if (!strcmp(s, "1.0"))
		return CURL_SSLVERSION_TLSv1_0;
	if (!strcmp(s, "1.1"))
		return CURL_SSLVERSION_TLSv1_1;
	return CURL_SSLVERSION_TLSv1_2;
}

CURLcode option_Bad(const char *url, const char *v)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, parse(v)); /* expect: TLS101 sometimes */
	return curl_easy_perform(h);
}

CURLcode family_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1); /* expect: TLS101 tls1.0 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode max_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2 | CURL_SSLVERSION_MAX_TLSv1_3);
	return curl_easy_perform(h);
}

CURLcode max_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_MAX_TLSv1_1); /* expect: TLS105 */
	return curl_easy_perform(h);
}

static CURLcode ctx_cb(CURL *h, void *ctx, void *user)
{
	SSL_CTX_set_min_proto_version((SSL_CTX *)ctx, TLS1_VERSION); /* expect: TLS101 tls1.0 tls1.1 */
	return CURLE_OK;
}

CURLcode callback(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_SSL_CTX_FUNCTION, ctx_cb);
	return curl_easy_perform(h);
}

static CURLcode anchors_cb(CURL *h, void *ctx, void *user)
{
	return add_anchors(ctx);
}

/* What a callback is for is no setting: that nobody names a version is the library's matter still. */
CURLcode perhaps_callback(const char *url, int anchors)
{
	CURL *h = curl_easy_init();

	if (anchors)
		curl_easy_setopt(h, CURLOPT_SSL_CTX_FUNCTION, anchors_cb);
	return curl_easy_perform(h);
}

/* A version from outside on one of the ways is one. */
CURLcode perhaps_version_Bad(const char *url, const char *v)
{
	CURL *h = curl_easy_init(); /* expect: TLS104 */

	if (v)
		curl_easy_setopt(h, CURLOPT_SSLVERSION, atol(v));
	return curl_easy_perform(h);
}

CURLcode proxy_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_PROXY_SSLVERSION, CURL_SSLVERSION_TLSv1_0); /* expect: TLS101 */
	return curl_easy_perform(h);
}
