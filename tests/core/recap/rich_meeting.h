// A small workshop of two meetings in two places with one of everything that a recap can have:
// decisions, a grid, twins, a counted vote, sources of every consent, emoji and Arabic.
#pragma once

#include "core/recap/meeting.h"

namespace grappe::fixtures {

inline Meeting richMeeting() {
  Meeting meeting("Ça match ?");
  const auto one = meeting.question("q1", "Ce qui marche <bien> & moins bien");
  const auto two = meeting.question("q2", "La grille");

  meeting.give(AddSource{SourceId::of("s-yes"), "Entretien 1", "directrice", "2026-11-02", "Guéret",
                         "On vient au café. La confiance, ça se construit tous les jours. Voilà.",
                         Consent::yes, SourceKind::interview});
  meeting.give(AddSource{SourceId::of("s-anonymous"),
                         "Fiche Mme Durand",
                         "animateur",
                         {},
                         "Aubusson",
                         {},
                         Consent::anonymous,
                         SourceKind::practice,
                         "Café des parents le mardi",
                         "École Joliot, CAF"});
  meeting.give(AddSource{SourceId::of("s-no"),
                         "Entretien secret",
                         "inspecteur",
                         {},
                         {},
                         "Ne le dites à personne.",
                         Consent::no,
                         SourceKind::interview});
  const auto quote = [&](const char* id, const char* heading, const char* text, const char* source,
                         bool paraphrase = false) {
    meeting.give(AddQuotation{QuotationId::of(id),
                              one,
                              heading,
                              text,
                              {},
                              QuotationOrigin::unknown,
                              SourceId::of(source),
                              paraphrase});
  };
  quote("v-exact", "Confiance", "La confiance (…) se construit", "s-yes");
  quote("v-bent", "Confiance", "On vient au café", "s-yes");
  meeting.give(CorrectQuotation{QuotationId::of("v-bent"),
                                "Confiance",
                                "Elles passent boire un café",
                                {},
                                SourceId::of("s-yes")});
  quote("v-no", "Secret", "Ne le dites à personne", "s-no");

  const auto said = [&](const char* id, const char* text, ExchangeKind kind,
                        std::optional<ExchangeId> parent = {}) {
    AddExchange add{ExchangeId::of(id), one, std::move(parent), text, {}};
    add.kind = kind;
    meeting.give(add);
    return ExchangeId::of(id);
  };
  const auto point = said("e-said", "On se connaît mal", ExchangeKind::said);
  const auto decided = said("e-decided", "Se voir chaque mois", ExchangeKind::decided, point);
  said("e-when", "Le premier mardi", ExchangeKind::said, decided);
  said("e-todo", "Trouver une salle 🏠", ExchangeKind::toDo, decided);

  const auto note = [&](const char* id, const QuestionId& question, const char* text,
                        const char* circle) {
    meeting.give(AddNote{NoteId::of(id), question, text, CircleId::of(circle), NoteOrigin::file});
    return NoteId::of(id);
  };
  const auto first = note("a1", one, "Café des parents ☕", "parents");
  note("a2", one, "مقهى الآباء", "parents");
  note("a3", one, "La sortie <d’école>", "ecole");
  meeting.give(SetLens{two,
                       {{ThemeId::of("h1"), "Forces", "ce que nous avons"},
                        {ThemeId::of("h2"), "Faiblesses", {}},
                        {ThemeId::of("h3"), "Opportunités", {}},
                        {ThemeId::of("h4"), "Menaces", {}}},
                       false});
  meeting.give(MoveNote{note("b1", two, "Le réseau", "cs"), ThemeId::of("h1")});
  meeting.give(MoveNote{note("b2", two, "Le temps", "ecole"), ThemeId::of("h4")});

  meeting.give(OpenMeeting{MeetingId::of("m2"), "2026-12-01", "Guéret", "1111"});
  const auto again = note("a4", one, "Café des parents ☕", "cs");
  const auto alone = note("a5", one, "Le marché", "cs");
  said("e-later", "Le rythme compte", ExchangeKind::said, point);
  meeting.give(
      OpenTheme{ThemeId::of("t-cafe"), one, "Le café", {first, again, NoteId::of("a2")}, {}});
  meeting.give(ProposeThemes{one,
                             meeting.state.seq,
                             {{ThemeId::of("t-machine"), "Ailleurs"}},
                             {{alone, ThemeId::of("t-machine")}},
                             {}});
  meeting.give(TwinNote{again, first});

  meeting.give(SetVoting{one, 3, VoteOn::themes});
  meeting.give(SetPhase{one, Phase::voting});
  const auto vote = [&](const char* id, int cafe, int other) {
    meeting.give(CastBallot{one,
                            BallotId::of(id),
                            {{ChoiceId::of("t-cafe"), cafe}, {ChoiceId::of("t-machine"), other}}});
  };
  vote("p1", 2, 1);
  vote("p2", 3, 0);
  meeting.give(SetHandCount{one, ChoiceId::of("t-machine"), 4});
  meeting.give(CountVotes{one});
  meeting.give(SetPhase{one, Phase::closed});
  return meeting;
}

}  // namespace grappe::fixtures
