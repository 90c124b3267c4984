# A meeting recorded in format 1 is read for ever: its log folds to the same readable tables and the
# same recap. tests/golden/meeting.sql is a dump of such a file, meeting.md its recap.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
file=$work/recorded.grappe
sqlite3 "$file" <"$root/tests/golden/meeting.sql" >/dev/null
code "the recorded meeting is sound" 0 "$grappe" check "$file"
has "its readable tables are what its log says" ok "$work/out"
"$grappe" recap "$file" >"$work/recap.md"
check "its recap is the recorded one" diff -u "$root/tests/golden/meeting.md" "$work/recap.md"
# Damage is seen: a word of a note changed in the readable table alone.
sqlite3 "$file" "update note set text = 'Autre chose' where rowid = (select min(rowid) from note)"
code "a readable table that was changed by hand is pointed out" 1 "$grappe" check "$file"
sqlite3 "$file" 'pragma user_version = 9999'
before=$(sha256sum <"$file")
code "a file of a newer Grappe is refused" 1 "$grappe" check "$file"
equal "and left as it is" "$(sha256sum <"$file")" "$before"
