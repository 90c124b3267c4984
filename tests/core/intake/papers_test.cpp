#include <catch2/catch.hpp>

#include "core/intake/zip_files.h"
#include "intake/list_text.h"
#include "intake/notes.h"
#include "intake/paper.h"

using namespace grappe;
using namespace grappe::intake;
using fixtures::docx;
using fixtures::odt;
using fixtures::paragraph;

namespace {

Paper paper(const std::string& name, const std::string& bytes) {
  auto read = paperOf(name, bytes);
  REQUIRE(read);
  return std::move(*read);
}

std::vector<std::string> texts(const Paper& paper) {
  std::vector<std::string> out;
  for (const auto& line : paper.lines) out.push_back(line.text);
  return out;
}

bool says(const Paper& paper, About about, long count) {
  for (const auto& remark : paper.remarks) {
    if (remark.about == about && remark.count == count) return true;
  }
  return false;
}

const fixtures::Parts styles = {
    {"word/styles.xml",
     R"(<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name )"
     R"(w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Titre2"><w:name )"
     R"(w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style><w:style w:type="paragraph" )"
     R"(w:styleId="Maison"><w:name w:val="Titre maison"/><w:basedOn w:val="Titre2"/></w:style>)"
     R"(<w:style w:type="paragraph" w:styleId="Puce"><w:name w:val="Puce"/><w:pPr><w:numPr><w:ilvl )"
     R"(w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" )"
     R"(w:styleId="TM1"><w:name w:val="toc 1"/></w:style></w:styles>)"}};

}  // namespace

TEST_CASE("a Word document gives its headings, lists and contents by their styles", "[papers]") {
  const auto read = paper(
      "a.docx",
      docx(
          paragraph("Qui fait quoi ?", R"(<w:pStyle w:val="Maison"/>)") +
              paragraph("Un é 😀", R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)") +
              paragraph("Deux", R"(<w:pStyle w:val="Puce"/>)") +
              paragraph("Pas une puce", R"(<w:pStyle w:val="Puce"/><w:numPr><w:numId )"
                                        R"(w:val="0"/></w:numPr>)") +
              paragraph("1. Qui	3", R"(<w:pStyle w:val="TM1"/>)"),
          styles));
  REQUIRE(read.lines.size() == 5);
  CHECK(read.lines[0].heading == 2);
  CHECK(read.lines[1].text == "Un é 😀");
  CHECK(read.lines[1].list == 1);
  CHECK(read.lines[2].list == 2);
  CHECK(read.lines[3].list == 0);
  CHECK(read.lines[4].contents);
}

TEST_CASE("what was deleted with changes tracked is not read, what was inserted is", "[papers]") {
  const auto read =
      paper("a.docx",
            docx("<w:p><w:r><w:t>On garde </w:t></w:r><w:del><w:r><w:delText>jamais</w:delText>"
                 "</w:r></w:del><w:ins><w:r><w:t>ceci</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/>"
                 "</w:rPr><w:t>caché</w:t></w:r></w:p>"));
  CHECK(texts(read) == std::vector<std::string>{"On garde ceci"});
  CHECK(says(read, About::deletedText, 1));
  CHECK(says(read, About::hiddenText, 1));
}

TEST_CASE("fields give what they show, breaks are lines of their paragraph", "[papers]") {
  const auto read = paper(
      "a.docx",
      docx(
          "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText>"
          "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>lundi</w:t></w:r><w:r>"
          "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:br/><w:t>mardi</w:t></w:r></w:p>"));
  CHECK(texts(read) == std::vector<std::string>{"lundi\nmardi"});
}

TEST_CASE("footnotes and text boxes stand beside the text, each once", "[papers]") {
  const std::string box = "<w:txbxContent>" + paragraph("Encadré") + "</w:txbxContent>";
  const auto read = paper(
      "a.docx",
      docx("<w:p><w:r><w:t>Texte</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r>"
           "<mc:AlternateContent><mc:Choice><wps:txbx>" +
               box +
               "</wps:txbx></mc:Choice>"
               "<mc:Fallback>" +
               box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>",
           {{"word/footnotes.xml", R"(<w:footnotes xmlns:w="w"><w:footnote w:id="2">)" +
                                       paragraph("En note") + "</w:footnote></w:footnotes>"}}));
  REQUIRE(texts(read) == std::vector<std::string>{"Texte", "En note", "Encadré"});
  CHECK(read.lines[1].aside == Aside::footnote);
  CHECK(read.lines[2].aside == Aside::textBox);
  Paper asList = read;
  CHECK(listText(asList) == "Texte\n");
  CHECK(asList.remarks.size() == 2);
  CHECK(sourceText(read) == "Texte\n\nEn note\nEncadré");
}

TEST_CASE("cells of a table come row by row, with their place", "[papers]") {
  const auto cell = [](const std::string& text) { return "<w:tc>" + paragraph(text) + "</w:tc>"; };
  const auto read =
      paper("a.docx", docx("<w:tbl><w:tr>" + cell("A") + cell("B") + "</w:tr><w:tr>" + cell("C") +
                           cell("D") + "</w:tr></w:tbl>" + paragraph("E")));
  REQUIRE(texts(read) == std::vector<std::string>{"A", "B", "C", "D", "E"});
  CHECK(read.lines[3].cell == PaperCell{1, 2, 2});
  CHECK_FALSE(read.lines[4].cell);
}

TEST_CASE("an OpenDocument text gives the same", "[papers]") {
  const auto read = paper(
      "a.odt",
      odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>jamais</text:p>"
          "</text:deletion></text:changed-region></text:tracked-changes>"
          "<text:h text:outline-level=\"2\">Titre</text:h><text:list><text:list-item><text:p>Un"
          "<text:s text:c=\"2\"/>deux</text:p><text:list><text:list-item><text:p>Dessous</text:p>"
          "</text:list-item></text:list></text:list-item></text:list><text:p>a\n  "
          "b<text:line-break/>c"
          "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</"
          "text:p>"
          "</text:note-body></text:note></text:p>"));
  REQUIRE(texts(read) ==
          std::vector<std::string>{"Titre", "Un  deux", "Dessous", "a b\nc", "Note"});
  CHECK(read.lines[0].heading == 2);
  CHECK(read.lines[1].list == 1);
  CHECK(read.lines[2].list == 2);
  CHECK(read.lines[4].aside == Aside::footnote);
  CHECK(says(read, About::deletedText, 1));
}

TEST_CASE("Markdown gives headings, nested bullets, quotations and words without escapes",
          "[papers]") {
  const auto read =
      paper("a.md",
            "## 2\\. *Titre*\n\n- un \\[a\\]\n  - deux\n    suite\n\n> « mot »\\\n> — rôle\n"
            "\n| a | b |\n|---|---|\n| c | d |\n");
  REQUIRE(texts(read) == std::vector<std::string>{"2. Titre", "", "un [a]", "deux suite", "",
                                                  "« mot »\n— rôle", "", "a", "b", "c", "d", ""});
  CHECK(read.lines[0].heading == 2);
  CHECK(read.lines[3].list == 2);
  CHECK(read.lines[5].quote);
  CHECK(read.lines[10].cell == PaperCell{1, 2, 2});
}

TEST_CASE("notes come out of a Word document, glued ones seen", "[papers]") {
  const auto taken =
      notesOf("a.docx", docx(paragraph("Crise – REAAP – CLAS – PRE – CLSPD. Café des parents")));
  REQUIRE(taken);
  REQUIRE(taken->notes.size() == 5);
  CHECK(taken->notes[4].parts == std::vector<std::string>{"CLSPD.", "Café des parents"});
}

TEST_CASE("a document without a word is empty", "[papers]") {
  CHECK(paperOf("a.docx", docx("<w:p/>")).error().code == Code::empty);
  CHECK(paperOf("a.odt", odt("<text:p/>")).error().code == Code::empty);
}

TEST_CASE("what programs leave behind does not come into a source", "[papers]") {
  const auto text = sourceTextOf("a.txt", "[bookmark: _GoBack]\nUn mot[bookmark: x].\n\n[Deux]\n");
  REQUIRE(text);
  CHECK(text->text == "Un mot.\n\n[Deux]\n");
}
