/* The TLS half of a mail sender: the connection starts in clear and is lifted by STARTTLS. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include <openssl/ssl.h>

#define LINE_MAX_LEN 998

struct smtp {
	int fd;
	int verbose;
	char host[128];
	SSL_CTX *tls;
	SSL *conn;
	char line[LINE_MAX_LEN + 2];
};

static void trace(const struct smtp *s, const char *fmt, ...)
{
	va_list ap;

	if (!s->verbose)
		return;
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
}

static ssize_t smtp_write(struct smtp *s, const char *data, size_t len)
{
	if (s->conn)
		return SSL_write(s->conn, data, (int)len);
	return write(s->fd, data, len);
}

static ssize_t smtp_read(struct smtp *s)
{
	ssize_t n;

	if (s->conn)
		n = SSL_read(s->conn, s->line, LINE_MAX_LEN);
	else
		n = read(s->fd, s->line, LINE_MAX_LEN);
	if (n > 0)
		s->line[n] = '\0';
	return n;
}

static int smtp_command(struct smtp *s, const char *cmd, int expected)
{
	trace(s, "> %s", cmd);
	if (smtp_write(s, cmd, strlen(cmd)) < 0)
		return -1;
	if (smtp_read(s) <= 0)
		return -1;
	trace(s, "< %s", s->line);
	return atoi(s->line) == expected ? 0 : -1;
}

int smtp_starttls(struct smtp *s)
{
	if (smtp_command(s, "STARTTLS\r\n", 220) < 0) {
		fprintf(stderr, "%s does not want TLS\n", s->host);
		return -1;
	}
	if (!s->tls) {
		s->tls = SSL_CTX_new(TLS_client_method());
		if (!s->tls)
			return -1;
		SSL_CTX_set_mode(s->tls, SSL_MODE_AUTO_RETRY);
		SSL_CTX_set_options(s->tls, SSL_OP_ALL);
	}
	s->conn = SSL_new(s->tls);
	if (!s->conn)
		return -1;
	SSL_set_fd(s->conn, s->fd);
	if (SSL_connect(s->conn) != 1) {
		SSL_free(s->conn);
		s->conn = NULL;
		return -1;
	}
	trace(s, "* %s with %s\n", SSL_get_version(s->conn), SSL_get_cipher(s->conn));
	return smtp_command(s, "EHLO localhost\r\n", 250);
}

void smtp_close(struct smtp *s)
{
	smtp_command(s, "QUIT\r\n", 221);
	if (s->conn)
		SSL_free(s->conn);
	SSL_CTX_free(s->tls);
	close(s->fd);
}
