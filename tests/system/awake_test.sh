# While a workshop is open the machine does not sleep and its screen does not go dark; before and
# after it may. logind is a stand-in on a bus of the test's own.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
mkdir -p "$work/library"
file=$work/library/mur.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >/dev/null
own_display Xvfb -screen 0 1280x720x24 -noreset
dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$work/bus" >/dev/null 2>&1 &
started+=($!)
within 20 test -s "$work/bus"
DBUS_SYSTEM_BUS_ADDRESS=$(head -n 1 "$work/bus")
export DBUS_SYSTEM_BUS_ADDRESS
/usr/bin/python3 "$here/login1.py" >"$work/locks" 2>"$work/login1.log" &
started+=($!)
within 20 grep -q ready "$work/locks" || not_ok "the stand-in of logind is there" "$(tail -3 "$work/login1.log")"
held() { [ $(($(grep -c '^held' "$work/locks") - $(grep -c '^free' "$work/locks"))) -eq "$1" ]; }
times() { [ "$(grep -c '^held' "$work/locks")" -eq "$1" ]; }
dark() { [ "$(python3 "$here/screen_saver.py")" = on ]; }

xset s 2 2
check "left alone this screen goes dark" within 15 dark
xset s reset

start_kiosk --library "$work/library" --pin 2468 || not_ok "the home screen opens" "$(cat "$work/kiosk.log")"
check "it comes to rest" at_rest "$work/home.png" 3
equal "on the home screen the machine may sleep" "$(grep -c '^held' "$work/locks")" 0
xdotool key Down key Return
check "while a workshop is open it may not" within 20 held 1
has "neither at rest nor with its lid shut" "held sleep:idle:handle-lid-switch block" "$work/locks"
timeout 6 tail -f /dev/null
dark && not_ok "and its screen stays lit" || ok "and its screen stays lit"
child=$(wall)
kill -9 "$child"
within 20 another_wall "$child"
check "nor when the wall has fallen and is back" within 20 times 2
check "with one lock, not two" within 10 held 1
kill -TERM "$pid"
ended "$pid"
check "once it is closed the machine may sleep" within 10 held 0
# GLFW sets the time to none while it has the whole screen, and one that was killed leaves it so.
xset s 2 2
check "and the screen go dark" within 15 dark
grep -q sleep "$work/kiosk.log" && not_ok "nothing was amiss" "$(cat "$work/kiosk.log")" || ok "nothing was amiss"
