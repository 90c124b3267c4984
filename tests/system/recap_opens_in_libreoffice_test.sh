# The DOCX and the ODT open in LibreOffice, and every note is found in them word for word; saved
# again as DOCX, they still hold it all.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
file=$work/rencontre.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >"$work/out" 2>&1
for n in 1 2; do
  cp "$root/tests/core/intake/fixtures/question_$n.txt" "$work/question_$n.txt"
  check "question $n's notes are taken" "$grappe" import "$file" "$work/question_$n.txt" --question $n --yes
  check "question $n's exchanges are taken" "$grappe" import "$file" "$root/tests/core/intake/fixtures/exchanges_$n.txt" --question $n --as exchange --yes
  check "question $n's quotations are taken" "$grappe" import "$file" "$root/tests/core/intake/fixtures/quotations_$n.txt" --question $n --as quotation --source "Entretien 1" --consent yes --yes
done
# White space apart: lines break where the page ends.
squeezed() { tr -d ' \n\t\f\r' <"$1" | sed 's/\xc2\xa0//g; s/\xe2\x80\xaf//g'; }
sqlite3 "$file" "select text from note" >"$work/notes.txt"
equal "34 notes are looked for" "$(wc -l <"$work/notes.txt")" 34
lost() {  # FILE: the notes that are not in it
  squeezed "$1" >"$work/all"
  local note
  while IFS= read -r note; do
    printf '%s' "$note" >"$work/one"
    grep -qF -- "$(squeezed "$work/one")" "$work/all" || printf ' / %s' "$note"
  done <"$work/notes.txt"
}
for kind in docx odt; do
  check "the $kind is written" "$grappe" recap "$file" -o "$work/recap.$kind"
  check "LibreOffice makes a PDF of the $kind" soffice --convert-to pdf:writer_pdf_Export --outdir "$work/$kind-pdf" "$work/recap.$kind"
  check "its PDF has text" pdftotext -raw "$work/$kind-pdf/recap.pdf" "$work/$kind-pdf/recap.txt"
  equal "every note is in the PDF of the $kind word for word" "$(lost "$work/$kind-pdf/recap.txt")" ""
  check "LibreOffice saves the $kind as DOCX" soffice --convert-to docx:"MS Word 2007 XML" --outdir "$work/$kind-again" "$work/recap.$kind"
  check "LibreOffice makes a text of that" soffice --convert-to txt:Text:UTF8 --outdir "$work/$kind-txt" "$work/$kind-again/recap.docx"
  equal "every note is in the DOCX that was saved again" "$(lost "$work/$kind-txt/recap.txt")" ""
  has "its headings are headings still" 'w:outlineLvl' <(unzip -p "$work/$kind-again/recap.docx" word/styles.xml)
done
check "the page numbers of the contents are worked out" grep -qE '^(1\. .*)?[–0-9]+ [–0-9]+ [–0-9]+ 2$|^2$' "$work/odt-pdf/recap.txt"
