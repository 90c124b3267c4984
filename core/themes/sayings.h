// Which texts say the same in the same words, or nearly: nothing but the words decides, so that two
// notes are twins on every board or on none. Grows with the texts that it is asked about; kept in
// the WordMemory, of the same thread and life.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace grappe::themes {

class WordMemory;
struct NoteWords;

// A number for what a text says; means nothing outside the Sayings that gave it.
inline constexpr int noSaying = -1;

class Sayings {
 public:
  // The same for texts with the same stems in any order and the same words that turn the sense
  // (Lexicon::turnsSense) and numbers; noSaying for a text without a word. `words` must be of
  // `memory`.
  int of(const NoteWords& words, const WordMemory& memory);
  // Sayings, among those seen, that differ in one word of at least six: one more that is no number,
  // or one exchanged for its kin.
  const std::vector<int>& near(int saying) const { return m_known[index(saying)].near; }
  std::size_t count() const { return m_known.size(); }
  void forget();

 private:
  struct Saying {
    std::vector<std::uint32_t> stems;  // sorted, each once
    std::string turns;
    std::vector<int> near;
  };
  static std::size_t index(int saying) { return static_cast<std::size_t>(saying); }
  void findNear(int saying, const WordMemory& memory);
  bool areNear(const Saying& one, const Saying& other, const WordMemory& memory) const;

  std::vector<Saying> m_known;
  std::unordered_map<const NoteWords*, int> m_ofText;
  std::unordered_map<std::string, int> m_byKey;
  // By the sum of all stems' hashes but one's: who might differ in that one.
  std::unordered_map<std::uint64_t, std::vector<int>> m_butOne;
  std::unordered_map<std::uint64_t, std::vector<int>> m_whole;
};

}  // namespace grappe::themes
