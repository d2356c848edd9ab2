/* WinINet: the versions are the user's Internet Options; no call changes them. */
#include <windows.h>
#include <wininet.h>

HINTERNET open_Bad(void)
{
	return InternetOpenA("agent", 0, NULL, NULL, 0); /* expect-note: TLS201 */
}
