# Sourced by the system tests: a folder of the test's own, "ok"/"not ok" lines, a server started and
# awaited. $1 of a test is the program.
set -uo pipefail
grappe=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
export LC_ALL=C.UTF-8 XDG_DATA_HOME=$work/data
unset DISPLAY WAYLAND_DISPLAY
started=()
clean_up() {
  for pid in "${started[@]}"; do kill -9 "$pid" 2>/dev/null; done
  wait 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT

ok() { echo "ok $1"; }
not_ok() { echo "not ok $1"; shift; printf '#   %s\n' "$@"; }
# check NAME COMMAND…: ok if the command succeeds
check() { local name=$1; shift; if "$@" >"$work/out" 2>&1; then ok "$name"; else not_ok "$name" "$(tail -n 8 "$work/out")"; fi; }
# equal NAME GOT WANTED
equal() { if [ "$2" = "$3" ]; then ok "$1"; else not_ok "$1" "got:    $2" "wanted: $3"; fi; }
# code NAME WANTED COMMAND…: the exit code
code() { local name=$1 wanted=$2; shift 2; "$@" >"$work/out" 2>&1; local got=$?; if [ $got -eq "$wanted" ]; then ok "$name"; else not_ok "$name" "exit $got, wanted $wanted" "$(tail -n 5 "$work/out")"; fi; }
# has NAME TEXT FILE
has() { if grep -qF -- "$2" "$3"; then ok "$1"; else not_ok "$1" "no «$2» in:" "$(head -n 12 "$3")"; fi; }

# A profile of its own: a LibreOffice that somebody has open would take the work and answer nothing.
soffice() { timeout 120 libreoffice "-env:UserInstallation=file://$work/office" --headless "$@"; }
# serve FILE [ARGS…]: starts `grappe serve` at $bind and waits until it says where it listens. Sets
# pid, port.
serve() {
  : >"$work/serve.log"
  "$grappe" serve "$@" --bind "${bind:-127.0.0.1}" --pin 246810 >"$work/serve.log" 2>&1 &
  pid=$!
  started+=("$pid")
  local line=""
  # The program writes one line when it is ready: tail reads it as it comes.
  read -r line < <(timeout 30 tail -n +1 -F --pid="$pid" "$work/serve.log" 2>/dev/null | grep -m 1 -oE '127\.0\.0\.[0-9]+:[0-9]+')
  port=${line##*:}
  [ -n "$port" ]
}
