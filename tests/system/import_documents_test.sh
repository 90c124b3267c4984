# Documents that a word processor made come in by grappe import, and come in once; hostile ones are
# refused in a sentence.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
fixtures=$root/tests/core/intake/fixtures
soffice() { timeout 120 libreoffice "-env:UserInstallation=file://$work/office" --headless "$@"; }
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

refused() { code "$1 is refused" 1 "$grappe" import "$file" "$2" --as recap --yes; has "in a sentence" "$3" "$work/out"; equal "one" "$(wc -l <"$work/out")" 1; }
head -c 3000 "$work/ancien.docx" >"$work/coupe.docx"
refused "a document that was cut off" "$work/coupe.docx" "abîmé"
cp "$work/ancien.docx" "$work/a.docm"
refused "one with the name of those with macros" "$work/a.docm" "macros"
cp "$work/ancien.odt" "$work/b.docx"
refused "one with another's name" "$work/b.docx" "son nom"
printf '%%PDF-1.7\n' >"$work/c.pdf"
refused "a PDF" "$work/c.pdf" "format"
