#include "server/changes.h"

#include <map>
#include <nlohmann/json.hpp>

#include "server/desk_view.h"
#include "server/records_view.h"
#include "server/views.h"
#include "server/wire.h"
#include "workshop/visibility.h"

namespace grappe::server {

using nlohmann::json;
using workshop::NoteId;
using workshop::QuestionId;
using workshop::Seq;
using workshop::State;
using workshop::ThemeId;

namespace {

constexpr std::size_t mostEvents = 500;  // in an answer
constexpr std::size_t mostRead = 5000;   // of the log, for one answer: most of it is others'

// Collects what the events of a piece of the log touched, then shows it as it is in `state`.
class Collector {
 public:
  Collector(const State& state, const Caller& caller, const HideReasons& reasons)
      : m_state(state), m_caller(caller), m_reasons(reasons) {}

  std::size_t size() const { return m_touched.size(); }

  void take(const workshop::Recorded& recorded) {
    m_seq = recorded.seq;
    std::visit(*this, recorded.event);
  }

  json events(int devices) const {
    std::map<Seq, std::vector<json>> inOrder;
    for (const auto& [key, seq] : m_touched) {
      json view = viewOf(key, devices);
      if (view.is_null()) continue;
      view["seq"] = seq;
      inOrder[seq].push_back(std::move(view));
    }
    json events = json::array();
    for (auto& entry : inOrder) {
      for (json& view : entry.second) events.push_back(std::move(view));
    }
    return events;
  }

  void operator()(const workshop::QuestionAdded& e) { question(e.id); }
  void operator()(const workshop::QuestionEdited& e) { question(e.id); }
  void operator()(const workshop::CurrentQuestionSet& e) {
    if (e.to) room();
  }
  void operator()(const workshop::PhaseSet& e) { rules(e.question); }
  void operator()(const workshop::QuestionRulesSet& e) { rules(e.question); }
  void operator()(const workshop::DeviceReadingSet& e) { question(e.question); }
  void operator()(const workshop::QuestionMoved&) { numbers(); }
  void operator()(const workshop::QuestionRemoved& e) {
    question(e.id);
    numbers();
  }
  void operator()(const workshop::VotingSet& e) {
    if (seesAll(m_caller.role)) question(e.question);
  }
  void operator()(const workshop::VoteOpened& e) { question(e.question); }
  void operator()(const workshop::VotesCounted& e) { question(e.question); }
  void operator()(const workshop::DevicesFrozen&) { room(); }
  void operator()(const workshop::NoteAdded& e) { note(e.id); }
  void operator()(const workshop::NoteCorrected& e) { note(e.id); }
  void operator()(const workshop::NoteWithdrawn& e) { note(e.id); }
  void operator()(const workshop::NoteHidden& e) { note(e.id); }
  void operator()(const workshop::NoteShown& e) { note(e.id); }
  void operator()(const workshop::LateNoteTaken& e) { note(e.id); }
  void operator()(const workshop::LateNoteReturned& e) { note(e.id); }
  // Its author is told under which theme it stands.
  void operator()(const workshop::NotePlaced& e) { note(e.id); }
  void operator()(const workshop::ThemeOpened& e) { theme(e.theme.id); }
  void operator()(const workshop::ThemeClosed& e) { theme(e.theme.id); }
  void operator()(const workshop::ThemeTitled& e) {
    theme(e.id);
    ownNotesIn(e.id);
  }
  void operator()(const workshop::ThemeHeld& e) { theme(e.id); }
  void operator()(const workshop::ThemeSeated& e) { theme(e.id); }
  void operator()(const workshop::ThemeHeadingSet& e) { theme(e.id); }
  void operator()(const workshop::NoteTwinned& e) {
    if (seesAll(m_caller.role)) note(e.id);
  }
  void operator()(const workshop::NoteRefiled& e) { note(e.id); }
  void operator()(const workshop::NoteCopied& e) { note(e.id); }
  void operator()(const workshop::ExchangeAdded& e) {
    exchange(e.exchange.id);
    outline(e.exchange.question);
  }
  void operator()(const workshop::ExchangeCorrected& e) { exchange(e.id); }
  void operator()(const workshop::ExchangePlaced& e) {
    exchange(e.id);
    outline(e.from.question);
    outline(e.to.question);
  }
  void operator()(const workshop::ExchangeWithdrawn& e) { outline(e.from.question); }
  void operator()(const workshop::ExchangeRestored& e) {
    exchange(e.id);
    outline(e.to.question);
  }
  void operator()(const workshop::SourceAdded& e) { record(Kind::source, e.source.id.text()); }
  void operator()(const workshop::SourceCorrected& e) { record(Kind::source, e.to.id.text()); }
  void operator()(const workshop::QuotationAdded& e) {
    record(Kind::quotation, e.quotation.id.text());
  }
  void operator()(const workshop::QuotationCorrected& e) {
    record(Kind::quotation, e.to.id.text());
  }
  void operator()(const workshop::QuotationWithdrawn& e) { record(Kind::quotation, e.id.text()); }
  void operator()(const workshop::QuotationRestored& e) { record(Kind::quotation, e.id.text()); }
  // Whatever had the words is told anew, without them.
  void operator()(const workshop::TextsErased& e) {
    for (const workshop::NoteId& one : e.notes) note(one);
    for (const workshop::SourceId& one : e.sources) record(Kind::source, one.text());
    for (const auto& of : m_state.questions) {
      for (const auto& one : of->themes) {
        theme(one->id);
        ownNotesIn(one->id);
      }
      for (const auto& one : of->exchanges) exchange(one->id);
      for (const auto& one : of->quotations) record(Kind::quotation, one->id.text());
    }
  }
  template <class Other>
  void operator()(const Other& /*unseen*/) {}

 private:
  enum class Kind { question, note, theme, exchange, outline, source, quotation };
  using Key = std::pair<Kind, std::string>;

  void touch(Kind kind, const std::string& id) { m_touched[{kind, id}] = m_seq; }

  // Participants know of one question, the room's.
  void room() {
    if (m_state.current) touch(Kind::question, m_state.current->text());
  }
  void question(const QuestionId& id) {
    if (seesAll(m_caller.role) || m_state.current == id) touch(Kind::question, id.text());
  }
  void numbers() {
    for (const workshop::QuestionPtr& one : m_state.questions) question(one->id);
  }
  // Whether one's own notes can be corrected hangs on the phase. Those that came later have events
  // of their own.
  void rules(const QuestionId& id) {
    question(id);
    const workshop::Question* found = m_state.question(id);
    if (seesAll(m_caller.role) || found == nullptr) return;
    for (const workshop::NotePtr& one : found->notes) {
      if (!one->withdrawn && one->arrived < m_seq) note(one->id);
    }
  }
  void note(const NoteId& id) {
    if (seesAll(m_caller.role) || isOwn(id)) touch(Kind::note, id.text());
  }
  void record(Kind kind, const std::string& id) {
    if (seesRecords(m_caller.role)) touch(kind, id);
  }
  void exchange(const workshop::ExchangeId& id) { record(Kind::exchange, id.text()); }
  void outline(const QuestionId& of) { record(Kind::outline, of.text()); }
  void theme(const ThemeId& id) {
    if (seesAll(m_caller.role)) touch(Kind::theme, id.text());
  }

  void ownNotesIn(const ThemeId& id) {
    const workshop::ThemePtr found = m_state.theme(id);
    const workshop::Question* of = found ? m_state.question(found->question) : nullptr;
    if (of == nullptr || seesAll(m_caller.role)) return;
    for (const workshop::NotePtr& one : of->notes) {
      if (one->place.theme == id) note(one->id);
    }
  }

  bool isOwn(const NoteId& id) const {
    const workshop::DeviceId* author = m_state.authors.find(id);
    return author != nullptr && !m_caller.device.empty() && *author == m_caller.device;
  }

  json viewOf(const Key& key, int devices) const {
    const auto& [kind, id] = key;
    switch (kind) {
      case Kind::question: {
        const workshop::Question* found = m_state.question(QuestionId::of(id));
        if (found == nullptr) return {{"type", "question_gone"}, {"id", id}};
        return {{"type", "question"},
                {"question", seesAll(m_caller.role) ? deskQuestionView(m_state, *found, devices)
                                                    : questionView(m_state, found, devices)}};
      }
      case Kind::note: {
        const workshop::NotePtr found = m_state.note(NoteId::of(id));
        if (!found || !workshop::maySee(m_state, *found, {m_caller.role, m_caller.device})) {
          return {{"type", "gone"}, {"id", id}};
        }
        return {{"type", "note"},
                {"note", seesAll(m_caller.role)
                             ? noteView(*found, m_reasons.of(found->id, m_caller.role))
                             : ownNoteView(m_state, *found, m_caller.device)}};
      }
      case Kind::theme: {
        const workshop::ThemePtr found = m_state.theme(ThemeId::of(id));
        const workshop::Question* of = found ? m_state.question(found->question) : nullptr;
        if (of == nullptr) return {{"type", "theme_gone"}, {"id", id}};
        return {{"type", "theme"}, {"theme", themeView(*of, *found)}};
      }
      case Kind::exchange: {
        const workshop::ExchangePtr found = m_state.exchange(workshop::ExchangeId::of(id));
        if (!found) return nullptr;  // its outline says so
        return {{"type", "exchange"}, {"exchange", exchangeView(*found)}};
      }
      case Kind::outline: {
        const workshop::Question* found = m_state.question(QuestionId::of(id));
        if (found == nullptr) return nullptr;
        return {{"type", "outline"}, {"question", id}, {"exchanges", outlineView(*found)}};
      }
      case Kind::source:
        return {{"type", "source"},
                {"source", sourceView(*m_state.source(workshop::SourceId::of(id)))}};
      case Kind::quotation: {
        const workshop::QuotationPtr found = m_state.quotation(workshop::QuotationId::of(id));
        if (!found) return {{"type", "quotation_gone"}, {"id", id}};
        return {{"type", "quotation"}, {"quotation", quotationView(*found)}};
      }
    }
    return nullptr;
  }

  const State& m_state;
  const Caller& m_caller;
  const HideReasons& m_reasons;
  Seq m_seq = 0;
  std::map<Key, Seq> m_touched;
};

}  // namespace

Result<std::string> changesAfter(const Gate& gate, const Caller& caller, Seq after, int devices,
                                 Timestamp now, HideReasons& reasons) {
  const workshop::StatePtr state = gate.state();
  // A number from the future is of another file (a copy was put back): all is new.
  Seq reached = after > state->seq ? 0 : after;
  if (seesAll(caller.role)) {
    if (const auto read = reasons.readTo(gate, state->seq); !read) {
      return tl::unexpected(read.error());
    }
  }
  Collector collector(*state, caller, reasons);
  std::size_t read = 0;
  while (reached < state->seq && read < mostRead && collector.size() < mostEvents) {
    const auto events = gate.eventsAfter(reached, mostEvents - collector.size());
    if (!events) return tl::unexpected(events.error());
    if (events->empty()) break;
    for (const workshop::Recorded& recorded : *events) {
      // The log may be ahead of the state: the rest comes with the next request.
      if (recorded.seq > state->seq) break;
      collector.take(recorded);
      reached = recorded.seq;
    }
    read += events->size();
  }
  json changes = {
      {"seq", reached}, {"more", reached < state->seq}, {"events", collector.events(devices)}};
  if (seesAll(caller.role)) changes["desk"] = deskView(*state, caller.role, now);
  return written(changes);
}

}  // namespace grappe::server
