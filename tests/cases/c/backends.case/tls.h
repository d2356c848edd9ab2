/* What every backend defines. */
#ifndef TLS_H
#define TLS_H

struct root {
	void *ctx;
};

int root_begin(struct root *root);
void root_set_min(struct root *root, int version);

#endif
