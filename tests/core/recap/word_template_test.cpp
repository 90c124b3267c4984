#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "core/recap/documents.h"
#include "core/recap/element_order.h"
#include "core/recap/full_recap.h"
#include "core/recap/meeting.h"
#include "recap/docx/archive.h"
#include "recap/word_template.h"

using namespace grappe;
using namespace grappe::recap;
using docx::Part;

namespace {

constexpr const char* w =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

// Paper with a head as a French Word makes it: localised ids, a list of its own, a footer.
std::vector<Part> paper(const std::string& body) {
  const std::string open = std::string(" ") + w + ">";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto style = [](const char* id, const char* name, const char* more = "") {
    return std::string("<w:style w:type=\"paragraph\" w:styleId=\"") + id + "\"><w:name w:val=\"" +
           name + "\"/>" + more + "</w:style>";
  };
  return {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
       "Extension=\"rels\" "
       "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
       "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
       "PartName=\"/word/document.xml\" ContentType=\"" +
           word + "template.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" +
           word + "styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"" + word +
           "numbering+xml\"/><Override PartName=\"/word/footer9.xml\" ContentType=\"" + word +
           "footer+xml\"/></Types>"},
      {"_rels/.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
       "<Relationship Id=\"rId1\" Type=\"" +
           office + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml",
       "<w:document" + open + "<w:body>" + body +
           "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId9\"/><w:pgSz w:w=\"11906\" "
           "w:h=\"16838\"/><w:pgMar w:top=\"2000\" w:right=\"2200\" w:bottom=\"1400\" "
           "w:left=\"2200\" w:header=\"700\" w:footer=\"700\" w:gutter=\"0\"/><w:titlePg/>"
           "</w:sectPr></w:body></w:document>"},
      {"word/_rels/document.xml.rels",
       "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
       "<Relationship Id=\"rId2\" Type=\"" +
           office + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"" + office +
           "numbering\" Target=\"/word/numbering.xml\"/><Relationship Id=\"rId9\" Type=\"" +
           office + "footer\" Target=\"footer9.xml\"/></Relationships>"},
      {"word/styles.xml",
       "<w:styles" + open +
           "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr></w:rPrDefault>"
           "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
           "<w:name w:val=\"Normal\"/></w:style>" +
           style("Titre1", "heading 1", "<w:rPr><w:color w:val=\"00AA55\"/></w:rPr>") +
           style("Citation", "Quote") + style("Listepuces", "List Bullet") +
           style("Decision", "Chose de la maison") + "</w:styles>"},
      {"word/numbering.xml",
       "<w:numbering" + open +
           "<w:abstractNum w:abstractNumId=\"4\"><w:multiLevelType w:val=\"singleLevel\"/>"
           "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>"
           "</w:numbering>"},
      {"word/footer9.xml",
       "<w:ftr" + open + "<w:p><w:r><w:t>Association loi 1901</w:t></w:r></w:p></w:ftr>"}};
}

std::string marked() {
  return "<w:p><w:r><w:t>Avant</w:t></w:r></w:p><w:p><w:r><w:t>{{re</w:t></w:r><w:r><w:rPr><w:b/>"
         "</w:rPr><w:t>cap}</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p><w:p><w:r><w:t>Après</w:t>"
         "</w:r></w:p>";
}

std::string filled(const std::string& body) {
  const auto made = WordTemplate::read(docx::archiveOf(paper(body)));
  REQUIRE(made);
  return made->fill(fixtures::fullRecap(), fixtures::fullPictures());
}

Code refusal(const std::vector<Part>& parts) {
  const auto made = WordTemplate::read(docx::archiveOf(parts));
  REQUIRE_FALSE(made);
  return made.error().code;
}

}  // namespace

TEST_CASE("the recap stands in the organisation's document where its marker stood", "[recap]") {
  const std::string docx = filled(marked());
  const auto paragraphs = fixtures::paragraphsOf(docx);
  CHECK(paragraphs.front() == "Avant");
  CHECK(paragraphs.back() == "Après");
  std::string all;
  for (const auto& paragraph : paragraphs) all += paragraph + "\n";
  CHECK(all.find("{{") == std::string::npos);
  for (const auto& words : fixtures::wordsOfParts()) {
    INFO(words);
    CHECK(all.find(words) != std::string::npos);
  }
}

TEST_CASE("without a marker the recap comes after what stands there", "[recap]") {
  const auto paragraphs =
      fixtures::paragraphsOf(filled("<w:p><w:r><w:t>En-tête</w:t></w:r></w:p>"));
  CHECK(paragraphs.front() == "En-tête");
  CHECK(paragraphs.size() > 60);
  CHECK(fixtures::paragraphsOf(filled("<w:p/>")).front() == "Fédération des centres sociaux");
}

TEST_CASE("a filled template has its elements in order and leads nowhere else", "[recap]") {
  for (const std::string& body :
       {marked(), std::string("<w:p/>"),
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"6000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
        "<w:p><w:r><w:t>{{recap}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>" +
            std::string()}) {
    INFO(body);
    CHECK(fixtures::misplaced(filled(body)) == std::vector<std::string>{});
  }
}

TEST_CASE("the organisation's styles, footer, page and numbers stay", "[recap]") {
  const std::string docx = filled(marked());
  const std::string document = fixtures::part(docx, "word/document.xml");
  CHECK(fixtures::timesFound(document, "w:pStyle w:val=\"Titre1\"") == 7);
  CHECK(document.find("w:pStyle w:val=\"Heading1\"") == std::string::npos);
  CHECK(document.find("w:pStyle w:val=\"Citation\"") != std::string::npos);
  const std::string styles = fixtures::part(docx, "word/styles.xml");
  CHECK(styles.find("00AA55") != std::string::npos);
  CHECK(fixtures::timesFound(styles, "w:styleId=\"Decision\"") == 1);
  CHECK(fixtures::timesFound(styles, "w:styleId=\"DecisionRecap\"") == 1);
  CHECK(fixtures::part(docx, "word/footer9.xml").find("Association loi 1901") != std::string::npos);
  // The footer belongs to the first section; those that follow go on with it.
  CHECK(fixtures::timesFound(document, "r:id=\"rId9\"") == 1);
  CHECK(fixtures::timesFound(document, "w:titlePg") == 1);
  CHECK(fixtures::timesFound(document, "w:left=\"2200\"") ==
        fixtures::timesFound(document, "<w:sectPr>"));
  const std::string numbering = fixtures::part(docx, "word/numbering.xml");
  CHECK(fixtures::timesFound(numbering, "w:numId=\"7\"") == 1);
  CHECK(fixtures::part(docx, "[Content_Types].xml").find("template.main") == std::string::npos);
  CHECK(fixtures::part(docx, "docProps/core.xml").find("<dc:language>fr-FR") != std::string::npos);
}

TEST_CASE("a list style without bullets gets ours", "[recap]") {
  const std::string docx = filled(marked());
  pugi::xml_document document;
  const std::string bytes = fixtures::part(docx, "word/document.xml");
  REQUIRE(document.load_buffer(bytes.data(), bytes.size()));
  int lists = 0;
  for (const auto& found : document.select_nodes("//w:pStyle[@w:val='Listepuces']")) {
    ++lists;
    CHECK(found.node().parent().child("w:numPr").child("w:numId").attribute("w:val").as_int() > 7);
  }
  CHECK(lists > 10);
}

TEST_CASE("what is no template is refused, each for its reason", "[recap]") {
  CHECK(WordTemplate::read("bonjour").error().code == Code::wrongType);
  CHECK(WordTemplate::read("PK\x03\x04 tronqué").error().code == Code::damaged);
  std::string whole = docx::archiveOf(paper(marked()));
  CHECK(WordTemplate::read(whole.substr(0, whole.size() / 2)).error().code == Code::damaged);
  std::string locked = "\xD0\xCF\x11\xE0";
  for (const char c : std::string("EncryptedPackage")) locked += {c, '\0'};
  CHECK(WordTemplate::read(locked).error().code == Code::forbidden);
  CHECK(WordTemplate::read("\xD0\xCF\x11\xE0 ancien").error().code == Code::wrongType);
  auto parts = paper(marked());
  parts.push_back({"word/vbaProject.bin", "macro"});
  CHECK(refusal(parts) == Code::conflict);
  parts = paper(marked());
  parts[4].bytes = "<w:styles";
  CHECK(refusal(parts) == Code::damaged);
  CHECK(refusal({{"content.xml", "<x/>"}}) == Code::wrongType);
  parts = paper(marked());
  parts.push_back({"word/media/bomb.bin", std::string(140U << 20U, 'a')});
  CHECK(refusal(parts) == Code::tooLarge);
  CHECK(WordTemplate::open("/nulle/part.docx").error().code == Code::unknown);
}
