/* The commands family: words, quotes, variables, commands in commands, and the files that hold them. */
#include "conf/shell_node.h"
#include "conf_tree.h"

static const struct tl_directive addressed[] = {{.at.in = STRS("c", "d")}};
static struct tl_format format = {.syntax = TL_SYNTAX_commands, .directives = addressed, .n_directives = 1};

static void check(const char *path, const char *text, const char *want)
{
	conf_check_n(&format, path, text, strlen(text), want, NULL);
}

static void test_words(void **state)
{
	(void)state;
	check("x.sh", "c -a --b=1 x", "c(-a|--b=1|x){-a(--b=1) --b(1) x}");
	check("x.sh", "/usr/bin/c -a", "c(-a){-a}");
	check("x.sh", "c \"-a b\" '-d'\"e\"", "c(-a b|-de~-d'\"e){-a b(-de~-d'\"e) -de}");
	check("x.sh", "c a\\\n b # c\nd", "c(a|b){a(b) b} d{}");
	check("x.sh", "a; b | d && if c; then d; fi", "a{} b{} d{} c{} d{} fi{}");
	check("x.sh", "c 2>&1 >x <y -a", "c(-a){-a}");
}

static void test_variables(void **state)
{
	(void)state;
	check("x.sh", "V=1 c\nexport W='a'", "V(1) c{} W(a)");
	check("x.sh", "V=-x\nc $V", "V(-x){-x} c(-x){-x}");
	check("x.sh", "V=('-x'\n-y)\nc \"${V[@]}\"", "V(-x\n-y~-x'\n-y){-x(-y) -y} c(-x|-y){-x(-y) -y}");
	check("x.sh", "c --a ${V:-1.0} $W", "c(--a|1.0|?){--a(1.0) 1.0(?)}");
	check("x.sh", "C='c -x'\n$C", "C(c -x) c(-x){-x} c(-x){-x}");
}

static void test_commands_inside(void **state)
{
	(void)state;
	check("x.sh", "sudo -u w c -a", "sudo(-u|w){-u(w) w} c(-a){-a}");
	check("x.sh", "echo c -a", "echo(c|-a){}");
	check("x.sh", "sh -c \"c \\\"-a\\\"\"",
		"sh(-c|c \"-a\"~c \\\"-a\\\"){-c(c \"-a\"~c \\\"-a\\\") c \"-a\"} c(-a){-a}");
	check("x.sh", "x=$(c -a)", "c(-a){-a} x(?)");
	check("x.sh", "cat <<E >f\nc -a\nE\nd", "cat{} d{}");
	check("x.sh", "bash <<'E'\nc -a\nE\nd", "bash{} c(-a){-a} d{}");
}

static void test_docker(void **state)
{
	(void)state;
	check("Dockerfile", "FROM a:1 AS b\n# RUN c\nRUN c -a \\\n # d\n -b", "FROM(a:1|AS|b) c(-a|-b){-a(-b) -b}");
	check("Dockerfile", "ENTRYPOINT [\"c\"]\nCMD [\"-a\", \"b\"]", "c(-a|b){-a(b) b}");
	check("Dockerfile", "ENV A=1 B=\"-x 2\"\nENV C d e", "A(1) B(-x 2){-x(2) 2} C(d e) d(e){e}");
	check("Dockerfile", "RUN <<E\nc -a\nE\nCMD d", "c(-a){-a} d{}");
}

static void test_other_files(void **state)
{
	(void)state;
	check("x.service", "[Service]\n#ExecStart=c\nExecStart=-/bin/c -a\nEnvironment=\"A=b c\" D=e\nType=c",
		"c(-a){-a} A(b c){b(c) c} D(e)");
	check("Makefile", "C := c -a\nx: y\n\t@$(C) b\n# d\n", "C(c -a) c(-a){-a} c(-a|b){-a(b) b}");
	check("x.bat", "rem c\n@set V=-a\nc.exe %V% ^\n b\n:: d", "V(-a){-a} c(-a|b){-a(b) b}");
	check("x.ps1", "# c\n$v = '-a'\nc $v `\n -b 'it''s'<# d #>\n",
		"v(-a){-a} c(-a|-b|it's~it''s){-a(-b) -b(it's~it''s) it's}");
	check("jvm.options", "# -a\n8-9:-Da=b\n", "(-Da=b){-Da(b)}");
	check("Procfile", "web: c -a\n", "c(-a){-a}");
}

static void test_variables_alone(void **state)
{
	(void)state;
	check(".env", "A=-x 1\nexport B=\"c -a\"\n# C=1\nD=e # f\n c -a\n", "A(-x 1){-x(1) 1} B(c -a) c(-a){-a} D(e)");
	check("x.env", "A=1\nB=2\nA=3", " B(2) A(3)");
	check("x.env", "A='1\n2'\nB='3", "A(1\n2) B(3)");
	check("x.env", "A", "");
}

static void test_settings(void **state)
{
	(void)state;
	check("x.sh", "c 'a = -x'", "c(a = -x){a(-x){-x}}");
	check("x.sh", "echo 'a = -x'", "echo(a = -x){}");
}

static void test_never(void **state)
{
	(void)state;
	check("x.sh", "if false; then c; if d; then c; fi; else d; fi", "d{} fi{}");
	check("x.sh", "if false || c; then d; fi", "false{} c{} d{} fi{}");
}

static void test_names(void **state)
{
	(void)state;
	assert_true(tl_shell_words_sorted());
	assert_true(
		tl_shell_is_talker("Write-Host", 10) && tl_shell_is_talker(":", 1) && tl_shell_is_talker("zypper", 6));
	assert_false(tl_shell_is_talker("apt-", 4) || tl_shell_is_talker("cd\0x", 4) || tl_shell_is_talker("", 0));
	assert_true(tl_shell_is_runner("sudo", 4) && !tl_shell_is_runner("sudoedit", 8));
}

static void test_broken(void **state)
{
	(void)state;
	check("x.sh", "c 'open\n-a", "c(open\n-a){open\n-a}");
	check("x.sh", "c $(d -a", "c{} d(-a){-a}");
	check("x.sh", "", "");
	check("Dockerfile", "RUN [\"c\nRUN", "[c{}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_variables),
		cmocka_unit_test(test_commands_inside),
		cmocka_unit_test(test_docker),
		cmocka_unit_test(test_other_files),
		cmocka_unit_test(test_variables_alone),
		cmocka_unit_test(test_settings),
		cmocka_unit_test(test_never),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_broken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
