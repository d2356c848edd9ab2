/* Lines that a backslash joins, with the comments that may stand between their pieces. */
#include "conf/logical_lines.h"

#include "conf/syntax.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

size_t tl_logical_eol(const struct tl_logical *in, size_t i)
{
	return i < in->all.len ? tl_eol_at(in->all.text + i, in->all.text + in->all.len) : 0;
}

size_t tl_logical_end(const struct tl_logical *in, size_t i, bool through)
{
	for (; i < in->all.len; i++) {
		size_t k, eol = tl_logical_eol(in, i);

		if (!eol)
			continue;
		for (k = i; k > 0 && is_blank(in->all.text[k - 1]);)
			k--;
		if (!k || in->all.text[k - 1] != '\\')
			return i;
		i += eol - 1;
		while (through) {
			for (k = i + 1; k < in->all.len && is_blank(in->all.text[k]);)
				k++;
			if (k >= in->all.len || (in->all.text[k] != '#' && in->all.text[k] != ';'))
				break;
			while (k < in->all.len && !tl_logical_eol(in, k))
				k++;
			i = k + tl_logical_eol(in, k) - 1;
		}
	}
	return in->all.len;
}

bool tl_logical_next(struct tl_logical *in, bool through, struct tl_cut *out)
{
	while (in->at < in->all.len) {
		size_t from = in->at, to;

		while (from < in->all.len && is_blank(in->all.text[from]))
			from++;
		to = from;
		if (to < in->all.len && (in->all.text[to] == '#' || in->all.text[to] == ';')) {
			while (to < in->all.len && !tl_logical_eol(in, to))
				to++;
			in->at = to + tl_logical_eol(in, to);
			continue;
		}
		to = tl_logical_end(in, from, through);
		in->at = to + tl_logical_eol(in, to);
		if (to == from)
			continue;
		*out = tl_cut_part(&in->all, from, to);
		return true;
	}
	return false;
}
