// A zip archive of somebody else's, read so that it can do no harm: how many files, how large, how
// much larger than packed, and where their names point are looked at before anything is unpacked,
// and again while it is, whatever the archive says of itself. Nothing is written, nothing fetched.
// One thread an object; the bytes must outlive it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "intake/unreadable.h"

struct zip;

namespace grappe::intake {

inline constexpr std::size_t archiveLimit = 40U * 1024 * 1024;      // bytes, packed
inline constexpr std::uint64_t unpackedLimit = 400U * 1024 * 1024;  // of all files in it
inline constexpr std::uint64_t partLimit = 16U * 1024 * 1024;       // of one that is read
inline constexpr std::uint64_t mostEntries = 4000;
inline constexpr std::uint64_t mostUnpacking = 200;  // times larger than packed, from 1 MB on

class Archive {
 public:
  // Refused (unreadable.h): tooBig, broken, entries, unpacked, paths, encrypted, macros.
  static Result<Archive> open(std::string_view bytes);

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  bool has(std::string_view name) const;
  bool hasBelow(std::string_view folder) const;  // "Basic/"

  // Refused: broken (also where there is none), unpacked.
  Result<std::string> read(std::string_view name) const;

 private:
  struct Close {
    void operator()(struct zip* archive) const;
  };
  explicit Archive(struct zip* archive);
  Result<void> look(std::size_t packed);

  std::unique_ptr<struct zip, Close> m_zip;
  std::map<std::string, std::uint64_t, std::less<>> m_index;
};

}  // namespace grappe::intake
