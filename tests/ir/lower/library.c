/* What the C library's memory functions do to places, and calls that are their argument. */
typedef struct ctx {
	int a, b;
} ctx_t;

void use(ctx_t *);

void copies(ctx_t *in, char *text)
{
	ctx_t *made = calloc(1, sizeof *made), mine;

	memset(in, 0, sizeof(*in));
	bzero(&mine, sizeof mine);
	memcpy(&mine, in, sizeof mine);
	memcpy(text, "abc", 4);
	memset(text, 'x', 4);
	if (__builtin_expect(made != 0, 1))
		use(made);
	assert(in->a == strlen(text));
	({
		int n = made->b;
		use(&mine);
		n;
	});
}
