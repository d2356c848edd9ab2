#ifndef OBJECT_H
#define OBJECT_H

struct conn {
	SSL_CTX *ctx;
};

#define CONSTRUCT(name) int name##_construct(struct name *self)
#define BEGIN_OPEN(name)                                                                                               \
	int name##_open(struct name *self, const char *versions)                                                       \
	{                                                                                                              \
		int rc = 0;
#define END_OPEN return rc; }

#endif
