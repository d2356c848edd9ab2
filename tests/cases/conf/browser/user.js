// user_pref("security.tls.version.min", 1);
user_pref("security.tls.version.min", 1);
user_pref("security.tls.version.max", 4);
