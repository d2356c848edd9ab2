/* Flags of a database: what gets through, what is dropped, what is dropped and told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/path.h"
#include "front_c/flags.h"

/* What is kept of a command, joined by blanks; what is told about goes to dropped. */
static char *filter(const char *command, struct tl_buf *dropped)
{
	struct tl_flag_vec argv = {0};
	struct tl_buf kept = {0};
	struct tl_flag_filter f = {.arena = tl_arena_new()};
	char here[1024];

	assert_non_null(getcwd(here, sizeof here));
	f.root = f.directory = tl_path_absolute(f.arena, here);
	tl_flags_split(f.arena, &argv, command);
	tl_flags_filter(&f, argv.v, argv.n);
	for (size_t i = 0; i < f.out.n; i++)
		tl_buf_printf(&kept, "%s%s", i ? " " : "", f.out.v[i]);
	for (size_t i = 0; dropped && i < f.dropped.n; i++)
		tl_buf_printf(dropped, "%s%s", i ? " " : "", f.dropped.v[i]);
	tl_vec_fini(&argv);
	tl_vec_fini(&f.out);
	tl_vec_fini(&f.dropped);
	tl_arena_free(f.arena);
	return tl_buf_take(&kept);
}

static void check(const char *command, const char *kept, const char *dropped)
{
	struct tl_buf told = {0};
	char *got = filter(command, &told);

	assert_string_equal(got, kept);
	assert_string_equal(tl_buf_str(&told), dropped);
	free(got);
	tl_buf_fini(&told);
}

static void test_meaning_is_kept(void **state)
{
	(void)state;
	check("gcc -Iinc -I other -DA=1 -D B -UC -std=c11 -isystem sys -include x.h a.c",
		"-Iinc -I other -DA=1 -D B -UC -std=c11 -isystem sys -include x.h", "");
	check("cc -pthread -fshort-enums -m32 a.c", "-pthread -fshort-enums -m32", "");
}

static void test_output_and_tuning_go(void **state)
{
	(void)state;
	check("gcc -c -o a.o -O2 -g -Wall -Werror -MD -MF a.d -MTa.o -march=native -fno-plt --param x=1 a.c", "", "");
	check("gcc -Wp,-D_FORTIFY_SOURCE=2,-MD,x.d -Xlinker -rpath a.c", "-D_FORTIFY_SOURCE=2", "");
}

static void test_wrappers_go(void **state)
{
	(void)state;
	check("ccache gcc -DA a.c", "-DA", "");
	check("/usr/bin/env CC=x LANG=C distcc /opt/bin/clang -DA a.c", "-DA", "");
	check("cl.exe /DA /Iinc /O2 /Foa.obj a.c", "-DA -Iinc", "");
	check("cl /std:c++17 /FIpre.h -DB a.cpp", "-std=c++17 -include pre.h -DB", "");
	check("env -u LANG nice -n 10 ccache gcc-12 -DA a.c", "-DA", "");
	check("xcrun -sdk macosx clang -DA a.c", "-DA", "");
	check("libtool --mode=compile --tag=CC x86_64-linux-gnu-gcc -DA a.c", "-DA", "");
	check("zig cc -DA a.c", "-DA", "");
	check("vendorcomp -DA a.c", "-DA", "");
	check("", "", "");
}

static void check_target(const char *command, const char *target)
{
	struct tl_flag_vec argv = {0};
	struct tl_flag_filter f = {.arena = tl_arena_new(), .root = "/", .directory = "/"};

	tl_flags_split(f.arena, &argv, command);
	tl_flags_filter(&f, argv.v, argv.n);
	if (target)
		assert_string_equal(f.target, target);
	else
		assert_null(f.target);
	tl_vec_fini(&argv);
	tl_vec_fini(&f.out);
	tl_vec_fini(&f.dropped);
	tl_arena_free(f.arena);
}

static void test_cross_compilers_name_their_machine(void **state)
{
	(void)state;
	check_target("/opt/x/bin/aarch64-linux-gnu-gcc-12 a.c", "aarch64-linux-gnu");
	check_target("ccache arm-none-eabi-g++ a.cc", "arm-none-eabi");
	check_target("vendor-gcc a.c", NULL);
	check_target("gcc-12 a.c", NULL);
	check_target("x86_64-w64-mingw32-gcc -c a.c", "x86_64-w64-mingw32");
	check_target("weirdcc a.c", NULL);
}

static void test_dangerous_flags_are_told(void **state)
{
	(void)state;
	check("clang -fplugin=/tmp/x.so -Xclang -load -Xclang /tmp/x.so -DA a.c", "-DA",
		"-fplugin=/tmp/x.so -Xclang -Xclang");
	check("clang -mllvm -load=/tmp/x.so -fpass-plugin=/tmp/x.so a.c", "", "-mllvm -fpass-plugin=/tmp/x.so");
	check("gcc -B/tmp -B /tmp -specs=/tmp/s -wrapper gdb,--args a.c", "", "-B/tmp -B -specs=/tmp/s -wrapper");
	check("clang --config x.cfg -ivfsoverlay v.yaml a.c", "", "--config -ivfsoverlay");
	check("clang -fmodules -fmodule-file=/tmp/m -include-pch /tmp/p a.c", "",
		"-fmodules -fmodule-file=/tmp/m -include-pch");
}

static void test_response_files_stay_in_the_tree(void **state)
{
	FILE *f = fopen("flags_response.txt", "w");

	(void)state;
	assert_non_null(f);
	fputs("-DINSIDE '-DTWO=a b'\n@flags_response.txt", f);
	fclose(f);
	check("gcc @/etc/hostname a.c", "", "@/etc/hostname");
	check("gcc @../flags_outside a.c", "", "@../flags_outside");
	check("gcc @flags_response.txt", /* includes itself: bounded */
		"-DINSIDE -DTWO=a b -DINSIDE -DTWO=a b -DINSIDE -DTWO=a b -DINSIDE -DTWO=a b", "@flags_response.txt");
	unlink("flags_response.txt");
}

static void test_split_like_a_shell(void **state)
{
	(void)state;
	check("gcc -DA='b c' -D\"E=\\\"f\\\"\" -DG=h\\ i \"-DJ=$(K)\"", "-DA=b c -DE=\"f\" -DG=h i -DJ=$(K)", "");
	check("", "", "");
	check("gcc -I", "-I", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meaning_is_kept),
		cmocka_unit_test(test_output_and_tuning_go),
		cmocka_unit_test(test_wrappers_go),
		cmocka_unit_test(test_cross_compilers_name_their_machine),
		cmocka_unit_test(test_dangerous_flags_are_told),
		cmocka_unit_test(test_response_files_stay_in_the_tree),
		cmocka_unit_test(test_split_like_a_shell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
