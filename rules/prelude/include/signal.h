#pragma once
#ifndef TL_WITHOUT_sigset_t
typedef struct {
	unsigned long tl_bits;
} sigset_t;
#endif
#ifndef TL_WITHOUT_sigval
union sigval {
	int sival_int;
	void *sival_ptr;
};
#endif
#ifndef TL_WITHOUT_siginfo_t
typedef struct {
	int si_signo, si_errno, si_code, si_status;
	pid_t si_pid;
	uid_t si_uid;
	void *si_addr;
	union sigval si_value;
} siginfo_t;
#endif
#ifndef TL_WITHOUT_sigaction
struct sigaction {
	void (*sa_handler)(int);
	void (*sa_sigaction)(int, siginfo_t *, void *);
	sigset_t sa_mask;
	int sa_flags;
};
#endif
#ifndef TL_WITHOUT_sighandler_t
typedef void (*sighandler_t)(int);
#endif
#define SIGHUP 1
#define SIGINT 2
#define SIGQUIT 3
#define SIGILL 4
#define SIGTRAP 5
#define SIGABRT 6
#define SIGBUS 7
#define SIGFPE 8
#define SIGKILL 9
#define SIGUSR1 10
#define SIGSEGV 11
#define SIGUSR2 12
#define SIGPIPE 13
#define SIGALRM 14
#define SIGTERM 15
#define SIGCHLD 17
#define SIGCONT 18
#define SIGSTOP 19
#define SIGTSTP 20
#define SIGTTIN 21
#define SIGTTOU 22
#define SIGURG 23
#define SIGXCPU 24
#define SIGXFSZ 25
#define SIGVTALRM 26
#define SIGPROF 27
#define SIGWINCH 28
#define SIGIO 29
#define SIGSYS 31
#define SIG_BLOCK 0
#define SIG_UNBLOCK 1
#define SIG_SETMASK 2
#define SA_NOCLDSTOP 1
#define SA_NOCLDWAIT 2
#define SA_SIGINFO 4
#define SA_RESTART 268435456
#define SA_NODEFER 1073741824
#define SA_RESETHAND 0x80000000U
