#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "core/recap/documents.h"
#include "core/recap/full_recap.h"
#include "core/recap/meeting.h"
#include "recap/odt.h"

using namespace grappe;
using namespace grappe::recap;

namespace {

std::string wordsBelow(const pugi::xml_node& node) {
  std::string out;
  for (const auto& child : node.children()) {
    const std::string name = child.name();
    if (child.type() == pugi::node_pcdata) out += child.value();
    if (name == "text:line-break") out += '\n';
    if (name == "text:s") out += std::string(child.attribute("text:c").as_uint(1), ' ');
    out += wordsBelow(child);
  }
  return out;
}

pugi::xml_document content(const std::string& odt) {
  pugi::xml_document document;
  const std::string bytes = fixtures::part(odt, "content.xml");
  REQUIRE(document.load_buffer(bytes.data(), bytes.size(),
                               pugi::parse_default | pugi::parse_ws_pcdata));
  return document;
}

std::string lines(const std::string& odt) {
  std::string out;
  const auto document = content(odt);
  for (const auto& found : document.select_nodes("//text:p|//text:h")) {
    out += wordsBelow(found.node()) + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("an OpenDocument text says what it is in its first bytes", "[recap]") {
  const std::string odt = odtBytes(fixtures::fullRecap(), fixtures::fullPictures());
  CHECK(odt.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
  const std::string manifest = fixtures::part(odt, "META-INF/manifest.xml");
  for (const auto& name : fixtures::partNames(odt)) {
    if (name == "mimetype" || name == "META-INF/manifest.xml") continue;
    INFO(name);
    CHECK(manifest.find("\"" + name + "\"") != std::string::npos);
  }
}

TEST_CASE("an OpenDocument text holds every word of the recap", "[recap]") {
  const std::string all = lines(odtBytes(fixtures::fullRecap()));
  for (const auto& words : fixtures::wordsOfParts()) {
    INFO(words);
    CHECK(all.find(words) != std::string::npos);
  }
  for (const auto& words : fixtures::wordsToFind(fixtures::realMeeting())) {
    INFO(words);
    CHECK(all.find(words) != std::string::npos);
  }
}

TEST_CASE("an OpenDocument text can be read aloud", "[recap]") {
  const std::string odt = odtBytes(fixtures::fullRecap(), fixtures::fullPictures());
  const auto document = content(odt);
  CHECK(document.select_nodes("//draw:frame/svg:desc").size() == 2);
  CHECK(document.select_nodes("//table:table-header-rows").size() == 3);
  CHECK(document.select_nodes("//text:h[@text:outline-level='1']").size() == 7);
  CHECK(fixtures::part(odt, "meta.xml").find("<dc:language>fr-FR") != std::string::npos);
  CHECK(fixtures::part(odt, "styles.xml").find("fo:country=\"FR\"") != std::string::npos);
}

TEST_CASE("every style that an OpenDocument text names is there", "[recap]") {
  const std::string odt = odtBytes(fixtures::fullRecap(), fixtures::fullPictures());
  const std::string known = fixtures::part(odt, "styles.xml") + fixtures::part(odt, "content.xml");
  const auto document = content(odt);
  for (const char* path : {"//@text:style-name", "//@table:style-name", "//@draw:style-name",
                           "//@style:parent-style-name"}) {
    for (const auto& found : document.select_nodes(path)) {
      const std::string name = found.attribute().value();
      INFO(path << " " << name);
      CHECK(known.find("style:name=\"" + name + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("words from right to left turn their paragraph in an OpenDocument text", "[recap]") {
  const auto document = content(odtBytes(fixtures::fullRecap()));
  const auto turned = document.select_nodes("//text:p[contains(@text:style-name,'_rtl')]");
  CHECK(turned.size() == 2);
  CHECK(document.select_node("//style:paragraph-properties[@style:writing-mode='rl-tb']"));
}

TEST_CASE("words of every kind come back out of an OpenDocument text unchanged", "[recap]") {
  for (const std::string& words :
       {std::string("<b>&amp; ]]> \"'"), std::string("שלום"),
        std::string("🎉👨‍👩‍👧 fête"), std::string("Deux\nlignes\n\nla fin"),
        std::string("a  b   c")}) {
    fixtures::Meeting meeting;
    meeting.note(meeting.question("q1", "Une"), words);
    INFO(words);
    CHECK(lines(odtBytes(recapOf(meeting.state, fixtures::french()))).find("\n" + words + "\n") !=
          std::string::npos);
  }
}

TEST_CASE("the same recap gives the same OpenDocument text, byte for byte", "[recap]") {
  const Recap recap = fixtures::fullRecap();
  CHECK(odtBytes(recap) == odtBytes(recap));
}
