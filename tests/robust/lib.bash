# shellcheck shell=bash
# What the robustness tests share. Sourced with TLSLINT and NOISE given as the first two arguments of the test.
set -euo pipefail
export LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1
unset TLSLINT_JOBS NO_COLOR

tlslint=$(realpath "$1")
noise=$(realpath "$2")
# Our own folder: neither the build tree's repository nor its ignore rules may have a say.
work=$(mktemp -d /tmp/tlslint-robust-XXXXXX)
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
source_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$work"
failures=0

fail() {
	echo "FAILED: $*"
	failures=$((failures + 1))
}

finish() {
	[ "$failures" = 0 ] || {
		echo "$failures failed"
		exit 1
	}
	echo "all well"
	exit 0
}

# run ARGS...: runs tlslint; its words are in $work/out and $work/err, its exit status in $status.
run() {
	status=0
	timeout "${LIMIT:-300}" "$tlslint" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
}

# expect_status WHAT STATUS...: one of these, and no sanitizer had anything to say.
expect_status() {
	local what=$1 wanted
	shift
	if grep -E 'ERROR: (Address|Leak)Sanitizer|runtime error:|Assertion' "$work/out" "$work/err"; then
		fail "$what: see above"
	fi
	for wanted in "$@"; do
		[ "$status" != "$wanted" ] || return 0
	done
	fail "$what: exit $status, not $*"
	tail -n 5 "$work/out" "$work/err"
}

expect_text() { # what text
	grep -qF -- "$2" "$work/out" "$work/err" || {
		fail "$1: does not say '$2'"
		tail -n 5 "$work/out" "$work/err"
	}
}

expect_no_text() { # what text
	! grep -F -- "$2" "$work/out" "$work/err" || fail "$1: says '$2'"
}

# No worker was lost: whatever the files hold, reading them went well.
expect_no_loss() { # what
	local id
	for id in worker-crash worker-timeout worker-memory; do
		if grep -F "[$id]" "$work/out" "$work/err"; then
			fail "$1: $id"
		fi
	done
}

# Names of every kind of file that is read: extensions of C and C++, and an example for each pattern of each format.
all_names() {
	printf 'x.%s\n' c cc cpp cxx c++ C m mm cppm ixx cu h hh hpp hxx h++ inl inc ipp tcc txx
	sed -n 's/^files\(_if_sniffed\)\{0,1\}: *\[\(.*\)\].*/\2/p' "$source_root"/rules/formats/*.yaml |
		tr ',' '\n' | sed 's/["'\'' ]//g; s|\*\*/||g; s/\*/x/g' | sed '/^$/d' | sort -u
}

put() { # path: standard input becomes that file
	mkdir -p "$(dirname "$1")"
	cat >"$1"
}
