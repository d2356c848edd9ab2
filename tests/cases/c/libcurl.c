/* libcurl: one number for floor and ceiling, and a default that is the library's own. */
#include <curl/curl.h>
#include <stddef.h>

CURLcode nothing_set_Note(const char *url)
{
	CURL *h = curl_easy_init(); /* expect-note: TLS201 */

	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

CURLcode floor_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	return curl_easy_perform(h);
}

CURLcode floor_cast_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_3);
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

/* "TLS 1.x" starts at 1.0. */
CURLcode tlsv1_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1); /* expect: TLS101 tls1.0 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode tlsv1_0_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0); /* expect: TLS101 tls1.0 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode tlsv1_1_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_1); /* expect: TLS101 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode sslv3_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_SSLv3); /* expect: TLS101 */
	return curl_easy_perform(h);
}

CURLcode plain_number_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, 1L); /* expect: TLS101 tls1.0 tls1.1 */
	return curl_easy_perform(h);
}

/* The default by its name is still the default. */
CURLcode default_Note(const char *url)
{
	CURL *h = curl_easy_init(); /* expect-note: TLS201 */

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_DEFAULT);
	return curl_easy_perform(h);
}

/* The high half is the ceiling. */
CURLcode floor_and_ceiling_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2 | CURL_SSLVERSION_MAX_TLSv1_3);
	return curl_easy_perform(h);
}

CURLcode old_floor_and_ceiling_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_1 | CURL_SSLVERSION_MAX_TLSv1_2); /* expect: TLS101 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode ceiling_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_MAX_TLSv1_1); /* expect: TLS105 tls1.0 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode last_wins_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

CURLcode last_wins_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1); /* expect: TLS101 tls1.0 tls1.1 */
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

CURLcode variable_Bad(const char *url, int compat)
{
	CURL *h = curl_easy_init();
	long version = CURL_SSLVERSION_TLSv1_2;

	if (compat)
		version = CURL_SSLVERSION_TLSv1;
	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, version); /* expect: TLS101 sometimes tls1.0 tls1.1 */
	return curl_easy_perform(h);
}

CURLcode variable_Ok(const char *url, int newest)
{
	CURL *h = curl_easy_init();
	long version = CURL_SSLVERSION_TLSv1_2;

	if (newest)
		version = CURL_SSLVERSION_TLSv1_3;
	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, version);
	return curl_easy_perform(h);
}

/* The proxy has a version of its own. */
CURLcode proxy_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_PROXY, "https://proxy.example.org:3128");
	curl_easy_setopt(h, CURLOPT_PROXY_SSLVERSION, CURL_SSLVERSION_TLSv1_0); /* expect: TLS101 */
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

CURLcode proxy_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_PROXY, "https://proxy.example.org:3128");
	curl_easy_setopt(h, CURLOPT_PROXY_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

/* A copy has what the original had. */
CURLcode duplicate_Ok(const char *url)
{
	CURL *h = curl_easy_init(), *copy;

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_URL, url);
	copy = curl_easy_duphandle(h);
	curl_easy_cleanup(h);
	return curl_easy_perform(copy);
}

/* A reset forgets the version. */
CURLcode reset_Note(const char *url)
{
	CURL *h = curl_easy_init(); /* expect-note: TLS201 */

	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_perform(h);
	curl_easy_reset(h);
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

CURLcode reset_before_Ok(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_reset(h);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_URL, url);
	return curl_easy_perform(h);
}

CURLcode checked_Ok(const char *url)
{
	CURL *h = curl_easy_init();
	CURLcode rc = CURLE_FAILED_INIT;

	if (!h)
		return rc;
	if ((rc = curl_easy_setopt(h, CURLOPT_URL, url)) != CURLE_OK)
		goto out;
	if ((rc = curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)) != CURLE_OK)
		goto out;
	rc = curl_easy_perform(h);
out:
	curl_easy_cleanup(h);
	return rc;
}

/* A level of 0 in the cipher list takes back what the version promises. */
CURLcode cipher_level_Bad(const char *url)
{
	CURL *h = curl_easy_init();

	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_SSL_CIPHER_LIST, "DEFAULT@SECLEVEL=0"); /* expect-note: TLS106 */
	return curl_easy_perform(h);
}

/* Handed in: an old version is an old version, absence is nothing. */
void handed_in_Bad(CURL *h)
{
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0); /* expect: TLS101 */
}

void handed_in_Ok(CURL *h, const char *agent)
{
	curl_easy_setopt(h, CURLOPT_USERAGENT, agent);
}

const char *name_Ok(long version)
{
	return version == CURL_SSLVERSION_TLSv1_0 ? "1.0" : version == CURL_SSLVERSION_TLSv1_1 ? "1.1" : "later";
}
