// Sets of notes with the groups that people put them in: a folder of `id<TAB>group<TAB>text` files.
// Plain values, one thread.
#pragma once

#include <string>
#include <vector>

namespace grappe::bench {

struct GoldNote {
  std::string text;
  int group = 0;          // index into NoteSet::groups
  bool optional = false;  // has two readings (`?` before its group): left out of the scores
};

struct NoteSet {
  std::string name;
  std::string source;               // what stands before the first '_' of the name
  std::vector<std::string> groups;  // the people's titles as they stand in the file
  std::vector<GoldNote> notes;      // in order of arrival
};

// By name. Without second passes (.passB) and without the sets that are there for speed (speed_).
std::vector<NoteSet> readSets(const std::string& folder);

NoteSet readSet(const std::string& path);

}  // namespace grappe::bench
