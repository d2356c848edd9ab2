/*
 * Programs and words that scripts call by name: what only deals in text, and what runs the commands in its arguments. The tables
 * are sorted, case aside, for every command of a script is looked up in them.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/vec.h"
#include "conf/shell_node.h"

static const char *const talkers[] = {":", "[", "[[", "ack", "ag", "alias", "apk", "apt", "apt-get", "aptitude", "brew",
	"case", "cat", "cd", "chmod", "choco", "chown", "complete", "cp", "die", "dnf", "dpkg", "echo", "egrep",
	"error", "fail", "false", "fgrep", "for", "function", "gem", "git", "grep", "hash", "info", "ln", "log", "ls",
	"man", "microdnf", "mkdir", "mv", "npm", "pacman", "pip", "pip3", "port", "print", "printf", "puts", "rg", "rm",
	"rpm", "select", "select-string", "svn", "test", "touch", "true", "type", "usage", "warn", "warning", "whatis",
	"where", "which", "winget", "write-host", "write-output", "write-verbose", "yum", "zgrep", "zypper"};

static const char *const runners[] = {"ash", "at", "bash", "busybox", "chroot", "cmd", "dash", "doas", "docker", "env",
	"eval", "exec", "flock", "gosu", "iex", "invoke-expression", "ksh", "kubectl", "lxc", "nerdctl", "nice",
	"nohup", "oc", "parallel", "podman", "powershell", "pwsh", "retry", "runuser", "screen", "script", "sh", "ssh",
	"start-process", "su", "sudo", "time", "timeout", "tmux", "trap", "vagrant", "watch", "xargs", "zsh"};

static int cmp_text(const char *a, size_t a_len, const char *b, size_t b_len)
{
	int c = strncasecmp(a, b, a_len < b_len ? a_len : b_len);

	return c ? c : (a_len > b_len) - (a_len < b_len);
}

static int cmp(const void *key, const void *row)
{
	const struct tl_cut *k = key;
	const char *word = *(const char *const *)row;

	return cmp_text(k->text, k->len, word, strlen(word));
}

static bool has(const char *const *table, size_t n, const char *text, size_t len)
{
	struct tl_cut key = {.text = text, .len = len};

	return len && bsearch(&key, table, n, sizeof *table, cmp) != NULL;
}

bool tl_shell_is_talker(const char *text, size_t len)
{
	return has(talkers, TL_COUNT(talkers), text, len);
}

bool tl_shell_is_runner(const char *text, size_t len)
{
	return has(runners, TL_COUNT(runners), text, len);
}

static bool is_sorted(const char *const *table, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		if (cmp_text(table[i - 1], strlen(table[i - 1]), table[i], strlen(table[i])) >= 0)
			return false;
	}
	return true;
}

bool tl_shell_words_sorted(void)
{
	return is_sorted(talkers, TL_COUNT(talkers)) && is_sorted(runners, TL_COUNT(runners));
}
