/* A pool of handles for a crawler; every one of them gets its version in one place. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>

#define POOL_SIZE 32

struct pool {
	CURLM *multi;
	CURL *idle[POOL_SIZE];
	int n_idle;
	const char *agent;
};

static void common_options(struct pool *p, CURL *h)
{
	curl_easy_setopt(h, CURLOPT_USERAGENT, p->agent);
	curl_easy_setopt(h, CURLOPT_FOLLOWLOCATION, 1L);
	curl_easy_setopt(h, CURLOPT_MAXREDIRS, 5L);
	curl_easy_setopt(h, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "https");
}

CURL *pool_get(struct pool *p)
{
	CURL *h;

	if (p->n_idle > 0)
		h = p->idle[--p->n_idle];
	else
		h = curl_easy_init();
	if (!h)
		return NULL;
	curl_easy_reset(h);
	common_options(p, h);
	return h;
}

void pool_put(struct pool *p, CURL *h)
{
	if (p->n_idle < POOL_SIZE)
		p->idle[p->n_idle++] = h;
	else
		curl_easy_cleanup(h);
}

int pool_fetch(struct pool *p, const char *url)
{
	CURL *h = pool_get(p);
	int running = 1, left;

	if (!h)
		return -1;
	curl_easy_setopt(h, CURLOPT_URL, url);
	curl_multi_add_handle(p->multi, h);
	while (running) {
		curl_multi_perform(p->multi, &running);
		curl_multi_poll(p->multi, NULL, 0, 1000, &left);
	}
	curl_multi_remove_handle(p->multi, h);
	pool_put(p, h);
	return 0;
}
