#pragma once
#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4
#define MAP_SHARED 1
#define MAP_PRIVATE 2
#define MAP_FIXED 16
#define MAP_ANONYMOUS 32
#define MAP_ANON 32
#define MS_SYNC 4
#define MS_ASYNC 1
#define MCL_CURRENT 1
#define MCL_FUTURE 2
