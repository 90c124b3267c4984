#include "themes/joining.h"

#include <catch2/catch.hpp>

#include "core/workshop/meeting.h"
#include "themes/same_themes.h"
#include "workshop/passage.h"
#include "workshop/voting.h"

namespace grappe::themes {

namespace {

using namespace workshop;

const Engine& french() {
  static const Engine engine("fr", Lexicon::shipped("fr"));
  return engine;
}

// One of several meetings on the same two questions, each with its own file.
struct OneOf : Meeting0 {
  explicit OneOf(const std::string& called, const std::string& place)
      : name(called), second(QuestionId::of("q2" + called)) {
    State fresh;
    std::swap(state, fresh);
    log.clear();
    must(CreateWorkshop{
        "Ça match ?",
        "fr",
        {{CircleId::of(name + "p"), "Parents", 0}, {CircleId::of(name + "e"), "Écoles", 1}}});
    must(AddQuestion{first, "Qu’est-ce qui fait que ça match ?", ""});
    must(AddQuestion{second, name == "a" ? "Et demain ?" : "Et après-demain ?", ""});
    must(OpenMeeting{MeetingId::of(name + "m"), "2026-11-24", place, "4827"});
    join(tablet, CircleId::of(name + "p"));
    must(SetPhase{first, Phase::writing});
  }
  NoteId said(const std::string& id, const std::string& text) {
    must(AddNote{NoteId::of(id), first, text, {}, NoteOrigin::device}, Role::participant, tablet);
    return NoteId::of(id);
  }
  ThemeId under(const std::string& id, const std::string& title, std::vector<NoteId> notes) {
    must(OpenTheme{ThemeId::of(id), first, title, std::move(notes), {}}, Role::facilitator);
    return ThemeId::of(id);
  }
  // A source, and the first words of it quoted.
  void told(const std::string& title, const std::string& text, Consent consent) {
    const std::string number = name + std::to_string(state.sources.size());
    must(AddSource{SourceId::of("s" + number), title, "", "", "", text, consent});
    must(AddQuotation{QuotationId::of("v" + number), first, "", text.substr(0, 7), "",
                      QuotationOrigin::source, SourceId::of("s" + number)});
  }
  const std::string name;
  const QuestionId first = QuestionId::of("q1");
  const QuestionId second;
};

JoinedLog joined(const std::vector<const State*>& all) {
  auto log = joinedWorkshops(all, "", fromMillis(1795009000000), french());
  if (!log) FAIL(log.error().detail);
  return std::move(*log);
}

}  // namespace

TEST_CASE("themes of different meetings that say the same are one, those of one meeting are not",
          "[joining]") {
  WordMemory memory = french().memory();
  const std::vector<MeetingTheme> themes{
      {0, "Se parler", {"La confiance entre parents et école", "Une relation de confiance"}},
      {0, "Le bus", {"Pas de bus le soir", "Les horaires du bus"}},
      {1, "La confiance", {"Avoir confiance", "La confiance des parents"}},
      {1, "Transports", {"Le bus passe trop tôt", "Pas de bus le samedi"}},
      {1, "Manger", {"Un repas partagé", "Goûter ensemble"}}};
  CHECK(sameThemes(themes, "", memory) == std::vector<std::size_t>{0, 1, 0, 1, 4});
}

TEST_CASE("themes of the same title are one whatever their words, and only of different meetings",
          "[joining]") {
  WordMemory memory = french().memory();
  const std::vector<MeetingTheme> themes{{0, "Forces", {"Le réseau"}},
                                         {1, "forces ", {"La cantine"}},
                                         {1, "Faiblesses", {"Peu de temps"}},
                                         {1, "Forces", {"Un local"}}};
  CHECK(sameThemes(themes, "", memory) == std::vector<std::size_t>{0, 0, 2, 3});
}

TEST_CASE("meetings on the same question stand under it, each note with its meeting and circle",
          "[joining]") {
  OneOf a("a", "Guéret");
  OneOf b("b", "La Souterraine");
  a.under("t1", "La confiance", {a.said("n1", "La confiance entre parents et école")});
  b.under("t1", "", {b.said("n1", "Avoir confiance dans l’école"), b.said("n2", "Un café 🤝")});
  const JoinedLog log = joined({&a.state, &b.state});
  REQUIRE(log.state.questions.size() == 3);
  const Question& question = *log.state.questions[0];
  CHECK(question.counting == 3);
  CHECK(log.askedIn == std::vector<std::vector<std::size_t>>{{0, 1}, {0}, {1}});
  CHECK(log.state.note(NoteId::of("n1"))->meeting == MeetingId::of("am"));
  const NotePtr renamed = log.state.note(NoteId::of("w2-n1"));
  REQUIRE(renamed);
  CHECK(renamed->meeting == MeetingId::of("bm"));
  CHECK(renamed->at == b.state.note(NoteId::of("n1"))->at);
  REQUIRE(log.state.circles.size() == 2);
  CHECK(renamed->circle == CircleId::of("ap"));
  CHECK(log.state.meetings.size() == 2);
  CHECK(log.state.participantDevices() == 2);
  CHECK(log.state.participantDevicesOf(CircleId::of("ap")) == 2);
  REQUIRE(question.themes.size() == 1);
  CHECK(question.themes[0]->title.text == "La confiance");
  CHECK(question.themes[0]->held);
  REQUIRE(log.joined.size() == 1);
  CHECK(log.joined[0].titles.size() == 2);
  CHECK(notesOf(question, question.themes[0]->id).size() == 3);
}

TEST_CASE("what two meetings say in the same words counts as said twice, each wording kept",
          "[joining]") {
  OneOf a("a", "Guéret");
  OneOf b("b", "Aubusson");
  a.said("n1", "Les parents");
  b.said("n2", "les parents !");
  const JoinedLog log = joined({&a.state, &b.state});
  CHECK(log.state.note(NoteId::of("n2"))->twin.of == NoteId::of("n1"));
  CHECK(log.state.note(NoteId::of("n2"))->text.text == "les parents !");
}

TEST_CASE("what fitted no theme of its meeting goes where another meeting says the same",
          "[joining]") {
  OneOf a("a", "Lille");
  a.under("ta", "Le café", {a.said("a1", "Café des parents"), a.said("a2", "Un café le matin")});
  OneOf b("b", "Lyon");
  b.said("b1", "Café des parents");
  const NoteId apart = b.said("b2", "Café des parents");
  b.must(MoveNote{apart, std::nullopt}, Role::facilitator);  // somebody wants it unsorted
  b.said("b3", "Pas de bus le soir");
  const JoinedLog log = joined({&a.state, &b.state});
  std::size_t inside = 0;
  std::size_t outside = 0;
  for (const NotePtr& note : log.state.questions.front()->notes) {
    (note->place.theme ? inside : outside) += 1;
    if (note->text.text == "Pas de bus le soir") CHECK_FALSE(note->place.theme);
  }
  CHECK(inside == 3);
  CHECK(outside == 2);
}

TEST_CASE("what was hidden stays hidden, what was withdrawn or erased does not come along",
          "[joining]") {
  OneOf a("a", "Guéret");
  OneOf b("b", "Aubusson");
  a.said("n1", "À cacher");
  a.must(HideNote{NoteId::of("n1"), "un nom"}, Role::facilitator);
  a.said("n2", "Retiré");
  a.must(WithdrawNote{NoteId::of("n2")}, Role::participant, a.tablet);
  a.said("n3", "Oublié");
  a.must(EraseTexts{{a.state.note(NoteId::of("n3"))->text.ref}, {NoteId::of("n3")}, {}});
  b.said("n4", "Gardé");
  const JoinedLog log = joined({&a.state, &b.state});
  CHECK(log.state.note(NoteId::of("n1"))->hidden);
  CHECK_FALSE(log.state.note(NoteId::of("n2")));
  CHECK_FALSE(log.state.note(NoteId::of("n3")));
  CHECK(log.state.questions[0]->counting == 1);
}

TEST_CASE("points, sources and quotations of all meetings come along and stay proved",
          "[joining]") {
  OneOf a("a", "Guéret");
  OneOf b("b", "Aubusson");
  for (OneOf* one : {&a, &b}) {
    one->must(AddExchange{ExchangeId::of("e1"), one->first, {}, "Un point", "01-02"});
    AddExchange below{ExchangeId::of("e2"), one->first, ExchangeId::of("e1"), "Dessous", ""};
    below.kind = ExchangeKind::decided;
    one->must(below);
    one->must(AddSource{SourceId::of("s1"), "Entretien", "directrice", "", "", "On sort des murs.",
                        Consent::yes});
    one->must(AddQuotation{QuotationId::of("v1"), one->first, "Dehors", "On sort", "",
                           QuotationOrigin::source, SourceId::of("s1")});
  }
  const JoinedLog log = joined({&a.state, &b.state});
  const Question& question = *log.state.questions[0];
  REQUIRE(question.exchanges.size() == 4);
  CHECK(question.exchanges[3]->parent == ExchangeId::of("w2-e1"));
  CHECK(question.exchanges[3]->kind == ExchangeKind::decided);
  CHECK(log.state.sources.size() == 1);
  REQUIRE(question.quotations.size() == 2);
  CHECK(question.quotations[1]->source == SourceId::of("s1"));
  CHECK(unproven(log.state).empty());
}

TEST_CASE("the strictest consent given for the same words anywhere holds when workshops are joined",
          "[joining]") {
  const std::vector<Consent> strict{Consent::no, Consent::unknown, Consent::anonymous,
                                    Consent::yes};
  for (std::size_t at = 0; at < strict.size(); ++at) {
    for (std::size_t other = at; other < strict.size(); ++other) {
      for (const bool turned : {false, true}) {
        OneOf a("a", "Guéret");
        OneOf b("b", "Aubusson");
        a.told("Entretien", "On sort des murs.\nVoilà.", strict[turned ? other : at]);
        b.told("Entretien", "On sort des murs.\nVoilà.", strict[turned ? at : other]);
        b.told("Autre nom", "On sort des murs. Voilà. ", Consent::yes);
        b.told("Autre entretien", "Rien à voir.", Consent::yes);
        const JoinedLog log = joined({&a.state, &b.state});
        REQUIRE(log.state.sources.size() == 3);
        CHECK(log.state.sources[0]->consent == strict[at]);
        CHECK(log.state.sources[1]->consent == strict[at]);
        CHECK(log.state.sources[2]->consent == Consent::yes);
        const auto& quotations = log.state.questions[0]->quotations;
        REQUIRE(quotations.size() == 4);
        CHECK(quotations[1]->source == quotations[0]->source);
        CHECK(unproven(log.state).empty());
      }
    }
  }
}

TEST_CASE("votes that were counted on one question are added up, by the themes that are one",
          "[joining]") {
  OneOf a("a", "Guéret");
  OneOf b("b", "Aubusson");
  for (OneOf* one : {&a, &b}) {
    one->under("t" + one->name, "La confiance", {one->said("n" + one->name, "La confiance")});
    one->must(SetPhase{one->first, Phase::voting});
    one->must(CastBallot{one->first, {}, {{ChoiceId::of("t" + one->name), 2}}}, Role::participant,
              one->tablet);
    one->must(SetHandCount{one->first, ChoiceId::of("t" + one->name), 5});
    one->must(CountVotes{one->first});
  }
  const JoinedLog log = joined({&a.state, &b.state});
  const Question& question = *log.state.questions[0];
  REQUIRE(question.vote);
  CHECK(question.vote->counted);
  CHECK(question.vote->voters == 2);
  REQUIRE(question.vote->tallies.size() == 1);
  CHECK(question.vote->tallies[0].choice == ChoiceId::of("ta"));
  CHECK(question.vote->tallies[0].points == 4);
  CHECK(byHand(*question.vote, ChoiceId::of("ta")) == 10);
}

TEST_CASE("the joined log folds to the joined state, and nothing of it is undone by parts",
          "[joining]") {
  OneOf a("a", "Guéret");
  OneOf b("b", "Aubusson");
  a.under("t1", "La confiance", {a.said("n1", "La confiance")});
  b.said("n2", "Autre chose");
  const JoinedLog log = joined({&a.state, &b.state});
  State again;
  MemorySide side;
  for (const Recorded& one : log.events) {
    const Encoded encoded = encode(one);
    side.take(encoded);
    const auto event = decode(encoded.type, encoded.version, encoded.body, encoded.device, side);
    if (!event) FAIL(event.error().detail);
    Recorded back = one;
    back.event = *event;
    apply(again, back);
  }
  CHECK(*again.note(NoteId::of("n1")) == *log.state.note(NoteId::of("n1")));
  CHECK(again.questions[0]->themes.size() == 1);
  CHECK(again.questions[0]->themes[0]->title.text == "La confiance");
  CHECK(log.state.history.empty());
}

TEST_CASE("the same meeting is not joined with itself, nor one alone", "[joining]") {
  OneOf a("a", "Guéret");
  CHECK(joinedWorkshops({&a.state, &a.state}, "", {}, french()).error().detail == "1 2");
  CHECK(joinedWorkshops({&a.state}, "", {}, french()).error().code == Code::malformed);
}

}  // namespace grappe::themes
