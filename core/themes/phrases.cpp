#include "themes/phrases.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/text.h"

namespace grappe::themes {

namespace {

constexpr int mostWords = 5;
constexpr std::size_t mostLetters = 48;  // graphemes; a theme's title stands on one or two lines

bool isNumber(const std::string& lower) {
  return std::all_of(lower.begin(), lower.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class NotePhrases {
 public:
  NotePhrases(const NoteWords& note, const WordMemory& memory, const Grammar& grammar)
      : m_note(note), m_memory(memory), m_grammar(grammar) {
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (const Token& token : note.tokens) {
      if (token.elided) continue;
      ++words;
      if (token.capitals || token.shown.size() == 1) ++capitals;
    }
    m_shouted = words > 2 && capitals == words;
    for (std::size_t at = 0; at < note.tokens.size(); ++at) m_parts.push_back(partAt(at));
  }

  void collect(std::vector<Phrase>& into) const {
    for (std::size_t first = 0; first < size(); ++first) {
      if (!mayStart(first)) continue;
      Phrase phrase;
      phrase.startsWithNoun = m_parts[first] == Part::noun;
      for (std::size_t at = first; at < size(); ++at) {
        if (at > first && !mayGoOn(first, at)) break;
        if (at > first && repeats(phrase, at)) break;
        append(phrase, at, at == first);
        if (phrase.words > mostWords) break;
        if (!mayEnd(first, at) || graphemeCount(phrase.text) > mostLetters) continue;
        into.push_back(phrase);
        into.back().wholeness = wholeness(first, at);
      }
    }
  }

 private:
  using Link = Lexicon::Link;

  std::size_t size() const { return m_note.tokens.size(); }
  bool speaks(std::size_t at) const { return m_note.tokenStems[at] != noStem; }
  bool isAcronym(std::size_t at) const {
    return speaks(at) && m_memory.textOf(m_note.tokenStems[at])[0] == acronymMark;
  }
  Link linkAt(std::size_t at) const {
    return speaks(at) ? Link::none : m_memory.lexicon().linkOf(m_note.tokens[at].lower);
  }
  bool startsRun(std::size_t at) const { return at == 0 || m_note.tokens[at].breakBefore; }
  bool endsRun(std::size_t at) const {
    return at + 1 == size() || m_note.tokens[at + 1].breakBefore;
  }

  Part partAt(std::size_t at) const {
    if (!speaks(at)) return Part::other;
    if (isAcronym(at)) return Part::noun;
    const Token& token = m_note.tokens[at];
    if (isNumber(token.lower)) return Part::other;
    const bool asNoun = startsRun(at) || m_memory.isListed(m_note.tokenStems[at]) ||
                        linkAt(at - 1) == Link::article || linkAt(at - 1) == Link::preposition;
    // "de porter" is the verb, though "un porter" is a noun.
    if (at > 0 && linkAt(at - 1) == Link::preposition && m_grammar.isInfinitive(token.lower)) {
      return Part::infinitive;
    }
    const Part part = m_grammar.partOf(m_grammar.accented(token.lower), asNoun);
    // A name inside a sentence.
    if (part == Part::other && !m_shouted && !token.breakBefore && token.shown != token.lower &&
        !token.capitals) {
      return Part::noun;
    }
    return part;
  }

  bool goesOnCompound(std::size_t at) const {
    return at < size() && m_memory.goesOnCompound(m_note, at);
  }

  bool mayStart(std::size_t at) const {
    const Token& token = m_note.tokens[at];
    if (token.joined || goesOnCompound(at) || m_parts[at] == Part::other) return false;
    if (m_parts[at] == Part::adjective) {  // "meilleure communication"
      return !endsRun(at) && m_parts[at + 1] == Part::noun;
    }
    // "en place", "à pied": the noun alone says something else.
    return startsRun(at) || m_parts[at] == Part::infinitive ||
           !isLocution(m_note.tokens[at - 1].lower);
  }

  static bool isLocution(const std::string& lower) { return lower == "en" || lower == "à"; }

  bool mayGoOn(std::size_t first, std::size_t at) const {
    const Token& token = m_note.tokens[at];
    if (token.breakBefore) return false;
    if (token.joined || goesOnCompound(at)) return true;
    const Link link = linkAt(at);
    if (!speaks(at)) {
      if (link == Link::none) return false;
      // "système la marche": an article begins another phrase, unless a verb or a link leads to it.
      if (link == Link::article && speaks(at - 1)) return m_parts[at - 1] == Part::infinitive;
      // "famille et les amis": the first article was left out.
      if (link == Link::article && linkAt(at - 1) == Link::conjunction) {
        return m_parts[first] == Part::infinitive;
      }
      // "humanité et de solidarité": the first "de" was left out.
      if (link == Link::preposition && linkAt(at - 1) == Link::conjunction) {
        for (std::size_t before = first; before < at; ++before) {
          if (m_note.tokens[before].lower == token.lower) return true;
        }
        return false;
      }
      return true;
    }
    if (m_parts[at] == Part::other) return false;
    // A verb in the middle tears, unless the phrase began with one.
    if (m_parts[at] == Part::infinitive) return m_parts[first] == Part::infinitive;
    return true;
  }

  bool mayEnd(std::size_t first, std::size_t at) const {
    if (!speaks(at) || goesOnCompound(at + 1)) return false;
    if (goesOnCompound(at)) return true;
    // Not in the middle of "savoir-faire".
    if (at + 1 < size() && m_note.tokens[at + 1].joined) return false;
    // An adjective needs its noun before it.
    return m_parts[at] != Part::adjective || (at != first && speaks(at - 1));
  }

  bool repeats(const Phrase& phrase, std::size_t at) const {
    return speaks(at) && !goesOnCompound(at) &&
           std::find(phrase.stems.begin(), phrase.stems.end(), m_note.tokenStems[at]) !=
               phrase.stems.end();
  }

  double wholeness(std::size_t first, std::size_t last) const {
    double whole = m_shouted ? 0.6 : 1;
    if (!startsRun(first) && speaks(first - 1) && m_parts[first - 1] != Part::infinitive)
      whole *= 0.7;
    if (endsRun(last)) return whole;
    if (m_parts[last + 1] == Part::adjective) whole *= 0.6;
    if (linkAt(last + 1) == Link::preposition) whole *= 0.75;
    // A verb without what it acts on.
    if (m_parts[last] == Part::infinitive) whole *= 0.6;
    return whole;
  }

  void append(Phrase& phrase, std::size_t at, bool first) const {
    const Token& token = m_note.tokens[at];
    if (!first && token.joined) {
      phrase.text += '-';
    } else if (!first && !m_note.tokens[at - 1].elided) {
      phrase.text += ' ';
    }
    phrase.text += shown(at);
    if (!speaks(at)) return;
    if (!goesOnCompound(at)) ++phrase.words;
    const StemNumber stem = m_note.tokenStems[at];
    if (std::find(phrase.stems.begin(), phrase.stems.end(), stem) == phrase.stems.end()) {
      phrase.stems.push_back(stem);
    }
  }

  std::string shown(std::size_t at) const {
    const Token& token = m_note.tokens[at];
    if (isAcronym(at)) return token.shown;
    if (token.elided) return token.lower.substr(0, token.lower.size() - 1) + "’";
    if (m_shouted || token.breakBefore || !speaks(at))
      return m_grammar.accented(lowered(token.shown));
    if (token.capitals) return token.shown;
    const std::string lower = lowered(token.shown);
    const std::string better = m_grammar.accented(lower);
    return better == lower ? token.shown : better;
  }

  const NoteWords& m_note;
  const WordMemory& m_memory;
  const Grammar& m_grammar;
  bool m_shouted = false;
  std::vector<Part> m_parts;
};

}  // namespace

void phrasesIn(const NoteWords& note, const WordMemory& memory, const Grammar& grammar,
               std::vector<Phrase>& into) {
  NotePhrases(note, memory, grammar).collect(into);
}

std::string asTitle(const std::string& phrase) {
  const std::vector<char32_t> points = codepoints(phrase);
  if (points.empty()) return {};
  const auto upper = utf8proc_totitle(static_cast<utf8proc_int32_t>(points[0]));
  return toUtf8(static_cast<char32_t>(upper)) + phrase.substr(toUtf8(points[0]).size());
}

}  // namespace grappe::themes
