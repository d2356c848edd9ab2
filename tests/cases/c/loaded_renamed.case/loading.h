/* Pointers to functions that are loaded, declared with words that nobody defines. */
#define DEF_LOADED(type, func, ...)                                                                                    \
	typedef type(LOADED_CALL *pfn_##func) __VA_ARGS__;                                                             \
	static pfn_##func fn_##func
