/* A default of a global, which another file declares. */
const char *default_floor = "TLSv1.3";

void set_default_floor(const char *text)
{
	default_floor = text;
}
