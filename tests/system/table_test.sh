# A touch table: two people write at opposite edges at the same time, French with accents and a
# small picture on one side, Arabic on the other; both notes are in the file, word for word.
. "$(dirname "$0")/lib.sh"
export XDG_CONFIG_HOME=$work/config
file=$work/table.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >/dev/null
"$grappe" phase "$file" --question 1 writing >/dev/null
mkdir -p "$XDG_CONFIG_HOME/grappe"
echo "touch_table = true" >"$XDG_CONFIG_HOME/grappe/kiosk.toml"
# With a no-break space before the colon and a narrow one before the mark, where people type any.
french="Même l’école où ça va : fête, cœur 👍 !"
arabic="مرحبا بكم في المدرسة؟"
check "hands write at the table" timeout 150 python3 "$here/table_hands.py" "$work" "$grappe" "$file" "$french" "$arabic"
equal "two notes are in the file" "$(sqlite3 "$file" 'select count(*) from note')" 2
equal "the French one, word for word" "$(sqlite3 "$file" "select text from note where circle = 'Centre social' and text like 'M%'")" "$french"
equal "the Arabic one, word for word" "$(sqlite3 "$file" "select text from note where text not like 'M%'")" "$arabic"
code "the file is sound" 0 "$grappe" check "$file"
