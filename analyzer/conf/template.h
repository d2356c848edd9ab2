/*
 * Actions of template languages ({{ }} of Helm and Ansible, {% %}, {# #}, <% %>) in files of a syntax of their own. What they
 * will put in is not known; all that is wanted is that the rest of the file can be read, at its own offsets.
 */
#ifndef TL_CONF_TEMPLATE_H
#define TL_CONF_TEMPLATE_H

#include "conf/tree.h"

/* A text of the same length in which actions are blanks where they stand alone on their lines or only decide, and a bare word
 * elsewhere; text itself when it has none. */
const char *tl_template_mask(struct tl_arena *a, const char *text, size_t len);
/* The offset behind the action that begins at offset at; 0 when none does. */
size_t tl_template_action(const char *text, size_t len, size_t at);
/* A word read from a masked text: unknown where the tree's text has an action, a guess where that names a default. */
void tl_template_word(const struct tl_tree *t, struct tl_word *w);

#endif
