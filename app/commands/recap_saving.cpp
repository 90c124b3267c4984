#include "commands/recap_saving.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <utility>

#include "base/thread_priority.h"
#include "commands/library.h"
#include "commands/recap_making.h"
#include "recap/file_writing.h"

namespace grappe::commands {
namespace {

namespace fs = std::filesystem;
using screens::OfferedFormat;
using screens::RecapSaved;

constexpr int wallWidth = 1920;  // pixels

// In the order of the formats; that of walls stands after the question's number.
constexpr std::array<const char*, 9> endings{".docx", ".pdf", ".odt",  ".html", ".xlsx",
                                             ".csv",  ".md",  ".json", ".png"};
const char* endingOf(OfferedFormat format) { return endings[static_cast<std::size_t>(format)]; }

std::string wallEnding(int number) { return "-" + std::to_string(number) + ".png"; }

// A name that none of the formats has yet there.
fs::path freeName(const fs::path& folder, const workshop::State& state) {
  std::string name = fileNameOf(state.title);
  if (const auto* meeting = state.meeting(); meeting != nullptr && !meeting->date.empty()) {
    name += "-" + meeting->date;
  }
  for (int number = 1;; ++number) {
    fs::path path = folder / (number == 1 ? name : name + "-" + std::to_string(number));
    const auto isThere = [&](const std::string& end) { return fs::exists(path.string() + end); };
    bool taken = std::ranges::any_of(endings, isThere);
    for (std::size_t at = 0; at < state.questions.size(); ++at) {
      taken |= isThere(wallEnding(static_cast<int>(at) + 1));
    }
    if (!taken) return path;
  }
}

// So that the stick may be pulled.
void syncFileSystem(const fs::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::syncfs(fd);
  ::close(fd);
}

struct MadeFile {
  std::string path, bytes;
};

class Making {
 public:
  Making(const Console& console, const workshop::State& state, fs::path name,
         const SavingTold& told)
      : m_words(console.words),
        m_state(state),
        m_maker(console, state),
        m_name(std::move(name)),
        m_told(told) {}

  // Throws Stopped.
  Result<std::vector<MadeFile>> make(const std::vector<OfferedFormat>& formats) {
    std::vector<MadeFile> files;
    for (std::size_t at = 0; at < formats.size(); ++at) {
      const auto before = static_cast<double>(at) / static_cast<double>(formats.size());
      const std::string what = m_words.say(screens::wordsOf(formats[at]));
      const Progress progress = [&](double share) {
        return !m_told || m_told(what, before + share / static_cast<double>(formats.size()));
      };
      tellProgress(progress, 0);
      auto made = formats[at] == OfferedFormat::walls ? walls(progress, files)
                                                      : document(formats[at], progress, files);
      if (!made) return tl::unexpected(made.error());
    }
    return files;
  }

 private:
  Result<void> document(OfferedFormat format, const Progress& progress,
                        std::vector<MadeFile>& files) {
    const std::string path = m_name.string() + endingOf(format);
    auto bytes = m_maker.bytes(*recapFormatOf(path), progress);
    if (!bytes) return tl::unexpected(bytes.error());
    files.push_back({path, std::move(*bytes)});
    return {};
  }

  Result<void> walls(const Progress& progress, std::vector<MadeFile>& files) {
    const recap::WallPictures& pictures = m_maker.walls();
    double done = 0;
    int number = 0;
    for (const auto& question : m_state.questions) {
      ++number;
      const auto found = pictures.find(question->id);
      if (found == pictures.end()) continue;
      files.push_back(
          {m_name.string() + wallEnding(number), recap::pngOf(found->second, wallWidth)});
      tellProgress(progress, ++done / static_cast<double>(pictures.size()));
    }
    return {};
  }

  const words::Phrasebook& m_words;
  const workshop::State& m_state;
  RecapMaker m_maker;
  const fs::path m_name;
  const SavingTold& m_told;
};

// A few by their names, many by how many they are.
std::string named(const words::Phrasebook& words, const std::vector<std::string>& paths) {
  constexpr std::size_t few = 3;
  const auto name = [](const std::string& path) { return fs::path(path).filename().string(); };
  if (paths.size() > few) {
    return words.count("kiosk.recap.files", static_cast<long>(paths.size())) + " (" +
           name(paths.front()) + "…)";
  }
  std::string names;
  for (const std::string& path : paths) names += (names.empty() ? "" : ", ") + name(path);
  return names;
}

RecapSaved notSaved(std::string words) { return {false, 1, false, std::move(words)}; }

}  // namespace

RecapSaved saveRecap(const Console& console, const workshop::State& state,
                     const screens::SavingPlace& place, const std::vector<OfferedFormat>& formats,
                     const SavingTold& told) {
  const auto& words = console.words;
  std::error_code gone;
  if (!fs::is_directory(place.path, gone)) {
    return notSaved(words.say("kiosk.recap.gone", {{"name", place.name}}));
  }
  std::vector<std::string> written;
  try {
    const auto files = Making(console, state, freeName(place.path, state), told).make(formats);
    if (!files || files->empty()) return notSaved(words.say("recap.nothing"));
    const std::string onto = words.say("kiosk.recap.writing", {{"name", place.name}});
    for (const MadeFile& file : *files) {
      if (told && !told(onto, 1)) throw Stopped();
      const auto whole = recap::writeWhole(file.path, file.bytes);
      if (!whole) {
        const std::string key = "recap.write." + std::string(codeName(whole.error().code));
        return notSaved(words.say(key, {{"path", file.path}, {"detail", whole.error().detail}}));
      }
      written.push_back(file.path);
    }
    if (place.stick) syncFileSystem(place.path);
    return {false, 1, true,
            words.say(place.stick ? "kiosk.recap.saved.stick" : "kiosk.recap.saved",
                      {{"files", named(words, written)}, {"name", place.name}})};
  } catch (const Stopped&) {
    for (const std::string& path : written) fs::remove(path, gone);
    return {false, 0, true, words.say("kiosk.recap.stopped")};
  }
}

RecapSaving::RecapSaving(const Console& console, std::function<void()> wake)
    : m_console(console), m_wake(std::move(wake)) {}

RecapSaving::~RecapSaving() {
  m_stop = true;
  if (m_thread.joinable()) m_thread.join();
}

void RecapSaving::tell(const RecapSaved& news) {
  {
    const std::lock_guard lock(m_mutex);
    m_news = news;
  }
  m_wake();
}

RecapSaved RecapSaving::news() {
  const std::lock_guard lock(m_mutex);
  return m_news;
}

void RecapSaving::start(workshop::StatePtr state, const screens::SavingPlace& place,
                        const std::vector<OfferedFormat>& formats) {
  if (news().going || formats.empty()) return;
  if (m_thread.joinable()) m_thread.join();
  m_stop = false;
  tell({true, 0, true, {}});
  m_thread = std::thread([this, state = std::move(state), place, formats] {
    standBehindOthers();
    try {
      tell(saveRecap(m_console, *state, place, formats,
                     [this](const std::string& words, double share) {
                       tell({true, share, true, words});
                       return !m_stop;
                     }));
    } catch (const std::exception& failure) {
      m_console.err << failure.what() << std::endl;
      tell(notSaved(m_console.words.say("kiosk.recap.failed")));
    }
  });
}

}  // namespace grappe::commands
