#include "sets.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace grappe::bench {

NoteSet readSet(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  NoteSet set;
  set.name = std::filesystem::path(path).stem().string();
  set.source = set.name.substr(0, set.name.find('_'));
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string::npos) {
      throw std::runtime_error(path + ": a line without three fields");
    }
    GoldNote note;
    std::string group = line.substr(first + 1, second - first - 1);
    note.optional = !group.empty() && group[0] == '?';
    if (note.optional) group.erase(0, 1);
    const auto known = std::find(set.groups.begin(), set.groups.end(), group);
    note.group = static_cast<int>(known - set.groups.begin());
    if (known == set.groups.end()) set.groups.push_back(group);
    note.text = line.substr(second + 1);
    set.notes.push_back(std::move(note));
  }
  return set;
}

std::vector<NoteSet> readSets(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".tsv" || name.find(".passB") != std::string::npos) continue;
    if (name.rfind("speed_", 0) == 0 || name.rfind("baselines", 0) == 0) continue;
    paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<NoteSet> sets;
  sets.reserve(paths.size());
  for (const std::string& path : paths) sets.push_back(readSet(path));
  return sets;
}

}  // namespace grappe::bench
