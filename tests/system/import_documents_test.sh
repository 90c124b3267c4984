# Documents that a word processor made come in by grappe import, and come in once; hostile ones are
# refused in a sentence.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
fixtures=$root/tests/core/intake/fixtures
cp "$fixtures/past_recap.txt" "$work/ancien.txt"
for ending in docx odt; do
  check "LibreOffice makes a $ending" soffice --infilter=Text:utf8,LF --convert-to "$ending" --outdir "$work" "$work/ancien.txt"
done
counts() { sqlite3 "$1" "select (select count(*) from question)||' '||(select count(*) from exchange)||' '||(select count(*) from quotation)||' '||(select count(*) from note)"; }
printf '1re question du modèle\n' >"$work/questions.txt"
for ending in txt docx odt; do
  file=$work/$ending.grappe
  "$grappe" new "$file" --questions "$work/questions.txt" >"$work/out" 2>&1
  code "a past recap as $ending is shown first" 0 "$grappe" import "$file" "$work/ancien.$ending" --as recap
  equal "and nothing is taken" "$(counts "$file")" "1 0 0 0"
  code "it is taken with --yes" 0 "$grappe" import "$file" "$work/ancien.$ending" --as recap --yes
  equal "three questions, 83 points, 29 quotations, 34 post-its ($ending)" "$(counts "$file")" "4 83 29 34"
  has "what is left out is said" "PAS PRIS" "$work/out"
  code "again" 0 "$grappe" import "$file" "$work/ancien.$ending" --as recap --yes
  equal "nothing comes in twice ($ending)" "$(counts "$file")" "4 83 29 34"
  code "the file is sound" 0 "$grappe" check "$file"
done
equal "the same document in another format brings nothing either" "$("$grappe" import "$work/txt.grappe" "$work/ancien.odt" --as recap --yes >/dev/null; counts "$work/txt.grappe")" "4 83 29 34"

file=$work/docx.grappe
printf 'Peu de relations.\nRelation à travers le PRE, le PRE fait le lien, notamment grâce à un traducteur.\nFaire le lien, orienter les familles vers les activités pour lesquelles le prix n’est pas un problème.\n' >"$work/entretien.txt"
check "LibreOffice makes a source" soffice --infilter=Text:utf8,LF --convert-to docx --outdir "$work" "$work/entretien.txt"
code "a source is shown" 0 "$grappe" import "$file" "$work/entretien.docx" --as source --title "Entretien 1" --who directeur --kind interview
has "with the quotation that stands in it" "Ces mots sont dans" "$work/out"
has "and the words that differ of one that nearly does" "+[Orienter]" "$work/out"
code "it is taken with its passages" 0 "$grappe" import "$file" "$work/entretien.docx" --as source --title "Entretien 1" --who directeur --kind interview --accept-passages --yes
equal "the exact one is its source's" "$(sqlite3 "$file" "select count(*) from quotation where origin='source'")" 1
code "a passage is taken by its words" 0 "$grappe" quote "$file" --source "Entretien 1" --question 1 --heading PRE "le PRE fait le lien, notamment"
code "words that do not stand there are refused" 1 "$grappe" quote "$file" --source "Entretien 1" --question 1 "le PRE fait un lien"
has "with the nearest passage" "−[le] +[un]" "$work/out"
code "the quotations are proved" 0 "$grappe" check "$file"

printf 'Fiche 4\nLieu : Maison de quartier, Guéret\nActions\nCafé des parents\nSortie à la ferme\nPartenaires : École Joliot\n' >"$work/fiche.txt"
code "a practice sheet is shown" 0 "$grappe" import "$file" "$work/fiche.txt" --as source --kind practice --consent yes
has "and what was understood of it" "[lieu]" "$work/out"
code "a practice sheet is taken" 0 "$grappe" import "$file" "$work/fiche.txt" --as source --kind practice --consent yes --yes
equal "with its place, actions and relations" "$(sqlite3 "$file" "select place || '|' || actions || '|' || relations from source where kind='practice'" | tr '\n' '/')" "Maison de quartier, Guéret|Café des parents/Sortie à la ferme|École Joliot/"

# Our own documents come back, also when LibreOffice has saved them in between.
code "origins are marked" 0 "$grappe" recap-parts "$work/txt.grappe" origin_marks=on
"$grappe" recap "$work/txt.grappe" >"$work/before.md"
mkdir "$work/again"
for ending in docx odt; do
  code "our recap as $ending" 0 "$grappe" recap "$work/txt.grappe" -o "$work/ours.$ending"
  check "LibreOffice saves it" soffice --convert-to "$ending" --outdir "$work/again" "$work/ours.$ending"
  code "a workshop is made" 0 "$grappe" new "$work/ours-$ending.grappe" --questions "$work/questions.txt" --title "$(sqlite3 "$work/txt.grappe" "select title from workshop")"
  code "it comes back" 0 "$grappe" import "$work/ours-$ending.grappe" "$work/again/ours.$ending" --as recap --yes
  equal "as many ($ending)" "$(counts "$work/ours-$ending.grappe")" "$(counts "$work/txt.grappe")"
  code "marked again" 0 "$grappe" recap-parts "$work/ours-$ending.grappe" origin_marks=on
  "$grappe" recap "$work/ours-$ending.grappe" >"$work/after.md"
  # The notes are placed by hand now: that line alone may differ.
  check "word for word, each in its place ($ending)" diff -u <(grep -v '^- 6 thèmes' "$work/before.md") <(grep -v '^- 6 thèmes' "$work/after.md")
done

refused() { code "$1 is refused" 1 "$grappe" import "$file" "$2" --as recap --yes; has "in a sentence" "$3" "$work/out"; equal "one" "$(wc -l <"$work/out")" 1; }
head -c 3000 "$work/ancien.docx" >"$work/coupe.docx"
refused "a document that was cut off" "$work/coupe.docx" "abîmé"
cp "$work/ancien.docx" "$work/a.docm"
refused "one with the name of those with macros" "$work/a.docm" "macros"
cp "$work/ancien.odt" "$work/b.docx"
refused "one with another's name" "$work/b.docx" "son nom"
printf '%%PDF-1.7\n' >"$work/c.pdf"
refused "a PDF" "$work/c.pdf" "format"
