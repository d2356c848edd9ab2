#ifndef OWN_H
#define OWN_H

int ssl_init(void);

#endif
