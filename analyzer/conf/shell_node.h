/* What makes nodes out of words, for shell.c and shell_script.c. Private to the commands family. */
#ifndef TL_CONF_SHELL_NODE_H
#define TL_CONF_SHELL_NODE_H

#include "conf/shell.h"

#define TL_SHELL_SCRIPTS 8U /* scripts inside scripts */

/* text is among words, which stand between blanks; in any case. */
bool tl_shell_is_one_of(const char *words, const char *text, size_t len);
/* shell_words.c: a command that shows, looks for or moves text, whatever stands in it; one that runs what stands in it. */
bool tl_shell_is_talker(const char *text, size_t len);
bool tl_shell_is_runner(const char *text, size_t len);
bool tl_shell_words_sorted(void); /* what both rest on; for the tests */
/* "/usr/bin/openssl", "C:\\bin\\curl.exe", "\\curl": the program's own name. */
struct tl_cut tl_shell_program(const struct tl_cut *word);
/* NULL when the tree is full. */
struct tl_node *tl_shell_add(struct tl_shell *sh, struct tl_node *parent, const struct tl_cut *name);
void tl_shell_set_value(struct tl_shell *sh, struct tl_node *n, const struct tl_cut *value, bool unknown);

#endif
