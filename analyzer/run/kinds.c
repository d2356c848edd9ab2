/* Names of files and folders, as tables. Which names configuration files have is the packs' knowledge (conf/). */
#include "run/kinds.h"

#include <string.h>
#include <strings.h>

#include "base/path.h"
#include "base/vec.h"
#include "conf/conf.h"

struct extension {
	const char *ext;
	unsigned kinds;
};

/* Compared without case: Windows trees have .CPP and .H, and .C is C++ source under Unix. */
static const struct extension extensions[] = {
	{"c", TL_KIND_SOURCE},
	{"cc", TL_KIND_SOURCE},
	{"cpp", TL_KIND_SOURCE},
	{"cxx", TL_KIND_SOURCE},
	{"c++", TL_KIND_SOURCE},
	{"m", TL_KIND_SOURCE},
	{"mm", TL_KIND_SOURCE},
	{"cppm", TL_KIND_SOURCE},
	{"ixx", TL_KIND_SOURCE},
	{"cu", TL_KIND_SOURCE},
	{"h", TL_KIND_HEADER},
	{"hh", TL_KIND_HEADER},
	{"hpp", TL_KIND_HEADER},
	{"hxx", TL_KIND_HEADER},
	{"h++", TL_KIND_HEADER},
	{"inl", TL_KIND_HEADER},
	{"inc", TL_KIND_HEADER},
	{"ipp", TL_KIND_HEADER},
	{"tcc", TL_KIND_HEADER},
	{"txx", TL_KIND_HEADER},
};

static const char *const skipped_folders[] = {
	".git",
	".hg",
	".svn",
	".bzr",
	"_darcs",
	".jj",
	".pijul",
	"CVS",
	"RCS",
	"SCCS",
	".pc",
};

static unsigned kind_of_ext(const char *ext, size_t len)
{
	for (size_t i = 0; i < TL_COUNT(extensions); i++) {
		if (strlen(extensions[i].ext) == len && strncasecmp(ext, extensions[i].ext, len) == 0)
			return extensions[i].kinds;
	}
	return 0;
}

/* "name.h.in" */
static bool is_template(const char *path)
{
	const char *base = tl_path_base(path), *in = strrchr(base, '.'), *dot = in;

	if (!in || strcmp(in, ".in") != 0)
		return false;
	while (dot > base && dot[-1] != '.')
		dot--;
	return dot > base && kind_of_ext(dot, (size_t)(in - dot)) == TL_KIND_HEADER;
}

unsigned tl_kinds_of(const struct tl_pack *pack, const char *path)
{
	const char *ext = tl_path_ext(path);
	unsigned kinds = is_template(path) ? TL_KIND_TEMPLATE : kind_of_ext(ext, strlen(ext));

	if (tl_conf_may_read(pack, path))
		kinds |= TL_KIND_CONF;
	return kinds;
}

bool tl_kinds_skip_folder(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(skipped_folders); i++) {
		if (strcmp(name, skipped_folders[i]) == 0)
			return true;
	}
	return false;
}
