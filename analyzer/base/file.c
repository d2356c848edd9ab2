/* Reading whole files and replacing them. What may be read is decided by the caller; what can be read without harm, here. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int world_err(struct tl_err *err, const char *path, const char *what)
{
	return tl_err_at(err, path, 0, 0, "%s: %s", what, strerror(errno));
}

static int too_big(struct tl_err *err, const char *path, size_t max)
{
	return tl_err_at(err, path, 0, 0, "larger than %zu bytes", max);
}

static int read_all(struct tl_buf *out, int fd, const char *path, size_t max, struct tl_err *err)
{
	size_t begin = out->len;

	for (;;) {
		size_t room;
		ssize_t got;

		if (out->cap - out->len < 4096)
			tl_buf_reserve(out, 65536);
		room = out->cap - out->len - 1;
		got = read(fd, out->data + out->len, room);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return world_err(err, path, "cannot read");
		if (got == 0)
			break;
		out->len += (size_t)got;
		/* The size that stat told may be a lie: a growing file, a file of /proc. */
		if (max && out->len - begin > max)
			return too_big(err, path, max);
	}
	out->data[out->len] = '\0';
	return 0;
}

static int not_regular(struct tl_err *err, const char *path, const struct stat *st)
{
	return tl_err_at(err, path, 0, 0, "%s", S_ISDIR(st->st_mode) ? "is a folder" : "not a regular file");
}

/* Opens a regular file for reading. Asks twice: opening a device can have effects, and what was a file may be swapped. */
static int open_regular(const char *path, struct stat *st, struct tl_err *err)
{
	int fd;

	if (stat(path, st) != 0)
		return world_err(err, path, "cannot open");
	if (!S_ISREG(st->st_mode))
		return not_regular(err, path, st);
	/* O_NONBLOCK: opening a FIFO that nobody writes to must not wait. */
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (fd < 0)
		return world_err(err, path, "cannot open");
	if (fstat(fd, st) == 0 && S_ISREG(st->st_mode))
		return fd;
	close(fd);
	return not_regular(err, path, st);
}

int tl_file_read(struct tl_buf *out, const char *path, size_t max, struct tl_err *err)
{
	size_t begin = out->len;
	struct stat st;
	int rc = -1;
	int fd = open_regular(path, &st, err);

	if (fd < 0)
		return -1;
	if (max && st.st_size > 0 && (size_t)st.st_size > max) {
		too_big(err, path, max);
		goto out;
	}
	if (st.st_size > 0)
		tl_buf_reserve(out, (size_t)st.st_size + 4096);
	rc = read_all(out, fd, path, max, err);
out:
	close(fd);
	if (rc && out->data) {
		out->len = begin;
		out->data[begin] = '\0';
	}
	return rc;
}

static int write_all(int fd, const void *data, size_t len)
{
	const char *p = data;

	while (len) {
		ssize_t put = write(fd, p, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return -1;
		p += put;
		len -= (size_t)put;
	}
	return 0;
}

/* A fresh file beside path; its name goes into temp. */
static int open_beside(char *temp, size_t size, const char *path, mode_t mode)
{
	for (unsigned i = 0; i < 100; i++) {
		int n = snprintf(temp, size, "%s.%ld-%u.tmp", path, (long)getpid(), i);
		int fd;

		if (n < 0 || (size_t)n >= size) {
			errno = ENAMETOOLONG;
			return -1;
		}
		fd = open(temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}

/* old is NULL for a file that did not exist. */
static int replace_with(const char *path, const struct stat *old, const void *data, size_t len)
{
	char temp[PATH_MAX];
	int saved;
	/* The old file may have been private: its text must not be readable meanwhile. */
	int fd = open_beside(temp, sizeof temp, path, old ? 0600 : 0666);

	if (fd < 0)
		return -1;
	if (write_all(fd, data, len))
		goto fail;
	/* Only root can give files away; for others the new file is theirs, as with any editor. */
	if (old && (old->st_uid != geteuid() || old->st_gid != getegid()) && fchown(fd, old->st_uid, old->st_gid) != 0)
		errno = 0;
	if (old && fchmod(fd, old->st_mode & 07777) != 0)
		goto fail;
	if (fsync(fd) != 0)
		goto fail;
	if (close(fd) != 0) {
		fd = -1;
		goto fail;
	}
	fd = -1;
	if (rename(temp, path) == 0)
		return 0;
fail:
	saved = errno;
	if (fd >= 0)
		close(fd);
	unlink(temp);
	errno = saved;
	return -1;
}

int tl_file_replace(const char *path, const void *data, size_t len, struct tl_err *err)
{
	struct stat st;
	/* A link stays a link: what it points to is replaced. */
	char *real = realpath(path, NULL);
	const char *target = real ? real : path;
	bool exists = stat(target, &st) == 0;
	int rc;

	if (exists && !S_ISREG(st.st_mode))
		rc = not_regular(err, path, &st);
	else if (replace_with(target, exists ? &st : NULL, data, len))
		rc = world_err(err, path, "cannot write");
	else
		rc = 0;
	free(real);
	return rc;
}
