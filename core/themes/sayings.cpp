#include "themes/sayings.h"

#include <algorithm>
#include <set>

#include "themes/word_memory.h"

namespace grappe::themes {

namespace {

constexpr std::size_t fewestNear = 5;  // stems of a text that may be nearly another
constexpr double nearlySame = 0.915;   // soft cosine of the stems, all of one weight

std::uint64_t mixed(std::uint64_t value) {  // splitmix64
  value += 0x9e3779b97f4a7c15U;
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

std::uint64_t sumOf(const std::vector<std::uint32_t>& stems) {
  std::uint64_t sum = 0;
  for (const std::uint32_t stem : stems) sum += mixed(stem);
  return sum;
}

bool isNumber(const std::string& stem) {
  return std::any_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void Sayings::forget() { *this = Sayings(); }

int Sayings::of(const NoteWords& words, const WordMemory& memory) {
  const auto known = m_ofText.find(&words);
  if (known != m_ofText.end()) return known->second;
  Saying saying;
  std::set<std::string> turns;
  for (const Token& token : words.tokens) {
    if (memory.lexicon().turnsSense(token.lower) || isNumber(token.lower)) {
      turns.insert(token.lower);
    }
  }
  for (const std::string& turn : turns) saying.turns += turn + ' ';
  std::string key;
  if (words.uses.empty()) {
    for (const Token& token : words.tokens) key += '"' + token.lower;
  } else {
    for (const auto& use : words.uses) saying.stems.push_back(use.stem);
    std::sort(saying.stems.begin(), saying.stems.end());
    for (const std::uint32_t stem : saying.stems) key += std::to_string(stem) + ' ';
    key += saying.turns;
  }
  if (key.empty()) return m_ofText[&words] = noSaying;
  const auto [found, isNew] = m_byKey.emplace(key, static_cast<int>(m_known.size()));
  const int number = found->second;
  if (isNew) {
    m_known.push_back(std::move(saying));
    findNear(number, memory);
  }
  return m_ofText[&words] = number;
}

void Sayings::findNear(int saying, const WordMemory& memory) {
  const std::vector<std::uint32_t> stems = m_known[index(saying)].stems;
  if (stems.size() < fewestNear) return;
  std::set<int> candidates;
  const std::uint64_t whole = sumOf(stems);
  const auto gather = [&](const auto& map, std::uint64_t key) {
    const auto found = map.find(key);
    if (found != map.end()) candidates.insert(found->second.begin(), found->second.end());
  };
  gather(m_butOne, whole);
  for (const std::uint32_t stem : stems) {
    gather(m_butOne, whole - mixed(stem));
    gather(m_whole, whole - mixed(stem));
  }
  for (const int other : candidates) {
    if (!areNear(m_known[index(saying)], m_known[index(other)], memory)) continue;
    m_known[index(saying)].near.push_back(other);
    m_known[index(other)].near.push_back(saying);
  }
  m_whole[whole].push_back(saying);
  for (const std::uint32_t stem : stems) m_butOne[whole - mixed(stem)].push_back(saying);
}

bool Sayings::areNear(const Saying& one, const Saying& other, const WordMemory& memory) const {
  if (one.turns != other.turns) return false;
  std::vector<std::uint32_t> here, there;
  std::set_difference(one.stems.begin(), one.stems.end(), other.stems.begin(), other.stems.end(),
                      std::back_inserter(here));
  std::set_difference(other.stems.begin(), other.stems.end(), one.stems.begin(), one.stems.end(),
                      std::back_inserter(there));
  if (here.size() > 1 || there.size() > 1) return false;
  for (const std::uint32_t stem : here) {
    if (isNumber(memory.textOf(stem))) return false;
  }
  for (const std::uint32_t stem : there) {
    if (isNumber(memory.textOf(stem))) return false;
  }
  double kinship = 0;
  if (!here.empty() && !there.empty()) {
    for (const Kinship& kin : memory.kin(here.front())) {
      if (kin.stem == there.front()) kinship = kin.likeness;
    }
  }
  const double shared = static_cast<double>(one.stems.size() - here.size()) + kinship;
  const double sizes = static_cast<double>(one.stems.size() * other.stems.size());
  return shared * shared >= nearlySame * nearlySame * sizes;
}

}  // namespace grappe::themes
