/* A type that depends on sizes only a configure script knows, and functions that are macros by the time they are declared. */
#include "own/config.h"

#if SIZEOF_LONG == SIZEOF_VOIDP
typedef unsigned long VALUE;
#elif SIZEOF_LONG_LONG == SIZEOF_VOIDP
typedef unsigned long long VALUE;
#else
#error "no integer holds a pointer"
#endif

VALUE own_exception_fast(VALUE type, const char *text);
VALUE own_exception_slow(VALUE type, const char *text);
#define IS_CONSTANT(x) __builtin_constant_p(x)
#define own_exception(type, text) ((IS_CONSTANT(text) ? own_exception_fast : own_exception_slow)((type), (text)))
VALUE own_exception(VALUE type, const char *text);

VALUE own_first(VALUE list);
void own_each(VALUE list, VALUE (*fn)(VALUE));
struct own_data {
	VALUE flags;
	void *data;
};
#define DATA(v) (((struct own_data *)(v))->data)
