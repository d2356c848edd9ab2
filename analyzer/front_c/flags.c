/*
 * A list of what is let through, not of what is not: a database is foreign input, and a flag can make clang load
 * code. Warnings, optimisation, output and code generation do not matter here and go silently; what could load code
 * is named in dropped.
 */
#include "front_c/flags.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"

#define MOST_NESTED 4
#define MOST_WRAPPING 12 /* words before the compiler */
#define MOST_RESPONSE (1u << 20)
#define MOST_FLAGS 20000

enum shape {
	ALONE,	/* -pthread */
	PREFIX, /* -fblocks, -std=c11: the flag and what is stuck to it */
	VALUE,	/* -Idir or -I dir */
	NEXT,	/* -include file */
};

enum fate { KEEP, DROP, DANGER };

/* The first that fits decides; what fits none is dropped. */
static const struct {
	const char *flag;
	enum shape shape;
	enum fate fate;
} table[] = {
	{"-fplugin", PREFIX, DANGER},
	{"-fpass-plugin", PREFIX, DANGER},
	{"-Xclang", NEXT, DANGER},
	{"-load", NEXT, DANGER},
	{"-mllvm", NEXT, DANGER},
	{"-B", VALUE, DANGER},
	{"-ivfsoverlay", VALUE, DANGER},
	{"--config", PREFIX, DANGER},
	{"-specs", PREFIX, DANGER},
	{"--specs", PREFIX, DANGER},
	{"-wrapper", NEXT, DANGER},
	{"-include-pch", NEXT, DANGER},
	{"-fmodule", PREFIX, DANGER},
	{"-resource-dir", PREFIX, DANGER},
	{"-working-directory", PREFIX, DANGER},
	{"-cc1", PREFIX, DANGER},
	{"-iquote", VALUE, KEEP},
	{"-isystem", VALUE, KEEP},
	{"-idirafter", VALUE, KEEP},
	{"-iprefix", VALUE, KEEP},
	{"-iwithprefixbefore", VALUE, KEEP},
	{"-iwithprefix", VALUE, KEEP},
	{"-isysroot", VALUE, KEEP},
	{"-iframework", VALUE, KEEP},
	{"-include", NEXT, KEEP},
	{"-imacros", NEXT, KEEP},
	{"-I", VALUE, KEEP},
	{"-D", VALUE, KEEP},
	{"-U", VALUE, KEEP},
	{"-F", VALUE, KEEP},
	{"-x", VALUE, DROP}, /* the language is ours to say */
	{"--sysroot=", PREFIX, KEEP},
	{"--sysroot", NEXT, KEEP},
	{"--target=", PREFIX, KEEP},
	{"-target", NEXT, KEEP},
	{"-std=", PREFIX, KEEP},
	{"--std=", PREFIX, KEEP},
	{"-stdlib=", PREFIX, KEEP},
	{"-ansi", ALONE, KEEP},
	{"-pthread", ALONE, KEEP},
	{"-undef", ALONE, KEEP},
	{"-nostdinc", ALONE, KEEP},
	{"-nostdinc++", ALONE, KEEP},
	{"-nostdlibinc", ALONE, KEEP},
	{"-trigraphs", ALONE, KEEP},
	{"-m32", ALONE, KEEP},
	{"-m64", ALONE, KEEP},
	{"-fPIC", ALONE, KEEP},
	{"-fpic", ALONE, KEEP},
	{"-fPIE", ALONE, KEEP},
	{"-fpie", ALONE, KEEP},
	{"-fblocks", ALONE, KEEP},
	{"-fobjc-arc", ALONE, KEEP},
	{"-fms-extensions", ALONE, KEEP},
	{"-fms-compatibility", ALONE, KEEP},
	{"-fdeclspec", ALONE, KEEP},
	{"-fshort-enums", ALONE, KEEP},
	{"-fshort-wchar", ALONE, KEEP},
	{"-fsigned-char", ALONE, KEEP},
	{"-funsigned-char", ALONE, KEEP},
	{"-fno-exceptions", ALONE, KEEP},
	{"-fno-rtti", ALONE, KEEP},
	{"-fchar8_t", ALONE, KEEP},
	{"-fno-char8_t", ALONE, KEEP},
	{"-fcoroutines", ALONE, KEEP},
	{"-ffreestanding", ALONE, KEEP},
	{"-fno-builtin", PREFIX, KEEP},
	{"-fgnu89-inline", ALONE, KEEP},
	{"-Xpreprocessor", NEXT, DROP},
	{"-Xlinker", NEXT, DROP},
	{"-Xassembler", NEXT, DROP},
	{"-MF", VALUE, DROP},
	{"-MT", VALUE, DROP},
	{"-MQ", VALUE, DROP},
	{"-MJ", VALUE, DROP},
	{"-M", PREFIX, DROP},
	{"-o", VALUE, DROP},
	{"-L", VALUE, DROP},
	{"-l", VALUE, DROP},
	{"-T", VALUE, DROP},
	{"-arch", NEXT, DROP},
	{"-G", VALUE, DROP},
	{"-aux-info", NEXT, DROP},
	{"--param", NEXT, DROP},
	{"-dumpdir", NEXT, DROP},
	{"-dumpbase", NEXT, DROP},
};

static bool fits(const char *flag, const char *pattern, enum shape shape)
{
	size_t len = strlen(pattern);

	if (shape == ALONE || shape == NEXT)
		return strcmp(flag, pattern) == 0;
	return strncmp(flag, pattern, len) == 0;
}

static void keep(struct tl_flag_filter *f, const char *flag)
{
	if (f->out.n < MOST_FLAGS)
		tl_vec_push(&f->out, flag);
}

static size_t one_flag(struct tl_flag_filter *f, const char *const *argv, size_t n)
{
	for (size_t i = 0; i < TL_COUNT(table); i++) {
		enum shape shape = table[i].shape;
		bool two;

		if (!fits(argv[0], table[i].flag, shape))
			continue;
		two = n > 1 && (shape == NEXT || (shape == VALUE && strcmp(argv[0], table[i].flag) == 0));
		if (table[i].fate == KEEP) {
			keep(f, argv[0]);
			if (two)
				keep(f, argv[1]);
		} else if (table[i].fate == DANGER) {
			tl_vec_push(&f->dropped, argv[0]);
		}
		return two ? 2 : 1;
	}
	return 1;
}

/* "-Wp,-DX,-MD,file": macros and folders are kept. */
static void preprocessor_flags(struct tl_flag_filter *f, const char *list)
{
	while (*list) {
		size_t len = strcspn(list, ",");

		if (len > 2 && list[0] == '-' && strchr("DUI", list[1]))
			keep(f, tl_arena_strndup(f->arena, list, len));
		list += len + (list[len] == ',');
	}
}

/* /I, /D, /U, /FI and /std: of Microsoft's compiler. */
static bool microsoft_flag(struct tl_flag_filter *f, const char *flag)
{
	if (strncmp(flag, "/std:", 5) == 0) {
		keep(f, tl_arena_printf(f->arena, "-std=%s", flag + 5));
		return true;
	}
	if (strncmp(flag, "/FI", 3) == 0 && flag[3]) {
		keep(f, "-include");
		keep(f, flag + 3);
		return true;
	}
	if (flag[0] != '/' || !strchr("IDU", flag[1]) || !flag[1] || !flag[2])
		return false;
	keep(f, tl_arena_printf(f->arena, "-%s", flag + 1));
	return true;
}

static void some_flags(struct tl_flag_filter *f, const char *const *argv, size_t n, int nested);

static void response_file(struct tl_flag_filter *f, const char *flag, int nested)
{
	char *path = tl_path_absolute(f->arena, tl_path_join(f->arena, f->directory, flag + 1));
	struct tl_flag_vec inner = {0};
	struct tl_buf text = {0};

	if (nested >= MOST_NESTED || !tl_path_relative(f->arena, f->root, path) ||
		tl_file_read(&text, path, MOST_RESPONSE, NULL)) {
		tl_vec_push(&f->dropped, flag);
		tl_buf_fini(&text);
		return;
	}
	tl_flags_split(f->arena, &inner, tl_buf_str(&text));
	some_flags(f, inner.v, inner.n, nested + 1);
	tl_vec_fini(&inner);
	tl_buf_fini(&text);
}

static void some_flags(struct tl_flag_filter *f, const char *const *argv, size_t n, int nested)
{
	bool microsoft = f->compiler && (strcmp(f->compiler, "cl") == 0 || strcmp(f->compiler, "clang-cl") == 0);

	for (size_t i = 0; i < n;) {
		if (argv[i][0] == '@') {
			response_file(f, argv[i++], nested);
		} else if (strncmp(argv[i], "-Wp,", 4) == 0) {
			preprocessor_flags(f, argv[i++] + 4);
		} else if (microsoft && microsoft_flag(f, argv[i])) {
			i++;
		} else {
			i += one_flag(f, argv + i, n - i);
		}
	}
}

static const char *base_without_exe(struct tl_arena *a, const char *path)
{
	const char *slash = strrchr(path, '\\');
	const char *base = tl_path_base(slash ? slash + 1 : path);
	size_t len = strlen(base);

	if (len > 4 && strcmp(base + len - 4, ".exe") == 0)
		len -= 4;
	return tl_arena_strndup(a, base, len);
}

static const char *const compilers[] = {"clang-cl", "clang++", "clang", "g++", "gcc", "c++", "cc", "cl", "icpc", "icpx",
	"icc", "icx", "tcc", "armclang", "emcc", "em++"};

/* "gcc", "x86_64-linux-gnu-g++-12", "clang-19": the length of what stands before the compiler's own name, or -1. */
static int prefix_of(const char *name)
{
	size_t len = strlen(name);

	while (len && (isdigit((unsigned char)name[len - 1]) || name[len - 1] == '.'))
		len--;
	len -= len < strlen(name) && len && name[len - 1] == '-';
	for (size_t i = 0; i < TL_COUNT(compilers); i++) {
		size_t n = strlen(compilers[i]);

		if (len >= n && strncmp(name + len - n, compilers[i], n) == 0 && (len == n || name[len - n - 1] == '-'))
			return (int)(len - n);
	}
	return -1;
}

/* Machines that clang knows by these names; another prefix is some vendor's. */
static const char *target_of(struct tl_arena *a, const char *name, int prefix)
{
	static const char *const machines[] = {"aarch64", "arm", "i386", "i486", "i586", "i686", "mips", "powerpc",
		"riscv32", "riscv64", "s390x", "sparc", "x86_64"};

	for (size_t i = 0; prefix > 1 && i < TL_COUNT(machines); i++) {
		if (strncmp(name, machines[i], strlen(machines[i])) == 0 && strchr(name, '-') < name + prefix - 1)
			return tl_arena_strndup(a, name, (size_t)prefix - 1);
	}
	return NULL;
}

/* Number of words before the compiler's flags: wrappers and their options, what env sets, the compiler. */
static size_t skip_compiler(struct tl_flag_filter *f, const char *const *argv, size_t n)
{
	for (size_t i = 0; i < n && i < MOST_WRAPPING; i++) {
		const char *name = base_without_exe(f->arena, argv[i]);
		int prefix = argv[i][0] == '-' || strchr(name, '=') ? -1 : prefix_of(name);

		if (prefix < 0)
			continue;
		f->compiler = name;
		f->target = target_of(f->arena, name, prefix);
		return i + 1;
	}
	/* a compiler of another name */
	f->compiler = n ? base_without_exe(f->arena, argv[0]) : NULL;
	return n ? 1 : 0;
}

void tl_flags_filter(struct tl_flag_filter *f, const char *const *argv, size_t n)
{
	size_t skip = skip_compiler(f, argv, n);

	if (n > skip)
		some_flags(f, argv + skip, n - skip, 0);
}

/* One word of a command line; s stands on its first character. */
static const char *word(struct tl_buf *out, const char *s)
{
	char quote = 0;

	for (; *s && (quote || !isspace((unsigned char)*s)); s++) {
		if (quote == '\'' ? *s == '\'' : quote && *s == quote) {
			quote = 0;
		} else if (!quote && (*s == '"' || *s == '\'')) {
			quote = *s;
		} else if (*s == '\\' && quote != '\'' && s[1] && (!quote || strchr("\"\\$`", s[1]))) {
			tl_buf_putc(out, *++s);
		} else {
			tl_buf_putc(out, *s);
		}
	}
	return s;
}

void tl_flags_split(struct tl_arena *a, struct tl_flag_vec *out, const char *command)
{
	struct tl_buf text = {0};

	while (out->n < MOST_FLAGS) {
		while (isspace((unsigned char)*command))
			command++;
		if (!*command)
			break;
		tl_buf_reset(&text);
		command = word(&text, command);
		tl_vec_push(out, tl_arena_strdup(a, tl_buf_str(&text)));
	}
	tl_buf_fini(&text);
}
