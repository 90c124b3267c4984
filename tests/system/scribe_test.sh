# A scribe types ten bullets, nested and with exact words, in a real browser against a running wall
# which falls while they do; the recap has them as they were taken down, each once.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/window.sh"
file=$work/secretaire.grappe
"$grappe" new "$file" >/dev/null
(cd "$root/tests/page" && [ node_modules/.installed -nt package-lock.json ] || (npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.installed)) >/dev/null 2>&1
own_display Xvfb -screen 0 1280x720x24
start_kiosk "$file" --pin 2468
check "the wall is there" has_window
# Beside the file stands how to reach its holder (core/runtime/kiosk_file.h).
port_of() { grep -oE '"port": ?[1-9][0-9]*' "$file.kiosk" | grep -oE '[0-9]+'; }
within 20 port_of
export GRAPPE_ADDRESS=http://127.0.0.1:$(port_of)/ GRAPPE_PIN=2468 GRAPPE_WATCHER=$pid
timeout 120 node "$root/tests/page/ten_bullets.mjs"
code=$?
[ $code -eq 0 ] || not_ok "the scribe's script ends well" "exit $code"
kill -TERM "$pid" 2>/dev/null
ended "$pid"
"$grappe" recap "$file" >"$work/recap.md"
sed -n '/^### Récapitulatif des échanges/,/^##* [^R]/p' "$work/recap.md" | grep -E '^ *- ' | grep -v '^- vérifié' >"$work/points"
equal "the recap has the ten points in their order, nested, exact words with their minute" \
  "$(sed -E 's/\(15-1[0-9]\)/(15-1x)/; s/\xe2\x80\xaf/ /g' "$work/points")" \
"- Les transitions scolaires
  - maternelle, CP
  - CM2, sixième
- Une activité complémentaire à ce que l’école fait
  - « Ils ont proposé de venir à l’école » (15-1x)
- Une situation de crise
  - des tensions avec les parents
    - « L’école ne peut plus avancer » (36-14)
- L’accueil des nouveaux maîtres
- Les réseaux : REAAP, PRE"
code "and the file is sound" 0 "$grappe" check "$file"
