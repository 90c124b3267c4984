#include "intake/exported_question.h"

#include <unordered_map>

namespace grappe::intake::exported {
namespace {

using namespace workshop;

// What is proposed rests on nothing that could have changed since.
constexpr Seq always = std::numeric_limits<std::int64_t>::max();

Hand handIn(const Json& of, const char* name) { return named(of, name, handOf, Hand::machine); }

class Grouping {
 public:
  Grouping(Commands& commands, const Json& question)
      : m_commands(commands), m_question(question), m_id(ownId<QuestionId>(question)) {
    for (const Json& note : list(question, "notes")) {
      if (const auto theme = id<ThemeId>(note, "theme")) m_notes[*theme].push_back(&note);
    }
  }

  void add() {
    for (const Json& theme : list(m_question, "themes")) open(theme);
    propose();
    if (const Json* rules = field(m_question, "grouping")) {
      const bool freeThemes = flag(*rules, "free_themes", true);
      if (!freeThemes) m_commands.push_back({SetLens{m_id, m_headings, false}});
      m_commands.push_back({SetGranularity{m_id, smallNumber(*rules, "granularity", 50)}});
    }
    leaveUnsorted();
    twins();
    for (const Json& tie : list(m_question, "ties")) {
      const auto one = id<NoteId>(tie, "one");
      const auto other = id<NoteId>(tie, "other");
      if (!one || !other) throw WrongField("ties");
      m_commands.push_back({TieNotes{*one, *other, named(tie, "tie", tieOf, Tie::together)}});
    }
  }

 private:
  // Themes are born in the order of the list; what the machine opens waits for its next turn.
  void open(const Json& theme) {
    const auto themeId = ownId<ThemeId>(theme);
    const std::string title = text(theme, "title");
    const bool held = flag(theme, "held");
    const bool titledByPerson = handIn(theme, "titled_by") == Hand::person;
    if (flag(theme, "heading")) {
      propose();
      m_headings.push_back({themeId, title, text(theme, "hint")});
      m_commands.push_back({SetLens{m_id, m_headings, true}});
      if (!held) m_commands.push_back({HoldTheme{themeId, false}});
      placeAll(themeId, Hand::machine);
    } else if (held || titledByPerson) {
      propose();
      m_commands.push_back({OpenTheme{themeId, m_id, titledByPerson ? title : "", {}, {}}});
      if (!titledByPerson && !title.empty()) m_proposal.themes.push_back({themeId, title});
      placeAll(themeId, Hand::machine);
      propose();
      if (!held) m_commands.push_back({HoldTheme{themeId, false}});
    } else {
      // The first note opens it, whoever put it there.
      m_proposal.themes.push_back({themeId, title});
      placeAll(themeId, Hand::nobody);
    }
    byPeople(themeId);
    seat(theme, themeId);
  }

  // Of a theme's notes those that this hand placed; nobody: all, since a person moves theirs after.
  void placeAll(const ThemeId& theme, Hand by) {
    for (const Json* note : m_notes[theme]) {
      const bool its = by == Hand::nobody || handIn(*note, "placed_by") != Hand::person;
      if (its) m_proposal.placements.push_back({ownId<NoteId>(*note), theme});
    }
  }
  void byPeople(const ThemeId& theme) {
    for (const Json* note : m_notes[theme]) {
      if (handIn(*note, "placed_by") != Hand::person) continue;
      propose();
      m_commands.push_back({MoveNote{ownId<NoteId>(*note), theme}});
    }
  }
  void seat(const Json& theme, const ThemeId& themeId) {
    const Json* place = field(theme, "seat");
    if (place == nullptr) return;
    propose();
    m_commands.push_back(
        {SeatTheme{themeId, {smallNumber(*place, "column"), smallNumber(*place, "rank")}}});
  }
  void propose() {
    if (m_proposal.themes.empty() && m_proposal.placements.empty()) return;
    m_proposal.question = m_id;
    m_proposal.basedOn = always;
    m_commands.push_back({std::exchange(m_proposal, {})});
  }

  void leaveUnsorted() {
    for (const Json& note : list(m_question, "notes")) {
      if (text(note, "theme").empty() &&
          named(note, "placed_by", handOf, Hand::nobody) == Hand::person) {
        m_commands.push_back({MoveNote{ownId<NoteId>(note), std::nullopt}});
      }
    }
  }

  // After all have their place: who moves a note takes those along that say the same.
  void twins() {
    ProposeThemes proposal{m_id, always, {}, {}, {}};
    for (const Json& note : list(m_question, "notes")) {
      const auto of = id<NoteId>(note, "twin");
      if (of && handIn(note, "twin_by") != Hand::person) {
        proposal.twins.push_back({ownId<NoteId>(note), of});
      }
    }
    if (!proposal.twins.empty()) m_commands.push_back({std::move(proposal)});
    for (const Json& note : list(m_question, "notes")) {
      if (named(note, "twin_by", handOf, Hand::nobody) != Hand::person) continue;
      m_commands.push_back({TwinNote{ownId<NoteId>(note), id<NoteId>(note, "twin")}});
    }
  }

  Commands& m_commands;
  const Json& m_question;
  QuestionId m_id;
  std::unordered_map<ThemeId, std::vector<const Json*>> m_notes;
  std::vector<Heading> m_headings;
  ProposeThemes m_proposal;
};

VotingRules rulesIn(const Json& of) {
  return {smallNumber(of, "dots", 3), named(of, "on", voteOnOf, VoteOn::themes)};
}

// Ballots that come to these points by as many voters: dealt out one by one, so that nobody has
// more than one point more than another.
std::vector<std::vector<Dots>> dealt(const std::vector<Dots>& points, int voters) {
  std::vector<std::vector<Dots>> ballots(static_cast<std::size_t>(voters));
  std::size_t turn = 0;
  for (const Dots& choice : points) {
    for (int point = 0; point < choice.points; ++point) {
      auto& ballot = ballots[turn++ % ballots.size()];
      if (ballot.empty() || ballot.back().choice != choice.choice) {
        ballot.push_back({choice.choice, 0});
      }
      ++ballot.back().points;
    }
  }
  return ballots;
}

}  // namespace

void addGrouping(Commands& commands, const Json& question) { Grouping(commands, question).add(); }

void addVote(Commands& commands, const Json& question) {
  const Json* vote = field(question, "vote");
  if (vote == nullptr) return;
  const auto of = ownId<QuestionId>(question);
  const VotingRules rules = rulesIn(*vote);
  if (rules.dots < 1 || rules.dots > mostDots) throw WrongField("dots");
  std::vector<Dots> points;
  std::vector<Dots> hands;
  std::int64_t all = 0;
  for (const Json& one : list(*vote, "points")) {
    const auto choice = id<ChoiceId>(one, "choice");
    const int given = smallNumber(one, "points");
    const int raised = smallNumber(one, "hands");
    if (!choice || given < 0 || given > mostByHand || raised < 0) throw WrongField("points");
    all += given;
    if (given > 0) points.push_back({*choice, given});
    if (raised > 0) hands.push_back({*choice, raised});
  }
  const int voters = smallNumber(*vote, "voters");
  if (voters < 0 || voters > all || all > std::int64_t{voters} * rules.dots) {
    throw WrongField("voters");
  }
  commands.push_back({SetVoting{of, rules.dots, rules.on}});
  commands.push_back({SetPhase{of, Phase::voting}});
  if (voters > 0) {
    int number = 0;
    for (std::vector<Dots>& ballot : dealt(points, voters)) {
      const auto name = BallotId::of("counted-" + std::to_string(++number));
      commands.push_back({CastBallot{of, name, std::move(ballot)}});
    }
  }
  for (const Dots& raised : hands) {
    commands.push_back({SetHandCount{of, raised.choice, raised.points}});
  }
  commands.push_back({CountVotes{of}});
}

void addPhase(Commands& commands, const Json& question) {
  const auto of = ownId<QuestionId>(question);
  if (const Json* voting = field(question, "voting")) {
    const VotingRules rules = rulesIn(*voting);
    commands.push_back({SetVoting{of, rules.dots, rules.on}});
  }
  commands.push_back({SetPhase{of, named(question, "phase", phaseOf, Phase::waiting)}});
  commands.push_back(
      {SetQuestionRules{of, flag(question, "open_writing"), flag(question, "notes_stopped")}});
  commands.push_back({SetDeviceReading{of, flag(question, "devices_read")}});
}

}  // namespace grappe::intake::exported
