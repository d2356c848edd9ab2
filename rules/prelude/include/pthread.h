#pragma once
#ifndef TL_WITHOUT_pthread_mutexattr_t
typedef struct {
	int tl_kind;
} pthread_mutexattr_t;
#endif
#ifndef TL_WITHOUT_pthread_condattr_t
typedef struct {
	int tl_kind;
} pthread_condattr_t;
#endif
#ifndef TL_WITHOUT_pthread_rwlock_t
typedef struct {
	int tl_lock;
} pthread_rwlock_t;
#endif
#ifndef TL_WITHOUT_pthread_rwlockattr_t
typedef struct {
	int tl_kind;
} pthread_rwlockattr_t;
#endif
#ifndef TL_WITHOUT_pthread_spinlock_t
typedef int pthread_spinlock_t;
#endif
#define PTHREAD_CREATE_JOINABLE 0
#define PTHREAD_CREATE_DETACHED 1
#define PTHREAD_MUTEX_RECURSIVE 1
#define PTHREAD_MUTEX_NORMAL 0
#define PTHREAD_CANCEL_ENABLE 0
#define PTHREAD_CANCEL_DISABLE 1
