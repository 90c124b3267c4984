#!/bin/bash
# What opening a meeting costs, with the real program in a real window (Xvfb, 1920x1080): when the
# first frame is seen, when the last text stands, from a key to its pixels, the processor time of ten
# seconds at rest, and the memory of the process.
#   window_cost.sh BUILD [NOTES…]     BUILD: a folder with grappe and tests/bench/bench_window_probe
# An Xvfb shows what is drawn without a graphics card, as Mesa's llvmpipe draws it.
set -euo pipefail
build=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- 2000 10000
here=$(dirname "$(realpath "$0")")
folder=$(mktemp -d)
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1920x1080x24 -nolisten tcp 2>"$folder/xvfb.log" &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT
export DISPLAY=$display XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data
for _ in $(seq 100); do xdpyinfo >/dev/null 2>&1 && break || read -rt 0.05 <> <(:) || true; done
probe() { "$build/tests/bench/bench_window_probe" "$@"; }

# The words of a meeting, over and over; the number keeps them from being one card.
notes() {
  grep -v '^$' "$here/../core/scene/post_its.txt" | cut -c1-200 >"$folder/words"
  awk -v n="$1" '{ words[NR] = $0 } END { for (i = 0; i < n; ++i) print words[i % NR + 1] " " i }' \
    "$folder/words"
}

close() {
  kill $watcher 2>/dev/null || true
  wait $watcher 2>/dev/null || true
}

for count in "$@"; do
  file=$folder/$count.grappe
  "$build/grappe" new "$file" --title "Rencontre" >/dev/null
  notes "$count" >"$folder/notes.txt"
  "$build/grappe" import "$file" "$folder/notes.txt" --question 1 --as note --yes >/dev/null
  "$build/grappe" phase "$file" partage --question 1 >/dev/null
  # Once before, so that it is opened with its themes, as a meeting is that goes on.
  "$build/grappe" run "$file" --pin 2468 --port 0 >"$folder/run.log" 2>&1 &
  watcher=$!
  probe shown >/dev/null
  probe still 3000 >/dev/null || true
  close
  # As it is opened again: the PIN is known, and checking one takes a tenth of a second by design.
  start=$(date +%s%N)
  "$build/grappe" run "$file" --port 0 >"$folder/run.log" 2>&1 &
  watcher=$!
  probe shown >/dev/null
  shown=$((($(date +%s%N) - start) / 1000000))
  wall=$(pgrep -P $watcher -n grappe)
  ticks() { awk '{ print $14 + $15 }' "/proc/$wall/stat"; }
  milliseconds() { echo $(($1 * 1000 / $(getconf CLK_TCK))); }
  first=$(milliseconds "$(ticks)")
  probe still 1500 >/dev/null
  still=$(($(date +%s%N) / 1000000 - start / 1000000 - 1500))
  text=$(milliseconds "$(ticks)")
  keys=$(for _ in 1 2 3 4 5 6 7 8; do probe key F1; probe still 300 >/dev/null; done | sort -n |
    sed -n 4p)
  before=$(ticks)
  read -rt 10 <> <(:) || true
  rest=$(milliseconds $(($(ticks) - before)))
  memory=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$wall/status")
  printf '%6d notes  first frame %5d ms (processor %d)  all still %5d ms (%d)  key to pixels %5.1f ms  10 s at rest %d ms of processor  memory %d MB\n' \
    "$count" "$shown" "$first" "$still" "$text" "$keys" "$rest" "$memory"
  close
done
