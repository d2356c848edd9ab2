// user_pref("security.tls.version.min", 1);
/* user_pref("security.tls.version.min", 1); */
user_pref("security.tls.version.min", 3);
user_pref("security.tls.version.max", 4);
user_pref("security.tls.version.minimum.note", "1");
user_pref("browser.note", "security.tls.version.min, 1");
