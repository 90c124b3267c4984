#include "themes/lexicon.h"

#include <toml++/toml.h>
#include <sstream>

#include "base/asset.h"
#include "base/text.h"

namespace grappe::themes {

namespace {

std::vector<std::string> stringsAt(const toml::table& table, std::string_view key) {
  std::vector<std::string> strings;
  if (const toml::array* list = table[key].as_array()) {
    for (const toml::node& node : *list) {
      if (const auto text = node.value<std::string>()) strings.push_back(*text);
    }
  }
  return strings;
}

template <class Take>
void eachTable(const toml::table& table, std::string_view key, Take take) {
  const toml::array* list = table[key].as_array();
  if (list == nullptr) return;
  for (const toml::node& node : *list) {
    if (const toml::table* entry = node.as_table()) take(*entry);
  }
}

}  // namespace

Result<Lexicon> Lexicon::parse(std::string_view text) {
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    std::ostringstream where;
    where << "lexicon, line " << error.source().begin.line << ": " << error.description();
    return refuse(Code::malformed, where.str());
  }
  Lexicon lexicon;
  for (const std::string& word : stringsAt(table, "stop")) lexicon.m_stop.insert(lowered(word));
  const auto takeLinks = [&](std::string_view key, Link link) {
    for (const std::string& word : stringsAt(table, key)) {
      lexicon.m_links[lowered(word)] = link;
      lexicon.m_stop.insert(lowered(word));
    }
  };
  takeLinks("articles", Link::article);
  takeLinks("prepositions", Link::preposition);
  takeLinks("conjunctions", Link::conjunction);
  const std::vector<std::string> conjunctions = stringsAt(table, "conjunctions");
  if (!conjunctions.empty()) lexicon.m_conjunction = conjunctions.front();
  for (const std::string& word : stringsAt(table, "turning")) {
    lexicon.m_turning.insert(lowered(word));
  }
  lexicon.m_compounds = stringsAt(table, "compounds");
  for (const std::string& word : stringsAt(table, "vague")) lexicon.m_vague.insert(lowered(word));
  for (const std::string& prefix : stringsAt(table, "generic_prefixes")) {
    lexicon.m_genericPrefixes.insert(folded(prefix));
  }
  for (const std::string& word : stringsAt(table, "acronyms_also_words")) {
    lexicon.m_alsoWords.insert(folded(word));
  }
  const auto takeClass = [&](const toml::table& entry) {
    WordClass found;
    found.title = entry["title"].value_or(std::string());
    found.acronyms = stringsAt(entry, "acronyms");
    for (const std::string& word : stringsAt(entry, "words")) found.words.push_back(lowered(word));
    for (const std::string& acronym : found.acronyms) lexicon.m_acronyms.insert(folded(acronym));
    lexicon.m_classes.push_back(std::move(found));
  };
  eachTable(table, "class", takeClass);
  eachTable(table, "together", takeClass);
  eachTable(table, "field", [&](const toml::table& entry) {
    Field field;
    field.title = entry["title"].value_or(std::string());
    for (const std::string& word : stringsAt(entry, "words")) field.words.push_back(lowered(word));
    lexicon.m_fields.push_back(std::move(field));
  });
  eachTable(table, "meaning", [&](const toml::table& entry) {
    Meaning meaning{entry["acronym"].value_or(std::string()),
                    entry["words"].value_or(std::string())};
    if (meaning.acronym.empty() || meaning.words.empty()) return;
    lexicon.m_acronyms.insert(folded(meaning.acronym));
    lexicon.m_meanings.push_back(std::move(meaning));
  });
  return lexicon;
}

Lexicon Lexicon::shipped(std::string_view language) {
  Lexicon lexicon;
  for (const char* file : {".toml", ".fields.toml"}) {
    const auto text = asset("lexicon/" + std::string(language) + file);
    if (!text) continue;
    // A test reads every lexicon that ships.
    if (const auto parsed = parse(*text)) lexicon.add(*parsed);
  }
  return lexicon;
}

void Lexicon::add(const Lexicon& more) {
  m_stop.insert(more.m_stop.begin(), more.m_stop.end());
  m_links.insert(more.m_links.begin(), more.m_links.end());
  if (m_conjunction == "+") m_conjunction = more.m_conjunction;
  m_turning.insert(more.m_turning.begin(), more.m_turning.end());
  m_compounds.insert(m_compounds.end(), more.m_compounds.begin(), more.m_compounds.end());
  m_vague.insert(more.m_vague.begin(), more.m_vague.end());
  m_genericPrefixes.insert(more.m_genericPrefixes.begin(), more.m_genericPrefixes.end());
  m_acronyms.insert(more.m_acronyms.begin(), more.m_acronyms.end());
  m_alsoWords.insert(more.m_alsoWords.begin(), more.m_alsoWords.end());
  m_classes.insert(m_classes.end(), more.m_classes.begin(), more.m_classes.end());
  m_fields.insert(m_fields.end(), more.m_fields.begin(), more.m_fields.end());
  m_meanings.insert(m_meanings.end(), more.m_meanings.begin(), more.m_meanings.end());
}

Lexicon::Link Lexicon::linkOf(std::string_view lower) const {
  const auto found = m_links.find(lower);
  return found == m_links.end() ? Link::none : found->second;
}

bool Lexicon::isAlsoWord(std::string_view folded) const {
  return m_alsoWords.count(folded) != 0 || m_stop.count(folded) != 0;
}

}  // namespace grappe::themes
