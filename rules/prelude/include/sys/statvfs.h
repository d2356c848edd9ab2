#pragma once
#ifndef TL_WITHOUT_statvfs
struct statvfs {
	unsigned long f_bsize, f_frsize, f_blocks, f_bfree, f_bavail, f_files, f_ffree, f_favail, f_fsid, f_flag,
		f_namemax;
};
#endif
