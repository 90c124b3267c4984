# The kiosk in a real window: 34 real post-its on the wall; after kill -9 the same wall again.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
file=$work/mur.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >/dev/null
for n in 1 2; do
  "$grappe" import "$file" "$root/assets/demo/question_$n.txt" --question $n --circle Parents --yes >/dev/null
  "$grappe" phase "$file" --question $n sharing >/dev/null
done
equal "34 notes are in the file" "$(sqlite3 "$file" 'select count(*) from note')" 34

own_display Xvfb -screen 0 1920x1080x24
start_kiosk "$file" --pin 2468 && ok "the kiosk opens a window" || not_ok "the kiosk opens a window" "$(cat "$work/kiosk.log")"
check "the wall comes to rest" at_rest "$work/first.png"
colours=$(identify -format '%k' "$work/first.png")
[ "$colours" -gt 100 ] && ok "something is drawn" || not_ok "something is drawn" "$colours colours"
ticks() { awk '{ print $14 + $15 }' "/proc/$(wall)/stat"; }
before=$(ticks)
timeout 3 tail -f /dev/null
[ $(($(ticks) - before)) -le 15 ] && ok "at rest it draws nothing" || not_ok "at rest it draws nothing" "$(($(ticks) - before)) ticks in 3 s"

xdotool key Left
check "the question before comes to rest" at_rest "$work/before.png"
[ "$(difference "$work/first.png" "$work/before.png")" -gt 100 ] && ok "an arrow key goes to the question before" || not_ok "an arrow key goes to the question before"
# wait_phase NAME PHASE: until the first question is there
wait_phase() {
  local end=$((SECONDS + 20)) now=
  while [ $SECONDS -lt $end ]; do
    now=$(sqlite3 -readonly "$file" 'select phase from question where number = 1')
    [ "$now" = "$2" ] && break
  done
  equal "$1" "$now" "$2"
}
setxkbmap fr
xdotool key p
wait_phase "a key goes to the next phase" closed
xdotool key ctrl+z
wait_phase "Ctrl and the key that says Z undo, on a French keyboard" sharing
xdotool key ctrl+y
wait_phase "and Y does it again" closed
xdotool key ctrl+z
wait_phase "and undoes it" sharing

code "the file is held" 1 "$grappe" serve "$file"

child=$(wall)
kill -9 "$pid"
wait "$pid" 2>/dev/null
within 10 gone "$child"
start_kiosk "$file"
check "the wall comes to rest again" at_rest "$work/again.png"
changed=$(difference "$work/before.png" "$work/again.png")
[ "$changed" -le 50 ] && ok "after kill -9 it is the same wall at the same question" || not_ok "after kill -9 it is the same wall at the same question" "$changed in 10,000 pixels differ"
code "the file is sound" 0 "$grappe" check "$file"
if [ -n "${GRAPPE_PICTURES:-}" ]; then cp "$work"/*.png "$GRAPPE_PICTURES/"; fi
kill -9 "$pid"
