#include "core/store/rehearsal.h"
#include "workshop/voting.h"

namespace grappe::tests {

namespace {

class Dice {
 public:
  Dice(const State& state, std::mt19937& dice) : m_state(state), m_dice(dice) {}

  std::size_t below(std::size_t end) {
    return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(m_dice);
  }
  bool coin() { return below(2) == 0; }
  std::string fresh(const char* prefix) {
    return prefix + std::to_string(m_state.seq + 1) + "-" + std::to_string(below(1000000));
  }
  const Question& question() { return *m_state.questions[below(m_state.questions.size())]; }
  NoteId note() {
    const Question& of = question();
    if (of.notes.empty()) return NoteId::of("nobody");
    return of.notes[below(of.notes.size())]->id;
  }
  ThemeId theme(const Question& of) {
    if (of.themes.empty()) return ThemeId::of("nothing");
    return of.themes[below(of.themes.size())]->id;
  }
  std::optional<ThemeId> maybeTheme(const Question& of) {
    if (of.themes.empty() || below(4) == 0) return std::nullopt;
    return theme(of);
  }

  std::optional<ExchangeId> maybeExchange(const Question& of) {
    if (of.exchanges.empty() || below(3) == 0) return std::nullopt;
    return of.exchanges[below(of.exchanges.size())]->id;
  }
  Command takenDown(const Question& of) {
    const ExchangeId id = maybeExchange(of).value_or(ExchangeId::of("never"));
    switch (below(6)) {
      case 0:
        return AddExchange{ExchangeId::of(fresh("e")),
                           of.id,
                           maybeExchange(of),
                           "Entre deux",
                           "",
                           maybeExchange(of),
                           coin(),
                           coin()};
      case 1:
        return CorrectExchange{id, "Redit " + fresh(""), "01-02", coin()};
      case 2:
        return PlaceExchange{id, coin() ? of.id : question().id, maybeExchange(of),
                             maybeExchange(of)};
      case 3:
        return WithdrawExchange{id};
      case 4:
        if (!of.quotations.empty()) {
          const QuotationId said = of.quotations[below(of.quotations.size())]->id;
          if (coin()) return WithdrawQuotation{said};
          return CorrectQuotation{said, "Autre thème", "Ce qui s’est dit.", "", std::nullopt};
        }
        return SetRecordingStart{fromMillis(1795000000000)};
      default:
        if (!m_state.sources.empty()) {
          return CorrectSource{m_state.sources[below(m_state.sources.size())]->id,
                               "Entretien " + fresh(""),
                               "",
                               "",
                               "",
                               Consent::no};
        }
        return SetRecordingStart{};
    }
  }

  Command proposal() {
    const Question& of = question();
    ProposeThemes proposed{of.id, m_state.seq - below(3), {}, {}};
    const ThemeId newborn = ThemeId::of(fresh("t"));
    proposed.themes.push_back({newborn, "Thème " + newborn.text()});
    if (!of.themes.empty()) proposed.themes.push_back({theme(of), "Titre " + fresh("x")});
    for (int i = 0; i < 4 && !of.notes.empty(); ++i) {
      const NoteId moved = of.notes[below(of.notes.size())]->id;
      proposed.placements.push_back({moved, coin() ? std::optional(newborn) : maybeTheme(of)});
    }
    return proposed;
  }

 private:
  const State& m_state;
  std::mt19937& m_dice;
};

}  // namespace

Order randomOrder(const State& state, std::mt19937& generator) {
  Dice dice(state, generator);
  const Question& at = dice.question();
  Order order;
  order.at = fromMillis(1795000000000);
  order.by = Role::wall;
  switch (dice.below(33)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      order.by = Role::participant;
      order.device = DeviceId::of(dice.coin() ? "d1" : "d2");
      order.command = AddNote{NoteId::of(dice.fresh("n")),
                              at.id,
                              "Café des parents " + dice.fresh(""),
                              {},
                              NoteOrigin::device};
      break;
    case 6: {
      order.by = Role::participant;
      order.device = DeviceId::of("d1");
      order.command = CorrectNote{dice.note(), "Corrigé " + dice.fresh("")};
      break;
    }
    case 7:
      order.by = Role::participant;
      order.device = DeviceId::of("d2");
      order.command = WithdrawNote{dice.note()};
      break;
    case 8:
      order.command = HideNote{dice.note(), dice.coin() ? "doublon" : ""};
      break;
    case 9:
      order.command = ShowNote{dice.note()};
      break;
    case 10:
      order.command = TakeLateNote{dice.note()};
      break;
    case 11:
      order.command = MoveNote{dice.note(), dice.maybeTheme(at)};
      break;
    case 12:
      order.command = OpenTheme{ThemeId::of(dice.fresh("t")),
                                at.id,
                                dice.coin() ? "À nous" : "",
                                {dice.note()},
                                Seat{1, 2}};
      break;
    case 13:
      order.command = RenameTheme{dice.theme(at), "Renommé " + dice.fresh("")};
      break;
    case 14:
      order.command = HoldTheme{dice.theme(at), dice.coin()};
      break;
    case 15:
      order.command = MergeThemes{dice.theme(at), dice.theme(at)};
      break;
    case 16:
      order.command = DissolveTheme{dice.theme(at)};
      break;
    case 17:
    case 18:
      order.by = Role::machine;
      order.command = dice.proposal();
      break;
    case 19:
      order.command = SetPhase{at.id, static_cast<Phase>(dice.below(5))};
      break;
    case 20:
    case 21:
      order.command = Undo{};
      break;
    case 22:
      order.command = Redo{};
      break;
    case 24:
    case 25: {
      order.by = Role::participant;
      order.device = DeviceId::of(dice.coin() ? "d1" : "d2");
      std::vector<Dots> dots;
      for (const Choice& choice : choicesOf(at)) {
        if (dots.size() < 3 && dice.coin()) dots.push_back({choice.id, 1});
      }
      order.command = CastBallot{at.id, {}, dots};
      break;
    }
    case 26:
      if (dice.coin()) {
        order.command = CountVotes{at.id};
      } else {
        order.command = VoteAgain{at.id};
      }
      break;
    case 27: {
      const auto choices = choicesOf(at);
      if (choices.empty() || dice.below(3) == 0) {
        order.command = SetVoting{at.id, 3, dice.coin() ? VoteOn::themes : VoteOn::notes};
      } else {
        order.command = SetHandCount{at.id, choices[dice.below(choices.size())].id,
                                     static_cast<int>(dice.below(9))};
      }
      break;
    }
    case 28:
      if (dice.coin()) {
        order.command = MoveQuestion{at.id, static_cast<int>(dice.below(4))};
      } else if (dice.coin()) {
        order.command = RemoveQuestion{at.id};
      } else {
        order.command = AddQuestion{QuestionId::of(dice.fresh("q")), "Une de plus", "", 5};
      }
      break;
    case 30:
      if (dice.below(4) != 0) {
        order.command = SetDeviceReading{at.id, dice.coin()};
      } else if (dice.coin()) {
        order.command = CloseMeeting{dice.coin()};
      } else {
        order.command = ReopenMeeting{};
      }
      break;
    case 31:
      order.by = Role::commandLine;
      if (dice.below(8) == 0) {
        order.command = ForgetDevices{};
      } else {
        const std::string number = dice.coin() ? "1" : "2";
        order.command =
            JoinDevice{DeviceId::of("d" + number), Role::participant, {}, "hash" + number};
      }
      break;
    case 29: {
      std::vector<Circle> circles = state.circles;
      if (dice.coin() && !circles.empty()) circles.erase(circles.begin());
      if (!circles.empty()) circles.back().name = "Renommé " + dice.fresh("");
      if (dice.coin()) circles.push_back({CircleId::of(dice.fresh("c")), "Nouveau", 3});
      order.command = SetCircles{circles};
      break;
    }
    case 23:
      switch (dice.below(9)) {
        case 0:
          order.command = AddExchange{ExchangeId::of(dice.fresh("e")), at.id, std::nullopt,
                                      "Dit à voix haute", "36-14"};
          break;
        case 6:
        case 7:
        case 8:
          order.command = dice.takenDown(at);
          break;
        case 1:
          order.command = AddSource{SourceId::of(dice.fresh("s")),
                                    "Entretien",
                                    "directeur d’école",
                                    "2026-11-02",
                                    "Guéret",
                                    "Ce qui s’est dit.",
                                    Consent::yes};
          break;
        case 2: {
          std::optional<SourceId> source;
          if (!state.sources.empty()) source = state.sources.front()->id;
          order.command = AddQuotation{
              QuotationId::of(dice.fresh("v")), at.id, "Confiance", "Ce qui s’est dit.", "",
              QuotationOrigin::unknown,         source};
          break;
        }
        case 3:
          order.command = EditQuestion{at.id, "Titre " + dice.fresh(""), at.guide};
          break;
        case 4:
          order.command = SetMeetingDetails{"2026-11-24", "Lieu " + dice.fresh("")};
          break;
        default:
          order.command = GoToQuestion{at.id};
          break;
      }
      break;
    default:
      order.command = Undo{};
      break;
  }
  return order;
}

}  // namespace grappe::tests
