/* The built-in rules: that they load, that every row has its source, and that lookups find what a library's page says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/vec.h"
#include "pack/pack.h"

static int load(void **state)
{
	struct tl_pack *pack = NULL;
	struct tl_err err = {0};
	char text[1200];

	if (tl_pack_load_builtin(&pack, &err)) {
		print_error("%s\n", tl_err_text(&err, text, sizeof text));
		return -1;
	}
	*state = pack;
	return 0;
}

static int unload(void **state)
{
	tl_pack_free(*state);
	return 0;
}

static void rules_of_the_tree_are_the_built_in_ones(void **state)
{
	struct tl_pack *dir = NULL;
	struct tl_err err;
	size_t a, b;

	assert_int_equal(tl_pack_load_dir(&dir, TL_TEST_SOURCE_DIR "/rules", &err), 0);
	assert_int_equal(tl_pack_n_libs(dir), tl_pack_n_libs(*state));
	assert_int_equal(tl_pack_n_formats(dir), tl_pack_n_formats(*state));
	assert_int_equal(tl_pack_n_checks(dir), tl_pack_n_checks(*state));
	tl_pack_names(dir, &a);
	tl_pack_names(*state, &b);
	assert_int_equal(a, b);
	tl_pack_free(dir);
}

static void check_action(const struct tl_api *api, const struct tl_action *a)
{
	if (a->verb != TL_DO_NOTHING && a->object.kind == TL_FROM_NONE)
		fail_msg("%s: no object", api->name);
	if (a->verb == TL_DO_OPAQUE && !a->reason)
		fail_msg("%s: no reason", api->name);
	if (a->fix_replaces && !a->fix_with)
		fail_msg("%s: a repair without text", api->name);
}

static void every_row_is_whole(void **state)
{
	for (size_t i = 0; i < tl_pack_n_libs(*state); i++) {
		const struct tl_lib *lib = tl_pack_lib(*state, i);

		assert_non_null(tl_lib_default(lib));
		assert_non_null(lib->fix_text);
		assert_true(lib->n_headers > 0 || !lib->model); /* functions of the system are declared anyway */
		assert_true((tl_lib_default(lib)->permits & ~(lib->able_tls | lib->able_dtls)) == 0);
		for (size_t k = 0; k < lib->n_apis; k++) {
			const struct tl_api *api = &lib->apis[k];

			if (!api->source || !*api->source)
				fail_msg("%s has no source", api->name);
			assert_true(api->n_actions > 0);
			assert_ptr_equal(api->lib, lib);
			assert_ptr_equal(tl_pack_api(*state, api->name), api);
			if (api->decl)
				assert_int_equal(api->decl[strlen(api->decl) - 1], ';');
			for (size_t n = 0; n < api->n_actions; n++)
				check_action(api, &api->actions[n]);
		}
		for (size_t k = 0; k < lib->n_fields; k++)
			assert_non_null(lib->fields[k].source);
	}
}

static void libraries_are_sorted(void **state)
{
	for (size_t i = 1; i < tl_pack_n_libs(*state); i++)
		assert_true(strcmp(tl_pack_lib(*state, i - 1)->id, tl_pack_lib(*state, i)->id) < 0);
	assert_null(tl_pack_lib_named(*state, "nosuchlib"));
}

static const struct tl_action *only(const struct tl_pack *pack, const char *name, enum tl_verb verb)
{
	const struct tl_api *api = tl_pack_api(pack, name);

	if (!api)
		fail_msg("no row for %s", name);
	assert_int_equal(api->n_actions, 1);
	assert_int_equal(api->actions[0].verb, verb);
	return &api->actions[0];
}

static void openssl_methods(void **state)
{
	const struct tl_action *m = only(*state, "TLSv1_server_method", TL_DO_METHOD);

	assert_int_equal(m->able, TL_PROTO(TL_TLS1_0));
	assert_true(m->fixed);
	assert_int_equal(m->role, TL_ROLE_SERVER);
	m = only(*state, "SSLv23_client_method", TL_DO_METHOD);
	assert_false(m->fixed);
	assert_true(m->able & TL_PROTO(TL_TLS1_3));
	assert_int_equal(m->able & TL_FAMILY_DTLS, 0);
	m = only(*state, "DTLS_method", TL_DO_METHOD);
	assert_int_equal(m->able, TL_PROTO(TL_DTLS1_0) | TL_PROTO(TL_DTLS1_2));
}

static void openssl_bounds(void **state)
{
	const struct tl_action *a = only(*state, "SSL_set_min_proto_version", TL_DO_FLOOR);
	struct tl_meaning m;

	assert_int_equal(a->object.kind, TL_FROM_ARG);
	assert_int_equal(a->value.arg, 1);
	assert_true(a->fix_replaces);
	assert_string_equal(a->fix_with_dtls, "DTLS1_2_VERSION");
	assert_true(tl_scale_number(a->scale, 0x301, &m));
	assert_int_equal(m.set, TL_PROTO(TL_TLS1_0));
	assert_true(tl_scale_number(a->scale, 0, &m));
	assert_int_equal(m.kind, TL_MEANS_LOWEST);
	assert_true(tl_scale_number(a->scale, 0xfefd, &m));
	assert_int_equal(m.set, TL_PROTO(TL_DTLS1_2));
	assert_false(tl_scale_number(a->scale, 12, &m));
	a = only(*state, "SSL_CTX_set_options", TL_DO_OFF);
	assert_true(tl_scale_number(a->scale, 0x04000000 | 0x10000000 | 0x80000854, &m));
	assert_int_equal(m.set, TL_PROTO(TL_TLS1_0) | TL_PROTO(TL_TLS1_1) | TL_PROTO(TL_DTLS1_0));
	assert_true(tl_scale_number(a->scale, 0x80000854, &m)); /* SSL_OP_ALL: no version in it */
	assert_int_equal(m.set, 0);
	assert_true(tl_scale_word(a->scale, "SSL_OP_NO_TLSv1", 15, &m));
	assert_int_equal(m.value, 0x04000000);
	assert_false(tl_scale_word(a->scale, "SSL_OP_NO_TLSv", 14, &m));
}

static void openssl_ctrl_is_told_apart_by_command(void **state)
{
	const struct tl_api *api = tl_pack_api(*state, "SSL_CTX_ctrl");

	assert_non_null(api);
	assert_int_equal(api->n_actions, 4);
	assert_int_equal(api->actions[0].verb, TL_DO_FLOOR);
	assert_int_equal(api->actions[0].n_when, 1);
	assert_int_equal(api->actions[0].when[0].num, 123);
	assert_int_equal(api->actions[0].when[0].what.arg, 1);
	assert_int_equal(api->actions[2].verb, TL_DO_OFF);
	assert_int_equal(api->actions[2].when[0].num, 32);
}

/* A list of conditions keeps the action once for each. */
static void openssl_conf_commands(void **state)
{
	const struct tl_api *api = tl_pack_api(*state, "SSL_CONF_cmd");

	assert_non_null(api);
	assert_string_equal(api->actions[0].grammar, "floor-name");
	assert_string_equal(api->actions[0].when[0].text, "MinProtocol");
	assert_true(api->actions[0].when[0].caseless);
	assert_string_equal(api->actions[1].grammar, "floor-name");
	assert_string_equal(api->actions[1].when[0].text, "-min_protocol");
	assert_false(api->actions[1].when[0].caseless);
	only(*state, "SSL_CONF_CTX_set_ssl_ctx", TL_DO_ALIAS);
}

static void openssl_objects(void **state)
{
	const struct tl_action *a = only(*state, "SSL_CTX_new_ex", TL_DO_CREATE);

	assert_int_equal(a->object.kind, TL_FROM_RETURN);
	assert_int_equal(a->value.arg, 2);
	a = only(*state, "SSL_new", TL_DO_DERIVE);
	assert_int_equal(a->value.arg, 0);
	a = only(*state, "BIO_get_ssl", TL_DO_ALIAS);
	assert_true(a->object.deref);
	only(*state, "SSL_get_version", TL_DO_NOTHING);
	only(*state, "DTLSv1_listen", TL_DO_NOTHING);
}

static void curl_splits_one_number(void **state)
{
	const struct tl_api *api = tl_pack_api(*state, "curl_easy_setopt");
	struct tl_meaning m;

	assert_non_null(api);
	assert_true(api->lib->high_level);
	assert_int_equal(api->actions[0].verb, TL_DO_FLOOR);
	assert_true(tl_scale_number(api->actions[0].scale, 6 | 0x70000, &m));
	assert_int_equal(m.set, TL_PROTO(TL_TLS1_2));
	assert_true(tl_scale_number(api->actions[0].scale, 0x50000, &m));
	assert_int_equal(m.kind, TL_MEANS_DEFAULT);
	assert_true(tl_scale_number(api->actions[2].scale, 6 | 0x70000, &m));
	assert_int_equal(m.set, TL_PROTO(TL_TLS1_3));
}

static void the_default_follows_the_assumed_release(void **state)
{
	const struct tl_lib *lib = tl_pack_lib_named(*state, "openssl");
	struct tl_lib later = *lib;

	assert_string_equal(tl_lib_default(lib)->since, "1.1.1");
	assert_true(tl_lib_default(lib)->permits & TL_PROTO(TL_TLS1_0));
	later.assume = "1.0.2k";
	assert_string_equal(tl_lib_default(&later)->since, "1.0.2g");
	later.assume = "3.0.22";
	assert_string_equal(tl_lib_default(&later)->since, "3.0");
	assert_true(tl_lib_default(&later)->client & TL_PROTO(TL_TLS1_0));
	later.assume = "3.10";
	assert_string_equal(tl_lib_default(&later)->since, "3.1");
	later.assume = "0.9.6";
	assert_null(tl_lib_default(&later));
}

static void constants(void **state)
{
	const struct tl_constant *c = tl_pack_constant(*state, "TLS1_2_VERSION");

	assert_non_null(c);
	assert_int_equal(c->value, 0x303);
	assert_true(c->is_version);
	c = tl_pack_constant(*state, "OPENSSL_VERSION_NUMBER");
	assert_int_equal(c->value, 0x1010100f);
	assert_false(c->is_version);
	c = tl_pack_constant(*state, "OPENSSL_VERSION_TEXT");
	assert_true(c->is_text);
	assert_null(tl_pack_constant(*state, "NO_SUCH_CONSTANT"));
}

static bool is_name(const struct tl_pack *pack, const char *name)
{
	return tl_pack_is_name(pack, name, strlen(name));
}

static void names_that_make_a_file_worth_parsing(void **state)
{
	const char *const *names;
	size_t n;

	assert_true(is_name(*state, "SSL_CTX_new"));
	assert_true(is_name(*state, "SSL_CTX"));
	assert_true(is_name(*state, "TLS1_1_VERSION"));
	assert_true(is_name(*state, "curl_easy_setopt"));
	assert_false(is_name(*state, "SSL_CTX_ne"));
	assert_false(is_name(*state, "SSL_CTX_new_"));
	assert_false(is_name(*state, "SSL_write")); /* says nothing about versions */
	assert_false(is_name(*state, "SSL_ERROR_NONE"));
	assert_false(is_name(*state, "printf"));
	assert_false(is_name(*state, ""));
	assert_true(tl_pack_is_name(*state, "SSL_CTX_new(x)", 11));
	names = tl_pack_names(*state, &n);
	assert_true(n > 50);
	for (size_t i = 0; i < n; i++) {
		assert_true(is_name(*state, names[i]));
		if (i)
			assert_true(strcmp(names[i - 1], names[i]) < 0);
	}
}

static void check_pages(void **state)
{
	const struct tl_check_page *page = tl_pack_check(*state, "TLS101");

	assert_non_null(page);
	assert_string_equal(page->name, "legacy-version");
	assert_string_equal(page->severity, "error");
	assert_true(strlen(page->body) > 100);
	assert_int_not_equal(page->body[0], '-');
	assert_null(tl_pack_check(*state, "TLS999"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_of_the_tree_are_the_built_in_ones),
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test(libraries_are_sorted),
		cmocka_unit_test(openssl_methods),
		cmocka_unit_test(openssl_bounds),
		cmocka_unit_test(openssl_ctrl_is_told_apart_by_command),
		cmocka_unit_test(openssl_conf_commands),
		cmocka_unit_test(openssl_objects),
		cmocka_unit_test(curl_splits_one_number),
		cmocka_unit_test(the_default_follows_the_assumed_release),
		cmocka_unit_test(constants),
		cmocka_unit_test(names_that_make_a_file_worth_parsing),
		cmocka_unit_test(check_pages),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
