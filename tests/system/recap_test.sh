# A recap by the command line: in every format, as JSON and back without loss, part by part, several
# meetings in one, and where its lines come from.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
file=$work/riche.grappe
code "a workshop is made again out of its JSON" 0 "$grappe" import "$file" "$root/tests/golden/recap/rich.json"
code "once: what stands there is not touched" 1 "$grappe" import "$file" "$root/tests/golden/recap/rich.json"
code "it goes out complete" 0 "$grappe" recap "$file" -o "$work/a.json" --complete
code "what would come in is told" 0 "$grappe" import "$work/b.grappe" "$work/a.json" --dry-run
check "and not written" test ! -e "$work/b.grappe"
code "and comes in elsewhere" 0 "$grappe" import "$work/b.grappe" "$work/a.json"
code "and goes out again" 0 "$grappe" recap "$work/b.grappe" -o "$work/b.json" --complete
check "the same, times too" cmp "$work/a.json" "$work/b.json"
for ending in docx odt pdf html xlsx csv md json; do
  code "as $ending" 0 "$grappe" recap "$file" -o "$work/r.$ending"
  check "which holds something" test -s "$work/r.$ending"
done
code "another ending is refused" 2 "$grappe" recap "$file" -o "$work/r.exe"
has "in a sentence that names those there are" ".docx, .odt, .pdf" "$work/out"
check "the wall as lines" "$grappe" wall "$file" --question 1 -o "$work/wall.svg"
has "which are an SVG" "<svg" "$work/wall.svg"

"$grappe" recap "$file" >"$work/before.md"
equal "what the machine did is as it was" "$(sqlite3 "$file" "select count(*) from theme where titled_by = 'machine'")" 1
has "the votes are in it" "Vote" "$work/before.md"
code "a part is left out" 0 "$grappe" recap-parts "$file" votes=off
"$grappe" recap "$file" >"$work/after.md"
check "and is not in it" sh -c "! grep -q 'Vote' '$work/after.md'"
code "a part that there is not is refused" 2 "$grappe" recap-parts "$file" nope=on
has "with the names of those there are" "appendix_sources" "$work/out"

code "a line is traced by its words" 0 "$grappe" trace "$file" "Le marché"
has "to its question" "1. Ce qui marche" "$work/out"
has "to who wrote it" "Centre social" "$work/out"
has "to when and where" "Rencontre" "$work/out"
has "to its theme and who put it there" "Ailleurs (placé par la machine)" "$work/out"
code "a theme's title is traced" 0 "$grappe" trace "$file" "Ailleurs"
has "to who gave it" "proposé par la machine" "$work/out"
code "a quotation is traced" 0 "$grappe" trace "$file" "La confiance"
has "to its source" "Entretien 1, directrice" "$work/out"
has "and to where in it" "Octets" "$work/out"
code "reworded words are traced" 0 "$grappe" trace "$file" "boire un café"
has "as such" "Reformulé" "$work/out"
check "and not as exact ones" sh -c "! grep -q 'Mot pour mot' '$work/out'"
code "words that are nowhere are said to be" 1 "$grappe" trace "$file" "rien de tel"

cp "$file" "$work/tampered.grappe"
for table in text quotation; do
  sqlite3 "$work/tampered.grappe" "update $table set text = 'La confiance se détruit' where text = 'La confiance (…) se construit'"
done
code "a quotation that somebody bent in the file is found" 1 "$grappe" check "$work/tampered.grappe"
has "by its words" "La confiance se détruit" "$work/out"
code "and told in the recap" 0 "$grappe" recap "$work/tampered.grappe" -o "$work/tampered.md"
has "as reworded" "pas dans sa source, mot pour mot" "$work/tampered.md"
equal "and not within guillemets" "$(grep -c '«.\{1,4\}La confiance se détruit' "$work/tampered.md")" 0

code "the same meeting twice is refused" 1 "$grappe" recap "$file" "$work/b.grappe" -o "$work/both.md"
printf 'Ce qui marche <bien> & moins bien\n' >"$work/questions.txt"
printf 'Café des parents ☕\nUne fête\n' >"$work/notes.txt"
"$grappe" new "$work/c.grappe" --title "Ça match ?" --questions "$work/questions.txt" >"$work/out"
code "another meeting on the same question" 0 "$grappe" import "$work/c.grappe" "$work/notes.txt" --as notes --question 1 --yes
"$grappe" recap "$work/c.grappe" -o "$work/c.html" >"$work/out"
has "with its wall, though nobody held it" "<img" "$work/c.html"
code "makes one recap with the first" 0 "$grappe" recap "$file" "$work/c.grappe" -o "$work/both.md"
has "of both" "Une fête" "$work/both.md"
has "where what was said twice is said to be" "dit dans 3 rencontres sur 3" "$work/both.md"
equal "and stands once" "$(grep -c '^- .*Café des parents ☕' "$work/both.md")" 1

printf 'On danse ici le samedi.\n' >"$work/entretien.txt"
source_again() { "$grappe" import "$work/c.grappe" "$work/entretien.txt" --as source --title Entretien --consent "$1" --yes; }
code "a source comes in with its consent" 0 source_again yes
code "a passage of it is quoted" 0 "$grappe" quote "$work/c.grappe" --source Entretien --question 1 "On danse ici"
"$grappe" recap "$work/c.grappe" >"$work/danced.md"
has "and is in the recap" "On danse ici" "$work/danced.md"
code "a consent that is taken back is taken back" 0 source_again no
"$grappe" recap "$work/c.grappe" >"$work/silent.md"
equal "and the words are in no recap" "$(grep -c 'On danse' "$work/silent.md")" 0

printf 'Madame Martin le dit : on danse ici.\n' >"$work/anonyme.txt"
"$grappe" import "$work/c.grappe" "$work/anonyme.txt" --as source --title "Entretien Martin" --who voisine --consent anonymous --yes >"$work/out"
"$grappe" quote "$work/c.grappe" --source "Entretien Martin" --question 1 "on danse" >"$work/out"
code "what is quoted of a source that is not named goes out" 0 "$grappe" recap "$work/c.grappe" -o "$work/named.json"
equal "and nobody's name with it" "$(grep -c Martin "$work/named.json")" 0
code "it comes in" 0 "$grappe" import "$work/named.grappe" "$work/named.json"
code "and is proved there" 0 "$grappe" check "$work/named.grappe"
"$grappe" recap "$work/named.grappe" >"$work/named.md"
has "as what it was" "on danse" "$work/named.md"
