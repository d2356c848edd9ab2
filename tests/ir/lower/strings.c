/* Literals: joined, escaped, wide, with a NUL; numbers in every notation. */
void take(const void *, int);

void literals(void)
{
	take("TLS" "v1\t\"\\\x41\101", 'a');
	take(L"wide \u00e9", '\n');
	take(u8"\xc3\xa9", 0x10);
	take("cut\0here", 010);
	take((void *)0, -1);
	take(&"abc"[1], 0xffffffffu);
	take(__func__, (int)sizeof(int) + 1);
	take(0, 1.5);
}

/* A name below the root, wherever that lies. */
const char *where(void)
{
	return __FILE__;
}
