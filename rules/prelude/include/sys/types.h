#pragma once
#include <sys/select.h>
#ifndef TL_WITHOUT_dev_t
typedef unsigned long dev_t;
#endif
#ifndef TL_WITHOUT_nlink_t
typedef unsigned long nlink_t;
#endif
#ifndef TL_WITHOUT_blksize_t
typedef long blksize_t;
#endif
#ifndef TL_WITHOUT_blkcnt_t
typedef long blkcnt_t;
#endif
#ifndef TL_WITHOUT_id_t
typedef unsigned int id_t;
#endif
#ifndef TL_WITHOUT_key_t
typedef int key_t;
#endif
#ifndef TL_WITHOUT_clockid_t
typedef int clockid_t;
#endif
#ifndef TL_WITHOUT_timer_t
typedef void *timer_t;
#endif
#ifndef TL_WITHOUT_suseconds_t
typedef long suseconds_t;
#endif
#ifndef TL_WITHOUT_useconds_t
typedef unsigned int useconds_t;
#endif
#ifndef TL_WITHOUT_loff_t
typedef long loff_t;
#endif
