#include "intake/unreadable.h"

#include <array>

namespace grappe::intake {
namespace {

struct Entry {
  Unreadable why;
  Code code;
  std::string_view name;
  std::string_view detail;
};

constexpr std::array<Entry, 11> table{{
    {Unreadable::tooBig, Code::tooLarge, "too_big", "the file is too big"},
    {Unreadable::unpacked, Code::tooLarge, "unpacked", "too large once it is unpacked"},
    {Unreadable::entries, Code::tooLarge, "entries", "too many files in the archive"},
    {Unreadable::paths, Code::malformed, "paths", "names in the archive that point elsewhere"},
    {Unreadable::encrypted, Code::forbidden, "encrypted", "the file is encrypted"},
    {Unreadable::macros, Code::forbidden, "macros", "the file brings macros along"},
    {Unreadable::entities, Code::forbidden, "entities", "the file declares entities of its own"},
    {Unreadable::broken, Code::damaged, "broken", "the file is broken"},
    {Unreadable::oldFormat, Code::wrongType, "old_format", "an old format of an office program"},
    {Unreadable::notRead, Code::wrongType, "not_read", "a format that is not read"},
    {Unreadable::otherEnding, Code::wrongType, "other_ending", "the name's ending says otherwise"},
}};

const Entry& entryOf(Unreadable why) { return table.at(static_cast<std::size_t>(why)); }

}  // namespace

std::string_view unreadableName(Unreadable why) { return entryOf(why).name; }

tl::unexpected<Refusal> unreadable(Unreadable why) {
  const Entry& entry = entryOf(why);
  return refuse(entry.code, std::string(entry.detail));
}

std::optional<Unreadable> whyUnreadable(const Refusal& refusal) {
  for (const Entry& entry : table) {
    if (entry.code == refusal.code && entry.detail == refusal.detail) return entry.why;
  }
  return std::nullopt;
}

}  // namespace grappe::intake
