#include "runtime/joining.h"

#include "runtime/engine_grouping.h"
#include "runtime/open_workshop.h"
#include "themes/joining.h"

namespace grappe::runtime {

tl::expected<workshop::JoinedLog, NotJoined> joinFiles(
    const std::vector<std::filesystem::path>& files, const std::string& title, Timestamp now) {
  std::vector<workshop::State> states;
  for (const std::filesystem::path& file : files) {
    auto state = readState(file.string());
    if (!state) return tl::unexpected(NotJoined{file.string(), {}, state.error()});
    states.push_back(std::move(*state));
  }
  std::vector<const workshop::State*> all;
  for (const workshop::State& state : states) all.push_back(&state);
  const std::string language = states.empty() ? "fr" : states.front().language;
  const themes::Engine engine(language, themes::Lexicon::shipped(language),
                              systemThesaurus(language));
  auto log = themes::joinedWorkshops(all, title, now, engine);
  if (log) return std::move(*log);
  NotJoined why{files.empty() ? std::string() : files.front().string(), {}, log.error()};
  if (log.error().code == Code::conflict) {
    const std::string& pair = log.error().detail;
    why.file = files[std::stoul(pair) - 1].string();
    why.other = files[std::stoul(pair.substr(pair.find(' '))) - 1].string();
  }
  return tl::unexpected(std::move(why));
}

Result<void> writeJoined(const std::filesystem::path& file, const workshop::JoinedLog& log) {
  auto created = store::SqliteLog::create(file.string());
  if (!created) return tl::unexpected(created.error());
  Result<void> written = (*created)->append(log.events, log.state);
  created->reset();
  std::error_code ignored;
  if (!written) std::filesystem::remove(file, ignored);
  return written;
}

}  // namespace grappe::runtime
