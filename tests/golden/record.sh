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
for n in 1 2; do
  "$grappe" phase "$file" --question $n writing
  "$grappe" import "$file" "$here/../../assets/demo/question_$n.txt" --question $n --circle Parents --yes
  "$grappe" phase "$file" --question $n sharing
done
printf '· Un a priori positif de part et d’autre.\n· Mieux connaitre l’école et comprendre\n\t· Sa politique\n\t· Ses organisations (36-14)\n' >"$work/exchanges.txt"
"$grappe" import "$file" "$work/exchanges.txt" --question 1 --as exchange --yes
printf '« Les liens écoles et centres sociaux dépendent beaucoup des personnes volontaires pour entretenir ce lien »\n' >"$work/quotations.txt"
"$grappe" import "$file" "$work/quotations.txt" --question 1 --as quotation --heading "Des personnes et des volontés" --source "Entretien 1" --who "école élémentaire" --yes
"$grappe" check "$file"
{
  sqlite3 "$file" .dump
  echo "PRAGMA application_id = $(sqlite3 "$file" 'pragma application_id');"
  echo "PRAGMA user_version = $(sqlite3 "$file" 'pragma user_version');"
} >"$here/meeting.sql"
"$grappe" recap "$file" >"$here/meeting.md"
