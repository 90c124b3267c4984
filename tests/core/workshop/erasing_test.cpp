#include <algorithm>
#include <catch2/catch.hpp>

#include "core/workshop/meeting.h"
#include "workshop/erasing.h"
#include "workshop/side_rows.h"

using namespace grappe;
using namespace grappe::workshop;

namespace {

struct Forgetting : Meeting0 {
  Forgetting() { must(SetPhase{q1, Phase::writing}); }

  Erasing find(const ToForget& asked) {
    auto found = erasingOf(state, log, asked);
    if (!found) FAIL("refused: " << found.error().detail);
    return *found;
  }
  void forget(const ToForget& asked) { must(find(asked).command); }
  ThemeId theme(const std::string& id, const std::string& title, std::vector<NoteId> notes,
                Role by = Role::wall) {
    if (by == Role::machine) {
      ProposeThemes proposed;
      proposed.question = q1;
      proposed.basedOn = state.seq;
      proposed.themes.push_back({ThemeId::of(id), title});
      for (const NoteId& note : notes) proposed.placements.push_back({note, ThemeId::of(id)});
      must(proposed, Role::machine);
    } else {
      must(OpenTheme{ThemeId::of(id), q1, title, std::move(notes), {}}, by);
    }
    return ThemeId::of(id);
  }
  // The log as it is read once the rows of erased texts are gone.
  State replayed() const {
    MemorySide side;
    std::vector<Encoded> encoded;
    for (const Recorded& one : log) encoded.push_back(encode(one));
    for (const Encoded& one : encoded) side.take(one);
    std::vector<DeviceId> gone;
    for (const Recorded& one : log) {
      const auto* erased = std::get_if<TextsErased>(&one.event);
      if (erased == nullptr) continue;
      for (const std::string& ref : erased->texts) side.forget(ref);
      for (const std::string& ref : erased->texts) {
        if (const auto device = deviceOfRows(ref)) gone.push_back(*device);
      }
    }
    State again;
    for (std::size_t at = 0; at < log.size(); ++at) {
      auto device = encoded[at].device;
      if (device && std::ranges::find(gone, DeviceId::of(device->device)) != gone.end()) {
        device.reset();
      }
      Recorded one = log[at];
      one.event =
          decode(encoded[at].type, encoded[at].version, encoded[at].body, device, side).value();
      apply(again, one);
    }
    return again;
  }
};

bool erases(const Erasing& erasing, const FreeText& text) {
  return std::ranges::find(erasing.command.texts, text.ref) != erasing.command.texts.end();
}

}  // namespace

TEST_CASE("a forgotten note takes its earlier wordings and why it was hidden with it",
          "[workshop]") {
  Forgetting m;
  const NoteId note = m.write("n1", "Kévin pleure à la cantine", m.tablet);
  const NoteId other = m.write("n2", "La cantine est bruyante", m.phone);
  m.must(CorrectNote{note, "Kévin est triste à la cantine"}, Role::participant, m.tablet);
  m.must(HideNote{note, "Un prénom d’enfant"}, Role::wall);
  m.must(ShowNote{note}, Role::wall);
  const Erasing found = m.find({.notes = {note}});
  CHECK(found.command.texts.size() == 3);
  CHECK(found.wordings.size() == 2);
  m.must(found.command);
  CHECK(m.state.note(note)->text.erased);
  CHECK(m.state.note(other)->text.text == "La cantine est bruyante");
  CHECK(m.refusal(Undo{}, Role::wall) == Code::nothingToUndo);
  CHECK(m.refusal(CorrectNote{note, "Kévin"}) == Code::notNow);
  CHECK(m.find({.notes = {note}}).nothing());
  // Who has the number of a note that never was is told so.
  CHECK(erasingOf(m.state, m.log, {.notes = {NoteId::of("none")}}).error().code == Code::unknown);
}

TEST_CASE("titles that are made of a forgotten note go, those of others stay", "[workshop]") {
  Forgetting m;
  const ThemeId given = m.theme("t0", "Transport", {});
  const NoteId note = m.write("n1", "Kévin pleure à la cantine, transport trop cher", m.tablet);
  const NoteId other = m.write("n2", "Le bruit de la cantine", m.phone);
  const ThemeId alone = m.theme("t1", "Kévin pleure", {note}, Role::machine);
  const ThemeId shared = m.theme("t2", "Cantines", {other}, Role::machine);
  const ThemeId hers = m.theme("t3", "Le cas de Kévin", {});
  const Erasing found = m.find({.notes = {note}});
  CHECK(found.titles == 2);
  CHECK(erases(found, m.state.theme(alone)->title));
  CHECK(erases(found, m.state.theme(hers)->title));
  CHECK_FALSE(erases(found, m.state.theme(shared)->title));
  CHECK_FALSE(erases(found, m.state.theme(given)->title));  // it was there before the note
  m.must(found.command);
  CHECK(m.state.theme(hers)->title.erased);
  // The machine may give it another.
  CHECK(m.state.theme(hers)->titledBy == Hand::machine);
  // A title that was on its way is found by what is known to be gone.
  m.theme("t4", "Kévin pleure à la cantine", {other});
  CHECK(m.find({.notes = {note}}).nothing());
  CHECK(m.find({.notes = {note}, .wordings = found.wordings, .since = found.since}).titles == 1);
}

TEST_CASE("who says the same in other notes is named, and keeps the words", "[workshop]") {
  Forgetting m;
  const NoteId note = m.write("n1", "Se faire confiance", m.tablet);
  const NoteId twin = m.write("n2", "se faire CONFIANCE !", m.phone);
  const ThemeId theme = m.theme("t1", "Se faire confiance", {note, twin}, Role::machine);
  m.must(AddExchange{ExchangeId::of("e1"), m.q1, {}, "On l’a redit : se faire confiance", ""});
  const Erasing found = m.find({.notes = {note}});
  CHECK(found.alikeNotes == std::vector<NoteId>{twin});
  CHECK(found.titles == 0);
  m.must(found.command);
  CHECK(m.state.note(twin)->text.text == "se faire CONFIANCE !");
  CHECK_FALSE(m.state.theme(theme)->title.erased);
}

TEST_CASE("a note that was copied is one text: both go", "[workshop]") {
  Forgetting m;
  const NoteId note = m.write("n1", "Les entrées de la MJC", m.tablet);
  m.must(NoticeMisfit{m.q1, m.q2, {note}}, Role::machine);
  m.must(SettleMisfit{
      m.q1, m.state.question(m.q1)->misfits.front().noticed, Refiling::copy, {NoteId::of("copy")}});
  m.forget({.notes = {NoteId::of("copy")}});
  CHECK(m.state.note(note)->text.erased);
  CHECK(m.state.note(NoteId::of("copy"))->text.erased);
}

TEST_CASE("a forgotten device takes all its notes, and is counted no more", "[workshop]") {
  Forgetting m;
  const NoteId one = m.write("n1", "Kévin pleure", m.tablet);
  const NoteId two = m.write("n2", "Papa travaille de nuit", m.tablet);
  const NoteId others = m.write("n3", "La cantine", m.phone);
  REQUIRE(m.state.participantDevices() == 2);
  m.forget({.devices = {m.tablet}});
  CHECK(m.state.note(one)->text.erased);
  CHECK(m.state.note(two)->text.erased);
  CHECK_FALSE(m.state.note(others)->text.erased);
  CHECK(m.state.devices.find(m.tablet) == nullptr);
  CHECK(m.state.deviceWithToken("hash-of-tablet") == nullptr);
  CHECK(m.state.authors.find(one) == nullptr);
  CHECK(m.state.participantDevices() == 1);
  CHECK(m.state.participantDevicesOf(CircleId::of("parents")) == 0);
  CHECK(erasingOf(m.state, m.log, {.devices = {m.tablet}}).error().code == Code::unknown);
}

TEST_CASE("a device that has points in an open vote is forgotten once they are counted",
          "[workshop]") {
  Forgetting m;
  const NoteId note = m.write("n1", "Kévin pleure", m.tablet);
  const ThemeId theme = m.theme("t1", "Tristesse", {note});
  m.must(SetPhase{m.q1, Phase::voting});
  m.must(CastBallot{m.q1, {}, {{ChoiceId::of(theme.text()), 1}}}, Role::participant, m.tablet);
  CHECK(m.refusal(m.find({.devices = {m.tablet}}).command) == Code::notNow);
  m.must(CountVotes{m.q1});
  m.forget({.devices = {m.tablet}});
  CHECK(m.state.note(note)->text.erased);
}

TEST_CASE("a forgotten source takes its words, what is told of it, and what is quoted from it",
          "[workshop]") {
  Forgetting m;
  m.must(AddSource{.id = SourceId::of("s1"),
                   .title = "Entretien 1",
                   .who = "directrice de l’école Jaurès",
                   .date = "2026-03-02",
                   .place = "Guéret",
                   .text = "On se connaît depuis vingt ans, alors on se parle.",
                   .consent = Consent::yes});
  m.must(AddQuotation{.id = QuotationId::of("v1"),
                      .question = m.q1,
                      .heading = "Se connaître",
                      .text = "On se connaît depuis vingt ans",
                      .source = SourceId::of("s1")});
  m.must(AddQuotation{.id = QuotationId::of("v2"),
                      .question = m.q1,
                      .heading = "",
                      .text = "Autre chose",
                      .origin = QuotationOrigin::oral});
  const Erasing found = m.find({.sources = {SourceId::of("s1")}});
  CHECK(found.quotations == 1);
  m.must(found.command);
  const SourcePtr source = m.state.source(SourceId::of("s1"));
  CHECK(source->text.erased);
  CHECK(source->who.empty());
  CHECK(source->title.empty());
  CHECK(m.state.quotation(QuotationId::of("v1"))->text.erased);
  CHECK(m.state.quotation(QuotationId::of("v1"))->heading.erased);
  CHECK_FALSE(m.state.quotation(QuotationId::of("v2"))->text.erased);
  CHECK(m.refusal(CorrectSource{.id = SourceId::of("s1"), .title = "Revenue"}) == Code::notNow);
}

TEST_CASE("a log without the erased texts comes to the same state as the one that erased them",
          "[workshop]") {
  Forgetting m;
  const NoteId one = m.write("n1", "Kévin pleure à la cantine", m.tablet);
  const NoteId two = m.write("n2", "Papa travaille de nuit", m.tablet);
  const NoteId others = m.write("n3", "La cantine", m.phone);
  m.must(CorrectNote{one, "Kévin est triste"}, Role::participant, m.tablet);
  const ThemeId theme = m.theme("t1", "Kévin est triste", {one});
  m.theme("t2", "Nuits", {two, others});
  m.forget({.notes = {one}});
  m.forget({.devices = {m.tablet}});
  const State again = m.replayed();
  CHECK(again.seq == m.state.seq);
  for (const NoteId& id : {one, two, others}) CHECK(*again.note(id) == *m.state.note(id));
  CHECK(*again.theme(theme) == *m.state.theme(theme));
  CHECK(again.theme(theme)->title.erased);
  CHECK(again.participantDevices() == m.state.participantDevices());
  CHECK(again.devices.size() == m.state.devices.size());
  CHECK(again.authors.size() == m.state.authors.size());
  CHECK(again.question(m.q1)->counting == m.state.question(m.q1)->counting);
}

TEST_CASE("words are sought without case and accents, in all that was ever said", "[workshop]") {
  Forgetting m;
  const NoteId note = m.write("n1", "Kévin pleure", m.tablet);
  m.must(CorrectNote{note, "Un enfant pleure"}, Role::participant, m.tablet);
  m.must(AddExchange{ExchangeId::of("e1"), m.q1, {}, "kevin va mieux", ""});
  const Containing found = containing(m.log, "KEVIN");
  CHECK(found.notes == std::vector<NoteId>{note});
  CHECK(found.exchanges == std::vector<ExchangeId>{ExchangeId::of("e1")});
  CHECK(containing(m.log, "Kév").notes.empty());
  CHECK(containing(m.log, "").notes.empty());
}
