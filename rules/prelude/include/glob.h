#pragma once
#ifndef TL_WITHOUT_glob_t
typedef struct {
	size_t gl_pathc, gl_offs;
	char **gl_pathv;
} glob_t;
#endif
#define GLOB_ERR 1
#define GLOB_MARK 2
#define GLOB_NOSORT 4
#define GLOB_NOCHECK 16
#define GLOB_NOESCAPE 64
#define GLOB_NOSPACE 1
#define GLOB_ABORTED 2
#define GLOB_NOMATCH 3
