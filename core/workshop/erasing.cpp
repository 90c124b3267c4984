#include "workshop/erasing.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "workshop/side_rows.h"
#include "workshop/texts_of.h"

namespace grappe::workshop {

namespace {

constexpr std::size_t repeated = 4;  // words in a row that are nobody's by chance
constexpr std::size_t telling = 3;   // letters of a word that says something

using Words = std::vector<std::string>;

Words wordsOf(std::string_view text) {
  Words words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (const char32_t one : codepoints(folded(text))) {
    if (isOfWord(one)) {
      word += toUtf8(one);
    } else {
      end();
    }
  }
  end();
  return words;
}

bool holdsRun(const Words& in, std::span<const std::string> run) {
  return !run.empty() && std::search(in.begin(), in.end(), run.begin(), run.end()) != in.end();
}

// A singular and its plural are one word.
std::string singular(const std::string& word) {
  const bool plural = word.size() > telling && (word.back() == 's' || word.back() == 'x');
  return plural ? word.substr(0, word.size() - 1) : word;
}

template <class Id>
bool has(const std::vector<Id>& ids, const Id& id) {
  return std::ranges::find(ids, id) != ids.end();
}

struct Candidate {
  TextKind kind = TextKind::title;
  Words words;
  Seq first = 0;
};

class Search {
 public:
  Search(const State& state, std::span<const Recorded> log, const ToForget& asked)
      : m_state(state), m_log(log) {
    for (const NoteId& one : asked.notes) m_notes.insert(one.text());
    for (const SourceId& one : asked.sources) m_sources.insert(one.text());
    for (const ExchangeId& one : asked.exchanges) m_exchanges.insert(one.text());
    for (const QuotationId& one : asked.quotations) m_quotations.insert(one.text());
    m_devices = asked.devices;
    for (const std::string& one : asked.wordings) own(one, true);
    m_first = asked.since;
  }

  Result<Erasing> result(const ToForget& asked) {
    widen();
    if (auto known = check(asked); !known) return tl::unexpected(known.error());
    for (const QuestionPtr& question : m_state.questions) {
      hear(wordsOf(question->title));
      hear(wordsOf(question->guide));
    }
    for (const Recorded& one : m_log) {
      eachText(one.event, [&](const TextOf& text) { sort(text, one.seq); });
    }
    addMadeOf();
    return told(asked);
  }

 private:
  // A note and its copies are one text; a device's notes and a source's quotations are theirs.
  void widen() {
    for (const Recorded& one : m_log) {
      if (const auto* added = std::get_if<NoteAdded>(&one.event)) {
        m_knownNotes.insert(added->id.text());
        if (!added->device.empty() && has(m_devices, added->device)) {
          m_notes.insert(added->id.text());
        }
      } else if (const auto* spoken = std::get_if<ExchangeAdded>(&one.event)) {
        m_knownExchanges.insert(spoken->exchange.id.text());
      } else if (const auto* quoted = std::get_if<QuotationAdded>(&one.event)) {
        quote(quoted->quotation);
      } else if (const auto* requoted = std::get_if<QuotationCorrected>(&one.event)) {
        quote(requoted->from);
        quote(requoted->to);
      }
    }
    for (bool more = true; std::exchange(more, false);) {
      for (const Recorded& one : m_log) {
        const auto* copied = std::get_if<NoteCopied>(&one.event);
        if (copied == nullptr) continue;
        m_knownNotes.insert(copied->id.text());
        const bool copy = m_notes.contains(copied->id.text());
        if (copy == m_notes.contains(copied->of.text())) continue;
        m_notes.insert(copy ? copied->of.text() : copied->id.text());
        more = true;
      }
    }
  }
  void quote(const Quotation& one) {
    m_knownQuotations.insert(one.id.text());
    if (one.source && m_sources.contains(one.source->text())) m_quotations.insert(one.id.text());
  }

  Result<void> check(const ToForget& asked) const {
    const auto known = [](const auto& ids, const std::set<std::string>& those,
                          const std::string& what) -> Result<void> {
      for (const auto& id : ids) {
        if (!those.contains(id.text()))
          return refuse(Code::unknown, "no " + what + " " + id.text());
      }
      return {};
    };
    for (const SourceId& id : asked.sources) {
      if (!m_state.source(id)) return refuse(Code::unknown, "no source " + id.text());
    }
    for (const DeviceId& id : asked.devices) {
      if (m_state.devices.find(id) == nullptr) {
        return refuse(Code::unknown, "no device " + id.text());
      }
    }
    if (auto well = known(asked.notes, m_knownNotes, "note"); !well) return well;
    if (auto well = known(asked.exchanges, m_knownExchanges, "exchange"); !well) return well;
    return known(asked.quotations, m_knownQuotations, "quotation");
  }

  bool isTheirs(const TextOf& text) const {
    const std::string id(text.id);
    switch (text.kind) {
      case TextKind::note:
      case TextKind::reason:
        return m_notes.contains(id);
      case TextKind::exchange:
        return m_exchanges.contains(id);
      case TextKind::source:
        return m_sources.contains(id);
      case TextKind::quotation:
      case TextKind::title:
        return !id.empty() && m_quotations.contains(id);
      case TextKind::other:
        return false;
    }
    return false;
  }

  void sort(const TextOf& text, Seq seq) {
    if (text.kind == TextKind::other || text.text.erased) return;
    if (isTheirs(text)) {
      if (!m_refs.insert(text.text.ref).second) return;
      if (text.kind == TextKind::reason || text.kind == TextKind::title) return;
      own(text.text.text, text.kind != TextKind::source);
      if (m_first == 0) m_first = seq;
      return;
    }
    if (text.kind == TextKind::title || text.kind == TextKind::reason) {
      m_candidates.try_emplace(text.text.ref, Candidate{text.kind, wordsOf(text.text.text), seq});
      return;
    }
    Others& others = m_others[{text.kind, std::string(text.id)}];
    others.push_back(wordsOf(text.text.text));
    hear(others.back());
  }
  // Of an interview single words are everybody's.
  void own(const std::string& text, bool andItsWords) {
    m_texts.push_back(text);
    m_wordings.push_back(wordsOf(text));
    if (!andItsWords) return;
    for (const std::string& word : m_wordings.back()) m_ownWords.insert(singular(word));
  }
  void hear(const Words& words) {
    for (const std::string& word : words) m_othersWords.insert(singular(word));
  }

  // Words that theirs has in a row, at least four of them or the whole.
  bool repeats(const Words& words, bool orWhole) const {
    return std::ranges::any_of(m_wordings, [&](const Words& own) {
      if (orWhole && holdsRun(own, words)) return true;
      for (std::size_t at = 0; at + repeated <= words.size(); ++at) {
        if (holdsRun(own, std::span(words).subspan(at, repeated))) return true;
      }
      return false;
    });
  }
  bool othersSay(const Words& words) const {
    return std::ranges::any_of(m_others, [&](const auto& one) {
      return std::ranges::any_of(one.second,
                                 [&](const Words& those) { return holdsRun(those, words); });
    });
  }
  bool isMadeOf(const Candidate& one) const {
    if (one.words.empty() || one.first < m_first) return false;
    const bool alone = std::ranges::any_of(one.words, [&](const std::string& word) {
      const std::string of = singular(word);
      return word.size() >= telling && m_ownWords.contains(of) && !m_othersWords.contains(of);
    });
    return alone || (repeats(one.words, true) && !othersSay(one.words));
  }
  // Of a forgotten note, with every title that its words alone are in.
  void addMadeOf() {
    if (m_wordings.empty()) return;
    for (const auto& [ref, one] : m_candidates) {
      if (!m_refs.contains(ref) && isMadeOf(one) && m_refs.insert(ref).second) ++m_titles;
    }
  }

  Erasing told(const ToForget& asked) const {
    Erasing erasing;
    erasing.command.texts.assign(m_refs.begin(), m_refs.end());
    for (const std::string& id : m_notes) erasing.command.notes.push_back(NoteId::of(id));
    for (const SourceId& id : asked.sources) {
      // Again, where it was not erased with all that it had.
      if (const SourcePtr source = m_state.source(id); !source->text.erased) {
        erasing.command.sources.push_back(id);
      }
    }
    for (const DeviceId& device : asked.devices) {
      erasing.command.texts.push_back(rowsOf(device));
    }
    erasing.wordings = m_texts;
    erasing.since = m_first;
    erasing.titles = m_titles;
    erasing.quotations = static_cast<int>(m_quotations.size());
    for (const auto& [whose, wordings] : m_others) {
      const bool alike = std::ranges::any_of(wordings, [&](const Words& words) {
        return (has(m_wordings, words) && !words.empty()) || repeats(words, false);
      });
      if (!alike) continue;
      const auto& [kind, id] = whose;
      if (kind == TextKind::note) erasing.alikeNotes.push_back(NoteId::of(id));
      if (kind == TextKind::exchange) erasing.alikeExchanges.push_back(ExchangeId::of(id));
      if (kind == TextKind::quotation) erasing.alikeQuotations.push_back(QuotationId::of(id));
    }
    return erasing;
  }

  using Others = std::vector<Words>;

  const State& m_state;
  const std::span<const Recorded> m_log;
  std::set<std::string> m_notes, m_sources, m_exchanges, m_quotations;
  std::vector<DeviceId> m_devices;
  std::set<std::string> m_knownNotes, m_knownExchanges, m_knownQuotations;
  std::set<std::string> m_refs;
  std::vector<std::string> m_texts;            // theirs
  std::vector<Words> m_wordings;               // the same as words
  std::unordered_set<std::string> m_ownWords;  // of them, but a source's
  Seq m_first = 0;                             // when the first of them came
  std::map<std::pair<TextKind, std::string>, Others> m_others;
  std::unordered_set<std::string> m_othersWords;
  std::map<std::string, Candidate> m_candidates;
  int m_titles = 0;
};

}  // namespace

Result<Erasing> erasingOf(const State& state, std::span<const Recorded> log,
                          const ToForget& asked) {
  return Search(state, log, asked).result(asked);
}

Containing containing(std::span<const Recorded> log, std::string_view words) {
  const Words sought = wordsOf(words);
  Containing found;
  const auto add = [](auto& ids, std::string_view id) {
    using Id = typename std::decay_t<decltype(ids)>::value_type;
    const Id one = Id::of(std::string(id));
    if (!has(ids, one)) ids.push_back(one);
  };
  for (const Recorded& recorded : log) {
    eachText(recorded.event, [&](const TextOf& text) {
      if (!holdsRun(wordsOf(text.text.text), sought)) return;
      if (text.kind == TextKind::note) add(found.notes, text.id);
      if (text.kind == TextKind::source) add(found.sources, text.id);
      if (text.kind == TextKind::exchange) add(found.exchanges, text.id);
      if (text.kind == TextKind::quotation) add(found.quotations, text.id);
    });
  }
  return found;
}

}  // namespace grappe::workshop
