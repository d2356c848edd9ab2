#pragma once
enum class Version { TLS10, TLS12, TLS13 };

struct OldConfig {
	bool tickets{true};
	Version min{Version::TLS10};
};

struct NewConfig {
	bool tickets = true;
	Version min = Version::TLS12;
};
