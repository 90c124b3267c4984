# Three devices write a hundred notes each while the server is killed ten times (-9): each stands in the file once, in
# its device's order.
. "$(dirname "$0")/lib.sh"
file=$work/cartons.grappe
"$grappe" new "$file" >/dev/null
"$grappe" phase "$file" --question 1 writing >/dev/null
export GRAPPE_FILE=$file GRAPPE_PROGRAM=$grappe
GRAPPE_CODE=$(sqlite3 "$file" "select json_extract(body, '\$.code') from event where type = 'MeetingOpened'")
export GRAPPE_CODE
(cd "$root/tests/page" && [ node_modules/.installed -nt package-lock.json ] || (npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed)) >/dev/null 2>&1
timeout 480 node "$root/tests/page/outbox_torture.mjs"
code=$?
[ $code -eq 0 ] || not_ok "the devices' script ends well" "exit $code"
equal "300 notes stand in the file, each once" "$(sqlite3 "$file" 'select count(*), count(distinct text) from note')" "300|300"
for device in 1 2 3; do
  # In order of arrival, each device's numbers run from 1 to 100.
  sqlite3 "$file" "select text from note where text like 'appareil $device %' order by arrived" | sed 's/.* //' >"$work/order"
  equal "those of device $device in the order they were written" "$(md5sum <"$work/order")" "$(seq 100 | md5sum)"
done
code "and the file is sound" 0 "$grappe" check "$file"
