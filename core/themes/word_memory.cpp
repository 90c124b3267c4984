#include "themes/word_memory.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"

namespace grappe::themes {

namespace {

// Lexical fields are kept apart from words, as acronyms are; the rest of such a stem is the
// field's place in the lexicon.
constexpr char fieldMark = '#';

std::size_t inBoth(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::size_t count = 0;
  auto a = one.begin();
  auto b = other.begin();
  while (a != one.end() && b != other.end()) {
    if (*a < *b) {
      ++a;
    } else if (*b < *a) {
      ++b;
    } else {
      ++count;
      ++a;
      ++b;
    }
  }
  return count;
}

// Written all in capitals: then capitals say nothing of acronyms.
bool isShouted(const std::vector<Token>& tokens) {
  std::size_t words = 0;
  for (const Token& token : tokens) {
    if (token.elided) continue;
    if (!token.capitals && graphemeCount(token.shown) > 1) return false;
    ++words;
  }
  return words > 2;
}

}  // namespace

WordMemory::WordMemory(std::string_view language, const Lexicon& lexicon,
                       const Thesaurus& thesaurus, const Tuning& tuning)
    : m_stemmer(language),
      m_lexicon(lexicon),
      m_stemsOfLexicon(lexicon, m_stemmer),
      m_thesaurus(thesaurus),
      m_tuning(tuning) {}

void WordMemory::forget() {
  m_texts.clear();
  m_numbers.clear();
  m_wordStems.clear();
  m_stems.clear();
  m_byPrefix.clear();
  m_bySynonym.clear();
  m_byClass.clear();
  m_sayings.forget();
}

const NoteWords& WordMemory::of(std::string_view text) {
  const auto known = m_texts.find(text);
  if (known != m_texts.end()) return *known->second;
  auto& kept = m_texts[std::string(text)];
  kept = std::make_unique<NoteWords>();
  kept->tokens = tokensOf(text);
  const bool shouted = isShouted(kept->tokens);
  const auto useIn = [](std::vector<NoteWords::Use>& uses, StemNumber stem) {
    const auto found = std::find_if(uses.begin(), uses.end(),
                                    [&](const auto& entry) { return entry.stem == stem; });
    if (found == uses.end()) {
      uses.push_back({stem, 1});
    } else {
      ++found->times;
    }
  };
  const auto use = [&](StemNumber stem) {
    useIn(kept->uses, stem);
    for (const StemNumber field : m_stems[stem].fields) useIn(kept->fields, field);
  };
  for (const Token& token : kept->tokens) kept->tokenStems.push_back(stemOf(token, shouted));
  joinCompounds(*kept);
  std::vector<StemNumber> said;
  for (std::size_t at = 0; at < kept->tokens.size(); ++at) {
    const StemNumber stem = kept->tokenStems[at];
    if (stem == noStem || goesOnCompound(*kept, at)) continue;
    use(stem);
    said.push_back(stem);
  }
  for (const LexiconStems::Meaning& meaning : m_stemsOfLexicon.meanings()) {
    const auto found = std::search(
        said.begin(), said.end(), meaning.stems.begin(), meaning.stems.end(),
        [&](StemNumber one, const std::string& other) { return m_stems[one].text == other; });
    if (found != said.end()) use(numberOf(meaning.acronym));
  }
  return *kept;
}

void WordMemory::joinCompounds(NoteWords& text) {
  for (const auto& [parts, stem] : m_stemsOfLexicon.compounds()) {
    const auto isPart = [](const Token& token, const std::string& part) {
      return token.lower == part;
    };
    auto at = text.tokens.begin();
    while ((at = std::search(at, text.tokens.end(), parts.begin(), parts.end(), isPart)) !=
           text.tokens.end()) {
      const auto first = text.tokenStems.begin() + (at - text.tokens.begin());
      const StemNumber number = numberOf(stem);
      m_stems[number].compound = true;
      std::fill_n(first, parts.size(), number);
      at += static_cast<std::ptrdiff_t>(parts.size());
    }
  }
}

bool WordMemory::goesOnCompound(const NoteWords& text, std::size_t at) const {
  const StemNumber stem = text.tokenStems[at];
  return at > 0 && stem != noStem && stem == text.tokenStems[at - 1] && m_stems[stem].compound;
}

StemNumber WordMemory::stemOf(const Token& token, bool shouted) {
  if (token.elided) return noStem;
  const std::string bare = folded(token.lower);
  if (m_lexicon.isAcronym(bare)) {
    const bool ordinary = m_lexicon.isAlsoWord(bare);
    if (!ordinary || (token.capitals && !shouted)) return numberOf(acronymStem(bare));
  }
  const auto known = m_wordStems.find(token.lower);
  if (known != m_wordStems.end()) return known->second;
  StemNumber stem = noStem;
  const bool letterAlone = bare.size() < 2 && static_cast<unsigned char>(bare[0]) < 0x80;
  if (!bare.empty() && !letterAlone && !m_lexicon.isStop(token.lower)) {
    const std::string text = m_stemmer.stem(token.lower);
    if (!text.empty()) stem = numberOf(text);
  }
  m_wordStems.emplace(token.lower, stem);
  return stem;
}

StemNumber WordMemory::numberOf(const std::string& text) {
  const auto [found, isNew] = m_numbers.emplace(text, static_cast<StemNumber>(m_stems.size()));
  if (!isNew) return found->second;
  Stem stem;
  stem.text = text;
  stem.vague = m_stemsOfLexicon.isVague(text);
  stem.classes = m_stemsOfLexicon.classesOf(text);
  for (const int index : stem.classes) {
    if (!m_lexicon.classes()[static_cast<std::size_t>(index)].title.empty()) {
      stem.titledClass = index;
      break;
    }
  }
  // An acronym has no synonyms that the thesaurus would know.
  const bool isWord = text[0] != acronymMark && text[0] != fieldMark;
  if (isWord) stem.synonyms = m_thesaurus.synonyms(text, m_stemmer);
  const StemNumber number = found->second;
  m_stems.push_back(std::move(stem));
  if (text[0] == fieldMark) return number;
  findKin(number);
  for (const int field : m_stemsOfLexicon.fieldsOf(text)) {
    const StemNumber known = numberOf(fieldMark + std::to_string(field));
    m_stems[number].fields.push_back(known);
  }
  return number;
}

const std::string& WordMemory::fieldTitle(StemNumber stem) const {
  static const std::string none;
  const std::string& text = m_stems[stem].text;
  if (text[0] != fieldMark) return none;
  return m_lexicon.fields()[std::stoul(text.substr(1))].title;
}

bool WordMemory::sharePrefix(std::string_view one, std::string_view other) const {
  std::size_t same = 0;
  while (same < one.size() && same < other.size() && one[same] == other[same]) ++same;
  if (same < m_tuning.prefixLetters) return false;
  for (std::size_t length = 4; length <= same; ++length) {
    // A generic beginning counts once the words go on being the same for three letters more.
    if (m_lexicon.isGenericPrefix(one.substr(0, length)) && same < length + 3) return false;
  }
  return true;
}

double WordMemory::likeness(const Stem& one, const Stem& other) const {
  double best = 0;
  for (const int index : one.classes) {
    if (std::find(other.classes.begin(), other.classes.end(), index) != other.classes.end()) {
      best = m_tuning.together;
    }
  }
  if (best < m_tuning.samePrefix && one.text[0] != acronymMark &&
      sharePrefix(one.text, other.text)) {
    best = m_tuning.samePrefix;
  }
  const bool named = std::binary_search(one.synonyms.begin(), one.synonyms.end(), other.text) ||
                     std::binary_search(other.synonyms.begin(), other.synonyms.end(), one.text);
  if (named && !one.synonyms.empty() && !other.synonyms.empty()) {
    // Words that are used for one another share most of their neighbours; a word with many
    // meanings shares few with each. The two words themselves count as shared.
    const double shared = static_cast<double>(inBoth(one.synonyms, other.synonyms)) + 2;
    const double smaller =
        static_cast<double>(std::min(one.synonyms.size(), other.synonyms.size())) + 1;
    best = std::max(best, m_tuning.synonym * std::min(1.0, shared / smaller));
  }
  return std::max(best, likenessBySynonyms(one, other, named));
}

// Words that two synonyms or more lead to from both sides mean nearly the same, whether or not the
// thesaurus names one with the other ("promenade", "balade"). The added synonyms keep words with a
// handful of them from being close by chance.
double WordMemory::likenessBySynonyms(const Stem& one, const Stem& other, bool named) const {
  constexpr double added = 5;
  const double shared = static_cast<double>(inBoth(one.synonyms, other.synonyms)) + (named ? 2 : 0);
  if (shared < 2) return 0;
  const double cosine = shared / std::sqrt((static_cast<double>(one.synonyms.size()) + added) *
                                           (static_cast<double>(other.synonyms.size()) + added));
  return cosine < m_tuning.fewCommon ? 0 : std::min(cosine, m_tuning.commonSynonyms);
}

void WordMemory::findKin(StemNumber number) {
  std::set<StemNumber> near;
  const auto gather = [&](std::vector<StemNumber>& bucket) {
    near.insert(bucket.begin(), bucket.end());
    bucket.push_back(number);
  };
  Stem& stem = m_stems[number];
  for (const int index : stem.classes) gather(m_byClass[index]);
  if (stem.text.size() >= m_tuning.prefixLetters && stem.text[0] != acronymMark) {
    gather(m_byPrefix[stem.text.substr(0, m_tuning.prefixLetters)]);
  }
  for (const std::string& synonym : stem.synonyms) {
    const auto known = m_numbers.find(synonym);
    if (known != m_numbers.end()) near.insert(known->second);
    auto& sharing = m_bySynonym[synonym];
    near.insert(sharing.begin(), sharing.end());
    sharing.push_back(number);
  }
  const auto namedBy = m_bySynonym.find(stem.text);
  if (namedBy != m_bySynonym.end()) near.insert(namedBy->second.begin(), namedBy->second.end());
  near.erase(number);
  const auto keep = [&](StemNumber of, StemNumber other, double howMuch) {
    auto& kin = m_stems[of].kin;
    // By text: the sums that run over kin must not depend on the order in which words came.
    const auto at = std::lower_bound(
        kin.begin(), kin.end(), other,
        [&](const Kinship& a, StemNumber b) { return m_stems[a.stem].text < m_stems[b].text; });
    kin.insert(at, Kinship{other, howMuch});
  };
  for (const StemNumber other : near) {
    const double howMuch = likeness(stem, m_stems[other]);
    if (howMuch <= 0) continue;
    keep(number, other, howMuch);
    keep(other, number, howMuch);
  }
}

}  // namespace grappe::themes
