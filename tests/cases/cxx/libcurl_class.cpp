// A class around a libcurl handle, as many programs write one.
#include <curl/curl.h>

#include <string>

class Fetcher {
public:
	Fetcher() : handle_(curl_easy_init()) // expect-note: TLS201
	{
	}
	~Fetcher() { curl_easy_cleanup(handle_); }

	bool get(const std::string &url)
	{
		curl_easy_setopt(handle_, CURLOPT_URL, url.c_str());
		return curl_easy_perform(handle_) == CURLE_OK;
	}

private:
	CURL *handle_;
};

class SafeFetcher {
public:
	SafeFetcher() : handle_(curl_easy_init())
	{
		curl_easy_setopt(handle_, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
	}
	~SafeFetcher() { curl_easy_cleanup(handle_); }

	bool get(const std::string &url)
	{
		curl_easy_setopt(handle_, CURLOPT_URL, url.c_str());
		return curl_easy_perform(handle_) == CURLE_OK;
	}

private:
	CURL *handle_;
};

bool old_Bad(const std::string &url)
{
	CURL *h = curl_easy_init();

	if (h == nullptr)
		return false;
	curl_easy_setopt(h, CURLOPT_URL, url.c_str());
	curl_easy_setopt(h, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1); // expect: TLS101 tls1.0 tls1.1
	return curl_easy_perform(h) == CURLE_OK;
}
