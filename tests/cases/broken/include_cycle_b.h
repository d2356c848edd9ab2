#include "include_cycle_a.h"
#include "include_cycle_b.h"
SSL_CTX *cycle_b(void);
