#include "themes/thesaurus.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace grappe::themes {

namespace {

std::string_view lineAt(std::string_view data, std::size_t at) {
  const std::size_t end = data.find('\n', at);
  std::string_view line = data.substr(at, end == std::string_view::npos ? end : end - at);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::size_t nextLine(std::string_view data, std::size_t at) {
  const std::size_t end = data.find('\n', at);
  return end == std::string_view::npos ? data.size() : end + 1;
}

unsigned sortsNamed(std::string_view label) {
  unsigned sorts = 0;
  const auto names = [&](std::string_view name) { return label.find(name) != label.npos; };
  if (names("Nom") || names("noun")) sorts |= sortNoun;
  if (names("Adjectif") || names("adj")) sorts |= sortAdjective;
  if (names("Verbe") || names("verb")) sorts |= sortVerb;
  if (names("Adverbe") || names("adv")) sorts |= sortAdverb;
  return sorts;
}

}  // namespace

Thesaurus::Thesaurus(std::string data, const Stemmer& stemmer) : m_data(std::move(data)) {
  const std::string_view all = m_data;
  if (lineAt(all, 0) != "UTF-8" || !isUtf8(all)) {
    m_data.clear();
    return;
  }
  std::size_t at = nextLine(all, 0);
  while (at < all.size()) {
    const std::string_view head = lineAt(all, at);
    at = nextLine(all, at);
    const std::size_t bar = head.find('|');
    if (bar == std::string_view::npos) continue;
    int meanings = 0;
    const std::string_view count = head.substr(bar + 1);
    if (std::from_chars(count.data(), count.data() + count.size(), meanings).ec != std::errc()) {
      continue;
    }
    Entry entry;
    entry.begin = at;
    for (int meaning = 0; meaning < meanings && at < all.size(); ++meaning) {
      const std::string_view line = lineAt(all, at);
      entry.sort |= sortsNamed(line.substr(0, line.find('|')));
      at = nextLine(all, at);
    }
    entry.end = at;
    const std::string word = lowered(head.substr(0, bar));
    const auto index = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back(entry);
    m_byWord.emplace(word, index);
    // Of several words only the whole is known as a word; they do not stand for one stem.
    if (word.find(' ') == std::string::npos) m_byStem[stemmer.stem(word)].push_back(index);
  }
}

std::vector<std::string> Thesaurus::synonyms(const std::string& stem,
                                             const Stemmer& stemmer) const {
  std::vector<std::string> found;
  const auto entries = m_byStem.find(stem);
  if (entries == m_byStem.end()) return found;
  const std::string_view all = m_data;
  for (const std::uint32_t index : entries->second) {
    const Entry& entry = m_entries[index];
    for (std::size_t at = entry.begin; at < entry.end; at = nextLine(all, at)) {
      std::string_view line = lineAt(all, at);
      std::size_t bar = line.find('|');
      while (bar != std::string_view::npos) {
        line.remove_prefix(bar + 1);
        bar = line.find('|');
        std::string_view word = line.substr(0, bar);
        word = word.substr(0, word.find(" ("));
        if (word.empty() || word.find(' ') != std::string_view::npos) continue;
        found.push_back(stemmer.stem(lowered(word)));
      }
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  const auto itself = std::lower_bound(found.begin(), found.end(), stem);
  if (itself != found.end() && *itself == stem) found.erase(itself);
  return found;
}

unsigned Thesaurus::sortOf(std::string_view lower) const {
  const auto found = m_byWord.find(lower);
  return found == m_byWord.end() ? 0 : m_entries[found->second].sort;
}

}  // namespace grappe::themes
