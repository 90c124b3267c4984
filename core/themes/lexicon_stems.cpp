#include "themes/lexicon_stems.h"

#include <algorithm>

#include "base/text.h"
#include "themes/tokens.h"

namespace grappe::themes {

namespace {

const std::vector<int>& placesOf(const std::unordered_map<std::string, std::vector<int>>& places,
                                 const std::string& stem) {
  static const std::vector<int> none;
  const auto found = places.find(stem);
  return found == places.end() ? none : found->second;
}

std::vector<std::string> partsOf(const std::string& compound) {
  std::vector<std::string> parts;
  for (const Token& token : tokensOf(compound)) parts.push_back(token.lower);
  return parts;
}

}  // namespace

std::string acronymStem(std::string_view acronym) { return acronymMark + folded(acronym); }

LexiconStems::LexiconStems(const Lexicon& lexicon, const Stemmer& stemmer) {
  int index = 0;
  for (const Lexicon::WordClass& group : lexicon.classes()) {
    for (const std::string& word : group.words) m_classes[stemmer.stem(word)].push_back(index);
    for (const std::string& word : group.acronyms) m_classes[acronymStem(word)].push_back(index);
    ++index;
  }
  for (const std::string& word : lexicon.vague()) m_vague.insert(stemmer.stem(word));
  readCompounds(lexicon, stemmer);
  readFields(lexicon, stemmer);
  readMeanings(lexicon, stemmer);
}

void LexiconStems::readCompounds(const Lexicon& lexicon, const Stemmer& stemmer) {
  for (const std::string& compound : lexicon.compounds()) {
    std::vector<std::string> parts = partsOf(compound);
    std::string whole;
    for (const std::string& part : parts) whole += part;
    m_compounds.push_back({std::move(parts), stemmer.stem(whole)});
  }
}

void LexiconStems::readFields(const Lexicon& lexicon, const Stemmer& stemmer) {
  const auto stemOf = [&](const std::string& word) {
    const auto compound =
        std::find_if(m_compounds.begin(), m_compounds.end(),
                     [parts = partsOf(word)](const Compound& each) { return each.parts == parts; });
    return compound == m_compounds.end() ? stemmer.stem(word) : compound->stem;
  };
  int index = 0;
  for (const Lexicon::Field& field : lexicon.fields()) {
    const auto belongs = [&](const std::string& stem) {
      std::vector<int>& of = m_fields[stem];
      if (of.empty() || of.back() != index) of.push_back(index);
    };
    for (const std::string& word : field.words) {
      belongs(stemOf(word));
      if (lexicon.isAcronym(folded(word))) belongs(acronymStem(word));
    }
    ++index;
  }
}

void LexiconStems::readMeanings(const Lexicon& lexicon, const Stemmer& stemmer) {
  for (const Lexicon::Meaning& meaning : lexicon.meanings()) {
    Meaning known;
    known.acronym = acronymStem(meaning.acronym);
    for (const Token& token : tokensOf(meaning.words)) {
      if (!lexicon.isStop(token.lower)) known.stems.push_back(stemmer.stem(token.lower));
    }
    if (!known.stems.empty()) m_meanings.push_back(std::move(known));
  }
}

const std::vector<int>& LexiconStems::classesOf(const std::string& stem) const {
  return placesOf(m_classes, stem);
}

const std::vector<int>& LexiconStems::fieldsOf(const std::string& stem) const {
  return placesOf(m_fields, stem);
}

}  // namespace grappe::themes
