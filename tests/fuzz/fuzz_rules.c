/*
 * Any bytes as a rule file: refused with a place, or a pack that can be looked into. The first byte says which kind it is: l a library, c a
 * check's page, any other a format. A format reads what follows a form feed.
 */
#include <assert.h>
#include <string.h>

#include "conf/conf.h"
#include "fuzz.h"
#include "pack/format.h"
#include "pack/pack.h"
#include "scratch.h"

static const char *file_for(uint8_t sign)
{
	switch (sign) {
	case 'l':
		return "libs/x.yaml";
	case 'c':
		return "checks/x.md";
	default:
		return "formats/x.yaml";
	}
}

static void look_at_libs(const struct tl_pack *pack)
{
	for (size_t i = 0; i < tl_pack_n_libs(pack); i++) {
		const struct tl_lib *lib = tl_pack_lib(pack, i);

		assert(tl_pack_lib_named(pack, lib->id) == lib);
		assert(lib->n_defaults && tl_lib_default(lib));
		for (size_t k = 0; k < lib->n_apis; k++)
			assert(tl_pack_api(pack, lib->apis[k].name));
		for (size_t k = 0; k < lib->n_constants; k++)
			assert(tl_pack_constant(pack, lib->constants[k].name));
	}
}

static void look_at_checks(const struct tl_pack *pack)
{
	for (size_t i = 0; i < tl_pack_n_checks(pack); i++) {
		const struct tl_check_page *page = tl_pack_check_at(pack, i);

		assert(page->id && page->name && page->title && page->severity && page->short_text);
	}
}

static void use_formats(const struct tl_pack *pack, const char *text, size_t len)
{
	for (size_t i = 0; i < tl_pack_n_formats(pack); i++) {
		struct tl_result *r = tl_result_new();

		tl_conf_read(r, pack, tl_pack_format(pack, i), "a/x.conf", text, len, NULL);
		tl_result_sort(r);
		tl_result_free(r);
	}
	(void)tl_conf_recognize(pack, "a/x.conf", text, len, NULL);
	(void)tl_conf_may_read(pack, "a/x.conf");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *file = size ? file_for(data[0]) : NULL, *rules = (const char *)data + 1, *mark;
	struct tl_pack *pack;
	struct tl_err err = {0};
	size_t len;

	if (!size)
		return 0;
	mark = memchr(rules, '\f', size - 1);
	len = mark ? (size_t)(mark - rules) : size - 1;
	fuzz_scratch_put(file, rules, len);
	if (tl_pack_load_dir(&pack, fuzz_scratch(), &err) == 0) {
		look_at_libs(pack);
		look_at_checks(pack);
		use_formats(pack, mark ? mark + 1 : rules, mark ? size - len - 2 : len);
		tl_pack_free(pack);
	} else {
		assert(err.msg[0]);
	}
	fuzz_scratch_drop(file);
	return 0;
}
