// REST client of a ticket system.
#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

class RestSession {
public:
	explicit RestSession(std::string base) : base_(std::move(base)), curl_(curl_easy_init())
	{
		if (!curl_)
			throw std::runtime_error("no curl handle");
		curl_easy_setopt(curl_, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_1);
		curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, &RestSession::onData);
		curl_easy_setopt(curl_, CURLOPT_WRITEDATA, this);
	}
	~RestSession() { curl_easy_cleanup(curl_); }
	RestSession(const RestSession &) = delete;
	RestSession &operator=(const RestSession &) = delete;

	std::string get(const std::string &path)
	{
		const std::string url = base_ + path;

		body_.clear();
		curl_easy_setopt(curl_, CURLOPT_URL, url.c_str());
		if (const CURLcode rc = curl_easy_perform(curl_); rc != CURLE_OK)
			throw std::runtime_error(curl_easy_strerror(rc));
		return body_;
	}

private:
	static std::size_t onData(char *data, std::size_t size, std::size_t n, void *self)
	{
		static_cast<RestSession *>(self)->body_.append(data, size * n);
		return size * n;
	}

	std::string base_, body_;
	CURL *curl_;
};
