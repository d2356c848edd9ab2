#ifndef CORE_CONFIG_H
#define CORE_CONFIG_H
#if (CORE_HAVE_SSL)
#include <core/event_ssl.h>
#endif
#define CORE_OK 0
typedef int core_int_t;
#endif
