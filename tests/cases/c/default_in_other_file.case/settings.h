struct settings {
	const char *modern_protocol;
	const char *legacy_protocol;
	unsigned protocols_off;
	int verbose;
};

extern struct settings settings;
extern const char *default_protocol;
extern unsigned quirks;
