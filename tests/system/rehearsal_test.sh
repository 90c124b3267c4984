# A rehearsal is played on a copy: it says so, also after its wall fell, and one tap throws it away.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
mkdir -p "$work/library" "$work/tmp"
export TMPDIR=$work/tmp
file=$work/library/mur.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >/dev/null
own_display Xvfb -screen 0 1920x1080x24
start_kiosk "$file" --pin 2468 && ok "the wall opens" || not_ok "the wall opens" "$(cat "$work/kiosk.log")"
check "it comes to rest" at_rest "$work/first.png" 2
typed() { for key in "$@"; do xdotool key "$key"; timeout 0.3 tail -f /dev/null; done; }
copy() { find "$work/tmp" -name mur.grappe | head -n 1; }
copied() { [ -n "$(copy)" ] && [ -s "$(copy).kiosk" ]; }
# The last of the tools leads to preparing; there the first button rehearses.
typed o shift+Tab Return
check "preparing opens" at_rest "$work/prepare.png" 2
typed Tab Return
within 20 copied && ok "the rehearsal is on a copy" || not_ok "the rehearsal is on a copy" "$(find "$work")"
check "its wall comes to rest" at_rest "$work/rehearsal.png" 2
typed p
phase() { [ "$(sqlite3 -readonly "$1" 'select phase from question where number = 1')" = "$2" ]; }
within 20 phase "$(copy)" writing && ok "what is done goes into the copy" || not_ok "what is done goes into the copy"
phase "$file" waiting && ok "and not into the workshop" || not_ok "and not into the workshop"
child=$(wall)
kill -9 "$child"
within 30 another_wall "$child" && ok "its wall comes back" || not_ok "its wall comes back"
check "to rest" at_rest "$work/again.png" 2
typed o shift+Tab Return
over() { [ -z "$(copy)" ] && [ -s "$file.kiosk" ]; }
within 20 over && ok "still a rehearsal: one tap throws it away" || not_ok "still a rehearsal: one tap throws it away" "$(find "$work/tmp")"
[ -z "$(ls -A "$work/tmp")" ] && ok "and leaves nothing" || not_ok "and leaves nothing" "$(find "$work/tmp")"
phase "$file" waiting && ok "the workshop is as it was" || not_ok "the workshop is as it was"
code "and sound" 0 "$grappe" check "$file"
if [ -n "${GRAPPE_PICTURES:-}" ]; then cp "$work"/*.png "$GRAPPE_PICTURES/"; fi
kill -TERM "$pid"
ended "$pid"
