#include "core/recap/full_recap.h"

#include <cairo.h>

#include <functional>

#include "core/recap/meeting.h"

namespace grappe::fixtures {
namespace {

using recap::Point;
using recap::PostIt;

recap::Origin marked(const std::string& mark) {
  recap::Origin origin;
  origin.mark = mark;
  return origin;
}

Point point(const std::string& text, const std::string& mark) {
  Point out;
  out.text = text;
  out.origin = marked(mark);
  return out;
}

PostIt postIt(const std::string& text, int slot) {
  PostIt out;
  out.id = workshop::NoteId::of("x" + std::to_string(std::hash<std::string>{}(text)));
  out.text = text;
  out.slot = slot;
  return out;
}

recap::Section gridSection() {
  recap::Section section;
  section.id = workshop::QuestionId::of("qg");
  section.number = 3;
  section.title = "Où en sommes-nous ?";
  section.heading = "3. Où en sommes-nous ?";
  recap::Grid grid;
  grid.columns = 2;
  const char* headings[] = {"Forces", "Faiblesses", "Opportunités", "Menaces"};
  for (std::size_t at = 0; at < 4; ++at) {
    grid.cells.push_back({headings[at], at == 0 ? "Ce qui tient" : "", std::nullopt});
    if (at == 2) continue;
    recap::ThemeOfPostIts theme;
    theme.title = headings[at];
    for (int note = 0; note < 6; ++note) {
      theme.postIts.push_back(
          postIt(std::string(headings[at]) + " numéro " + std::to_string(note + 1), note));
    }
    grid.cells.back().theme = section.themes.size();
    section.themes.push_back(std::move(theme));
  }
  recap::ThemeOfPostIts rest;
  rest.title = "À classer";
  rest.unsorted = true;
  rest.postIts.push_back(postIt("Hors de la grille", 1));
  section.themes.push_back(std::move(rest));
  section.grid = grid;
  section.postItCount = 19;
  return section;
}

void addApart(recap::Section& section) {
  section.decided = {point("Ouvrir le centre le samedi matin dès janvier", "1.91"),
                     point("Une réunion par trimestre avec l’école", "1.92")};
  section.decided[0].below = {point("Deux salariés, à tour de rôle", "1.93")};
  section.toDo = {point("Écrire à l’inspection académique", "1.94")};
  section.voteLine = "Vote : 12 personnes, 34 points";
  recap::ThemeOfPostIts& theme = section.themes.front();
  theme.votes = "7 points";
  theme.remarks = {"dit dans 3 rencontres sur 5"};
  PostIt arabic = postIt("مرحبا بالجميع في المركز الاجتماعي", 2);
  arabic.votes = "2 points";
  arabic.remark = "à Guéret seulement";
  arabic.origin = marked("1.95");
  theme.postIts.push_back(arabic);
  PostIt party = postIt("Une fête de quartier 🎉👨‍👩‍👧", 1);
  party.alike = {postIt("Une fête de quartier 🎉👨‍👩‍👧", 0),
                 postIt("Faire la fête ensemble", 2)};
  theme.postIts.push_back(party);
  recap::Saying saying;
  saying.text = "Les parents viennent plus volontiers quand il y a à manger";
  saying.paraphrase = true;
  saying.source = "directrice";
  section.partners.push_back({"Ce qui fait venir", {saying}});
  section.points.push_back(point("النقطة الأخيرة بالعربية", "1.96"));
}

}  // namespace

recap::Recap fullRecap() {
  recap::Options options;
  options.organisation = "Fédération des centres sociaux";
  workshop::RecapChoices choices;
  choices.appendix = choices.appendixSources = choices.originMarks = true;
  options.choices = choices;
  recap::Recap recap = recap::recapOf(realMeeting(), french(), options);
  addApart(recap.sections.front());
  recap.sections.push_back(gridSection());
  recap::SourceEntry entry;
  entry.title = "Entretien 1";
  entry.details = "directrice, Guéret, 2 novembre 2026";
  entry.quoted = "3 citations";
  recap.sources = {entry};
  recap.methodLines = {"Les post-its ont été écrits pendant la rencontre.",
                       "Ils ont été rangés à la main.", "Rien n’a été réécrit."};
  recap::SourceEntry sheet = entry;
  sheet.kind = workshop::SourceKind::practice;
  sheet.title = "Fiche « La ludothèque »";
  sheet.rows = {{"Lieu", "Maison de quartier"}, {"Actions", "Prêter des jeux\nAccueillir"}};
  sheet.paragraphs = {"Un premier paragraphe de la fiche.", "Un second."};
  recap.appendixSources = {sheet};
  recap.appendix = {{recap.sections.front().heading,
                     {{workshop::NoteId::of("n1"), "Tel quel, à 14 h 03", "Parents · 14 h 03",
                       "Confiance", marked("1.97")}}}};
  return recap;
}

recap::WallPictures fullPictures() {
  recap::WallPictures all;
  for (const char* id : {"q1", "qg"}) {
    all[workshop::QuestionId::of(id)] = {1920, 1080, [](cairo_t* cairo) {
                                           cairo_set_source_rgb(cairo, 0.9, 0.8, 0.2);
                                           cairo_paint(cairo);
                                         }};
  }
  return all;
}

std::vector<std::string> wordsOfParts() {
  return {"Ouvrir le centre le samedi matin dès janvier",
          "Deux salariés, à tour de rôle",
          "Écrire à l’inspection académique",
          "Vote : 12 personnes, 34 points",
          "7 points",
          "dit dans 3 rencontres sur 5",
          "à Guéret seulement",
          "Une fête de quartier",
          "Faire la fête ensemble",
          "Les parents viennent plus volontiers quand il y a à manger",
          "Forces numéro 6",
          "Ce qui tient",
          "Opportunités",
          "Hors de la grille",
          "directrice, Guéret, 2 novembre 2026",
          "Rien n’a été réécrit.",
          "Tel quel, à 14 h 03",
          "Maison de quartier",
          "Accueillir",
          "Un second.",
          "1.91",
          "1.97"};
}

}  // namespace grappe::fixtures
