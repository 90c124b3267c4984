// What writing a recap costs, from the meeting to the bytes of the file: 1,000 and 10,000 notes in
// 12 questions, each format by itself, then all of one saving, with the pictures of the walls and
// without. The best of three; prints one line each. `bench_recap DIR` leaves the documents there.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "commands/recap_formats.h"
#include "commands/recap_making.h"
#include "core/recap/meeting.h"

using namespace grappe;

namespace {

constexpr int questions = 12;
constexpr int wallWidth = 1920;  // pixels: what the kiosk saves

std::string sentence(int seed) {
  static const char* const words[] = {"rencontre", "école",   "parents",   "quartier", "confiance",
                                      "projet",    "samedi",  "enfants",   "cuisine",  "jardin",
                                      "bénévoles", "musique", "accueillir"};
  std::string out = "Le";
  const int count = 4 + seed % 9;
  for (int at = 0; at < count; ++at) {
    out += " ";
    out += words[static_cast<std::size_t>((seed * 7 + at * 5) % 13)];
  }
  return out + " " + std::to_string(seed);
}

// For each ten notes a theme, for each eight a point, for each twenty a quotation.
void fill(fixtures::Meeting& meeting, const workshop::QuestionId& question, int first, int notes) {
  static const char* const circles[] = {"cs", "ecole", "parents", "institution"};
  std::vector<workshop::NoteId> themed;
  for (int at = first; at < first + notes; ++at) {
    themed.push_back(meeting.note(question, sentence(at), circles[at % 4]));
    if (at % 8 == 0) meeting.point(question, sentence(at));
    if (at % 20 == 0) meeting.quotation(question, "Accueil", sentence(at));
    if (themed.size() < 10) continue;
    meeting.theme(question, "Thème " + std::to_string(at), themed);
    themed.clear();
  }
  meeting.give(workshop::SetPhase{question, workshop::Phase::sharing});
}

workshop::State meetingOf(int notes, bool walls) {
  fixtures::Meeting meeting("Mesure");
  for (int at = 0; at < questions; ++at) {
    const auto question = meeting.question("q" + std::to_string(at), sentence(at));
    fill(meeting, question, at * notes / questions, notes / questions);
  }
  if (!walls) {
    workshop::RecapChoices choices;
    choices.walls = false;
    meeting.give(workshop::SetRecapChoices{choices});
  }
  return std::move(meeting.state);
}

class Measure {
 public:
  Measure(const commands::Console& console, int notes, std::string folder)
      : m_console(console), m_notes(notes), m_folder(std::move(folder)) {}

  void formats(const workshop::State& state, const char* how) const {
    for (const char* const ending : {"docx", "odt", "pdf", "html", "xlsx", "csv", "md", "json"}) {
      best(how, ending, [&] {
        commands::RecapMaker maker(m_console, state);
        return bytes(maker, ending);
      });
    }
  }

  void all(const workshop::State& state, const char* how, bool walls) const {
    best(how, "all", [&] {
      commands::RecapMaker maker(m_console, state);
      std::string together;
      for (const char* const ending : {"docx", "odt", "pdf", "html", "xlsx", "csv", "md", "json"}) {
        together += bytes(maker, ending);
      }
      if (walls) {
        for (const auto& [question, wall] : maker.walls())
          together += recap::pngOf(wall, wallWidth);
      }
      return together;
    });
  }

 private:
  std::string bytes(commands::RecapMaker& maker, const std::string& ending) const {
    auto made = maker.bytes(*commands::recapFormatOf("recap." + ending), {});
    if (!made) throw std::runtime_error(made.error().detail);
    return std::move(*made);
  }

  void best(const char* how, const std::string& name,
            const std::function<std::string()>& write) const {
    std::string made;
    double least = 1e9;
    for (int turn = 0; turn < 3; ++turn) {
      const auto start = std::chrono::steady_clock::now();
      made = write();
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      least = std::min(least, took.count());
    }
    std::printf("%5d notes  %-12s  %-4s  %6.3f s  %8zu bytes\n", m_notes, how, name.c_str(), least,
                made.size());
    if (m_folder.empty() || name == "all") return;
    std::ofstream(m_folder + "/" + std::to_string(m_notes) + "." + name, std::ios::binary) << made;
  }

  const commands::Console& m_console;
  int m_notes;
  std::string m_folder;
};

}  // namespace

int main(int count, char** arguments) {
  const auto words = words::Phrasebook::load("fr");
  if (!words) return 1;
  const commands::Console console{*words, std::cout, std::cerr};
  for (const int notes : {1000, 10000}) {
    const Measure measure(console, notes, count > 1 ? arguments[1] : "");
    const workshop::State plain = meetingOf(notes, false);
    measure.formats(plain, "no pictures");
    measure.all(plain, "no pictures", false);
    const workshop::State pictured = meetingOf(notes, true);
    measure.formats(pictured, "pictures");
    measure.all(pictured, "pictures", true);
  }
  return 0;
}
