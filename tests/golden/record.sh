#!/usr/bin/env bash
# Makes tests/golden/meeting.sql and meeting.md anew: only when the file format gains a version.
#   tests/golden/record.sh build/release/grappe
set -euo pipefail
grappe=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=fr_FR.UTF-8
file=$work/meeting.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?"
# Through a kiosk, so that its theme worker groups them live.
"$grappe" serve "$file" --bind 127.0.0.1 >/dev/null &
kiosk=$!
until "$grappe" phase "$file" --question 1 waiting 2>/dev/null; do sleep 0.2; done
for n in 1 2; do
  "$grappe" phase "$file" --question $n writing
  "$grappe" import "$file" "$here/../../assets/demo/question_$n.txt" --question $n --circle Parents --yes
  "$grappe" phase "$file" --question $n sharing
done
printf '· Un a priori positif de part et d’autre.\n· Mieux connaitre l’école et comprendre\n\t· Sa politique\n\t· Ses organisations (36-14)\n' >"$work/exchanges.txt"
"$grappe" import "$file" "$work/exchanges.txt" --question 1 --as exchange --yes
printf '« Les liens écoles et centres sociaux dépendent beaucoup des personnes volontaires pour entretenir ce lien »\n' >"$work/quotations.txt"
"$grappe" import "$file" "$work/quotations.txt" --question 1 --as quotation --heading "Des personnes et des volontés" --source "Entretien 1" --who "école élémentaire" --yes
before=-1 now=0
until [ "$before" = "$now" ] && [ "$now" -gt 60 ]; do
  before=$now
  sleep 4
  now=$(sqlite3 "$file" 'select max(seq) from event')
done
kill "$kiosk"
wait "$kiosk" || true
"$grappe" check "$file"
{
  sqlite3 "$file" .dump
  echo "PRAGMA application_id = $(sqlite3 "$file" 'pragma application_id');"
  echo "PRAGMA user_version = $(sqlite3 "$file" 'pragma user_version');"
} >"$here/meeting.sql"
"$grappe" recap "$file" >"$here/meeting.md"
