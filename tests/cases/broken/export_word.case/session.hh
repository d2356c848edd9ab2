#pragma once
#include <cstddef>
#include <memory>
#include <string>

#include "mail/config.hh"

namespace mail {

using std::string;

class MAIL_EXPORT Properties
{
public:
	const string lax() const;
	const string strict() const;
};

MAIL_EXPORT const string name_of(const Properties &p);
MAIL_EXPORT const size_t first_of(const Properties &p);
MAIL_EXPORT const size_t last_of(const Properties &p);

class MAIL_EXPORT Session
{
public:
	explicit Session(std::shared_ptr<Properties> p);
	std::size_t write(const void *data, std::size_t size);

private:
#ifdef LIBGNUTLS_VERSION
	gnutls_session_t *lax;
	gnutls_session_t *strict;
#else
	void *lax, *strict;
#endif
	std::shared_ptr<Properties> props;
};

} // namespace mail
