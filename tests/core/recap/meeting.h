// A meeting to recap: decided and applied as the real ones are, with the real post-its, points and
// quotations of two questions.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "core/intake/fixture_files.h"
#include "words/phrasebook.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

namespace grappe::fixtures {

using namespace workshop;

class Meeting {
 public:
  explicit Meeting(const std::string& title = "Qu’est-ce qui fait que ça match ?") {
    give(CreateWorkshop{title,
                        "fr",
                        {{CircleId::of("cs"), "Centre social", 0},
                         {CircleId::of("ecole"), "École", 1},
                         {CircleId::of("parents"), "Parents", 2},
                         {CircleId::of("institution"), "Institution", 3}}});
    give(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "Maison de quartier", "4821"});
  }

  void give(const Command& command, Role by = Role::commandLine, const std::string& device = {}) {
    Order order;
    order.command = command;
    order.by = by;
    if (!device.empty()) order.device = DeviceId::of(device);
    order.at = fromMillis(1795521600000);
    const auto decision = decide(state, order);
    if (!decision) throw std::runtime_error(decision.error().detail);
    for (const auto& recorded : record(state, *decision, order)) apply(state, recorded);
  }

  QuestionId question(const std::string& id, const std::string& title) {
    give(AddQuestion{QuestionId::of(id), title, {}});
    give(SetPhase{QuestionId::of(id), Phase::writing});
    return QuestionId::of(id);
  }
  NoteId note(const QuestionId& question, const std::string& text, const std::string& circle = {}) {
    const auto id = NoteId::of("n" + std::to_string(++m_notes));
    AddNote command{id, question, text, {}, NoteOrigin::file};
    if (!circle.empty()) command.circle = CircleId::of(circle);
    give(command);
    return id;
  }
  ThemeId theme(const QuestionId& question, const std::string& title,
                const std::vector<NoteId>& notes) {
    const auto id = ThemeId::of("t" + std::to_string(++m_themes));
    give(OpenTheme{id, question, title, notes, {}});
    return id;
  }
  ExchangeId point(const QuestionId& question, const std::string& text,
                   const std::optional<ExchangeId>& parent = {}, const std::string& timecode = {}) {
    const auto id = ExchangeId::of("e" + std::to_string(++m_points));
    give(AddExchange{id, question, parent, text, timecode});
    return id;
  }
  SourceId source(const std::string& title, const std::string& who, Consent consent) {
    const auto id = SourceId::of("s" + std::to_string(++m_sources));
    give(AddSource{id, title, who, {}, {}, {}, consent});
    return id;
  }
  void quotation(const QuestionId& question, const std::string& heading, const std::string& text,
                 const std::optional<SourceId>& source = {},
                 QuotationOrigin origin = QuotationOrigin::unknown,
                 const std::string& timecode = {}) {
    AddQuotation command;
    command.id = QuotationId::of("v" + std::to_string(++m_quotations));
    command.question = question;
    command.heading = heading;
    command.text = text;
    command.timecode = timecode;
    command.origin = origin;
    command.source = source;
    give(command);
  }

  State state;

 private:
  int m_notes = 0, m_themes = 0, m_points = 0, m_sources = 0, m_quotations = 0;
};

inline const words::Phrasebook& french() {
  static const words::Phrasebook book = *words::Phrasebook::load("fr");
  return book;
}

// Two questions with all that a recap has, out of the fixture files.
State realMeeting();

// The words of every note, point and quotation that a recap of `state` must hold.
std::vector<std::string> wordsToFind(const State& state);

}  // namespace grappe::fixtures
