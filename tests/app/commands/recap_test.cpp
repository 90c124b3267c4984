#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "commands/recap.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

using namespace grappe;
using namespace grappe::commands;

namespace {

workshop::State oneNote() {
  workshop::State state;
  const workshop::QuestionId question = workshop::QuestionId::of("q1");
  const std::vector<workshop::Command> commands = {workshop::CreateWorkshop{"Ça match", "fr", {}},
                                                   workshop::AddQuestion{question, "Une", {}},
                                                   workshop::AddNote{workshop::NoteId::of("n1"),
                                                                     question,
                                                                     "Café des parents",
                                                                     {},
                                                                     workshop::NoteOrigin::file}};
  for (const auto& command : commands) {
    workshop::Order order;
    order.command = command;
    const auto decision = workshop::decide(state, order);
    if (!decision) throw std::runtime_error(decision.error().detail);
    for (const auto& recorded : workshop::record(state, *decision, order))
      workshop::apply(state, recorded);
  }
  return state;
}

struct Said {
  int code = 0;
  std::string out, err;
};
Said recapTo(const workshop::State& state, const std::string& path) {
  std::ostringstream out;
  std::ostringstream err;
  const Console console{*words::Phrasebook::load("fr"), out, err};
  const int code = writeRecap(console, state, path);
  return {code, out.str(), err.str()};
}

std::string folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "grappe-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  return pattern;
}

}  // namespace

TEST_CASE("recap without a file is Markdown on the console", "[commands]") {
  const Said said = recapTo(oneNote(), {});
  CHECK(said.code == done);
  CHECK(said.out.find("- Café des parents\n") != std::string::npos);
}

TEST_CASE("recap writes by the ending, in small or capital letters", "[commands]") {
  const std::string in = folder();
  for (const char* name : {"a.md", "a.docx", "A.PDF", "a.html", "a.json"}) {
    CHECK(recapTo(oneNote(), in + "/" + name).code == done);
    CHECK(std::filesystem::file_size(in + "/" + name) > 100);
  }
  std::ifstream pdf(in + "/A.PDF");
  std::string head(5, ' ');
  pdf.read(head.data(), 5);
  CHECK(head == "%PDF-");
  std::filesystem::remove_all(in);
}

TEST_CASE("an ending that recap does not know is wrong usage, in one sentence", "[commands]") {
  for (const char* path : {"a.odp", "a", ".pdf", "dossier.pdf/a"}) {
    const Said said = recapTo(oneNote(), path);
    INFO(path);
    CHECK(said.code == badUsage);
    CHECK(said.err.find(".docx, .odt, .pdf, .html, .xlsx, .csv, .md, .json") != std::string::npos);
    CHECK(said.out.empty());
  }
}

TEST_CASE("a place that cannot be written is told, and nothing is left there", "[commands]") {
  const std::string in = folder();
  const Said said = recapTo(oneNote(), in + "/absent/a.pdf");
  CHECK(said.code == couldNot);
  CHECK(said.err.find("n’existe pas") != std::string::npos);
  CHECK(std::filesystem::is_empty(in));
  std::filesystem::remove_all(in);
}

TEST_CASE("a workshop with nothing said has no recap yet", "[commands]") {
  const Said said = recapTo({}, {});
  CHECK(said.code == couldNot);
  CHECK(said.err.find("rien à récapituler") != std::string::npos);
}
