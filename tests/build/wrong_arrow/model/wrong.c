/* An include that goes the wrong way, for the test of the test. */
#include "conf/tree.h"
