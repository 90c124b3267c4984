#!/bin/bash
# A room of 500 devices, of 2,000, and one with 50 devices that never read, against the server part
# alone and against a whole kiosk without its wall (`grappe serve`, which groups the notes as well).
#   load.sh BUILD [SECONDS]     BUILD: a folder with grappe and tests/bench/bench_load*
# Loopback: the client's own work runs on the same processors. Before the runs whose processor time
# counts, how much the same pushes take of this system alone: the measure for it.
set -euo pipefail
build=$(realpath "$1")
seconds=${2:-60}
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$folder"' EXIT
ulimit -n "$(ulimit -Hn)"
export XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data
load() { "$build/tests/bench/bench_load" "$@"; }

# A file of its own for each run, so that none pays for the one before.
alone() {
  echo "== the server part alone: $*"
  mkfifo "$folder/$run.in"
  "$build/tests/bench/bench_load_server" "$folder/$run.grappe" <"$folder/$run.in" >"$folder/$run.port" &
  local server=$!
  exec 9>"$folder/$run.in"
  until [ -s "$folder/$run.port" ]; do read -rt 0.05 <> <(:) || true; done
  load "127.0.0.1:$(cat "$folder/$run.port")" 4827 pid=$server "$@"
  exec 9>&-
  wait $server
}

whole() {
  echo "== a kiosk without its wall: $*"
  local file=$folder/$run.grappe port=$((20000 + RANDOM % 20000))
  "$build/grappe" new "$file" --title Mesure >/dev/null
  "$build/grappe" phase "$file" écriture --question 1 >/dev/null
  "$build/grappe" serve "$file" --pin 2468 --bind 127.0.0.1 --port $port >"$folder/$run.log" 2>&1 &
  local server=$!
  until grep -q "127\.0\.0\.1:$port" "$folder/$run.log"; do read -rt 0.05 <> <(:) || true; done
  local code
  code=$(sqlite3 "$file" "select json_extract(body, '$.code') from event where type = 'MeetingOpened'")
  load "127.0.0.1:$port" "$code" pid=$server "$@"
  kill -INT $server
  wait $server || true
}

"$build/tests/bench/bench_bare_sends" devices=500 rate=100
run=1; alone devices=500 rate=100 seconds="$seconds"
run=2; alone devices=2000 rate=500 seconds="$seconds"
run=3; alone devices=500 rate=100 seconds="$seconds" stalled=50
"$build/tests/bench/bench_bare_sends" devices=500 rate=100
run=4; whole devices=500 rate=100 seconds="$seconds"
