# A whole meeting in a real window, by keyboard alone: from the home screen through preparing,
# writing, sharing and voting to the recap in the folder of documents.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
export HOME=$work/home
mkdir -p "$HOME/Documents" "$work/library"
own_display Xvfb -screen 0 1920x1080x24
start_kiosk --library "$work/library" && ok "the home screen opens" || not_ok "the home screen opens" "$(cat "$work/kiosk.log")"
typed() { for key in "$@"; do xdotool key "$key"; timeout 0.25 tail -f /dev/null; done; }
write() { xdotool type --delay 40 -- "$1"; timeout 0.3 tail -f /dev/null; }
made() { set -- "$work"/library/*.grappe; [ -e "$1" ] && file=$1; }
# is SQL WANTED: the readable tables say so
is() { [ "$(sqlite3 -readonly "$file" "$1" 2>/dev/null)" = "$2" ]; }
# comes NAME SQL WANTED: so within 20 s
comes() { if within 20 is "$2" "$3"; then ok "$1"; else not_ok "$1" "got: $(sqlite3 -readonly "$file" "$2")" "wanted: $3"; fi; }
check "it comes to rest" at_rest "$work/home.png" 2

typed Right Right Return
within 20 made && ok "a template makes a workshop" || not_ok "a template makes a workshop"
check "which is made ready" at_rest "$work/prepare.png" 2
typed Tab Tab Tab Return
for letter in $(seq 30); do xdotool key BackSpace; done
write "Les liens qui font du bien"
typed Return
comes "its title is written" 'select title from workshop' 'Les liens qui font du bien'
typed shift+Tab Return
check "the wall opens" at_rest "$work/wall.png" 2
typed Return  # the PIN is noted

typed p
comes "Space or P opens the writing" 'select phase from question where number = 1' writing
typed n Tab Return  # for the first circle
# Without accents: xdotool lends them a key for a moment, which a busy machine looks up too late.
for note in "Un repas ensemble" "Le repas des parents" "Un repas chaque mois" "La confiance" "Se faire confiance"; do
  write "$note"
  typed Return
done
typed Escape
comes "notes are written with N" 'select count(*) from note' 5
equal "word for word" "$(sqlite3 -readonly "$file" 'select group_concat(text, "/") from (select text from note order by arrived)')" \
  "Un repas ensemble/Le repas des parents/Un repas chaque mois/La confiance/Se faire confiance"
typed t t p  # the timer runs, and stands
comes "P shows them" 'select phase from question where number = 1' sharing
themes() { [ "$(sqlite3 -readonly "$file" 'select count(*) from theme')" -ge 1 ]; }
within 20 themes && ok "they find themes" || not_ok "they find themes" "$(sqlite3 -readonly "$file" 'select * from note')"
check "the wall comes to rest" at_rest "$work/sharing.png" 2

typed v
comes "V opens the vote" 'select phase from question where number = 1' voting
typed v Tab Tab Return Return Escape
is "select count(*) from event where type = 'BallotCast'" 0 && ok "a ballot that was not confirmed is none" || not_ok "a ballot that was not confirmed is none"
typed v Tab Tab Return Return Down Down Down Down Down Down Return
comes "a ballot is cast at the table" "select count(*) from event where type = 'BallotCast'" 1
typed Escape p
comes "P counts the points" 'select sum(points) from vote' 2
equal "and nobody knows who gave them" "$(sqlite3 -readonly "$file" "select count(*) from authorship join event using (seq) where type = 'BallotCast'")" 0
check "the result is seen" at_rest "$work/counted.png" 2
typed p
comes "P closes the question" 'select phase from question where number = 1' closed

typed r
check "R shows what the recap will hold" at_rest "$work/recap.png" 2
typed Return
saved() { [ "$(find "$HOME/Documents" -name 'les-liens-qui-font-du-bien-*' \( -name '*.docx' -o -name '*.pdf' \) | wc -l)" -eq 2 ]; }
within 30 saved && ok "Enter saves it as Word and PDF" || not_ok "Enter saves it as Word and PDF" "$(ls "$HOME/Documents")"
check "which are whole" unzip -tq "$HOME"/Documents/*.docx
check "each note stands in it" sh -c "unzip -p '$HOME'/Documents/*.docx word/document.xml | grep -q 'Se faire confiance'"
code "the file is sound" 0 "$grappe" check "$file"
if [ -n "${GRAPPE_PICTURES:-}" ]; then cp "$work"/*.png "$GRAPPE_PICTURES/"; fi
kill -TERM "$pid"
ended "$pid"
equal "and the meeting ends" $? 0
