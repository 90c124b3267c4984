# Three tablets in a real browser join a running `grappe serve` and write the 34 real post-its; one
# loses the network and comes back; the server is killed and started again. Each note arrives once.
. "$(dirname "$0")/lib.sh"
file=$work/tablettes.grappe
"$grappe" new "$file" >/dev/null
"$grappe" phase "$file" --question 1 writing >/dev/null
export GRAPPE_FILE=$file GRAPPE_PROGRAM=$grappe
GRAPPE_CODE=$(sqlite3 "$file" "select json_extract(body, '\$.code') from event where type = 'MeetingOpened'")
export GRAPPE_CODE
(cd "$root/tests/page" && [ node_modules/.installed -nt package-lock.json ] || (npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed)) >/dev/null 2>&1
timeout 240 node "$root/tests/page/three_tablets.mjs"
code=$?
[ $code -eq 0 ] || not_ok "the tablets' script ends well" "exit $code"
"$grappe" recap "$file" >"$work/recap.md"
missing=0
for n in 1 2; do
  sed 's/ – / - /g; s/ - /\n/g' "$root/assets/demo/question_$n.txt" | while read -r note; do
    # Markdown escapes a few signs; the words themselves are compared in the file.
    [ "$(sqlite3 "$file" "select count(*) from note where question_number = $n and text = '$(sed "s/'/''/g" <<<"$note" | xargs -0 printf %s | sed 's/[[:space:]]*$//')'")" = 1 ] || echo "$note"
  done
done >"$work/missing"
missing=$(wc -l <"$work/missing")
equal "all 34 stand in the file exactly once, word for word" "$(sqlite3 "$file" 'select count(*) from note')/$missing" "34/0"
[ "$missing" -eq 0 ] || cat "$work/missing"
code "and the file is sound" 0 "$grappe" check "$file"
