# The DOCX opens in LibreOffice, and every note is found in it word for word.
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
check "the DOCX is written" "$grappe" recap "$file" -o "$work/recap.docx"
# A profile of its own: a LibreOffice that somebody has open would take the work and answer nothing.
soffice() { timeout 120 libreoffice "-env:UserInstallation=file://$work/office" --headless "$@"; }
check "LibreOffice makes a PDF of it" soffice --convert-to pdf:writer_pdf_Export --outdir "$work/office-pdf" "$work/recap.docx"
check "LibreOffice makes a text of it" soffice --convert-to txt:Text:UTF8 --outdir "$work/office-txt" "$work/recap.docx"
check "the PDF has text" pdftotext -raw "$work/office-pdf/recap.pdf" "$work/office-pdf/recap.txt"

# White space apart: lines break where the page ends.
squeezed() { tr -d ' \n\t\f\r' <"$1" | sed 's/\xc2\xa0//g; s/\xe2\x80\xaf//g'; }
squeezed "$work/office-txt/recap.txt" >"$work/text.all"
squeezed "$work/office-pdf/recap.txt" >"$work/pdf.all"
sqlite3 "$file" "select text from note" >"$work/notes.txt"
equal "34 notes are looked for" "$(wc -l <"$work/notes.txt")" 34
for where in text pdf; do
  lost=""
  while IFS= read -r note; do
    printf '%s' "$note" >"$work/one"
    grep -qF -- "$(squeezed "$work/one")" "$work/$where.all" || lost="$lost / $note"
  done <"$work/notes.txt"
  equal "every note is in LibreOffice's $where word for word" "$lost" ""
done
