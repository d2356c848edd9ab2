#pragma once
#ifndef TL_WITHOUT_tcflag_t
typedef unsigned int tcflag_t;
#endif
#ifndef TL_WITHOUT_cc_t
typedef unsigned char cc_t;
#endif
#ifndef TL_WITHOUT_speed_t
typedef unsigned int speed_t;
#endif
#ifndef TL_WITHOUT_termios
struct termios {
	tcflag_t c_iflag, c_oflag, c_cflag, c_lflag;
	cc_t c_cc[32];
};
#endif
#define ECHO 8
#define ECHOE 16
#define ECHOK 32
#define ECHONL 64
#define ICANON 2
#define ISIG 1
#define TCSANOW 0
#define TCSADRAIN 1
#define TCSAFLUSH 2
#define VMIN 6
#define VTIME 5
