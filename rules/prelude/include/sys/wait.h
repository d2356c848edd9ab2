#pragma once
#include <signal.h>
#define WNOHANG 1
#define WUNTRACED 2
