// What writing a recap costs: 1,000 and 10,000 notes in 12 questions, each format, the best of
// three. Prints one line a format and size; `bench_recap DIR` leaves the documents there.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

#include "recap/docx.h"
#include "recap/html.h"
#include "recap/markdown.h"
#include "recap/odt.h"
#include "recap/pdf.h"
#include "recap/recap.h"

using namespace grappe;

namespace {

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

recap::Section sectionOf(int number, int notes) {
  recap::Section section;
  section.id = workshop::QuestionId::of("q" + std::to_string(number));
  section.number = number;
  section.title = sentence(number);
  section.heading = std::to_string(number) + ". " + section.title;
  for (int at = 0; at < notes / 8; ++at) {
    recap::Point point;
    point.text = sentence(at);
    section.points.push_back(point);
  }
  for (int at = 0; at < notes; ++at) {
    if (at % 10 == 0) {
      section.themes.emplace_back();
      section.themes.back().title = "Thème " + std::to_string(at / 10 + 1);
    }
    recap::PostIt postIt;
    postIt.text = sentence(number * notes + at);
    postIt.slot = at % 5;
    section.themes.back().postIts.push_back(postIt);
  }
  section.postItCount = notes;
  return section;
}

recap::Recap recapWith(int notes, const words::Phrasebook& words) {
  constexpr int questions = 12;
  recap::Recap recap = recap::recapOf(workshop::State{}, words);
  recap.title = "Mesure";
  for (int at = 1; at <= questions; ++at) {
    recap.sections.push_back(sectionOf(at, notes / questions));
  }
  return recap;
}

double bestOf(const std::function<std::string()>& write, std::string& bytes) {
  double best = 1e9;
  for (int turn = 0; turn < 3; ++turn) {
    const auto start = std::chrono::steady_clock::now();
    bytes = write();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count());
  }
  return best;
}

}  // namespace

int main(int count, char** arguments) {
  const auto words = words::Phrasebook::load("fr");
  if (!words) return 1;
  for (const int notes : {1000, 10000}) {
    const recap::Recap recap = recapWith(notes, *words);
    double sum = 0;
    const auto measure = [&](const char* format, const std::function<std::string()>& write) {
      std::string bytes;
      const double seconds = bestOf(write, bytes);
      sum += seconds;
      std::printf("%5d notes  %-4s  %6.3f s  %8zu bytes\n", notes, format, seconds, bytes.size());
      if (count > 1) {
        std::ofstream(std::string(arguments[1]) + "/" + std::to_string(notes) + "." + format,
                      std::ios::binary)
            << bytes;
      }
    };
    measure("docx", [&] { return recap::docxBytes(recap); });
    measure("odt", [&] { return recap::odtBytes(recap); });
    measure("pdf", [&] { return recap::pdfBytes(recap); });
    measure("md", [&] { return recap::markdown(recap); });
    measure("html", [&] { return recap::html(recap); });
    std::printf("%5d notes  all   %6.3f s\n", notes, sum);
  }
  return 0;
}
