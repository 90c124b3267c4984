# A document that LibreOffice made takes the recap: its styles, its logo, its page stay, and what
# comes out opens again with everything in it.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
file=$work/rencontre.grappe
"$grappe" new "$file" --title "Qu’est-ce qui fait que ça match ?" >"$work/out" 2>&1
for n in 1 2; do
  cp "$root/tests/core/intake/fixtures/question_$n.txt" "$work/question_$n.txt"
  check "question $n's notes are taken" "$grappe" import "$file" "$work/question_$n.txt" --question $n --yes
done

# A green dot is the logo.
logo=iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPgqrXBihiGlgQAAGUwwXMQY6EAAAAASUVORK5CYII=
cat >"$work/papier.fodt" <<FODT
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="fr" fo:country="FR" style:font-name="Noto Serif" fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.8cm" fo:margin-bottom="0.3cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="18pt" fo:color="#0a7d3c" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" fo:color="#0a7d3c"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="3.5cm" fo:margin-right="2.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1.5cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
<style:header><text:p><draw:frame draw:name="logo" text:anchor-type="as-char" svg:width="1.2cm" svg:height="1.2cm"><draw:image><office:binary-data>$logo</office:binary-data></draw:image><svg:desc>Logo</svg:desc></draw:frame> Centre social Les Marronniers</text:p></style:header>
<style:footer><text:p>Association loi 1901 – page <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:p>Compte rendu adressé aux partenaires</text:p><text:p>{{rec<text:span>ap}</text:span>}</text:p><text:p>Fait à Guéret, la directrice</text:p></office:text></office:body>
</office:document>
FODT
check "LibreOffice makes a Word document of the paper" soffice --convert-to docx:"MS Word 2007 XML" --outdir "$work" "$work/papier.fodt"
check "the recap is written into it" "$grappe" recap "$file" -o "$work/recap.docx" --template "$work/papier.docx"
mkdir "$work/x" && (cd "$work/x" && unzip -q ../recap.docx)
for part in document styles numbering; do
  check "its $part is sound XML" python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$work/x/word/$part.xml"
done
has "the organisation's colour stays" 0A7D3C <(tr a-f A-F <"$work/x/word/styles.xml")
has "its margin stays" 'w:left="1984"' "$work/x/word/document.xml"
has "its header stays" "Les Marronniers" <(cat "$work"/x/word/header*.xml)
equal "the marker is gone" "$(grep -c '{{' "$work/x/word/document.xml")" 0
check "LibreOffice makes a PDF of it" soffice --convert-to pdf:writer_pdf_Export --outdir "$work/pdf" "$work/recap.docx"
check "the PDF has text" pdftotext -raw "$work/pdf/recap.pdf" "$work/recap.txt"
tr -d ' \n\t\f\r' <"$work/recap.txt" | sed 's/\xc2\xa0//g; s/\xe2\x80\xaf//g' >"$work/all"
lost=""
while IFS= read -r note; do
  squeezed=$(printf '%s' "$note" | tr -d ' \n\t\r' | sed 's/\xc2\xa0//g; s/\xe2\x80\xaf//g')
  grep -qF -- "$squeezed" "$work/all" || lost="$lost / $note"
done < <(sqlite3 "$file" "select text from note")
equal "every note is in it word for word" "$lost" ""
has "what stood before the marker stands there" "Compterenduadresséauxpartenaires" "$work/all"
has "what stood behind it too" "FaitàGuéret,ladirectrice" "$work/all"
pages=$(pdfinfo "$work/pdf/recap.pdf" | sed -n 's/^Pages: *//p')
equal "the header is on every page" "$(grep -o CentresocialLesMarronniers "$work/all" | wc -l)" "$pages"

printf 'PK bonjour' >"$work/abime.docx"
code "a broken template is refused" 1 "$grappe" recap "$file" -o "$work/non.docx" --template "$work/abime.docx"
equal "in a sentence" "$(wc -l <"$work/out")" 1
check "nothing was written then" test ! -e "$work/non.docx"
cp "$work/papier.fodt" "$work/autre.docx"
code "another format is refused" 1 "$grappe" recap "$file" -o "$work/non.docx" --template "$work/autre.docx"
code "a template is for .docx alone" 2 "$grappe" recap "$file" -o "$work/non.pdf" --template "$work/papier.docx"
mkdir -p "$work/config/grappe"
echo "recap_template = \"$work/papier.docx\"" >"$work/config/grappe/kiosk.toml"
check "the settings name it once and for all" env XDG_CONFIG_HOME="$work/config" "$grappe" recap "$file" -o "$work/encore.docx"
equal "with the same outcome" "$(cmp "$work/recap.docx" "$work/encore.docx" 2>&1)" ""
