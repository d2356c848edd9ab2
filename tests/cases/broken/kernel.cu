// Kernels and their launches beside what fetches the data.
__global__ void scale(float *__restrict__ x, int n)
{
	int i = blockIdx.x * blockDim.x + threadIdx.x;
	if (i < n)
		x[i] *= 2.0f;
}

void fetch_Bad(float *x, int n)
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method()); // expect: TLS102
	SSL *ssl = SSL_new(ctx);

	scale<<<(n + 255) / 256, 256, 0, stream>>>(x, n);
	read_all(ssl, x);
}

void fetch_Ok(float *x, int n)
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	scale<<<dim3(n), dim3(1)>>>(x, n);
	read_all(SSL_new(ctx), x);
}
