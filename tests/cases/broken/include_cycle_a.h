#include "include_cycle_b.h"
SSL_CTX *cycle_a(void);
