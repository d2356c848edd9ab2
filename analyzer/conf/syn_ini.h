/* Shared by the parts of the ini family: sections by name, what values stand for. */
#ifndef TL_CONF_SYN_INI_H
#define TL_CONF_SYN_INI_H

#include "conf/syntax.h"

struct tl_ini_entry;

struct tl_ini_sections {
	struct tl_ini_entry *head;
};

struct tl_node *tl_ini_section(const struct tl_ini_sections *s, const char *name, size_t len);
/* name is borrowed for as long as the sections live. */
void tl_ini_section_add(struct tl_ini_sections *s, struct tl_node *n, const char *name, size_t len);
void tl_ini_sections_fini(struct tl_ini_sections *s);
/* Takes quotes and backslashes out of all values and puts in what variables stand for, as openssl.cnf does. */
void tl_ini_expand(struct tl_tree *tree, const struct tl_syntax_opts *opts, const struct tl_ini_sections *s);
/* Takes the backslashes out of a word as java.util.Properties does. */
void tl_ini_unescape(struct tl_arena *a, struct tl_word *w);

#endif
