#include <catch2/catch.hpp>

#include "core/recap/meeting.h"
#include "recap/quoted.h"
#include "recap/recap.h"
#include "recap/reviewing.h"

using namespace grappe;
using namespace grappe::recap;
using fixtures::french;

namespace {

bool saysBad(const std::vector<Check>& checks, const std::string& words) {
  for (const auto& check : checks) {
    if (!check.good && check.text.find(words) != std::string::npos) return true;
  }
  return false;
}
bool allGood(const std::vector<Check>& checks) {
  for (const auto& check : checks) {
    if (!check.good) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a recap says title, meeting in words, numbers and who wrote", "[recap]") {
  const Recap recap = recapOf(fixtures::realMeeting(), french());
  CHECK(recap.title == "Qu’est-ce qui fait que ça match ?");
  REQUIRE(recap.sittingLines.size() == 1);
  CHECK(recap.sittingLines[0] == "Mardi 24 novembre 2026, Maison de quartier");
  CHECK(recap.numberLines[0] == "37 post-its");
  REQUIRE(recap.voices.size() == 4);
  CHECK(recap.voices[1].circle == "École");
  int notes = 0;
  for (const auto& voice : recap.voices) notes += voice.notes;
  CHECK(notes == 37);
}

TEST_CASE("dates are said in words, and what is no date is left as it is", "[recap]") {
  CHECK(dateInWords("2026-11-24", french()) == "mardi 24 novembre 2026");
  CHECK(dateInWords("2027-05-01", french()) == "samedi 1er mai 2027");
  CHECK(dateInWords("2026-02-30", french()) == "2026-02-30");
  CHECK(dateInWords("cet automne", french()) == "cet automne");
}

TEST_CASE("every counting note stands once, under its question, word for word", "[recap]") {
  const auto state = fixtures::realMeeting();
  const Recap recap = recapOf(state, french());
  REQUIRE(recap.sections.size() == 2);
  CHECK(recap.sections[0].postItCount == 14);
  CHECK(recap.sections[1].postItCount == 23);
  CHECK(recap.sections[0].themes.back().unsorted);
  CHECK(recap.sections[0].themes.back().title == "À classer");
  CHECK(recap.sections[1].heading == "2. " + state.questions[1]->title);
  CHECK(recap.checks.front().good);
  CHECK(recap.checks.front().text == "37 post-its, chacun une fois, sous sa question.");
}

TEST_CASE("questions, parts and themes with nothing in them do not appear", "[recap]") {
  fixtures::Meeting meeting;
  meeting.question("q1", "Vide");
  const auto two = meeting.question("q2", "Pleine");
  const auto note = meeting.note(two, "Une idée");
  meeting.theme(two, "Thème vide", {note});
  meeting.theme(two, "Autre", {note});
  const Recap recap = recapOf(meeting.state, french());
  REQUIRE(recap.sections.size() == 1);
  CHECK(recap.sections[0].number == 2);
  CHECK_FALSE(recap.sections[0].hasExchanges());
  CHECK(recap.sections[0].partners.empty());
  REQUIRE(recap.sections[0].themes.size() == 1);
  CHECK(recap.sections[0].themes[0].title == "Autre");
}

TEST_CASE("hidden, withdrawn and late notes stay out", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto hidden = meeting.note(question, "Masqué");
  meeting.note(question, "Visible");
  meeting.give(workshop::HideNote{hidden, "test"});
  const auto tablet = workshop::DeviceId::of("d1");
  meeting.give(workshop::JoinDevice{tablet, workshop::Role::participant,
                                    workshop::CircleId::of("cs"), "a1"});
  const auto write = [&](const char* id, const char* text) {
    meeting.give(workshop::AddNote{workshop::NoteId::of(id), question, text, {}, {}},
                 workshop::Role::participant, "d1");
  };
  write("own", "Retiré");
  meeting.give(workshop::WithdrawNote{workshop::NoteId::of("own")}, workshop::Role::participant,
               "d1");
  meeting.give(workshop::SetPhase{question, workshop::Phase::closed});
  write("late", "Tardif");
  const Recap recap = recapOf(meeting.state, french());
  REQUIRE(recap.sections[0].postItCount == 1);
  CHECK(recap.sections[0].themes[0].postIts[0].text == "Visible");
  CHECK(recap.checks[0].good);
}

TEST_CASE("erased words leave the recap without a trace and count nowhere", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto id = meeting.note(question, "Effacé");
  meeting.note(question, "Gardé");
  auto erased = std::make_shared<workshop::Note>(*meeting.state.note(id));
  erased->text.text.clear();
  erased->text.erased = true;
  auto changed = std::make_shared<workshop::Question>(*meeting.state.questions[0]);
  changed->notes.set(0, erased);
  meeting.state.questions[0] = changed;
  const Recap recap = recapOf(meeting.state, french());
  CHECK(recap.sections[0].postItCount == 1);
  CHECK(recap.checks[0].good);
}

TEST_CASE("points nest as they were taken down", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto top = meeting.point(question, "Haut");
  const auto middle = meeting.point(question, "Milieu", top, "36-14");
  meeting.point(question, "Bas", middle);
  meeting.point(question, "Autre");
  const Recap recap = recapOf(meeting.state, french());
  const auto& points = recap.sections[0].points;
  REQUIRE(points.size() == 2);
  CHECK(points[0].below[0].timecode == "36-14");
  CHECK(points[0].below[0].below[0].text == "Bas");
  CHECK(recap.sections[0].pointCount == 4);
}

TEST_CASE("points stand in the order that the scribe gave them, withdrawn ones stand nowhere",
          "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto first = meeting.point(question, "Premier");
  const auto second = meeting.point(question, "Second");
  meeting.point(question, "Dessous", second);
  meeting.give(workshop::PlaceExchange{second, question, std::nullopt, std::nullopt});
  meeting.give(workshop::AddExchange{workshop::ExchangeId::of("x"), question, std::nullopt,
                                     "Entre deux", "", second});
  meeting.give(workshop::WithdrawExchange{first});
  const Recap recap = recapOf(meeting.state, french());
  const auto& points = recap.sections[0].points;
  REQUIRE(points.size() == 2);
  CHECK(points[0].text == "Second");
  CHECK(points[0].below.at(0).text == "Dessous");
  CHECK(points[1].text == "Entre deux");
  CHECK(recap.sections[0].pointCount == 3);
}

TEST_CASE("quotations stand under their headings, what was said in the room ends the exchanges",
          "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.quotation(question, "Confiance", "Un");
  meeting.quotation(question, "", "Sans titre");
  meeting.quotation(question, "Confiance", "Deux");
  meeting.quotation(question, "", "Dans la salle", {}, workshop::QuotationOrigin::oral, "12-30");
  const Recap recap = recapOf(meeting.state, french());
  const auto& section = recap.sections[0];
  REQUIRE(section.partners.size() == 2);
  CHECK(section.partners[0].heading.empty());
  CHECK(section.partners[1].sayings.size() == 2);
  REQUIRE(section.oral.size() == 1);
  CHECK(section.oral[0].timecode == "12-30");
  CHECK(saysBad(recap.checks, "3 verbatims sont sans source"));
}

TEST_CASE("a source that said no stays out with its quotations", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  const auto no = meeting.source("Entretien secret", "directrice", workshop::Consent::no);
  meeting.quotation(question, "Secret", "Mots gardés", no);
  meeting.note(question, "Une idée");
  const Recap recap = recapOf(meeting.state, french());
  CHECK(recap.sections[0].partners.empty());
  CHECK(recap.sections[0].sayingCount == 0);
  bool said = false;
  for (const auto& check : recap.checks)
    said = said || check.text.find("reste en dehors") != std::string::npos;
  CHECK(said);
}

TEST_CASE("only a source that said yes is named, the others by their role", "[recap]") {
  const auto named = [](workshop::Consent consent, const std::string& who) {
    workshop::Source source;
    source.title = "Entretien avec Mme Martin";
    source.who = who;
    source.place = "École Joliot";
    source.consent = consent;
    return sourceLine(source, french());
  };
  CHECK(named(workshop::Consent::yes, "directrice") == "Entretien avec Mme Martin, directrice");
  CHECK(named(workshop::Consent::anonymous, "directrice") == "directrice");
  CHECK(named(workshop::Consent::unknown, "directrice") == "directrice");
  CHECK(named(workshop::Consent::unknown, "") == "source non nommée");
}

TEST_CASE("reading over finds a note that is lost, doubled, moved or changed", "[recap]") {
  const auto state = fixtures::realMeeting();
  const Recap whole = recapOf(state, french());
  CHECK(saysBad(whole.checks, "à classer"));

  Recap lost = whole;
  lost.sections[0].themes[0].postIts.pop_back();
  CHECK(saysBad(reviewed(lost, state, french()), "1 post-it manque"));

  Recap doubled = whole;
  doubled.sections[0].themes[0].postIts.push_back(doubled.sections[0].themes[0].postIts[0]);
  CHECK(saysBad(reviewed(doubled, state, french()), "1 post-it manque"));

  Recap moved = whole;
  auto& from = moved.sections[0].themes[0].postIts;
  moved.sections[1].themes[0].postIts.push_back(from.back());
  from.pop_back();
  CHECK(saysBad(reviewed(moved, state, french()), "1 post-it manque"));

  Recap changed = whole;
  changed.sections[0].themes[0].postIts[0].text += " ";
  CHECK(saysBad(reviewed(changed, state, french()), "1 ligne ne dit pas"));

  Recap bent = whole;
  bent.sections[0].partners[0].sayings[0].text += "…";
  bent.sections[0].points[0].text = "Autre";
  CHECK(saysBad(reviewed(bent, state, french()), "2 lignes ne disent pas"));
}

TEST_CASE("a meeting with all sorted and sourced has only good lines", "[recap]") {
  fixtures::Meeting meeting;
  const auto question = meeting.question("q1", "Une");
  meeting.theme(question, "Tout", {meeting.note(question, "Une idée")});
  meeting.quotation(question, "", "Oui", meeting.source("Entretien 1", "", workshop::Consent::yes));
  const Recap recap = recapOf(meeting.state, french());
  CHECK(recap.checks.size() == 3);
  CHECK(allGood(recap.checks));
}

TEST_CASE("words in quotation marks are set apart, marks without a partner are not", "[recap]") {
  const auto spans = spansOf("Il dit : « un « deux » trois ». Fin « ouvert");
  REQUIRE(spans.size() == 3);
  CHECK(spans[1].text == "« un « deux » trois »");
  CHECK(spans[1].quoted);
  CHECK(spans[2].text == ". Fin « ouvert");
  CHECK(spansOf("sans").size() == 1);
  CHECK(spansOf("").empty());
}
