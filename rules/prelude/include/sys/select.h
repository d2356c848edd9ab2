#pragma once
#define FD_SETSIZE 1024
