// What is said aloud and taken down: order, nesting, exact words, and undoing.
#include "core/workshop/meeting.h"

namespace grappe::workshop {

namespace {

ExchangeId id(const std::string& text) { return ExchangeId::of(text); }

struct TakenDown : Meeting0 {
  // "a" nests "a1" and "a2"; "b" follows.
  TakenDown() {
    add("a");
    add("a1", "a");
    add("a2", "a");
    add("b");
  }
  void add(const std::string& name, const std::string& parent = {}) {
    AddExchange command{id(name), q1, std::nullopt, "Dit " + name, ""};
    if (!parent.empty()) command.parent = id(parent);
    must(command, Role::scribe);
  }
  void place(const std::string& name, const std::string& parent, const std::string& after) {
    must(placing(name, parent, after), Role::scribe);
  }
  PlaceExchange placing(const std::string& name, const std::string& parent,
                        const std::string& after) const {
    PlaceExchange command{id(name), q1, std::nullopt, std::nullopt};
    if (!parent.empty()) command.parent = id(parent);
    if (!after.empty()) command.after = id(after);
    return command;
  }
  // "a(a1 a2) b": as the recap reads them.
  std::string outline(const QuestionId& question) const { return below(question, std::nullopt); }
  std::string outline() const { return outline(q1); }

 private:
  std::string below(const QuestionId& question, const std::optional<ExchangeId>& parent) const {
    std::string out;
    for (const ExchangePtr& one : state.question(question)->exchanges) {
      if (one->parent != parent) continue;
      const std::string inside = below(question, one->id);
      out += (out.empty() ? "" : " ") + one->id.text() + (inside.empty() ? "" : "(" + inside + ")");
    }
    return out;
  }
};

}  // namespace

TEST_CASE("an exchange is added after the one it names, before all, or last", "[workshop]") {
  TakenDown m;
  m.must(AddExchange{id("c"), m.q1, std::nullopt, "Entre", "", id("a")}, Role::scribe);
  CHECK(m.outline() == "a(a1 a2) c b");
  m.must(AddExchange{id("a0"), m.q1, id("a"), "Avant", "", std::nullopt, true}, Role::scribe);
  m.must(AddExchange{id("d"), m.q1, std::nullopt, "Fin", ""}, Role::scribe);
  CHECK(m.outline() == "a(a0 a1 a2) c b d");
}

TEST_CASE("an exchange sent twice is there once, also when another has withdrawn it meanwhile",
          "[workshop]") {
  TakenDown m;
  const Seq arrived = m.state.exchange(id("b"))->arrived;
  CHECK(m.must(AddExchange{id("b"), m.q1, std::nullopt, "Dit b", ""}).already == arrived);
  m.must(WithdrawExchange{id("b")}, Role::facilitator);
  CHECK(m.must(AddExchange{id("b"), m.q1, std::nullopt, "Dit b", ""}).already == arrived);
  CHECK(m.outline() == "a(a1 a2)");
}

TEST_CASE("what was to stand beside or under one that has just gone stands where that one did",
          "[workshop]") {
  TakenDown m;
  m.must(WithdrawExchange{id("a")}, Role::scribe);
  CHECK(m.outline() == "a1 a2 b");
  m.must(AddExchange{id("x"), m.q1, id("a"), "Dessous", "", id("a2")}, Role::scribe);
  CHECK(m.outline() == "a1 a2 x b");
  m.must(WithdrawExchange{id("x")}, Role::scribe);
  m.must(AddExchange{id("y"), m.q1, std::nullopt, "Après", "", id("x")}, Role::scribe);
  CHECK(m.outline() == "a1 a2 b y");
  CHECK(m.refusal(AddExchange{id("z"), m.q1, id("never"), "x", ""}, Role::scribe) == Code::unknown);
}

TEST_CASE("an exchange is corrected in its words, its time code and whether they are exact",
          "[workshop]") {
  TakenDown m;
  m.must(CorrectExchange{id("a"), "Il est très utile d’informer l’école", "13-10", true},
         Role::scribe);
  const ExchangePtr a = m.state.exchange(id("a"));
  CHECK(a->text.text == "Il est très utile d’informer l’école");
  CHECK(a->timecode == "13-10");
  CHECK(a->verbatim);
  CHECK(m.outline() == "a(a1 a2) b");
  CHECK(m.refusal(CorrectExchange{id("a"), "x", "tantôt", true}) == Code::malformed);
  CHECK(m.refusal(CorrectExchange{id("a"), " ", "", true}) == Code::empty);
  CHECK(m.refusal(CorrectExchange{id("never"), "x", "", false}) == Code::unknown);
  CHECK(m.must(CorrectExchange{id("a"), a->text.text, "13-10", true}).events.empty());
}

TEST_CASE("an exchange moves with those under it, to any place and to another question",
          "[workshop]") {
  TakenDown m;
  m.place("b", "", "");
  CHECK(m.outline() == "b a(a1 a2)");
  m.place("a", "b", "");
  CHECK(m.outline() == "b(a(a1 a2))");
  m.place("a2", "a", "");
  CHECK(m.outline() == "b(a(a2 a1))");
  m.place("a", "", "b");
  CHECK(m.outline() == "b a(a2 a1)");
  m.must(PlaceExchange{id("a"), m.q2, std::nullopt, std::nullopt}, Role::scribe);
  CHECK(m.outline() == "b");
  CHECK(m.outline(m.q2) == "a(a2 a1)");
  CHECK(m.state.exchange(id("a1"))->question == m.q2);
}

TEST_CASE("an exchange never comes to stand under itself", "[workshop]") {
  TakenDown m;
  CHECK(m.refusal(m.placing("a", "a", ""), Role::scribe) == Code::conflict);
  CHECK(m.refusal(m.placing("a", "a1", ""), Role::scribe) == Code::conflict);
  CHECK(m.refusal(m.placing("a", "never", ""), Role::scribe) == Code::unknown);
  CHECK(m.outline() == "a(a1 a2) b");
}

TEST_CASE("those under a withdrawn exchange come up to its place, and undoing puts all back",
          "[workshop]") {
  TakenDown m;
  m.add("a3", "a");
  m.must(WithdrawExchange{id("a")}, Role::scribe);
  CHECK(m.outline() == "a1 a2 a3 b");
  CHECK(m.must(WithdrawExchange{id("a")}).events.empty());
  m.must(Undo{}, Role::scribe);
  CHECK(m.outline() == "a(a1 a2 a3) b");
  m.must(Redo{}, Role::scribe);
  CHECK(m.outline() == "a1 a2 a3 b");
}

TEST_CASE("each step of a scribe's is undone and done again", "[workshop]") {
  TakenDown m;
  m.place("b", "", "");
  m.must(CorrectExchange{id("b"), "Redit", "01-02", true}, Role::scribe);
  m.must(WithdrawExchange{id("a1")}, Role::scribe);
  for (int i = 0; i < 3; ++i) m.must(Undo{}, Role::scribe);
  CHECK(m.outline() == "a(a1 a2) b");
  CHECK(m.state.exchange(id("b"))->text.text == "Dit b");
  m.must(Undo{}, Role::scribe);  // b added
  CHECK(m.outline() == "a(a1 a2)");
  for (int i = 0; i < 4; ++i) m.must(Redo{}, Role::scribe);
  CHECK(m.outline() == "b a(a2)");
  CHECK(m.state.exchange(id("b"))->verbatim);
  CHECK(m.state.exchange(id("b"))->timecode == "01-02");
}

TEST_CASE("undoing an exchange is refused once somebody else's words rest on it", "[workshop]") {
  TakenDown m;
  m.add("c");
  m.must(AddExchange{id("c1"), m.q1, id("c"), "Dessous", ""}, Role::facilitator);
  CHECK(m.refusal(Undo{}, Role::scribe) == Code::conflict);
  m.must(WithdrawExchange{id("c1")}, Role::facilitator);
  m.must(CorrectExchange{id("c"), "Redit", "", false}, Role::facilitator);
  CHECK(m.refusal(Undo{}, Role::scribe) == Code::conflict);
}

TEST_CASE("undoing a move finds the nearest place when its neighbour has gone", "[workshop]") {
  TakenDown m;
  m.place("a2", "", "b");
  m.must(WithdrawExchange{id("a1")}, Role::facilitator);
  m.must(Undo{}, Role::scribe);
  CHECK(m.outline() == "a(a2) b");
}

TEST_CASE("a quotation is corrected and withdrawn, and undoing puts it back in its order",
          "[workshop]") {
  Meeting0 m;
  const auto quotation = [&](const char* name) { return QuotationId::of(name); };
  const SourceId source = SourceId::of("s1");
  m.must(AddSource{source, "Entretien 1", "directrice", "", "", "", Consent::unknown},
         Role::scribe);
  for (const char* name : {"v1", "v2"}) {
    m.must(AddQuotation{quotation(name), m.q1, "Confiance", "On se connaît", "", {}, source},
           Role::scribe);
  }
  m.must(CorrectQuotation{quotation("v1"), "Le lien", "On se connaît bien", "04-31", {}},
         Role::scribe);
  const QuotationPtr v1 = m.state.quotation(quotation("v1"));
  CHECK(v1->text.text == "On se connaît bien");
  CHECK(v1->heading.text == "Le lien");
  CHECK(v1->timecode == "04-31");
  CHECK_FALSE(v1->source);
  m.must(Undo{}, Role::scribe);
  CHECK(m.state.quotation(quotation("v1"))->source == source);
  m.must(WithdrawQuotation{quotation("v1")}, Role::scribe);
  CHECK_FALSE(m.state.quotation(quotation("v1")));
  CHECK(m.must(AddQuotation{quotation("v1"), m.q1, "", "On se connaît", "", {}, source}).already);
  m.must(Undo{}, Role::scribe);
  CHECK(m.state.question(m.q1)->quotations.front()->id == quotation("v1"));
  CHECK(m.refusal(CorrectQuotation{quotation("v1"), "", "x", "", SourceId::of("never")}) ==
        Code::unknown);
  CHECK(m.refusal(CorrectQuotation{quotation("v1"), "", "x", "25h", source}) == Code::malformed);
}

TEST_CASE("a quotation that its source proves keeps to the source's words", "[workshop]") {
  Meeting0 m;
  const SourceId source = SourceId::of("s1");
  m.must(AddSource{source, "Entretien 1", "", "", "", "On sort ensemble des murs.", Consent::yes});
  const QuotationId quotation = QuotationId::of("v1");
  m.must(AddQuotation{quotation, m.q1, "", "sort ensemble", "", QuotationOrigin::source, source});
  m.must(CorrectQuotation{quotation, "", "On sort", "", source});
  CHECK(m.state.quotation(quotation)->passage == Passage{0, 7});
  CHECK_FALSE(m.state.quotation(quotation)->paraphrase);
  m.must(CorrectQuotation{quotation, "", "On rentre", "", source});
  CHECK(m.state.quotation(quotation)->paraphrase);
}

TEST_CASE("who speaks in a source and what they allow is corrected, its text is not",
          "[workshop]") {
  Meeting0 m;
  const SourceId source = SourceId::of("s1");
  m.must(AddSource{source, "Entretien 1", "", "", "", "Mot pour mot.", Consent::unknown},
         Role::scribe);
  m.must(CorrectSource{source, "Entretien 2", "directrice", "2026-11-02", "Guéret", Consent::no},
         Role::scribe);
  CHECK(m.state.source(source)->consent == Consent::no);
  CHECK(m.state.source(source)->who == "directrice");
  CHECK(m.state.source(source)->text.text == "Mot pour mot.");
  m.must(Undo{}, Role::scribe);
  CHECK(m.state.source(source)->title == "Entretien 1");
  CHECK(m.refusal(CorrectSource{source, "", "", "", "", {}}) == Code::empty);
  CHECK(m.refusal(CorrectSource{SourceId::of("s9"), "x", "", "", "", {}}) == Code::unknown);
}

TEST_CASE("the recording starts once a meeting, is set anew and undone", "[workshop]") {
  Meeting0 m;
  const Timestamp then = fromMillis(1795000100000);
  m.must(SetRecordingStart{then}, Role::scribe);
  CHECK(m.state.meeting()->recordingStart == then);
  CHECK(m.must(SetRecordingStart{then}, Role::scribe).events.empty());
  m.must(SetRecordingStart{}, Role::scribe);
  CHECK_FALSE(m.state.meeting()->recordingStart);
  m.must(Undo{}, Role::scribe);
  CHECK(m.state.meeting()->recordingStart == then);
  m.must(OpenMeeting{MeetingId::of("m2"), "", "", "1234"});
  CHECK_FALSE(m.state.meeting()->recordingStart);
}

TEST_CASE("a scribe takes down and corrects, and leads nothing", "[workshop]") {
  TakenDown m;
  for (const Role role : {Role::scribe, Role::facilitator, Role::wall, Role::commandLine}) {
    CHECK(mayGive(role, PlaceExchange{}));
    CHECK(mayGive(role, SetRecordingStart{}));
    CHECK(mayGive(role, WithdrawQuotation{}));
  }
  CHECK_FALSE(mayGive(Role::participant, CorrectExchange{}));
  CHECK_FALSE(mayGive(Role::machine, CorrectExchange{}));
  CHECK_FALSE(mayGive(Role::scribe, SetPhase{}));
  CHECK_FALSE(mayGive(Role::scribe, HideNote{}));
}

TEST_CASE("exchanges written before they had an order come back in the order they came",
          "[workshop]") {
  TakenDown m;
  const MemorySide side;
  const auto old = [&](const char* body) {
    const auto event = decode("ExchangeAdded", 1, body, std::nullopt, side);
    REQUIRE(event);
    apply(m.state, {m.state.seq + 1, {}, Role::scribe, m.state.seq + 1, Doing::act, *event});
  };
  old(R"({"id": "e1", "question": "q1", "meeting": "m1", "text": "90"})");
  old(R"({"id": "e2", "question": "q1", "meeting": "m1", "parent": "a", "text": "91"})");
  CHECK(m.outline() == "a(a1 a2 e2) b e1");
  CHECK_FALSE(m.state.exchange(id("e1"))->verbatim);
}

TEST_CASE("a question from which a record was withdrawn is not removed: undoing needs it",
          "[workshop]") {
  Meeting0 m;
  m.must(AddExchange{id("a"), m.q2, std::nullopt, "Dit", ""}, Role::scribe);
  m.must(WithdrawExchange{id("a")}, Role::scribe);
  CHECK(m.refusal(RemoveQuestion{m.q2}) == Code::conflict);
}

}  // namespace grappe::workshop
