#include "runtime/engine_grouping.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace grappe::runtime {

namespace fs = std::filesystem;

struct EngineGrouping::Ready {
  Ready(const std::string& ofLanguage, const workshop::FreeText& own)
      : lexicon(own.ref),
        engine(ofLanguage, lexiconWith(ofLanguage, own.text), systemThesaurus(ofLanguage)),
        memory(engine.memory()) {}

  static themes::Lexicon lexiconWith(const std::string& language, const std::string& own) {
    themes::Lexicon all = themes::Lexicon::shipped(language);
    if (own.empty()) return all;
    if (const auto more = themes::Lexicon::parse(own)) all.add(*more);
    return all;
  }

  const std::string lexicon;  // the reference of the workshop's own
  const themes::Engine engine;
  themes::WordMemory memory;
};

namespace {

// Debian's, where the name is not "mythes-" and the language.
std::string thesaurusPackage(const std::string& language) {
  static const std::set<std::string, std::less<>> plain{
      "ar", "bg", "ca", "cs", "da", "de", "es", "fr", "gl", "hu", "id", "is",
      "it", "lv", "ne", "no", "pl", "ro", "ru", "sk", "sl", "sv", "uk"};
  if (language == "en") return "mythes-en-us";
  if (language == "pt") return "mythes-pt-pt";
  return plain.count(language) != 0 ? "mythes-" + language : std::string();
}

}  // namespace

std::optional<workshop::ProposeThemes> EngineGrouping::propose(const workshop::State& state,
                                                               const workshop::Question& question,
                                                               Reach reach) {
  Ready& ready = readyFor(state);
  const themes::Engine& engine = ready.engine;
  if (reach == Reach::newcomers) {
    // The engine tells a checkpoint by what the machine did last, which is now.
    if (themes::atCheckpoint(question, engine.tuning())) m_owed.insert(question.id);
    return engine.arrivals(state, question, m_ids, ready.memory);
  }
  const bool owed = m_owed.erase(question.id) != 0 || reach == Reach::anew;
  if (owed && themes::isUntouched(question)) {
    return engine.reorganise(state, question, m_ids, ready.memory);
  }
  return engine.propose(state, question, m_ids, ready.memory);
}

EngineGrouping::Ready& EngineGrouping::readyFor(const workshop::State& state) {
  if (!m_ready || m_ready->engine.language() != state.language ||
      m_ready->lexicon != state.lexicon.ref) {
    m_ready = std::make_shared<Ready>(state.language, state.lexicon);
    if (m_tell) tellWhatLacks(state);
  }
  return *m_ready;
}

void EngineGrouping::tellWhatLacks(const workshop::State& state) const {
  if (!m_ready->engine.knowsSynonyms()) {
    m_tell({Lacking::What::thesaurus, state.language, thesaurusPackage(state.language)});
  }
  if (state.lexicon.text.empty()) return;
  const auto own = themes::Lexicon::parse(state.lexicon.text);
  if (!own) m_tell({Lacking::What::lexicon, state.language, own.error().detail});
}

workshop::ProposePreview EngineGrouping::preview(const workshop::State& state,
                                                 const workshop::Question& question) {
  workshop::ProposePreview made = Grouping::preview(state, question);
  themes::Wish wish;
  if (question.preview->split) {
    wish.split = question.preview->split->text();
  } else {
    wish.granularity = question.preview->granularity / 100.0;
  }
  Ready& ready = readyFor(state);
  if (auto proposed = ready.engine.preview(state, question, wish, m_ids, ready.memory)) {
    made.themes = std::move(proposed->themes);
    made.placements = std::move(proposed->placements);
  }
  return made;
}

std::vector<workshop::NoticeMisfit> EngineGrouping::misfits(const workshop::State& state) {
  std::vector<themes::Board> boards;
  for (const auto& question : state.questions) boards.push_back(themes::boardOf(*question));
  Ready& ready = readyFor(state);
  std::vector<workshop::NoticeMisfit> notices;
  for (const themes::Misfit& misfit : ready.engine.misfits(boards, ready.memory)) {
    workshop::NoticeMisfit notice;
    notice.question = state.questions[misfit.from]->id;
    notice.to = state.questions[misfit.to]->id;
    for (const std::size_t note : misfit.notes) {
      notice.notes.push_back(workshop::NoteId::of(boards[misfit.from].notes[note].id));
    }
    notices.push_back(std::move(notice));
  }
  return notices;
}

std::optional<NoteWhy> EngineGrouping::why(const workshop::State& state,
                                           const workshop::NoteId& note) {
  const workshop::NotePtr of = state.note(note);
  const workshop::Question* question = of ? state.question(of->question) : nullptr;
  if (question == nullptr) return std::nullopt;
  Ready& ready = readyFor(state);
  const auto reason = ready.engine.whyNote(*question, note, ready.memory);
  if (!reason) return std::nullopt;
  const themes::Board board = themes::boardOf(*question);
  const auto themeAt = [&](int theme) {
    return workshop::ThemeId::of(board.themes[static_cast<std::size_t>(theme)].id);
  };
  NoteWhy why;
  why.note = note;
  why.by = reason->by;
  why.heading = reason->heading;
  if (reason->theme != themes::unsorted) why.theme = themeAt(reason->theme);
  for (const auto& close : reason->closest) {
    why.closest.push_back({workshop::NoteId::of(board.notes[close.note].id), close.shared});
  }
  if (reason->nearly && reason->nearly->theme != themes::unsorted) {
    why.nearly = NoteWhy::Nearly{themeAt(reason->nearly->theme), reason->nearly->shared};
  }
  return why;
}

std::optional<ThemeWhy> EngineGrouping::why(const workshop::State& state,
                                            const workshop::ThemeId& theme) {
  const workshop::ThemePtr of = state.theme(theme);
  const workshop::Question* question = of ? state.question(of->question) : nullptr;
  if (question == nullptr) return std::nullopt;
  Ready& ready = readyFor(state);
  const auto reason = ready.engine.whyTheme(*question, theme, ready.memory);
  if (!reason) return std::nullopt;
  return ThemeWhy{theme, reason->shared};
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
