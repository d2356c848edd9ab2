/* Arms of conditions: each is there in one reading, and everything stays at its place. */
#include "conf/branches.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const opens[] = {".if"}, *const turns[] = {".elif", ".else"}, *const closes[] = {".endif"};

/* The readings, blanks taken out, joined by '/'; "" when there is nothing to choose. */
static const char *readings_of(struct tl_arena *a, const char *text, bool lines)
{
	struct tl_syntax_opts opts = {0};
	struct tl_branches *b;
	size_t len = strlen(text);
	char *out = tl_arena_alloc(a, (len + 1) * TL_READINGS + 1), *to = out;

	if (lines) {
		opts.branch_opens = (struct tl_strs){.v = (const char **)opens, .n = 1};
		opts.branch_turns = (struct tl_strs){.v = (const char **)turns, .n = 2};
		opts.branch_closes = (struct tl_strs){.v = (const char **)closes, .n = 1};
	}
	b = tl_branches_find(a, text, len, &opts);
	for (unsigned i = 0; b && i < tl_branches_readings(b); i++) {
		const char *read = tl_branches_read(b, a, text, len, i);

		if (i)
			*to++ = '/';
		for (size_t k = 0; k < len; k++) {
			assert_int_equal(read[k] == '\n', text[k] == '\n');
			if (read[k] >= 'A' && read[k] <= 'Z')
				*to++ = read[k];
		}
	}
	*to = '\0';
	return out;
}

static void check(const char *text, const char *want)
{
	struct tl_arena *a = tl_arena_new();

	assert_string_equal(readings_of(a, text, false), want);
	tl_arena_free(a);
}

static void check_lines(const char *text, const char *want)
{
	struct tl_arena *a = tl_arena_new();

	assert_string_equal(readings_of(a, text, true), want);
	tl_arena_free(a);
}

static void arms_are_read_one_at_a_time(void **state)
{
	(void)state;
	check("A\n{% if x %}\nB\n{% else %}\nC\n{% endif %}\nD\n", "ABD/ACD");
	check("{%- if x -%}A{%- elif y -%}B{%- else -%}C{%- endif -%}", "A/B/C");
	check("{{- if .x }}A{{ else if .y }}B{{- end }}C", "AC/BC");
	check("<% if @x -%>A<% else -%>B<% end -%>", "A/B");
	check("<% if $x { -%>A<% } else { -%>B<% } -%>", "A/B");
	check("<% case x %><% when 1 %>A<% when 2 %>B<% end %>", "/A/B");
	check("{{#if x}}A{{else}}B{{/if}}", "A/B");
}

static void one_arm_is_always_there(void **state)
{
	(void)state;
	check("{% if x %}A{% endif %}B", "");
	check("{% if x %}A{% endif %}{% if x %}B{% else %}C{% endif %}", "AB/AC");
}

static void arms_within_arms_have_readings_of_their_own(void **state)
{
	(void)state;
	check("{% if x %}A{% if y %}B{% else %}C{% endif %}{% else %}D{% endif %}", "AB/AC/D");
	check("{{ if .x }}A{{ range .y }}B{{ end }}C{{ else }}D{{ end }}", "ABC/D");
	check("<% @a.each do |x| %>A<% if x %>B<% else %>C<% end %>D<% end %>", "ABD/ACD");
}

static void what_is_never_closed_hides_nothing(void **state)
{
	(void)state;
	check("{% if x %}A{% else %}B", "");
	check("{% else %}A{% endif %}B", "");
	check("{{ if }}A{{ end }}B", "");
	check("{{ if.x }}A{{ else }}B", "");
}

static void comments_and_values_are_no_marks(void **state)
{
	(void)state;
	check("{# if x #}A{# else #}B{# endif #}", "");
	check("{{ \"if\" }}A{{/* else */}}B{{ end }}", "");
	check("<%# if x %>A<%# else %>B<%# end %>", "");
	check("<%= if_x %>A<%= else %>B", "");
}

static void a_format_has_words_of_its_own(void **state)
{
	(void)state;
	check_lines("A\n.if x(y)\nB\n  .elif z\nC\n.else\nD\n.endif\nE\n", "ABE/ACE/ADE");
	check_lines(".if(x)\nA\n.else\nB\n.endif\n", "A/B");
	check_lines(".ifx\nA\n.else\nB\n.endif\n", "");
	check(".if x\nA\n.else\nB\n.endif\n", "");
}

static void a_value_chosen_in_place_has_arms_too(void **state)
{
	(void)state;
	check("X {{ 'A' if y else 'B' }};", "XA/XB");
	check("X <%= @y ? \"A\" : \"B\" %>;", "XA/XB");
	check("X {{ ternary \"A\" \"B\" .y }};", "XA/XB");
	check("X {{ y | ternary('A', 'B') }};", "XA/XB");
	check("X {{ 'A' if y else 'B' if z else 'C' }};", "XA/XB/XC");
	check("{% if x %}X {{ 'A' if y else 'B' }};{% else %}C{% endif %}", "XA/XB/C");
	check("X {{ y | default('A') }} {{ \"B\" | lower }} {{ f('A', 'B') }}", "");
}

static void an_arm_behind_false_is_never_there(void **state)
{
	(void)state;
	check("{% if false %}A{% endif %}B", "B");
	check("{% if 0 %}A{% else %}B{% endif %}C", "BC");
	check("{{- if false }}{{ if x }}A{{ else }}B{{ end }}{{- end }}C", "C");
	check("{% if falsework %}A{% endif %}B{% if x %}C{% else %}D{% endif %}", "ABC/ABD");
	check("{% if false %}A", "");
}

static void the_last_reading_of_many_holds_the_rest(void **state)
{
	(void)state;
	check("{% if a %}A{% elif b %}B{% elif c %}C{% elif d %}D{% elif e %}E{% elif f %}F{% elif g %}G{% elif h "
	      "%}H{% elif i "
	      "%}I{% endif %}",
		"A/B/C/D/E/F/G/ABCDEFGHI");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arms_are_read_one_at_a_time),
		cmocka_unit_test(one_arm_is_always_there),
		cmocka_unit_test(arms_within_arms_have_readings_of_their_own),
		cmocka_unit_test(what_is_never_closed_hides_nothing),
		cmocka_unit_test(comments_and_values_are_no_marks),
		cmocka_unit_test(a_format_has_words_of_its_own),
		cmocka_unit_test(a_value_chosen_in_place_has_arms_too),
		cmocka_unit_test(an_arm_behind_false_is_never_there),
		cmocka_unit_test(the_last_reading_of_many_holds_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
