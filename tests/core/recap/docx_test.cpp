#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <pugixml.hpp>
#include <set>

#include <cairo.h>

#include "core/recap/documents.h"
#include "core/recap/element_order.h"
#include "core/recap/meeting.h"
#include "recap/docx.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

pugi::xml_document xml(const std::string& docx, const std::string& name) {
  pugi::xml_document document;
  const std::string bytes = fixtures::part(docx, name);
  const auto read = document.load_buffer(bytes.data(), bytes.size());
  INFO(name << ": " << read.description());
  REQUIRE(read);
  return document;
}

std::string docxOf(fixtures::Meeting& meeting) {
  return docxBytes(recapOf(meeting.state, french()));
}

bool holds(const std::vector<std::string>& paragraphs, const std::string& text) {
  return std::find(paragraphs.begin(), paragraphs.end(), text) != paragraphs.end();
}

WallPictures pictures() {
  WallPictures all;
  all[workshop::QuestionId::of("q1")] = {1920, 1080, [](cairo_t* cairo) {
                                           cairo_set_source_rgb(cairo, 0.9, 0.8, 0.2);
                                           cairo_paint(cairo);
                                         }};
  return all;
}

}  // namespace

TEST_CASE("DOCX holds every note as a paragraph of its own, word for word and once", "[recap]") {
  const auto state = fixtures::realMeeting();
  const auto paragraphs = fixtures::paragraphsOf(docxBytes(recapOf(state, french())));
  for (const auto& question : state.questions) {
    for (const auto& note : question->notes) {
      INFO(note->text.text);
      CHECK(std::count(paragraphs.begin(), paragraphs.end(), note->text.text) == 1);
    }
  }
}

TEST_CASE("DOCX holds every point and quotation word for word", "[recap]") {
  const auto state = fixtures::realMeeting();
  std::string all;
  for (const auto& paragraph : fixtures::paragraphsOf(docxBytes(recapOf(state, french()))))
    all += paragraph + "\n";
  for (const auto& words : fixtures::wordsToFind(state)) {
    INFO(words);
    CHECK(all.find(words) != std::string::npos);
  }
}

TEST_CASE("DOCX uses Word's own styles for headings, bullets and quotations", "[recap]") {
  const std::string docx = docxBytes(recapOf(fixtures::realMeeting(), french()));
  const auto document = xml(docx, "word/document.xml");
  const auto styles = xml(docx, "word/styles.xml");
  std::map<std::string, std::string> names;
  for (const auto& style : styles.child("w:styles").children("w:style")) {
    names[style.attribute("w:styleId").value()] = style.child("w:name").attribute("w:val").value();
  }
  CHECK(names["Heading1"] == "heading 1");
  CHECK(names["ListBullet"] == "List Bullet");
  std::map<std::string, int> used;
  for (const auto& found : document.select_nodes("//w:pStyle"))
    ++used[found.node().attribute("w:val").value()];
  for (const auto& [id, count] : used) {
    INFO(id);
    CHECK(names.count(id) == 1);
  }
  CHECK(used["Title"] == 1);
  CHECK(used["Heading1"] == 4);  // two questions, sources, method
  CHECK(used["Heading2"] == 6);
  CHECK(used["Heading3"] >= 9);
  CHECK(used["Quote"] > 0);
  CHECK(used["ListBullet2"] == 14);
}

TEST_CASE("DOCX puts its elements in the order that ECMA-376 asks for", "[recap]") {
  const std::string docx = docxBytes(recapOf(fixtures::realMeeting(), french()), pictures());
  CHECK(fixtures::misplaced(docx) == std::vector<std::string>{});
}

TEST_CASE("DOCX names each of its parts, and leads nowhere else", "[recap]") {
  const std::string docx = docxBytes(recapOf(fixtures::realMeeting(), french()), pictures());
  const auto names = fixtures::partNames(docx);
  CHECK(names.front() == "[Content_Types].xml");
  const auto types = xml(docx, "[Content_Types].xml");
  for (const auto& part : types.child("Types").children("Override")) {
    CHECK(holds(names, std::string(part.attribute("PartName").value()).substr(1)));
  }
  std::set<std::string> known;
  const auto relations = xml(docx, "word/_rels/document.xml.rels");
  for (const auto& relation : relations.child("Relationships").children()) {
    CHECK(holds(names, "word/" + std::string(relation.attribute("Target").value())));
    CHECK(known.insert(relation.attribute("Id").value()).second);
  }
  const std::string document = fixtures::part(docx, "word/document.xml");
  CHECK(fixtures::timesFound(document, "r:id=\"rId4\"") == 1);
  CHECK(fixtures::timesFound(document, "r:id=\"rId5\"") == 2);
  CHECK(document.find("r:embed=\"rId20\"") != std::string::npos);
}

TEST_CASE("DOCX can be read aloud: title, language, alt text, headed table", "[recap]") {
  const std::string docx = docxBytes(recapOf(fixtures::realMeeting(), french()), pictures());
  const auto core = xml(docx, "docProps/core.xml");
  const auto root = core.child("cp:coreProperties");
  CHECK(std::string(root.child("dc:title").text().get()) == "Qu’est-ce qui fait que ça match ?");
  CHECK(std::string(root.child("dc:language").text().get()) == "fr-FR");
  CHECK(std::string(root.child("dcterms:created").text().get()) == "2026-11-24T00:00:00Z");
  CHECK(fixtures::part(docx, "word/styles.xml").find("w:lang w:val=\"fr-FR\"") !=
        std::string::npos);
  CHECK(fixtures::part(docx, "word/document.xml").find("descr=\"Le mur de la question 1") !=
        std::string::npos);
  CHECK(fixtures::part(docx, "word/document.xml").find("<w:tblHeader/>") != std::string::npos);
  CHECK(fixtures::part(docx, "word/footer1.xml").find(" PAGE ") != std::string::npos);
}

TEST_CASE("each circle's notes have its mark for a bullet", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.note(question, "De l’école", "ecole");
  meeting.note(question, "De personne");
  const std::string docx = docxOf(meeting);
  const auto document = xml(docx, "word/document.xml");
  const auto numbering = xml(docx, "word/numbering.xml");
  const auto bulletOf = [&](const std::string& words) -> std::string {
    const std::string path = "//w:p[w:r/w:t='" + words + "']/w:pPr/w:numPr/w:numId";
    const std::string id = document.select_node(path.c_str()).node().attribute("w:val").value();
    const std::string list = "//w:abstractNum[@w:abstractNumId='" + id + "']/w:lvl/w:lvlText";
    return numbering.select_node(list.c_str()).node().attribute("w:val").value();
  };
  CHECK(bulletOf("De l’école") == "■");
  CHECK(bulletOf("De personne") == "•");
}

TEST_CASE("DOCX gives empty parts no heading", "[recap]") {
  fixtures::Meeting meeting;
  meeting.note(meeting.question("q1", "Une"), "Une idée");
  const auto paragraphs = fixtures::paragraphsOf(docxOf(meeting));
  CHECK(holds(paragraphs, "Récapitulatif post-its"));
  CHECK_FALSE(holds(paragraphs, "Récapitulatif des échanges"));
  CHECK_FALSE(holds(paragraphs, "Le regard des partenaires"));
}

TEST_CASE("words of every kind come back out of DOCX unchanged", "[recap]") {
  const std::string longWord = [] {
    std::string word;
    for (int at = 0; at < 500; ++at) word += "é";
    return word;
  }();
  for (const std::string& words :
       {std::string("<b>&amp; ]]> \"'"), std::string("مرحبا بالجميع"), std::string("שלום"),
        std::string("🎉👨‍👩‍👧 fête"), std::string("中文"), longWord,
        std::string("Deux\nlignes\n\nla fin"), std::string("&#x1; &lt;"),
        std::string("a  b   c")}) {
    fixtures::Meeting meeting;
    meeting.note(meeting.question("q1", "Une"), words);
    INFO(words);
    CHECK(holds(fixtures::paragraphsOf(docxOf(meeting)), words));
  }
}

TEST_CASE("a paragraph that begins in Arabic runs from right to left", "[recap]") {
  fixtures::Meeting meeting;
  meeting.note(meeting.question("q1", "Une"), "مرحبا");
  const std::string document = fixtures::part(docxOf(meeting), "word/document.xml");
  CHECK(fixtures::timesFound(document, "<w:bidi/>") == 1);
  CHECK(fixtures::timesFound(document, "<w:rtl/>") == 1);
}

TEST_CASE("what XML cannot hold is left out, the rest of the words stays", "[recap]") {
  Recap recap;
  recap.language = "fr";
  recap.title = "Un\x01\xEF\xBF\xBF titre";
  CHECK(holds(fixtures::paragraphsOf(docxBytes(recap)), "Un titre"));
}

TEST_CASE("the same recap gives the same DOCX, byte for byte", "[recap]") {
  const Recap recap = recapOf(fixtures::realMeeting(), french());
  CHECK(docxBytes(recap, pictures()) == docxBytes(recap, pictures()));
}
