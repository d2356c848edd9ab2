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

/* --- writing --- */

static void put_line(struct tl_json_out *w)
{
	tl_buf_putc(w->out, '\n');
	for (unsigned i = 0; i < w->depth; i++)
		tl_buf_putc(w->out, ' ');
}

/* A value's own lines are as deep in the document as it is. Within texts a line's end is escaped. */
static int put(const char *data, size_t len, void *ctx)
{
	struct tl_json_out *w = ctx;
	const char *end = data + len, *eol;

	while ((eol = memchr(data, '\n', (size_t)(end - data)))) {
		tl_buf_put(w->out, data, (size_t)(eol - data));
		put_line(w);
		data = eol + 1;
	}
	tl_buf_put(w->out, data, (size_t)(end - data));
	return 0;
}

static void put_key(struct tl_json_out *w, const char *key)
{
	if (w->more)
		tl_buf_putc(w->out, ',');
	if (w->depth)
		put_line(w);
	if (key)
		tl_buf_printf(w->out, "\"%s\": ", key);
	w->more = true;
}

void tl_json_open(struct tl_json_out *w, const char *key, char bracket)
{
	put_key(w, key);
	tl_buf_putc(w->out, bracket);
	w->depth++;
	w->more = false;
}

void tl_json_close(struct tl_json_out *w, char bracket)
{
	w->depth--;
	if (w->more)
		put_line(w);
	tl_buf_putc(w->out, bracket);
	w->more = true;
	if (!w->depth)
		tl_buf_putc(w->out, '\n');
}

void tl_json_write(struct tl_json_out *w, const char *key, json_t *value)
{
	put_key(w, key);
	json_dump_callback(value, put, w, JSON_INDENT(1) | JSON_ENCODE_ANY);
	json_decref(value);
}
