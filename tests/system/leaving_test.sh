# The kiosk holds the room: it closes by its PIN or by the machine's shutting down, and by nothing
# else; a wall that was killed comes back by itself, and the phones with it.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
file=$work/mur.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >/dev/null
"$grappe" import "$file" "$root/assets/demo/question_1.txt" --question 1 --circle Parents --yes >/dev/null
"$grappe" phase "$file" --question 1 sharing >/dev/null
own_display Xvfb -screen 0 1920x1080x24
ask_to_close() { python3 "$here/ask_to_close.py"; }
typed() { for key in "$@"; do xdotool key "$key"; done; }

start_kiosk "$file" --pin 2468 && ok "the kiosk opens a window" || not_ok "the kiosk opens a window" "$(cat "$work/kiosk.log")"
check "the wall comes to rest" at_rest "$work/first.png"
xdotool key alt+F4 ctrl+q ctrl+w ctrl+c alt+Tab super Escape Escape q x
check "and again after stray keys" at_rest "$work/keys.png" 2
[ -n "$(wall)" ] && ok "no key ends it" || not_ok "no key ends it"
[ "$(difference "$work/first.png" "$work/keys.png")" -le 50 ] && ok "nor takes it from the whole screen" || not_ok "nor takes it from the whole screen"
ask_to_close
check "asked to close, it asks back" at_rest "$work/asked.png" 2
[ "$(difference "$work/first.png" "$work/asked.png")" -gt 1000 ] && ok "the sheet is seen" || not_ok "the sheet is seen"
typed 1 1 1 1 Return
check "the wrong PIN is answered" at_rest "$work/wrong.png" 2
[ -n "$(wall)" ] && ok "the wrong PIN does not close it" || not_ok "the wrong PIN does not close it"
typed 2 4 6 9 BackSpace 8 Return
ended "$pid"
equal "the right one does" $? 0
[ ! -e "$file.kiosk" ] && ok "and the file is let go" || not_ok "and the file is let go"

start_kiosk "$file" || not_ok "it opens again" "$(cat "$work/kiosk.log")"
child=$(wall)
kill -TERM "$pid"
ended "$pid"
equal "a machine that shuts down closes it without a PIN" $? 0
gone "$child" && [ ! -e "$file.kiosk" ] && ok "and nothing is left" || not_ok "and nothing is left" "$(pgrep -a grappe)"

# The wall is killed under a meeting.
mkdir -p "$work/library"
mv "$file"* "$work/library/"
file=$work/library/mur.grappe
start_kiosk --library "$work/library" || not_ok "the home screen opens" "$(cat "$work/kiosk.log")"
check "the home screen comes to rest" at_rest "$work/home.png" 2
typed Down Return
within 20 test -s "$file.kiosk"
check "the workshop opens from it" at_rest "$work/opened.png"
field() { python3 -c 'import json,sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
call() { local method=$1 path=$2; shift 2; curl -s -X "$method" -H 'Content-Type: application/json' "$@" "http://127.0.0.1:$port$path"; }
port=$(field port <"$file.kiosk")
room_code=$(sqlite3 -readonly "$file" "select json_extract(body, '\$.code') from event where type = 'MeetingOpened'")
token=$(call POST /api/join -d "{\"code\":\"$room_code\"}" | field token)
question=$(sqlite3 -readonly "$file" 'select id from question order by number limit 1')
write() {
  call POST /api/notes -H "Authorization: Bearer $token" -o /dev/null -w '%{http_code}' \
    -d "{\"id\":\"$1\",\"question\":\"$question\",\"text\":\"Un café ensemble\"}"
}
equal "a phone writes" "$(write 01J00000000000000000000001)" 201
check "and its note is seen" at_rest "$work/before.png"
child=$(wall)
since=$SECONDS
kill -9 "$child"
check "killed, the wall is back within seconds" within 10 another_wall "$child"
within 10 test -s "$file.kiosk"
equal "at the same port" "$(within 10 curl -s "http://127.0.0.1:$port/api/room"; field port <"$file.kiosk")" "$port"
check "it comes to rest" at_rest "$work/again.png"
changed=$(difference "$work/before.png" "$work/again.png")
[ "$changed" -le 50 ] && ok "it is the same wall, not the home screen" || not_ok "it is the same wall, not the home screen" "$changed in 10,000 pixels differ"
equal "the phone writes on as if nothing had been" "$(write 01J00000000000000000000002)" 201
code "the command line reaches it" 0 "$grappe" phase "$file" --question 1 closed
equal "and it does as it is told" "$(sqlite3 -readonly "$file" 'select phase from question where number = 1')" closed
has "why it came back is told" SIGKILL "$work/kiosk.log"

child=$(wall)
kill -9 "$pid"
check "killed with its watcher it is gone" within 10 gone "$child"
code "the file is sound" 0 "$grappe" check "$file"
if [ -n "${GRAPPE_PICTURES:-}" ]; then cp "$work"/*.png "$GRAPPE_PICTURES/"; fi
