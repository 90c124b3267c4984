#include "workshop/event.h"

#include <array>

namespace grappe::workshop {

namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Event>> names{"WorkshopCreated",
                                                                         "WorkshopRenamed",
                                                                         "QuestionAdded",
                                                                         "QuestionEdited",
                                                                         "MeetingOpened",
                                                                         "MeetingDetailsSet",
                                                                         "PinSet",
                                                                         "DeviceJoined",
                                                                         "CurrentQuestionSet",
                                                                         "PhaseSet",
                                                                         "QuestionRulesSet",
                                                                         "CirclesSet",
                                                                         "QuestionMoved",
                                                                         "QuestionRemoved",
                                                                         "VotingSet",
                                                                         "VoteOpened",
                                                                         "BallotCast",
                                                                         "HandCountSet",
                                                                         "VotesCounted",
                                                                         "TimerSet",
                                                                         "DevicesFrozen",
                                                                         "NoteAdded",
                                                                         "NoteCorrected",
                                                                         "NoteWithdrawn",
                                                                         "NoteHidden",
                                                                         "NoteShown",
                                                                         "LateNoteTaken",
                                                                         "LateNoteReturned",
                                                                         "NotePlaced",
                                                                         "ThemeOpened",
                                                                         "ThemeClosed",
                                                                         "ThemeTitled",
                                                                         "ThemeHeld",
                                                                         "ThemeSeated",
                                                                         "ThemeHeadingSet",
                                                                         "NotesTied",
                                                                         "NoteTwinned",
                                                                         "GroupingSet",
                                                                         "PreviewAsked",
                                                                         "PreviewMade",
                                                                         "PreviewClosed",
                                                                         "MisfitNoticed",
                                                                         "MisfitSettled",
                                                                         "NoteRefiled",
                                                                         "NoteCopied",
                                                                         "LexiconSet",
                                                                         "LanguageSet",
                                                                         "ExchangeAdded",
                                                                         "ExchangeCorrected",
                                                                         "ExchangePlaced",
                                                                         "ExchangeWithdrawn",
                                                                         "ExchangeRestored",
                                                                         "SourceAdded",
                                                                         "SourceCorrected",
                                                                         "QuotationAdded",
                                                                         "QuotationCorrected",
                                                                         "QuotationWithdrawn",
                                                                         "QuotationRestored",
                                                                         "RecordingStartSet",
                                                                         "MeetingClosed",
                                                                         "DevicesForgotten",
                                                                         "DeviceReadingSet",
                                                                         "RecapChoicesSet",
                                                                         "TextsErased"};

struct Inverse {
  using Opposite = std::optional<Event>;

  Opposite operator()(const WorkshopRenamed& e) const { return WorkshopRenamed{e.to, e.from}; }
  Opposite operator()(const QuestionEdited& e) const {
    return QuestionEdited{e.id,        e.toTitle,   e.toGuide,    e.fromTitle,
                          e.fromGuide, e.toMinutes, e.fromMinutes};
  }
  Opposite operator()(const CirclesSet& e) const { return CirclesSet{e.to, e.from}; }
  Opposite operator()(const QuestionAdded& e) const {
    return QuestionRemoved{e.id, e.title, e.guide, e.minutes, e.at};
  }
  Opposite operator()(const QuestionRemoved& e) const {
    return QuestionAdded{e.id, e.title, e.guide, e.minutes, e.at};
  }
  Opposite operator()(const QuestionMoved& e) const { return QuestionMoved{e.id, e.to, e.from}; }
  Opposite operator()(const VotingSet& e) const { return VotingSet{e.question, e.to, e.from}; }
  Opposite operator()(const HandCountSet& e) const {
    return HandCountSet{e.question, e.choice, e.to, e.from};
  }
  Opposite operator()(const MeetingDetailsSet& e) const {
    return MeetingDetailsSet{e.id, e.toDate, e.toPlace, e.fromDate, e.fromPlace};
  }
  Opposite operator()(const CurrentQuestionSet& e) const {
    return CurrentQuestionSet{e.to, e.from};
  }
  Opposite operator()(const PhaseSet& e) const { return PhaseSet{e.question, e.to, e.from}; }
  Opposite operator()(const QuestionRulesSet& e) const {
    return QuestionRulesSet{e.question, e.toOpenWriting, e.toNotesStopped, e.fromOpenWriting,
                            e.fromNotesStopped};
  }
  Opposite operator()(const MeetingClosed& e) const {
    return MeetingClosed{e.id, e.to, e.from, e.toForgets, e.fromForgets};
  }
  Opposite operator()(const DeviceReadingSet& e) const {
    return DeviceReadingSet{e.question, e.to, e.from};
  }
  Opposite operator()(const NoteHidden& e) const { return NoteShown{e.id, e.reason}; }
  Opposite operator()(const NoteShown& e) const { return NoteHidden{e.id, e.reason}; }
  Opposite operator()(const LateNoteTaken& e) const { return LateNoteReturned{e.id}; }
  Opposite operator()(const LateNoteReturned& e) const { return LateNoteTaken{e.id}; }
  Opposite operator()(const NotePlaced& e) const { return NotePlaced{e.id, e.to, e.from}; }
  Opposite operator()(const ThemeOpened& e) const { return ThemeClosed{e.theme}; }
  Opposite operator()(const ThemeClosed& e) const { return ThemeOpened{e.theme}; }
  Opposite operator()(const ThemeTitled& e) const {
    return ThemeTitled{e.id, e.to, e.from, e.toBy, e.fromBy};
  }
  Opposite operator()(const ThemeHeld& e) const { return ThemeHeld{e.id, e.to, e.from}; }
  Opposite operator()(const ThemeSeated& e) const { return ThemeSeated{e.id, e.to, e.from}; }
  Opposite operator()(const ThemeHeadingSet& e) const {
    return ThemeHeadingSet{e.id, e.to, e.toHint, e.from, e.fromHint};
  }
  Opposite operator()(const NotesTied& e) const {
    return NotesTied{e.question, e.one, e.other, e.to, e.from};
  }
  Opposite operator()(const NoteTwinned& e) const { return NoteTwinned{e.id, e.to, e.from}; }
  Opposite operator()(const GroupingSet& e) const { return GroupingSet{e.question, e.to, e.from}; }
  Opposite operator()(const MisfitSettled& e) const {
    return MisfitSettled{e.question, e.noticed, e.to, e.from};
  }
  Opposite operator()(const NoteRefiled& e) const {
    return NoteRefiled{e.id, e.to, e.from, e.toPlace, e.fromPlace};
  }
  Opposite operator()(const RecapChoicesSet& e) const { return RecapChoicesSet{e.to, e.from}; }
  Opposite operator()(const LexiconSet& e) const { return LexiconSet{e.to, e.from}; }
  Opposite operator()(const LanguageSet& e) const { return LanguageSet{e.to, e.from}; }
  Opposite operator()(const ExchangeAdded& e) const {
    return ExchangeWithdrawn{e.exchange.id, {e.exchange.question, e.exchange.parent, e.after}};
  }
  Opposite operator()(const ExchangeCorrected& e) const {
    return ExchangeCorrected{e.id,         e.to,           e.from,   e.toTimecode, e.fromTimecode,
                             e.toVerbatim, e.fromVerbatim, e.toKind, e.fromKind};
  }
  Opposite operator()(const ExchangePlaced& e) const { return ExchangePlaced{e.id, e.to, e.from}; }
  Opposite operator()(const ExchangeWithdrawn& e) const { return ExchangeRestored{e.id, e.from}; }
  Opposite operator()(const ExchangeRestored& e) const { return ExchangeWithdrawn{e.id, e.to}; }
  Opposite operator()(const SourceCorrected& e) const { return SourceCorrected{e.to, e.from}; }
  Opposite operator()(const QuotationAdded& e) const {
    return QuotationWithdrawn{e.quotation.id, e.quotation.question};
  }
  Opposite operator()(const QuotationCorrected& e) const {
    return QuotationCorrected{e.to, e.from};
  }
  Opposite operator()(const QuotationWithdrawn& e) const {
    return QuotationRestored{e.id, e.question};
  }
  Opposite operator()(const QuotationRestored& e) const {
    return QuotationWithdrawn{e.id, e.question};
  }
  Opposite operator()(const RecordingStartSet& e) const {
    return RecordingStartSet{e.id, e.to, e.from};
  }
  template <class Other>
  Opposite operator()(const Other&) const {
    return std::nullopt;
  }
};

}  // namespace

std::string_view eventName(const Event& event) { return names.at(event.index()); }

std::optional<Event> inverse(const Event& event) { return std::visit(Inverse{}, event); }

}  // namespace grappe::workshop
