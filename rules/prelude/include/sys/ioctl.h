#pragma once
#ifndef TL_WITHOUT_winsize
struct winsize {
	unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel;
};
#endif
#define FIONREAD 21531
#define FIONBIO 21537
#define TIOCGWINSZ 21523
