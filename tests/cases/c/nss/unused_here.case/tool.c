extern int crypto_init(int with_ssl);
extern int crypto_init_Ok(int with_ssl);

int main(void)
{
	return crypto_init(0) + crypto_init_Ok(0);
}
