# What the tests of the documents share: reading README.md. Sourced.
# A fenced block is an example of a kind: `console` is run and compared, `sh` is run, a block after a line
# <!-- file: NAME --> is the file NAME of the example tree.

export TERM=dumb LC_ALL=C.UTF-8
unset NO_COLOR
# The trees of the tests are no part of a repository that they may lie in.
export GIT_CEILING_DIRECTORIES=/ GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

# write_files README DIR: the example tree.
write_files() {
	local line name='' body=''
	while IFS= read -r line; do
		if [ -n "$body" ]; then
			case $line in
			'```') name='' body='' ;;
			*) printf '%s\n' "$line" >>"$2/$name" ;;
			esac
		elif [[ $line =~ ^'<!-- file: '([a-zA-Z0-9./_-]+)' -->'$ ]]; then
			name=${BASH_REMATCH[1]}
			mkdir -p "$(dirname "$2/$name")"
			: >"$2/$name"
		elif [[ $line == '```'* && -n $name ]]; then
			body=1
		fi
	done <"$1"
}

# sh_lines README: the commands of the sh blocks.
sh_lines() {
	local line body=''
	while IFS= read -r line; do
		case $line in
		'```sh') body=1 ;;
		'```') body='' ;;
		*) [ -z "$body" ] || sed 's/  *#.*//' <<<"$line" ;;
		esac
	done <"$1"
}

# make_repository DIR: enough for a folder to be the root of a repository, so that paths are shown from there.
make_repository() {
	mkdir -p "$1/.git/objects" "$1/.git/refs"
	echo 'ref: refs/heads/main' >"$1/.git/HEAD"
}

# PATH without the folders that have a tlslint.
path_without_tlslint() {
	local dir out=''
	while IFS= read -r -d : dir; do
		[ -x "$dir/tlslint" ] || out+=${out:+:}$dir
	done <<<"$PATH:"
	printf '%s\n' "$out"
}

commands=0 # console examples run so far
status=0   # of the last one

# As in a shell at work: $? is that of the command before.
run_example() {
	local before=$status
	commands=$((commands + 1))
	status=0
	(
		cd "$tmp/tree"
		set +eo pipefail
		(exit "$before")
		eval "$1"
	) </dev/null >"$tmp/said" 2>&1 || status=$?
	# An example that breaks off its line or its block would go unseen.
	if grep '^[$`]' "$tmp/said" >&2; then
		echo "the output of '$1' cannot stand in a console block" >&2
		exit 1
	fi
	cat "$tmp/said"
}

# rewrite PAGE: the page as it should be. The examples are run in $tmp/tree.
rewrite() {
	local line in=''
	while IFS= read -r line; do
		case $in$line in
		'```console') in=console: ;;
		'console:```') in='' ;;
		"console:$ "*)
			printf '%s\n' "$line"
			run_example "${line#$ }"
			continue
			;;
		console:*) continue ;;
		esac
		printf '%s\n' "$line"
	done <"$1"
	[ -z "$in" ] || echo "a console block without an end" >&2
}
