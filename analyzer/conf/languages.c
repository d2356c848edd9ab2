/* The table of languages. Knows how they spell comments and strings, and their files' extensions. */
#include <string.h>
#include <strings.h>

#include "base/path.h"
#include "base/vec.h"
#include "conf/language.h"
#include "conf/mask.h"

/* Comments and strings as C has them; what a language has beside them stands before. */
#define LINE_COMMENT {"//", NULL, COMMENT, 0}
#define BLOCK_COMMENT {"/*", "*/", COMMENT, 0}
#define BLOCK_COMMENT_NESTS {"/*", "*/", COMMENT, NESTS}
#define STRING_OF_3 {"\"\"\"", "\"\"\"", STRING, 0}
#define STRING_LINE {"\"", "\"", STRING, LINE | ESCAPES}
#define QUOTE_LINE {"'", "'", STRING, LINE | ESCAPES}
#define STRING_LINES {"\"", "\"", STRING, ESCAPES}
#define CHARACTER {"'", "'", STRING, SHORT | ESCAPES}
/* Blocks that never run, where the condition stands in parentheses. */
#define IF_FALSE {"if ( false )", BRACED}
#define IF_ZERO {"if ( 0 )", BRACED}
#define HASH_IF_FALSE {"#if false", DIRECTIVES}

static const struct tl_language languages[] = {
	{.name = "csharp",
		.extensions = {"cs", "csx", "cshtml", "razor", "aspx", "ascx", "asax"},
		.spans = {{"//", NULL, COMMENT, 0}, {"/*", "*/", COMMENT, 0}, {"@*", "*@", COMMENT, 0},
			{"<%--", "--%>", COMMENT, 0}, {"<!--", "-->", COMMENT, 0}, {"\"\"\"", "\"\"\"", STRING, RUN},
			{"$@\"", "\"", STRING, DOUBLED}, {"@$\"", "\"", STRING, DOUBLED},
			{"@\"", "\"", STRING, DOUBLED}, {"\"", "\"", STRING, LINE | ESCAPES},
			{"'", "'", STRING, SHORT | ESCAPES}},
		.nevers = {IF_FALSE, HASH_IF_FALSE, {"#if FALSE", DIRECTIVES}}},
	{.name = "fsharp",
		.extensions = {"fs", "fsx", "fsi"},
		.spans = {{"//", NULL, COMMENT, 0}, {"(*)", "", COMMENT, 0}, /* the operator, no comment */
			{"(*", "*)", COMMENT, NESTS}, {"\"\"\"", "\"\"\"", STRING, 0}, {"@\"", "\"", STRING, DOUBLED},
			{"\"", "\"", STRING, ESCAPES}, {"'", "'", STRING, SHORT | ESCAPES}},
		.nevers = {{"#if false", DIRECTIVES}, {"#if FALSE", DIRECTIVES}, {"if false then", INDENTED}}},
	{.name = "vb",
		.extensions = {"vb", "vbhtml", "bas"},
		.spans = {{"'", NULL, COMMENT, 0}, {"REM", NULL, COMMENT, AT_WORD | WORD}, {"@*", "*@", COMMENT, 0},
			{"\"", "\"", STRING, DOUBLED}},
		.nevers = {{"#If False Then", DIRECTIVES}, {"If False Then", INDENTED}}},
	{.name = "powershell",
		.extensions = {"ps1", "psm1", "psd1"},
		.spans = {{"<#", "#>", COMMENT, 0}, {"#", NULL, COMMENT, AT_WORD}, {"@'", "'@", STRING, CLOSES_LINE},
			{"@\"", "\"@", STRING, CLOSES_LINE}, {"'", "'", STRING, DOUBLED},
			{"\"", "\"", STRING, DOUBLED | BACKTICKS}},
		.nevers = {{"if ( $false )", BRACED}, {"if ( $False )", BRACED}, IF_ZERO}},
	{.name = "erlang", .extensions = {"erl", "hrl"}, .spans = {{"%", NULL, COMMENT, 0}, STRING_LINES, QUOTE_LINE}},
	{.name = "hocon",
		.extensions = {"hocon"},
		.spans = {{"#", NULL, COMMENT, 0}, {"//", NULL, COMMENT, AT_WORD}, STRING_OF_3, STRING_LINE}},
	/* No language: lines of flags, or of keys and values, and comments that are whole lines. */
	{.name = "lines", .spans = {{"#", NULL, COMMENT, FIRST}}},
	/* Configuration of any kind: what is a comment in most of them, and a value that is a text stays visible. */
	{.name = "text",
		.spans = {{"#", NULL, COMMENT, FIRST}, {"!", NULL, COMMENT, FIRST}, {";", NULL, COMMENT, FIRST},
			{"//", NULL, COMMENT, FIRST}, {"<!--", "-->", COMMENT, 0}}},
	{.name = "sql",
		.extensions = {"sql", "ddl", "psql", "pgsql"},
		.spans = {{"--", NULL, COMMENT, 0}, {"#", NULL, COMMENT, FIRST}, BLOCK_COMMENT,
			{"'", "'", STRING, DOUBLED | ESCAPES}, {"\"", "\"", STRING, DOUBLED}}},
	{.name = "hash", .extensions = {"pp"}, .spans = {{"#", NULL, COMMENT, AT_WORD}, STRING_LINE, QUOTE_LINE}},
	{.name = "hash-slash",
		.spans = {{"#", NULL, COMMENT, AT_WORD}, {"//", NULL, COMMENT, AT_WORD}, BLOCK_COMMENT, STRING_LINE,
			QUOTE_LINE}},
	{.name = "plain"},
	{.name = "m4",
		.spans = {{"dnl", NULL, COMMENT, AT_WORD | WORD}, {"#", NULL, COMMENT, 0}, {"`", "'", STRING, NESTS}}},
	{.name = "python",
		.extensions = {"py", "pyi", "pyw", "pyx", "bzl"},
		.spans = {{"#", NULL, COMMENT, 0}, {"\"\"\"", "\"\"\"", STRING, ESCAPES},
			{"'''", "'''", STRING, ESCAPES}, STRING_LINE, QUOTE_LINE},
		.nevers = {{"if False :", INDENTED}, {"if 0 :", INDENTED}, {"elif False :", INDENTED},
			{"def test_*", INDENTED, true}, {"async def test_*", INDENTED, true},
			{"while False :", INDENTED}, {"while 0 :", INDENTED}}},
	{.name = "java",
		.extensions = {"java", "jsp", "jspx"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT, {"<%--", "--%>", COMMENT, 0}, STRING_OF_3, STRING_LINE,
			CHARACTER},
		.nevers = {IF_FALSE}},
	{.name = "kotlin",
		.extensions = {"kt", "kts"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT_NESTS, STRING_OF_3, STRING_LINE, CHARACTER},
		.nevers = {IF_FALSE}},
	{.name = "scala",
		.extensions = {"scala", "sc", "sbt"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT_NESTS, STRING_OF_3, STRING_LINE, CHARACTER},
		.nevers = {IF_FALSE, {"if false then", INDENTED}}},
	{.name = "groovy",
		.extensions = {"groovy", "gradle", "gvy", "jenkinsfile"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT, STRING_OF_3, {"'''", "'''", STRING, ESCAPES}, STRING_LINE,
			QUOTE_LINE},
		.nevers = {IF_FALSE}},
	{.name = "go",
		.extensions = {"go"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT, {"`", "`", STRING, 0}, STRING_LINE, CHARACTER},
		.nevers = {{"if false", BRACED}}},
	{.name = "javascript",
		.extensions = {"js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT, {"`", "`", STRING, ESCAPES}, STRING_LINE, QUOTE_LINE},
		.nevers = {IF_FALSE, IF_ZERO, {"it", BRACED, true}, {"test", BRACED, true}}},
	{.name = "ruby",
		.extensions = {"rb", "rake", "ru", "gemspec", "erb", "rakefile", "vagrantfile", "gemfile"},
		.spans = {{"=begin", "=end", COMMENT, AT_LINE | CLOSES_LINE}, {"__END__", TO_END, COMMENT, AT_LINE},
			{"<%#", "%>", COMMENT, 0}, {"#", NULL, COMMENT, 0}, {"<<~", NULL, STRING, HEREDOC},
			{"<<-", NULL, STRING, HEREDOC}, {"<<", NULL, STRING, HEREDOC}, STRING_LINE, QUOTE_LINE,
			{"`", "`", STRING, LINE | ESCAPES}},
		.nevers = {{"if false", INDENTED}, {"it '", INDENTED, true}, {"it \"", INDENTED, true},
			{"test '", INDENTED, true}, {"test \"", INDENTED, true}, {"def test_*", INDENTED, true}}},
	/* Strings of several lines are rarer than apostrophes in the HTML around the code. */
	{.name = "php",
		.extensions = {"php", "phtml", "inc", "php5", "module"},
		.spans = {{"?>", "<?", COMMENT, 0}, LINE_COMMENT, {"#[", "", COMMENT, 0}, {"#", NULL, COMMENT, 0},
			BLOCK_COMMENT, {"<<<", NULL, STRING, HEREDOC}, STRING_LINE, QUOTE_LINE},
		.nevers = {IF_FALSE, {"if ( FALSE )", BRACED}, IF_ZERO, {"function test*", ITEM, true}}},
	{.name = "rust",
		.extensions = {"rs"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT_NESTS, {"r##\"", "\"##", STRING, 0}, {"r#\"", "\"#", STRING, 0},
			{"r\"", "\"", STRING, AT_WORD}, STRING_LINES, CHARACTER},
		.nevers = {{"if false", BRACED}, {"#[ cfg ( test ) ]", ITEM}, {"#[ cfg ( any ( ) ) ]", ITEM},
			{"#[ test ]", ITEM}}},
	{.name = "swift",
		.extensions = {"swift"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT_NESTS, {"#\"", "\"#", STRING, 0}, STRING_OF_3, STRING_LINE},
		.nevers = {{"if false", BRACED}, HASH_IF_FALSE, {"#if 0", DIRECTIVES}}},
	{.name = "objc",
		.extensions = {"m", "mm"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT, STRING_LINE, CHARACTER},
		.nevers = {{"#if 0", DIRECTIVES}, IF_ZERO, {"if ( NO )", BRACED}}},
	{.name = "dart",
		.extensions = {"dart"},
		.spans = {LINE_COMMENT, BLOCK_COMMENT_NESTS, STRING_OF_3, {"'''", "'''", STRING, ESCAPES}, STRING_LINE,
			QUOTE_LINE},
		.nevers = {IF_FALSE}},
	{.name = "perl",
		.extensions = {"pl", "pm", "t", "psgi", "plx", "cgi"},
		.spans = {{"=head", "=cut", COMMENT, AT_LINE | CLOSES_LINE},
			{"=pod", "=cut", COMMENT, AT_LINE | CLOSES_LINE},
			{"=over", "=cut", COMMENT, AT_LINE | CLOSES_LINE},
			{"=begin", "=cut", COMMENT, AT_LINE | CLOSES_LINE},
			{"=for", "=cut", COMMENT, AT_LINE | CLOSES_LINE},
			{"=item", "=cut", COMMENT, AT_LINE | CLOSES_LINE},
			{"=encoding", "=cut", COMMENT, AT_LINE | CLOSES_LINE}, {"__END__", TO_END, COMMENT, AT_LINE},
			{"__DATA__", TO_END, COMMENT, AT_LINE}, {"#", NULL, COMMENT, AT_WORD},
			{"<<", NULL, STRING, HEREDOC}, STRING_LINE, QUOTE_LINE},
		.nevers = {IF_ZERO}},
	{.name = "reg", .extensions = {"reg"}, .spans = {{";", NULL, COMMENT, AT_LINE}}},
	{.name = "lua",
		.extensions = {"lua"},
		.spans = {{"--[[", "]]", COMMENT, 0}, {"--[=[", "]=]", COMMENT, 0}, {"--[==[", "]==]", COMMENT, 0},
			{"--", NULL, COMMENT, 0}, {"[[", "]]", STRING, 0}, STRING_LINE, QUOTE_LINE},
		.nevers = {{"if false then", INDENTED}}},
	{.name = "elixir",
		.extensions = {"ex", "exs"},
		.spans = {{"#", NULL, COMMENT, 0}, {"\"\"\"", "\"\"\"", STRING, ESCAPES}, STRING_LINE, CHARACTER}},
};

const struct tl_language *tl_language_named(const char *name)
{
	for (size_t i = 0; i < TL_COUNT(languages); i++) {
		if (strcmp(languages[i].name, name) == 0)
			return &languages[i];
	}
	return NULL;
}

const struct tl_language *tl_language_of(const char *path)
{
	const char *ext = tl_path_ext(path);

	/* A file may be called as others end: Jenkinsfile. */
	if (!*ext)
		ext = tl_path_base(path);

	for (size_t i = 0; i < TL_COUNT(languages); i++) {
		for (size_t k = 0; k < TL_COUNT(languages[i].extensions) && languages[i].extensions[k]; k++) {
			if (strcasecmp(languages[i].extensions[k], ext) == 0)
				return &languages[i];
		}
	}
	return NULL;
}
