#pragma once
#ifndef TL_WITHOUT_regoff_t
typedef int regoff_t;
#endif
#ifndef TL_WITHOUT_regmatch_t
typedef struct {
	regoff_t rm_so, rm_eo;
} regmatch_t;
#endif
#ifndef TL_WITHOUT_regex_t
typedef struct {
	size_t re_nsub;
} regex_t;
#endif
#define REG_EXTENDED 1
#define REG_ICASE 2
#define REG_NOSUB 8
#define REG_NEWLINE 4
#define REG_NOTBOL 1
#define REG_NOTEOL 2
#define REG_NOMATCH 1
#define REG_ESPACE 12
