/*
 * The standard prelude: types, macros and functions of C and POSIX whose absence would cost text. What clang knows
 * as a builtin (memset, printf, ...) needs no declaration; other functions may be called without one in C. What counts only where its
 * header is included, constants above all, stands in rules/prelude/include.
 */
#include "front_c/std.h"

#include <string.h>

#include "base/embedded.h"
#include "base/vec.h"

struct entry {
	const char *name;
	const char *text;
};

/* One name an entry, so that a name the source defines itself can be left out. */
static const struct entry both[] = {
	{"size_t", "typedef __SIZE_TYPE__ size_t;"},
	{"ssize_t", "typedef long ssize_t;"},
	{"ptrdiff_t", "typedef __PTRDIFF_TYPE__ ptrdiff_t;"},
	{"intptr_t", "typedef long intptr_t;"},
	{"uintptr_t", "typedef unsigned long uintptr_t;"},
	{"int8_t", "typedef signed char int8_t;"},
	{"int16_t", "typedef short int16_t;"},
	{"int32_t", "typedef int int32_t;"},
	{"int64_t", "typedef long int64_t;"},
	{"uint8_t", "typedef unsigned char uint8_t;"},
	{"uint16_t", "typedef unsigned short uint16_t;"},
	{"uint32_t", "typedef unsigned int uint32_t;"},
	{"uint64_t", "typedef unsigned long uint64_t;"},
	{"u_int8_t", "typedef unsigned char u_int8_t;"},
	{"u_int16_t", "typedef unsigned short u_int16_t;"},
	{"u_int32_t", "typedef unsigned int u_int32_t;"},
	{"u_int64_t", "typedef unsigned long u_int64_t;"},
	{"intmax_t", "typedef long intmax_t;"},
	{"uintmax_t", "typedef unsigned long uintmax_t;"},
	{"u_char", "typedef unsigned char u_char;"},
	{"u_short", "typedef unsigned short u_short;"},
	{"u_int", "typedef unsigned int u_int;"},
	{"u_long", "typedef unsigned long u_long;"},
	{"uint", "typedef unsigned int uint;"},
	{"ulong", "typedef unsigned long ulong;"},
	{"ushort", "typedef unsigned short ushort;"},
	{"ino_t", "typedef unsigned long ino_t;"},
	{"off_t", "typedef long off_t;"},
	{"time_t", "typedef long time_t;"},
	{"clock_t", "typedef long clock_t;"},
	{"pid_t", "typedef int pid_t;"},
	{"uid_t", "typedef unsigned int uid_t;"},
	{"gid_t", "typedef unsigned int gid_t;"},
	{"mode_t", "typedef unsigned int mode_t;"},
	{"socklen_t", "typedef unsigned int socklen_t;"},
	{"sa_family_t", "typedef unsigned short sa_family_t;"},
	{"in_addr_t", "typedef unsigned int in_addr_t;"},
	{"in_port_t", "typedef unsigned short in_port_t;"},
	{"nfds_t", "typedef unsigned long nfds_t;"},
	{"sig_atomic_t", "typedef int sig_atomic_t;"},
	{"pthread_t", "typedef unsigned long pthread_t;"},
	{"pthread_key_t", "typedef unsigned int pthread_key_t;"},
	{"pthread_once_t", "typedef int pthread_once_t;"},
	{"pthread_mutex_t", "typedef struct { int tl_lock; } pthread_mutex_t;"},
	{"pthread_cond_t", "typedef struct { int tl_lock; } pthread_cond_t;"},
	{"PTHREAD_MUTEX_INITIALIZER",
		"#define PTHREAD_MUTEX_INITIALIZER {0}\n#define PTHREAD_COND_INITIALIZER {0}\n#define "
		"PTHREAD_ONCE_INIT 0"},
	{"pthread_attr_t", "typedef struct { int tl_lock; } pthread_attr_t;"},
	{"FILE", "typedef struct tl_file FILE; extern FILE *stdin, *stdout, *stderr;"},
	{"DIR", "typedef struct tl_dir DIR;"},
	{"va_list", "typedef __builtin_va_list va_list;"},
	{"va_start", "#define va_start(list, last) __builtin_va_start(list, last)"},
	{"va_arg", "#define va_arg(list, type) __builtin_va_arg(list, type)"},
	{"va_end", "#define va_end(list) __builtin_va_end(list)"},
	{"va_copy", "#define va_copy(to, from) __builtin_va_copy(to, from)"},
	{"offsetof", "#define offsetof(type, member) __builtin_offsetof(type, member)"},
	{"assert", "#define assert(condition) ((void)(condition))"},
	{"errno", "extern int errno;"},
	{"environ", "extern char **environ;"},
	{"optarg", "extern char *optarg;"},
	{"optind", "extern int optind, opterr, optopt;"},
	{"sockaddr", "struct sockaddr { sa_family_t sa_family; char sa_data[14]; };"},
	{"in_addr", "struct in_addr { in_addr_t s_addr; };"},
	{"sockaddr_in", "struct sockaddr_in { sa_family_t sin_family; in_port_t sin_port; struct in_addr sin_addr; "
			"char sin_zero[8]; };"},
	{"in6_addr", "struct in6_addr { unsigned char s6_addr[16]; };"},
	{"in6addr_any", "extern const struct in6_addr in6addr_any, in6addr_loopback;"},
	{"sockaddr_in6", "struct sockaddr_in6 { sa_family_t sin6_family; in_port_t sin6_port; uint32_t sin6_flowinfo; "
			 "struct in6_addr sin6_addr; uint32_t sin6_scope_id; };"},
	{"sockaddr_un", "struct sockaddr_un { sa_family_t sun_family; char sun_path[108]; };"},
	{"sockaddr_storage", "struct sockaddr_storage { sa_family_t ss_family; char ss_data[126]; };"},
	{"addrinfo", "struct addrinfo { int ai_flags, ai_family, ai_socktype, ai_protocol; socklen_t ai_addrlen; "
		     "struct sockaddr *ai_addr; char *ai_canonname; struct addrinfo *ai_next; };"},
	{"hostent",
		"struct hostent { char *h_name; char **h_aliases; int h_addrtype, h_length; char **h_addr_list; };"},
	{"gethostbyname", "struct hostent *gethostbyname(const char *);"},
	{"timeval", "struct timeval { time_t tv_sec; long tv_usec; };"},
	{"timespec", "struct timespec { time_t tv_sec; long tv_nsec; };"},
	{"tm", "struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; long "
	       "tm_gmtoff; };"},
	{"localtime", "struct tm *localtime(const time_t *);"},
	{"gmtime", "struct tm *gmtime(const time_t *);"},
	{"fd_set", "typedef struct { long fds_bits[16]; } fd_set;"},
	{"pollfd", "struct pollfd { int fd; short events, revents; };"},
	{"iovec", "struct iovec { void *iov_base; size_t iov_len; };"},
	{"stat", "struct stat { long st_dev, st_ino; mode_t st_mode; long st_nlink; uid_t st_uid; gid_t st_gid; off_t "
		 "st_size; "
		 "time_t st_atime, st_mtime, st_ctime; };"},
	{"dirent", "struct dirent { long d_ino; char d_name[256]; unsigned char d_type; };"},
	{"readdir", "struct dirent *readdir(DIR *);"},
	{"passwd", "struct passwd { char *pw_name, *pw_passwd; uid_t pw_uid; gid_t pw_gid; char *pw_gecos, *pw_dir, "
		   "*pw_shell; };"},
	{"getpwnam", "struct passwd *getpwnam(const char *);"},
	{"getpwuid", "struct passwd *getpwuid(uid_t);"},
	{"group", "struct group { char *gr_name, *gr_passwd; gid_t gr_gid; char **gr_mem; };"},
	{"getgrnam", "struct group *getgrnam(const char *);"},
	{"getenv", "char *getenv(const char *);"},
	{"fopen", "FILE *fopen(const char *, const char *);"},
	{"fgets", "char *fgets(char *, int, FILE *);"},
	{"strtok", "char *strtok(char *, const char *);"},
	{"strerror", "char *strerror(int);"},
	{"atoi", "int atoi(const char *);"},
	{"strtol", "long strtol(const char *, char **, int);"},
	{"strtoul", "unsigned long strtoul(const char *, char **, int);"},
	{"INT_MAX", "#define INT_MAX 2147483647\n#define INT_MIN (-INT_MAX - 1)\n#define UINT_MAX 4294967295U"},
	{"LONG_MAX", "#define LONG_MAX 9223372036854775807L\n#define LONG_MIN (-LONG_MAX - 1)\n#define ULONG_MAX "
		     "18446744073709551615UL"},
	{"CHAR_BIT", "#define CHAR_BIT 8\n#define CHAR_MAX 127\n#define UCHAR_MAX 255\n#define SHRT_MAX 32767\n#define "
		     "USHRT_MAX 65535"},
	{"UINT64_MAX",
		"#define UINT64_MAX 18446744073709551615UL\n#define INT64_MAX 9223372036854775807L\n#define UINT32_MAX "
		"4294967295U\n#define INT32_MAX 2147483647\n#define UINT16_MAX 65535\n#define UINT8_MAX 255"},
	{"SIZE_MAX", "#define SIZE_MAX 18446744073709551615UL\n#define SSIZE_MAX 9223372036854775807L"},
	{"INT64_C", "#define INT64_C(x) x##L\n#define UINT64_C(x) x##UL\n#define UINT32_C(x) x##U"},
	{"PRIu64", "#define PRId64 \"ld\"\n#define PRIu64 \"lu\"\n#define PRIx64 \"lx\"\n#define PRId32 \"d\"\n#define "
		   "PRIu32 "
		   "\"u\"\n#define PRIx32 \"x\"\n#define PRIuPTR \"lu\"\n#define PRIi64 \"li\"\n#define PRIX64 "
		   "\"lX\"\n#define "
		   "SCNu64 \"lu\"\n#define SCNd64 \"ld\"\n#define PRIu16 \"hu\"\n#define PRIu8 \"hhu\"\n#define PRIX32 "
		   "\"X\""},
	{"EXIT_FAILURE", "#define EXIT_SUCCESS 0\n#define EXIT_FAILURE 1"},
	{"BUFSIZ", "#define BUFSIZ 8192\n#define EOF (-1)\n#define RAND_MAX 2147483647"},
	{"PATH_MAX", "#define PATH_MAX 4096"},
	{"SIG_IGN", "#define SIG_DFL ((void (*)(int))0)\n#define SIG_IGN ((void (*)(int))1)\n#define SIG_ERR ((void "
		    "(*)(int))-1)"},
	{"FD_SET", "#define FD_SET(fd, set) ((void)(fd), (void)(set))\n#define FD_ZERO(set) ((void)(set))\n#define "
		   "FD_ISSET(fd, "
		   "set) tl_fd_isset(fd, set)\n#define FD_CLR(fd, set) ((void)(fd), (void)(set))\nint tl_fd_isset(int, "
		   "void *);"},
	{"TAILQ_HEAD", "#define TAILQ_HEAD(name, type) struct name { struct type *tqh_first; struct type **tqh_last; "
		       "}\n#define "
		       "TAILQ_ENTRY(type) struct { struct type *tqe_next; struct type **tqe_prev; }\n#define "
		       "TAILQ_FIRST(head) "
		       "((head)->tqh_first)\n#define TAILQ_NEXT(item, field) ((item)->field.tqe_next)\n#define "
		       "TAILQ_FOREACH(item, head, field) for ((item) = TAILQ_FIRST(head); (item); (item) = "
		       "TAILQ_NEXT(item, field))"},
	{"LIST_HEAD",
		"#define LIST_HEAD(name, type) struct name { struct type *lh_first; }\n#define LIST_ENTRY(type) struct "
		"{ "
		"struct type *le_next; struct type **le_prev; }\n#define LIST_FIRST(head) ((head)->lh_first)\n#define "
		"LIST_NEXT(item, field) ((item)->field.le_next)\n#define LIST_FOREACH(item, head, field) for ((item) = "
		"LIST_FIRST(head); (item); (item) = LIST_NEXT(item, field))"},
};

static const struct entry c_only[] = {
	{"NULL", "#define NULL ((void *)0)"},
	{"bool", "typedef _Bool bool;"},
	{"true", "enum { false, true };"},
	{"wchar_t", "typedef __WCHAR_TYPE__ wchar_t;"},
	{"static_assert", "#define static_assert _Static_assert"},
};

static const struct entry cplusplus_only[] = {
	{"NULL", "#define NULL 0"},
	{"malloc", "extern \"C\" { void *malloc(size_t); void *calloc(size_t, size_t); void *realloc(void *, size_t); "
		   "void free(void *); }"},
	{"exit", "extern \"C\" { void exit(int); void abort(); }"},
	{"printf", "extern \"C\" { int printf(const char *, ...); int fprintf(FILE *, const char *, ...); int "
		   "snprintf(char *, size_t, "
		   "const char *, ...); int sprintf(char *, const char *, ...); }"},
	{"memcpy", "extern \"C\" { void *memcpy(void *, const void *, size_t); void *memmove(void *, const void *, "
		   "size_t); void "
		   "*memset(void *, int, size_t); int memcmp(const void *, const void *, size_t); }"},
	{"strlen", "extern \"C\" { size_t strlen(const char *); int strcmp(const char *, const char *); int "
		   "strncmp(const char *, const char *, "
		   "size_t); char *strcpy(char *, const char *); }"},
	{"strcasecmp", "extern \"C\" int strcasecmp(const char *, const char *);"},
	{"strncasecmp", "extern \"C\" int strncasecmp(const char *, const char *, size_t);"},
	{"stricmp",
		"extern \"C\" { int stricmp(const char *, const char *); int _stricmp(const char *, const char *); }"},
	{"strnicmp",
		"extern \"C\" { int strnicmp(const char *, const char *, size_t); int _strnicmp(const char *, const "
		"char *, size_t); }"},
	{"strdup", "extern \"C\" char *strdup(const char *);"},
	{"strndup", "extern \"C\" char *strndup(const char *, size_t);"},
	{"strncpy", "extern \"C\" char *strncpy(char *, const char *, size_t);"},
	{"strcat", "extern \"C\" char *strcat(char *, const char *);"},
	{"strstr", "extern \"C\" char *strstr(const char *, const char *);"},
	{"strcasestr", "extern \"C\" char *strcasestr(const char *, const char *);"},
	{"strchr", "extern \"C\" char *strchr(const char *, int);"},
	{"strrchr", "extern \"C\" char *strrchr(const char *, int);"},
};

#define CPLUSPLUS_FILE "prelude/std.hpp"
#define FEATURES_FILE "prelude/features.h"
#define INCLUDE_DIR "prelude/include/"
#define PLATFORM_FILE "prelude/platform.txt"

const char *const tl_std_headers[] = {
	"aio.h",
	"alloca.h",
	"arpa/inet.h",
	"assert.h",
	"complex.h",
	"ctype.h",
	"dirent.h",
	"dlfcn.h",
	"endian.h",
	"err.h",
	"errno.h",
	"execinfo.h",
	"fcntl.h",
	"fenv.h",
	"float.h",
	"fnmatch.h",
	"getopt.h",
	"glob.h",
	"grp.h",
	"ifaddrs.h",
	"inttypes.h",
	"iso646.h",
	"langinfo.h",
	"libgen.h",
	"libintl.h",
	"limits.h",
	"locale.h",
	"malloc.h",
	"math.h",
	"memory.h",
	"net/if.h",
	"netdb.h",
	"netinet/in.h",
	"netinet/in_systm.h",
	"netinet/ip.h",
	"netinet/tcp.h",
	"netinet/udp.h",
	"paths.h",
	"poll.h",
	"pthread.h",
	"pwd.h",
	"regex.h",
	"resolv.h",
	"sched.h",
	"search.h",
	"semaphore.h",
	"setjmp.h",
	"signal.h",
	"spawn.h",
	"stdalign.h",
	"stdarg.h",
	"stdatomic.h",
	"stdbool.h",
	"stddef.h",
	"stdint.h",
	"stdio.h",
	"stdlib.h",
	"stdnoreturn.h",
	"string.h",
	"strings.h",
	"sys/cdefs.h",
	"sys/epoll.h",
	"sys/event.h",
	"sys/eventfd.h",
	"sys/file.h",
	"sys/ioctl.h",
	"sys/mman.h",
	"sys/param.h",
	"sys/poll.h",
	"sys/queue.h",
	"sys/random.h",
	"sys/resource.h",
	"sys/select.h",
	"sys/sendfile.h",
	"sys/signal.h",
	"sys/socket.h",
	"sys/stat.h",
	"sys/statvfs.h",
	"sys/syscall.h",
	"sys/time.h",
	"sys/timerfd.h",
	"sys/times.h",
	"sys/types.h",
	"sys/uio.h",
	"sys/un.h",
	"sys/utsname.h",
	"sys/wait.h",
	"syslog.h",
	"termios.h",
	"tgmath.h",
	"threads.h",
	"time.h",
	"uchar.h",
	"unistd.h",
	"utime.h",
	"wchar.h",
	"wctype.h",
	"algorithm",
	"any",
	"array",
	"atomic",
	"barrier",
	"bit",
	"bitset",
	"cassert",
	"cctype",
	"cerrno",
	"cfloat",
	"charconv",
	"chrono",
	"cinttypes",
	"climits",
	"clocale",
	"cmath",
	"compare",
	"complex",
	"concepts",
	"condition_variable",
	"coroutine",
	"csetjmp",
	"csignal",
	"cstdarg",
	"cstddef",
	"cstdint",
	"cstdio",
	"cstdlib",
	"cstring",
	"ctime",
	"cwchar",
	"cwctype",
	"deque",
	"exception",
	"filesystem",
	"format",
	"forward_list",
	"fstream",
	"functional",
	"future",
	"initializer_list",
	"iomanip",
	"ios",
	"iosfwd",
	"iostream",
	"istream",
	"iterator",
	"latch",
	"limits",
	"list",
	"locale",
	"map",
	"memory",
	"memory_resource",
	"mutex",
	"new",
	"numbers",
	"numeric",
	"optional",
	"ostream",
	"queue",
	"random",
	"ranges",
	"ratio",
	"regex",
	"scoped_allocator",
	"semaphore",
	"set",
	"shared_mutex",
	"source_location",
	"span",
	"sstream",
	"stack",
	"stdexcept",
	"stop_token",
	"streambuf",
	"string",
	"string_view",
	"strstream",
	"system_error",
	"thread",
	"tuple",
	"type_traits",
	"typeindex",
	"typeinfo",
	"unordered_map",
	"unordered_set",
	"utility",
	"valarray",
	"variant",
	"vector",
	"version",
	NULL,
};

static void put(const struct tl_recover *r, struct tl_buf *out, const struct entry *entries, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!tl_recover_dropped(r, entries[i].name))
			tl_buf_printf(out, "%s\n", entries[i].text);
	}
}

static const struct tl_embedded *embedded(const char *path)
{
	for (size_t i = 0; i < tl_embedded_rules_count; i++) {
		if (strcmp(tl_embedded_rules[i].path, path) == 0)
			return &tl_embedded_rules[i];
	}
	return NULL;
}

static void put_embedded(struct tl_buf *out, const char *path)
{
	const struct tl_embedded *file = embedded(path);

	if (file)
		tl_buf_put(out, file->data, file->len);
}

bool tl_std_platform(const char *name, struct tl_buf *out)
{
	const struct tl_embedded *file = embedded(PLATFORM_FILE);
	const char *line = file ? (const char *)file->data : NULL;
	size_t len = strlen(name);

	for (; line && *line; line += strcspn(line, "\n"), line += *line == '\n') {
		if (strncmp(line, name, len) != 0 || line[len] != ':')
			continue;
		if (out)
			tl_buf_printf(out, "%.*s\n", (int)strcspn(line + len + 1, "\n"), line + len + 1);
		return true;
	}
	return false;
}

void tl_std_prelude(const char **text, size_t *len)
{
	const struct tl_embedded *file = embedded(CPLUSPLUS_FILE);

	*text = file ? (const char *)file->data : "";
	*len = file ? file->len : 0;
}

void tl_std_header(const char *name, const char **text, size_t *len)
{
	struct tl_arena *scratch = tl_arena_new();
	const struct tl_embedded *file = embedded(tl_arena_printf(scratch, INCLUDE_DIR "%s", name));

	*text = file ? (const char *)file->data : "";
	*len = file ? file->len : 0;
	tl_arena_free(scratch);
}

void tl_std_text(const struct tl_recover *r, struct tl_buf *out)
{
	for (size_t i = 0; i < r->drops.n; i++)
		tl_buf_printf(out, "#define TL_WITHOUT_%s\n", r->drops.v[i]);
	put_embedded(out, FEATURES_FILE);
	put(r, out, both, TL_COUNT(both));
	if (r->cplusplus)
		put(r, out, cplusplus_only, TL_COUNT(cplusplus_only));
	else
		put(r, out, c_only, TL_COUNT(c_only));
}
