/* Mail submission over the wrapper. The provider's old relay needs TLS 1.0. */
#include "tls_wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int dial(const char *host, int port);

static int expect(struct tls_wrap *t, int code)
{
	char line[512];
	int n = tls_wrap_read(t, line, sizeof(line) - 1);

	if (n <= 0)
		return -1;
	line[n] = '\0';
	return atoi(line) == code ? 0 : -1;
}

static int command(struct tls_wrap *t, const char *text, int code)
{
	int len = (int)strlen(text);

	return tls_wrap_write(t, text, len) == len ? expect(t, code) : -1;
}

int smtp_submit(const char *relay, const char *from, const char *to, const char *body)
{
	struct tls_wrap t;
	char line[512];
	int rc = -1, fd = dial(relay, 465);

	if (fd < 0)
		return -1;
	if (tls_wrap_open(&t, fd, relay, TLS1_VERSION) < 0)
		return -1;
	if (expect(&t, 220) < 0 || command(&t, "EHLO localhost\r\n", 250) < 0)
		goto out;
	snprintf(line, sizeof(line), "MAIL FROM:<%s>\r\n", from);
	if (command(&t, line, 250) < 0)
		goto out;
	snprintf(line, sizeof(line), "RCPT TO:<%s>\r\n", to);
	if (command(&t, line, 250) < 0 || command(&t, "DATA\r\n", 354) < 0)
		goto out;
	if (command(&t, body, 250) < 0)
		goto out;
	rc = 0;
out:
	tls_wrap_close(&t);
	return rc;
}
