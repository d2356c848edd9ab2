struct settings {
	const char *modern_floor;
	const char *legacy_floor;
	unsigned modern_mask;
	int verbose;
};

extern struct settings settings;
extern const char *default_floor;
