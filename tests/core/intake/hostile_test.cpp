#include <catch2/catch.hpp>

#include "core/intake/zip_files.h"
#include "intake/archive.h"
#include "intake/list_text.h"
#include "intake/notes.h"

using namespace grappe;
using namespace grappe::intake;
using fixtures::docx;
using fixtures::odt;
using fixtures::paragraph;
using fixtures::Parts;

namespace {

std::optional<Unreadable> why(const std::string& name, const std::string& bytes) {
  const auto read = listTextOf(name, bytes);
  REQUIRE_FALSE(read);
  return whyUnreadable(read.error());
}

std::string wide(const std::string& text) {
  std::string out;
  for (const char c : text) out.append(1, c).append(1, '\0');
  return out;
}

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

}  // namespace

TEST_CASE("a sound document is read, so that the refusals below mean something", "[hostile]") {
  CHECK(listTextOf("a.docx", docx(paragraph("Bonjour"))));
  CHECK(listTextOf("a.odt", odt("<text:p>Bonjour</text:p>")));
}

TEST_CASE("zip bombs are refused: by ratio, by size, by number of files", "[hostile]") {
  std::string same;
  same.resize(30'000'000, 'a');
  CHECK(why("a.docx", docx(paragraph("x"), {{"word/media/a", same}})) == Unreadable::unpacked);
  // Below the ratio's limit and still too large for a part that is read.
  std::string words;
  unsigned seed = 1;
  while (words.size() < partLimit + 1000) {
    seed = seed * 1664525U + 1013904223U;
    words += std::to_string(seed);
  }
  CHECK(why("a.docx", docx(paragraph(words))) == Unreadable::unpacked);
  Parts many;
  for (std::uint64_t at = 0; at <= mostEntries; ++at)
    many.emplace_back("f" + std::to_string(at), "");
  CHECK(why("a.docx", docx(paragraph("x"), many)) == Unreadable::entries);
}

TEST_CASE("names that point out of the archive are refused", "[hostile]") {
  for (const char* name : {"../x", "/etc/passwd", "word/../../x", "C:\\x", "a\\b"}) {
    INFO(name);
    CHECK(why("a.docx", docx(paragraph("x"), {{name, "y"}})) == Unreadable::paths);
  }
}

TEST_CASE("macros are refused, whatever the file is called", "[hostile]") {
  CHECK(why("a.docm", docx(paragraph("x"))) == Unreadable::macros);
  CHECK(why("a.docx", docx(paragraph("x"), {{"word/vbaProject.bin", "y"}})) == Unreadable::macros);
  CHECK(why("a.odt", odt("<text:p>x</text:p>", {{"Basic/Standard/M.xml", "y"}})) ==
        Unreadable::macros);
  CHECK(listTextOf("a.odt", odt("<text:p>x</text:p>", {{"Basic/script-lc.xml", "y"}})));
  CHECK(why("a.docx",
            fixtures::zipped({{"[Content_Types].xml",
                               R"(<Types><Override ContentType="application/vnd.ms-word.document.)"
                               R"(macroEnabled.main+xml"/></Types>)"},
                              {"word/document.xml", "<a/>"}})) == Unreadable::macros);
}

TEST_CASE("document types and entities are refused", "[hostile]") {
  const std::string body =
      "<w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"
      "</w:document>";
  for (const std::string& type :
       {std::string(R"(<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>)"),
        std::string(R"(<!DOCTYPE a SYSTEM "http://exemple.invalid/a.dtd">)")}) {
    CHECK(why("a.docx",
              fixtures::zipped(
                  {{"[Content_Types].xml", fixtures::contentTypes("wordprocessingml.document")},
                   {"word/document.xml", type + body}})) == Unreadable::entities);
  }
}

TEST_CASE("what a document links to is not read", "[hostile]") {
  const auto read = listTextOf(
      "a.docx",
      docx(paragraph("Ici"),
           {{"_rels/.rels", R"(<Relationships><Relationship Type="x/officeDocument" )"
                            R"(Target="http://exemple.invalid/d.xml" TargetMode="External"/>)"
                            "</Relationships>"},
            {"word/_rels/document.xml.rels",
             R"(<Relationships><Relationship Id="r" Type="x/attachedTemplate" )"
             R"(Target="file:///etc/passwd" TargetMode="External"/></Relationships>)"}}));
  REQUIRE(read);
  CHECK(read->text == "Ici\n");
}

TEST_CASE("encrypted files are refused as such", "[hostile]") {
  CHECK(why("a.docx", compound + std::string(512, '\0') + wide("EncryptedPackage")) ==
        Unreadable::encrypted);
  CHECK(why("a.odt", odt("<text:p>x</text:p>",
                         {{"META-INF/manifest.xml",
                           "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry>"
                           "</m:manifest>"}})) == Unreadable::encrypted);
  CHECK(why("a.docx", fixtures::zipped({{"[Content_Types].xml", "x"}}, "secret")) ==
        Unreadable::encrypted);
}

TEST_CASE("old, foreign and wrongly named files are refused as what they are", "[hostile]") {
  CHECK(why("a.doc", compound + std::string(512, '\0')) == Unreadable::oldFormat);
  CHECK(why("a.txt", "%PDF-1.7\n") == Unreadable::notRead);
  CHECK(why("a.odt", "{\\rtf1 x}") == Unreadable::notRead);
  CHECK(why("a.odt", docx(paragraph("x"))) == Unreadable::otherEnding);
  CHECK(why("a.txt", docx(paragraph("x"))) == Unreadable::otherEnding);
  CHECK(why("a.docx", "Bonjour") == Unreadable::otherEnding);
  CHECK(why("a.docx", fixtures::zipped({{"x", "y"}})) == Unreadable::notRead);
}

TEST_CASE("broken files are refused, wherever they are cut", "[hostile]") {
  const std::string whole = docx(paragraph("Bonjour"));
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    const auto read = listTextOf("a.docx", whole.substr(0, size));
    REQUIRE_FALSE(read);
    CHECK(whyUnreadable(read.error()) == Unreadable::broken);
  }
  CHECK(why("a.docx", "") == Unreadable::broken);
  CHECK(why("a.docx", docx("<w:p>")) == Unreadable::broken);
  std::string deep;
  for (int at = 0; at < 500; ++at) deep += "<w:sdt>";
  for (int at = 0; at < 500; ++at) deep += "</w:sdt>";
  CHECK(why("a.docx", docx(deep)) == Unreadable::broken);
}
