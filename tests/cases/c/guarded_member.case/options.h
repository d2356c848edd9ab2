#ifndef OPTIONS_H
#define OPTIONS_H

struct options {
	int verbose;
#ifdef HAVE_SSL
	enum { wire_auto, wire_modern } wire_protocol;
#endif
};

extern struct options opt;

#endif
