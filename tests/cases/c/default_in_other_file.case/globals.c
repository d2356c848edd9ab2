/* A default of a global, which another file declares. */
const char *default_protocol = "TLSv1.3";

void set_default_protocol(const char *text)
{
	default_protocol = text;
}
