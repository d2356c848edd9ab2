# Puts every file under rules/ into the library. Sets TLSLINT_RULES_C; analyzer/base/embedded.h declares what it defines.
file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/rules ${CMAKE_SOURCE_DIR}/rules/*)
# Editors leave these behind.
list(FILTER rule_files EXCLUDE REGEX "(^|/)[.#]|~$|\\.(sw[op]|orig|rej)$")
list(TRANSFORM rule_files PREPEND ${CMAKE_SOURCE_DIR}/rules/ OUTPUT_VARIABLE rule_paths)

set(TLSLINT_RULES_C ${CMAKE_BINARY_DIR}/generated/rules.c)
set(rule_list ${CMAKE_BINARY_DIR}/generated/rules.list)
list(JOIN rule_files "\n" rule_lines)
file(CONFIGURE OUTPUT ${rule_list} CONTENT "${rule_lines}\n" @ONLY)

add_executable(tlslint_embed ${CMAKE_SOURCE_DIR}/cmake/embed.c)
add_custom_command(
	OUTPUT ${TLSLINT_RULES_C}
	COMMAND tlslint_embed ${CMAKE_SOURCE_DIR}/rules ${rule_list} ${TLSLINT_RULES_C}
	DEPENDS tlslint_embed ${rule_list} ${rule_paths}
	COMMENT "Embedding rules/"
	VERBATIM)
