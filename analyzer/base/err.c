/* Filling and printing of struct tl_err. Texts that do not fit are cut. */
#include "base/err.h"

#include <stdio.h>
#include <string.h>

static void fill(struct tl_err *err, const char *file, int line, int col, const char *fmt, va_list ap)
{
	struct tl_err fresh = {.line = line, .col = col};

	/* Built aside, because the arguments may be parts of *err itself. */
	snprintf(fresh.file, sizeof fresh.file, "%s", file ? file : "");
	vsnprintf(fresh.msg, sizeof fresh.msg, fmt, ap);
	*err = fresh;
}

int tl_err_set(struct tl_err *err, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return -1;
	va_start(ap, fmt);
	fill(err, NULL, 0, 0, fmt, ap);
	va_end(ap);
	return -1;
}

int tl_err_at(struct tl_err *err, const char *file, int line, int col, const char *fmt, ...)
{
	va_list ap;

	if (!err)
		return -1;
	va_start(ap, fmt);
	fill(err, file, line, col, fmt, ap);
	va_end(ap);
	return -1;
}

const char *tl_err_text(const struct tl_err *err, char *out, size_t size)
{
	char place[32] = "";

	if (err->line > 0 && err->col > 0)
		snprintf(place, sizeof place, "%d:%d", err->line, err->col);
	else if (err->line > 0)
		snprintf(place, sizeof place, "%d", err->line);
	snprintf(out, size, "%s%s%s%s%s", err->file, err->file[0] && place[0] ? ":" : "", place,
		err->file[0] || place[0] ? ": " : "", err->msg);
	return out;
}
