# A whole meeting in a real window, by the mouse, with the keyboard for words alone: from the home
# screen to the recap in the folder of documents. Where a button stands at 1920x1080 is given here;
# each click is checked by what it did.
. "$(dirname "$0")/lib.sh"
. "$here/window.sh"
export HOME=$work/home
mkdir -p "$HOME/Documents" "$work/library"
own_display Xvfb -screen 0 1920x1080x24
start_kiosk --library "$work/library" && ok "the home screen opens" || not_ok "the home screen opens" "$(cat "$work/kiosk.log")"
made() { set -- "$work"/library/*.grappe; [ -e "$1" ] && file=$1; }
is() { [ "$(sqlite3 -readonly "$file" "$1" 2>/dev/null)" = "$2" ]; }
comes() { if within 20 is "$2" "$3"; then ok "$1"; else not_ok "$1" "got: $(sqlite3 -readonly "$file" "$2")" "wanted: $3"; fi; }
still() { at_rest "$work/$1.png" "${2:-1}"; }
# The controls come when the mouse has moved twice, and go when it rests.
click() {
  xdotool mousemove "$(($1 - 6))" "$2"
  timeout 0.2 tail -f /dev/null
  xdotool mousemove "$1" "$2"
  timeout 0.4 tail -f /dev/null
  xdotool click 1
}
drag() { # from x y to x y, by way of the middle
  xdotool mousemove "$1" "$2" mousedown 1
  for part in 1 2 3 4; do
    timeout 0.1 tail -f /dev/null
    xdotool mousemove "$(($1 + ($3 - $1) * part / 4))" "$(($2 + ($4 - $2) * part / 4))"
  done
  timeout 0.3 tail -f /dev/null
  xdotool mouseup 1
}
write() { xdotool type --delay 40 -- "$1"; }
check "it comes to rest" still home

click 1552 405  # the template of schools and social centres
within 20 made && ok "a template makes a workshop" || not_ok "a template makes a workshop"
check "which is made ready" still prepare
click 395 191  # its title
check "a title is asked for" still title
write " et la maison"
click 1767 596  # Valider
comes "its title is written" 'select title from workshop' 'École et centre social et la maison'
click 1720 87  # Ouvrir le mur
check "the wall opens" still pin
click 1202 688  # C’est noté
check "and the PIN is noted" still waiting
click 847 1032  # Ouvrir l’écriture
comes "a click opens the writing" 'select phase from question where number = 1' writing
check "the wall comes to rest" still writing

# Words are typed.
xdotool key n
check "N opens a post-it" still composer
xdotool key Tab Return
for note in "Un grand repas" "Le repas des parents" "Un repas chaque mois" "Connaitre les noms"; do
  write "$note"
  xdotool key Return
done
comes "post-its typed one after the other are all there" \
  'select group_concat(text, "/") from (select text from note order by arrived)' \
  "Un grand repas/Le repas des parents/Un repas chaque mois/Connaitre les noms"
xdotool key Escape
check "the post-it is put away" still written
click 895 1032  # Montrer les post-its
comes "a click shows them" 'select phase from question where number = 1' sharing
themes() { [ "$(sqlite3 -readonly "$file" 'select count(*) from theme')" -ge 1 ]; }
within 20 themes && ok "they find themes" || not_ok "they find themes"
check "the wall comes to rest once more" still sharing 2

drag 300 331 1300 700  # the first post-it, onto the empty wall
comes "dragged onto the empty wall a post-it opens a theme that a person holds" 'select count(*) from theme where held' 1
check "whose title is asked for" still theme
xdotool key ctrl+a
write "Se retrouver"
xdotool key Return
comes "and given" 'select title from theme where held' 'Se retrouver'
check "the sheet is closed" still renamed 2
click 924 1032  # Voter
comes "a click opens the vote" 'select phase from question where number = 1' voting
check "the choices stand there" still voting 2
click 1033 1032  # Voter ici
check "points are given at the wall" still ballot
click 1472 234
click 1472 234
check "two of them" still points
click 1706 981  # Valider mon vote
comes "a ballot is cast" "select count(*) from event where type = 'BallotCast'" 1
xdotool key Escape
check "the sheet of points is closed" still cast 2
click 784 1032  # Compter les points
comes "a click counts the points" 'select sum(points) from vote' 2
check "the result is seen" still counted 2
click 806 1032  # Clore la question
comes "a click closes the question" 'select phase from question where number = 1' closed
check "the wall is told" still closed 2
click 1565 1032  # Outils
check "the tools open" still tools
click 300 792  # Récapitulatif
check "what comes out is seen, as pages" still recap
click 1158 984  # the next page
check "another page is drawn" still page
[ "$(difference "$work/recap.png" "$work/page.png")" -gt 100 ] && ok "which is another" || not_ok "which is another"
click 952 888  # Ce qui s’y trouve
check "what goes in is offered" still parts
click 1380 804  # Méthode
comes "a click leaves a part out" "select count(*) from event where type = 'RecapChoicesSet'" 1
click 1537 988  # C’est bon
check "and the formats are back" still chosen
click 338 596  # the page
check "a page opens to be read" still read
xdotool key Escape
check "and is put back" still reread
click 1527 600  # Dans le dossier « Documents »
saved() { [ "$(find "$HOME/Documents" -name '*.docx' -o -name '*.pdf' | wc -l)" -eq 2 ]; }
within 30 saved && ok "a click saves it as Word and PDF" || not_ok "a click saves it as Word and PDF" "$(ls "$HOME/Documents")"
check "the left out part is not in it" sh -c "! unzip -p '$HOME'/Documents/*.docx word/document.xml | grep -q 'Méthode'"
check "each note stands in it" sh -c "unzip -p '$HOME'/Documents/*.docx word/document.xml | grep -q 'Connaitre les noms'"
click 1560 97  # Copie de sécurité
check "the safety copies open" still copies
click 1527 210  # Copier dans « Documents »
copied() { copy=$(find "$HOME/Documents" -name '*.grappe' | head -n 1); [ -n "$copy" ]; }
within 30 copied && ok "a click makes a copy at once" || not_ok "a click makes a copy at once" "$(ls "$HOME/Documents")"
code "the copy is sound" 0 "$grappe" check "$copy"
check "when it was made is told" still copied
code "the file is sound" 0 "$grappe" check "$file"
if [ -n "${GRAPPE_PICTURES:-}" ]; then cp "$work"/*.png "$GRAPPE_PICTURES/"; fi
kill -TERM "$pid"
ended "$pid"
equal "and the meeting ends" $? 0
