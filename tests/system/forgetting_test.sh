# Forgetting, anonymous copies and backups, by the program itself: bytes are looked for in the file and beside it, with a
# kiosk that has it open, without one, and after kill -9 at random moments.
. "$(dirname "$0")/lib.sh"
rounds=${GRAPPE_KILL_ROUNDS:-40}
file=$work/a.grappe
secret="Zébulon pleure à la cantine 🍎"
word="Zébulon"
# Whether the bytes are anywhere in a workshop file or beside it.
holds() {
  local part
  for part in "$1" "$1-wal" "$1-shm"; do
    [ -e "$part" ] && grep -qaF -- "$2" "$part" && return 0
  done
  return 1
}
gone() { [ -s "$1" ] && ! holds "$1" "$2"; }
fill() {
  "$grappe" new "$1" --title "À oublier" >/dev/null && "$grappe" phase "$1" --question 1 sharing >/dev/null || return 1
  printf '%s\n' "$secret" "La cantine est bruyante" "نريد مكانا هادئا" "Les horaires du bus" >"$work/notes.txt"
  "$grappe" import "$1" "$work/notes.txt" --question 1 --yes >/dev/null || return 1
}
check "a workshop is made" fill "$file"
id_of() { "$grappe" forget "$1" --words "$2" | sed -n 's/.*--note \([^ )]*\).*/\1/p' | head -n 1; }

"$grappe" forget "$file" --words "zebulon PLEURE" >"$work/found"
has "words are found without case and accents" "--note " "$work/found"
holds "$file" "$word" && ok "looking erases nothing" || not_ok "looking erases nothing"
code "words that nobody wrote are not found" 1 "$grappe" forget "$file" --words "jamais écrit"
code "nothing to forget is wrong usage" 2 "$grappe" forget "$file"
code "a post-it that is none is refused" 1 "$grappe" forget "$file" --note nobody
note=$(id_of "$file" "$word")
"$grappe" backup "$file" "$work/copie.grappe" >"$work/said" || not_ok "a backup is made" "$(cat "$work/said")"
has "the backup says that it is sound" "relue et entière" "$work/said"
check "the backup is sound" "$grappe" check "$work/copie.grappe"

"$grappe" forget "$file" --note "$note" >"$work/said" 2>&1 || not_ok "a post-it is forgotten" "$(cat "$work/said")"
check "no byte of it is left" gone "$file" "$word"
has "it says where copies may be" "$work/copie.grappe" "$work/said"
has "and that recaps were written" "récapitulatifs" "$work/said"
"$grappe" check "$file" >"$work/checked"
has "the check says what was erased" "oublié" "$work/checked"
check "the file is sound" grep -qx ok "$work/checked"
"$grappe" recap "$file" >"$work/recap.md"
check "the recap is without it" bash -c "! grep -qF '$word' '$work/recap.md'"
has "and has the others" "bruyante" "$work/recap.md"
equal "its mark stays" "$(sqlite3 "$file" "select count(*) from note where text is null")" 1
equal "it is in the log" "$(sqlite3 "$file" "select count(*) from event where type='TextsErased'")" 1
"$grappe" forget "$file" --note "$note" >"$work/said"
has "again it says that it was done" "déjà oublié" "$work/said"

# While a kiosk has the file.
open=$work/open.grappe
fill "$open"
note=$(id_of "$open" "$word")
if serve "$open"; then
  "$grappe" forget "$open" --note "$note" >"$work/said" 2>&1 || not_ok "it is forgotten under a kiosk" "$(cat "$work/said")"
  check "no byte is left while the kiosk runs" gone "$open" "$word"
  check "the kiosk goes on" "$grappe" phase "$open" --question 1 writing
  "$grappe" backup "$open" "$work/pendant.grappe" >/dev/null && check "a backup is made while the kiosk runs" "$grappe" check "$work/pendant.grappe"
  code "a file that a kiosk has is not anonymised in place" 1 "$grappe" anonymise "$open" --in-place
  kill "$pid"; wait "$pid" 2>/dev/null
  check "nor once it has stopped" gone "$open" "$word"
else
  not_ok "a kiosk starts" "$(tail -n 3 "$work/serve.log")"
fi

# Killed at random moments: what was said to be done is; else it is not begun, or done with the next opening.
fill "$work/kill.grappe"
note=$(id_of "$work/kill.grappe" "$word")
cp "$work/kill.grappe" "$work/timed.grappe"
start=$(date +%s%N)
"$grappe" forget "$work/timed.grappe" --note "$note" >/dev/null
took=$((($(date +%s%N) - start) / 1000000))
begun=0 untouched=0 half=0 lied=0
for round in $(seq "$rounds"); do
  rm -f "$work"/k.grappe*
  : >"$work/k.said"
  cp "$work/kill.grappe" "$work/k.grappe"
  "$grappe" forget "$work/k.grappe" --note "$note" >"$work/k.said" 2>/dev/null &
  victim=$!
  # Half of them late, where the file is written; every eighth at once, however fast the machine is.
  late=$((round % 2 * took / 2))
  delay=$((late + RANDOM % (took * 5 / 4 + 1 - late)))
  [ $((round % 8)) -eq 0 ] || sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  kill -9 "$victim" 2>/dev/null
  wait "$victim" 2>/dev/null
  if grep -q "oublié" "$work/k.said" && holds "$work/k.grappe" "$word"; then lied=$((lied + 1)); fi
  # Any command that writes opens it.
  "$grappe" phase "$work/k.grappe" --question 1 writing >/dev/null 2>&1
  erased=$(sqlite3 "$work/k.grappe" "select count(*) from event where type='TextsErased'")
  if [ "$erased" = 0 ]; then
    untouched=$((untouched + 1))
    holds "$work/k.grappe" "$word" || half=$((half + 1))
  else
    begun=$((begun + 1))
    holds "$work/k.grappe" "$word" && half=$((half + 1))
  fi
  "$grappe" check "$work/k.grappe" 2>&1 | grep -qx ok || half=$((half + 1))
done
equal "after $rounds kill -9 none is half done ($begun done, $untouched not begun)" "$half" 0
[ "$begun" -gt 0 ] && [ "$untouched" -gt 0 ] && ok "some were killed before, some after they began" || not_ok "some were killed before, some after they began" "$begun, $untouched"
equal "none was said to be done that was not" "$lied" 0

# An anonymous copy.
"$grappe" anonymise "$work/kill.grappe" -o "$work/anonyme.grappe" --name zebulon >"$work/said" || not_ok "an anonymous copy is made" "$(cat "$work/said")"
check "the name is nowhere in it" gone "$work/anonyme.grappe" "$word"
check "it is sound" "$grappe" check "$work/anonyme.grappe"
holds "$work/anonyme.grappe" "*** pleure" && ok "the rest of the words is there" || not_ok "the rest of the words is there"
holds "$work/kill.grappe" "$word" && ok "the workshop itself is as it was" || not_ok "the workshop itself is as it was"
code "a copy that is there already is not written over" 1 "$grappe" anonymise "$work/kill.grappe" -o "$work/anonyme.grappe"
code "without a place it is wrong usage" 2 "$grappe" anonymise "$work/kill.grappe"
"$grappe" anonymise "$work/kill.grappe" --in-place --name zebulon >/dev/null || not_ok "it is made anonymous in place"
check "then no byte of the name is left" gone "$work/kill.grappe" "$word"
check "and the file is sound" "$grappe" check "$work/kill.grappe"

"$grappe" privacy >"$work/page"
has "the page on privacy names this command" "grappe forget FICHIER" "$work/page"
LC_ALL=en_GB.UTF-8 "$grappe" privacy >"$work/page"
has "and is there in English" "What Grappe keeps" "$work/page"
