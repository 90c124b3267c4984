# Sourced after lib.sh by the system tests that have a window: a display of the test's own, the
# kiosk started and awaited, pictures taken.
export XDG_CONFIG_HOME=$work/config

# own_display PROGRAM ARGS…: starts an X server, which takes the first free number and tells it.
own_display() {
  : >"$work/display"
  "$@" -displayfd 3 -nolisten tcp 3>"$work/display" >"$work/x.log" 2>&1 &
  started+=($!)
  read -r number < <(timeout 20 tail -n +1 -F "$work/display" 2>/dev/null | grep -m 1 .)
  export DISPLAY=:$number
}
window() { xdotool search --onlyvisible --name '^Grappe$' 2>/dev/null | tail -n 1; }
# within SECONDS COMMAND…: until it succeeds
within() {
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    timeout 0.2 tail -f /dev/null
  done
  return 0
}
has_window() { [ -n "$(window)" ]; }
# start_kiosk ARGS…: sets pid (of the watcher); waits for the window.
start_kiosk() {
  "$grappe" run "$@" --bind 127.0.0.1 >"$work/kiosk.log" 2>&1 &
  pid=$!
  started+=("$pid")
  within 30 has_window
}
# The process that has the window.
wall() { pgrep -P "$pid"; }
another_wall() { local now; now=$(wall); [ -n "$now" ] && [ "$now" != "$1" ] && has_window; }
gone() { ! kill -0 "$1" 2>/dev/null || grep -q "^State:.*Z" "/proc/$1/status"; }
# ended PID: its exit code, within 20 s
ended() { within 20 gone "$1" && wait "$1"; }
# at_rest FILE [SECONDS]: takes pictures until they have been the same for 10 s (a toast stays for
# 8), 60 s at most.
at_rest() {
  local before="" now since=$SECONDS
  local end=$((SECONDS + 60))
  while [ $SECONDS -lt $end ]; do
    import -window root "$1"
    now=$(sha256sum <"$1")
    [ "$now" = "$before" ] || since=$SECONDS
    [ $((SECONDS - since)) -ge "${2:-10}" ] && return 0
    before=$now
  done
  return 1
}
# The share of pixels that differ visibly between two pictures, in ten-thousandths.
difference() {
  local pixels all
  pixels=$(compare -metric AE -fuzz 3% "$1" "$2" null: 2>&1 | sed 's/[^0-9.e+].*//')
  all=$(identify -format '%[fx:w*h]' "$1")
  awk -v p="$pixels" -v a="$all" 'BEGIN { printf "%d", p * 10000 / a }'
}
