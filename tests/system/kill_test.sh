# kill -9 in a loop under 200 notes a second: every acknowledged note is there, the file is sound.
. "$(dirname "$0")/lib.sh"
rounds=${GRAPPE_KILL_ROUNDS:-20}
file=$work/kill.grappe
"$grappe" new "$file" --title "Sous les coups" >/dev/null || { not_ok "a workshop is made"; exit 1; }
"$grappe" phase "$file" --question 1 writing >/dev/null || { not_ok "question 1 is opened"; exit 1; }
question=$(sqlite3 "$file" 'select id from question order by number limit 1')
room_code=$(sqlite3 "$file" "select json_extract(body, '\$.code') from event where type = 'MeetingOpened'")
: >"$work/acknowledged"
sound=0
for round in $(seq "$rounds"); do
  serve "$file" || { not_ok "it starts again (round $round)" "$(tail -n 3 "$work/serve.log")"; exit 1; }
  : >"$work/acks"
  node "$here/load.mjs" "$port" "$room_code" "$question" 200 5 "r$round" >"$work/acks" 2>"$work/load.err" &
  load=$!
  started+=("$load")
  # Killed in the midst of it: once a number of notes, another each round, is acknowledged.
  timeout 30 tail -n +1 -F --pid="$load" "$work/acks" 2>/dev/null | grep -m $((20 + round * 13 % 150)) '^r[0-9]' >/dev/null
  kill -9 "$pid"
  wait "$pid" 2>/dev/null
  wait "$load" 2>/dev/null
  grep '^r[0-9]' "$work/acks" >>"$work/acknowledged"
  "$grappe" check "$file" >"$work/check" 2>&1 && grep -qx ok "$work/check" && sound=$((sound + 1))
done
sqlite3 "$file" 'select id from note' | sort >"$work/kept"
sort "$work/acknowledged" >"$work/wanted"
lost=$(comm -23 "$work/wanted" "$work/kept" | wc -l)
twice=$(uniq -d "$work/kept" | wc -l)
count=$(wc -l <"$work/wanted")
equal "after $rounds kill -9, none of the $count acknowledged notes is lost" "$lost" 0
equal "none is there twice" "$twice" 0
equal "the file is sound after each" "$sound" "$rounds"
[ "$count" -ge $((rounds * 20)) ] && ok "the load was real ($count acknowledged)" || not_ok "the load was real" "$count acknowledged" "$(cat "$work/load.err")"
