#include "workshop/recap_choices.h"

#include <set>

#include "core/workshop/meeting.h"

namespace grappe::workshop {

TEST_CASE("what goes into the recap is kept in the workshop and undone as anything", "[workshop]") {
  Meeting0 m;
  CHECK(m.must(SetRecapChoices{m.state.recap}, Role::facilitator).events.empty());
  RecapChoices few;
  few.walls = false;
  few.appendix = true;
  m.must(SetRecapChoices{few}, Role::facilitator);
  CHECK(m.state.recap == few);
  CHECK(m.refusal(SetRecapChoices{{}}, Role::scribe) == Code::forbidden);
  m.must(Undo{}, Role::facilitator);
  CHECK(m.state.recap == RecapChoices{});
}

TEST_CASE("every choice has a name of its own", "[workshop]") {
  RecapChoices none;
  std::set<std::string> names;
  for (const RecapPart& part : recapParts) {
    names.insert(part.name);
    none.*part.wanted = false;
  }
  CHECK(names.size() == recapParts.size());
  CHECK(sizeof(RecapChoices) == recapParts.size());
}

TEST_CASE("a point is something said, a decision or left to do, and a correction may change which",
          "[workshop]") {
  Meeting0 m;
  const ExchangeId id = ExchangeId::of("e1");
  AddExchange add{id, m.q1, {}, "Une réunion par trimestre", ""};
  add.kind = ExchangeKind::decided;
  m.must(add, Role::scribe);
  CHECK(m.state.exchange(id)->kind == ExchangeKind::decided);
  m.must(CorrectExchange{id, "Une réunion par mois", ""}, Role::scribe);
  CHECK(m.state.exchange(id)->kind == ExchangeKind::decided);
  CorrectExchange todo{id, "Une réunion par mois", ""};
  todo.kind = ExchangeKind::toDo;
  m.must(todo, Role::scribe);
  CHECK(m.state.exchange(id)->kind == ExchangeKind::toDo);
  m.must(Undo{}, Role::scribe);
  CHECK(m.state.exchange(id)->kind == ExchangeKind::decided);
}

TEST_CASE("a practice sheet tells what is done and with whom", "[workshop]") {
  Meeting0 m;
  const SourceId id = SourceId::of("p1");
  AddSource sheet{id, "Café des parents", "référente famille", "", "Guéret", ""};
  sheet.kind = SourceKind::practice;
  sheet.actions = "Un café le mardi matin\ndevant l’école";
  sheet.relations = "Directrice, parents élus";
  m.must(sheet, Role::scribe);
  CHECK(m.state.source(id)->actions == "Un café le mardi matin\ndevant l’école");
  m.must(CorrectSource{id, "Café des parents", "référente famille", "", "La Souterraine",
                       Consent::yes},
         Role::scribe);
  CHECK(m.state.source(id)->kind == SourceKind::practice);
  CHECK(m.state.source(id)->relations == "Directrice, parents élus");
}

TEST_CASE("what is erased is gone from every part, and nothing before it can be undone",
          "[workshop]") {
  Meeting0 m;
  const NoteId note = m.write("n1", "Madame Martin nous reçoit", m.tablet);
  m.must(OpenTheme{ThemeId::of("t1"), m.q1, "Madame Martin", {note}, {}}, Role::facilitator);
  const SourceId source = SourceId::of("s1");
  m.must(AddSource{source, "Entretien avec Mme Martin", "directrice", "", "Guéret",
                   "Nous recevons.", Consent::yes});
  m.must(AddQuotation{QuotationId::of("v1"), m.q1, "", "Nous recevons", "", {}, source});
  const std::vector<std::string> refs{
      m.state.note(note)->text.ref, m.state.theme(ThemeId::of("t1"))->title.ref,
      m.state.quotation(QuotationId::of("v1"))->text.ref, m.state.source(source)->text.ref};
  m.must(EraseTexts{refs, {note}, {source}});
  CHECK(m.state.note(note)->text.erased);
  CHECK(m.state.note(note)->text.text.empty());
  CHECK(m.state.theme(ThemeId::of("t1"))->title.erased);
  CHECK(m.state.quotation(QuotationId::of("v1"))->text.erased);
  CHECK(m.state.source(source)->text.erased);
  CHECK(m.state.source(source)->title.empty());
  CHECK(m.state.source(source)->who.empty());
  CHECK(m.refusal(Undo{}, Role::facilitator) == Code::nothingToUndo);
  CHECK(m.refusal(EraseTexts{{}, {NoteId::of("never")}, {}}) == Code::unknown);
  CHECK(m.refusal(EraseTexts{{}, {}, {SourceId::of("never")}}) == Code::unknown);
  CHECK(m.refusal(EraseTexts{refs, {}, {}}, Role::wall) == Code::forbidden);
}

}  // namespace grappe::workshop
