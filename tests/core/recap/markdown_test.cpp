#include <cmark.h>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <pugixml.hpp>

#include "core/recap/documents.h"
#include "core/recap/meeting.h"
#include "recap/docx.h"
#include "recap/markdown.h"
#include "recap/pdf.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

std::string html(const std::string& markdown) {
  char* text = cmark_markdown_to_html(markdown.data(), markdown.size(), CMARK_OPT_UNSAFE);
  std::string out = text;
  std::free(text);  // NOLINT: cmark's own
  return out;
}

// What a reader sees of rendered Markdown.
std::string seen(const std::string& markdown) {
  pugi::xml_document document;
  const std::string page = "<r>" + html(markdown) + "</r>";
  REQUIRE(
      document.load_buffer(page.data(), page.size(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::string out;
  for (const auto& node : document.select_nodes("//text()")) out += node.node().value();
  return out;
}

}  // namespace

TEST_CASE("Markdown holds every word of the real meeting", "[recap]") {
  const auto state = fixtures::realMeeting();
  const std::string text = fixtures::withoutSpace(seen(markdown(recapOf(state, french()))));
  for (const auto& words : fixtures::wordsToFind(state)) {
    INFO(words);
    CHECK(text.find(fixtures::withoutSpace(words)) != std::string::npos);
  }
}

TEST_CASE("a note that looks like Markdown is read as its words, on a list's one level",
          "[recap]") {
  for (const char* words : {"# titre",
                            "- puce",
                            "+ plus",
                            "* étoile",
                            "1. premier",
                            "12) douze",
                            "> cité",
                            "=== ",
                            "---",
                            "`code` *gras* _souligné_ ~~barré~~",
                            "[lien](http://exemple.fr) ![image](x)",
                            "<b>gras</b> &amp; &eacute;",
                            "a | b",
                            "\\* barre",
                            "<!-- caché -->",
                            "]]>",
                            "http://exemple.fr?a=1&b=2",
                            "*",
                            "\\",
                            "Deux\nlignes",
                            "Deux\n\n    parties",
                            "Un\n# titre\n- puce\n1. x",
                            "Fin\\\nsuite",
                            "مرحبا",
                            "🎉 fête"}) {
    INFO(words);
    const std::string page = markdown([&] {
      fixtures::Meeting meeting;
      meeting.note(meeting.question("q1", "Une"), words);
      return recapOf(meeting.state, french());
    }());
    CHECK(fixtures::withoutSpace(seen(page)).find(fixtures::withoutSpace(words)) !=
          std::string::npos);
    const std::string rendered = html(page);
    for (const char* tag :
         {"<em>", "<strong>", "<code>", "<a ", "<img", "<b>", "<hr", "<blockquote>", "<ol>"}) {
      CHECK(rendered.find(tag) == std::string::npos);
    }
    CHECK(fixtures::timesFound(rendered, "<h1>") == 1);
    // Who wrote would be one list more: nobody here gave a circle.
    CHECK(fixtures::timesFound(rendered, "<ul>") == 3);
  }
}

TEST_CASE("points nest in Markdown", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.point(question, "Bas", meeting.point(question, "Haut"), "36-14");
  const std::string text = markdown(recapOf(meeting.state, french()));
  CHECK(text.find("- Haut\n  - Bas (36-14)\n") != std::string::npos);
  CHECK(html(text).find("<li>Haut\n<ul>") != std::string::npos);
}

TEST_CASE("exact words among the points stand in quotation marks with their time, in every format",
          "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto top = meeting.point(question, "L’école repère ce que propose le centre");
  meeting.give(workshop::AddExchange{workshop::ExchangeId::of("v"), question, top,
                                     "Il est *très* utile d’informer", "13-10", std::nullopt, false,
                                     true});
  const Recap recap = recapOf(meeting.state, french());
  CHECK(markdown(recap).find("\n  - «\u202fIl est \\*très\\* utile d’informer\u202f» (13-10)\n") !=
        std::string::npos);
  const std::string words = "«\u202fIl est *très* utile d’informer\u202f»";
  std::string docx;
  for (const auto& line : fixtures::paragraphsOf(docxBytes(recap))) docx += line + "\n";
  CHECK(docx.find(words + " (13-10)") != std::string::npos);
  CHECK(fixtures::withoutSpace(fixtures::textOfPdf(pdfBytes(recap)))
            .find(fixtures::withoutSpace(words)) != std::string::npos);
  for (const auto& check : recap.checks) CHECK(check.good);
}

TEST_CASE("Markdown gives empty parts no heading", "[recap]") {
  fixtures::Meeting meeting;
  meeting.note(meeting.question("q1", "Une"), "Une idée");
  const std::string text = markdown(recapOf(meeting.state, french()));
  CHECK(text.find("### Récapitulatif post-its") != std::string::npos);
  CHECK(text.find("échanges") == std::string::npos);
  CHECK(text.find("partenaires") == std::string::npos);
  CHECK(text.find("\n\n\n") == std::string::npos);
}

TEST_CASE("a quotation in Markdown is a block with its words and its source", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.quotation(question, "Confiance", "On agit *à plusieurs*",
                    meeting.source("Entretien 1", "directeur", workshop::Consent::yes));
  const std::string text = markdown(recapOf(meeting.state, french()));
  CHECK(text.find("#### Confiance\n\n> «\u202fOn agit \\*à plusieurs\\*\u202f»\\\n> — Entretien 1, "
                  "directeur\n") != std::string::npos);
}
