/* jansson, for texts that may be broken. */
#include "report/jsonutil.h"

#include <string.h>

#include "base/utf8.h"

json_t *tl_json_text_n(const char *s, size_t len)
{
	json_t *v = json_stringn(s, len);
	struct tl_buf clean = {0};

	if (v)
		return v;
	for (size_t i = 0; i < len;) {
		uint32_t c;
		size_t n = tl_utf8_next(s + i, len - i, &c);

		if (c == 0xfffd)
			tl_buf_puts(&clean, "\xef\xbf\xbd");
		else
			tl_buf_put(&clean, s + i, n);
		i += n;
	}
	v = json_stringn(tl_buf_str(&clean), clean.len);
	tl_buf_fini(&clean);
	return v;
}

json_t *tl_json_text(const char *s)
{
	return s ? tl_json_text_n(s, strlen(s)) : json_null();
}

void tl_json_put_text(json_t *o, const char *key, const char *s)
{
	if (s)
		json_object_set_new(o, key, tl_json_text(s));
}

void tl_json_put_num(json_t *o, const char *key, unsigned long n)
{
	if (n)
		json_object_set_new(o, key, json_integer((json_int_t)n));
}

json_t *tl_json_protos(tl_protoset set)
{
	json_t *a = json_array();

	for (int p = 0; p < TL_PROTO_COUNT; p++) {
		if (set & TL_PROTO(p))
			json_array_append_new(a, json_string(tl_proto_id((enum tl_proto)p)));
	}
	return a;
}

static int put(const char *data, size_t len, void *ctx)
{
	tl_buf_put(ctx, data, len);
	return 0;
}

void tl_json_dump(struct tl_buf *out, const json_t *root)
{
	json_dump_callback(root, put, out, JSON_INDENT(1));
	tl_buf_putc(out, '\n');
}
