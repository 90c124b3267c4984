#include "runtime/engine_grouping.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace grappe::runtime {

namespace fs = std::filesystem;

struct EngineGrouping::Ready {
  explicit Ready(const std::string& language)
      : engine(language, themes::Lexicon::shipped(language), systemThesaurus(language)),
        memory(engine.memory()) {}
  const themes::Engine engine;
  themes::WordMemory memory;
};

namespace {

bool touchedByHand(const workshop::Question& question) {
  return std::any_of(question.themes.begin(), question.themes.end(),
                     [](const workshop::ThemePtr& theme) {
                       return !theme->heading &&
                              (theme->held || theme->titledBy == workshop::Hand::person);
                     }) ||
         !question.ties.empty() ||
         std::any_of(question.notes.begin(), question.notes.end(),
                     [](const workshop::NotePtr& note) {
                       return note->place.by == workshop::Hand::person;
                     });
}

}  // namespace

std::optional<workshop::ProposeThemes> EngineGrouping::propose(const workshop::State& state,
                                                               const workshop::Question& question,
                                                               Reach reach) {
  if (!m_ready || m_ready->engine.language() != state.language) {
    m_ready = std::make_shared<Ready>(state.language);
  }
  const themes::Engine& engine = m_ready->engine;
  if (reach == Reach::newcomers) {
    // The engine tells a checkpoint by what the machine did last, which is now.
    if (themes::atCheckpoint(question, engine.tuning())) m_owed.insert(question.id);
    return engine.arrivals(state, question, m_ids, m_ready->memory);
  }
  if (m_owed.erase(question.id) != 0 && !touchedByHand(question)) {
    return engine.reorganise(state, question, m_ids, m_ready->memory);
  }
  return engine.propose(state, question, m_ids, m_ready->memory);
}

std::string systemThesaurus(std::string_view language, const fs::path& folder) {
  // Debian: th_fr.dat, th_en_US_v2.dat… the plainest name first.
  const std::string beginning = "th_" + std::string(language);
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const bool ofLanguage = name.compare(0, beginning.size(), beginning) == 0 &&
                            name.size() > beginning.size() &&
                            (name[beginning.size()] == '_' || name[beginning.size()] == '.');
    if (ofLanguage && entry.path().extension() == ".dat") found.push_back(entry.path());
  }
  if (found.empty()) return {};
  std::sort(found.begin(), found.end(), [](const fs::path& a, const fs::path& b) {
    const auto left = a.string();
    const auto right = b.string();
    return left.size() != right.size() ? left.size() < right.size() : left < right;
  });
  std::ifstream in(found.front(), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace grappe::runtime
