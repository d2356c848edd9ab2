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

unsigned tl_kinds_of(const struct tl_pack *pack, const char *path)
{
	const char *ext = tl_path_ext(path);
	unsigned kinds = 0;

	for (size_t i = 0; i < TL_COUNT(extensions) && !kinds; i++) {
		if (strcasecmp(ext, extensions[i].ext) == 0)
			kinds = extensions[i].kinds;
	}
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
