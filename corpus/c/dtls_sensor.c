/* Sends sensor values in DTLS datagrams. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <openssl/ssl.h>

struct sensor {
	int fd;
	struct sockaddr_storage peer;
	SSL_CTX *ctx;
	SSL *ssl;
	uint32_t sequence;
};

static unsigned int psk(SSL *ssl, const char *hint, char *identity, unsigned int id_len, unsigned char *key,
			unsigned int key_len)
{
	static const unsigned char secret[16] = {0x11, 0x22, 0x33};

	(void)ssl;
	(void)hint;
	snprintf(identity, id_len, "sensor-7");
	if (key_len < sizeof(secret))
		return 0;
	memcpy(key, secret, sizeof(secret));
	return sizeof(secret);
}

int sensor_open(struct sensor *s)
{
	struct timeval wait = {.tv_sec = 2};
	BIO *bio;

	s->ctx = SSL_CTX_new(DTLS_client_method());
	if (!s->ctx)
		return -1;
	SSL_CTX_set_psk_client_callback(s->ctx, psk);
	SSL_CTX_set_cipher_list(s->ctx, "PSK-AES128-CCM8:PSK-AES128-CBC-SHA");
	SSL_CTX_set_read_ahead(s->ctx, 1);
	bio = BIO_new_dgram(s->fd, BIO_NOCLOSE);
	BIO_ctrl(bio, BIO_CTRL_DGRAM_SET_CONNECTED, 0, &s->peer);
	BIO_ctrl(bio, BIO_CTRL_DGRAM_SET_RECV_TIMEOUT, 0, &wait);
	s->ssl = SSL_new(s->ctx);
	SSL_set_bio(s->ssl, bio, bio);
	if (SSL_connect(s->ssl) != 1) {
		SSL_free(s->ssl);
		SSL_CTX_free(s->ctx);
		return -1;
	}
	return 0;
}

int sensor_send(struct sensor *s, double value)
{
	char datagram[64];
	struct timeval left;
	int n = snprintf(datagram, sizeof(datagram), "%u %.2f", s->sequence++, value);

	if (DTLSv1_get_timeout(s->ssl, &left) && left.tv_sec == 0)
		DTLSv1_handle_timeout(s->ssl);
	return SSL_write(s->ssl, datagram, n) == n ? 0 : -1;
}
