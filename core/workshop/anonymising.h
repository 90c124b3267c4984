// What an anonymous copy of a workshop changes in its log: names that were given are blurred
// wherever they stand, sources lose what they could be found by, times are those of the hour. Who
// was where (devices, PIN) stands beside the log and is store's. Pure; one thread an object.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "workshop/event.h"
#include "workshop/state.h"

namespace grappe::workshop {

class Anonymiser {
 public:
  // What the n-th source of its kind is called, from 1: "Entretien 1".
  using TitleOf = std::function<std::string(SourceKind kind, int number)>;
  // `names`: each one or more words; found as whole words, without case and accents.
  Anonymiser(const std::vector<std::string>& names, TitleOf titleOf);

  // The text with each name as "***".
  std::string blurred(std::string_view text);
  int blurs() const { return m_blurs; }  // so far

  // All events of a log, in order. The texts that they name are the caller's to blur; a passage of
  // a source is moved with its words.
  void anonymise(Recorded& recorded);

 private:
  struct Blur {
    std::size_t begin = 0, end = 0;  // bytes of the text as it was
  };
  std::vector<Blur> blursIn(std::string_view text) const;
  std::size_t moved(const SourceId& source, std::size_t byte) const;
  void anonymise(Source& source);
  void anonymise(Quotation& quotation) const;

  std::vector<std::vector<std::string>> m_names;  // as folded words
  TitleOf m_titleOf;
  int m_blurs = 0;
  std::map<SourceId, std::string> m_titles;
  std::map<SourceKind, int> m_numbers;
  std::map<SourceId, std::vector<Blur>> m_inSources;
};

// The references of the texts that stand now. All others, what was corrected, taken back or hidden,
// are nobody's to read in an anonymous copy.
std::set<std::string> standingTexts(const State& state);

}  // namespace grappe::workshop
