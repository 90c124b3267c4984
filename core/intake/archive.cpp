#include "intake/archive.h"

#include <zip.h>

#include <algorithm>

#include "base/text.h"

namespace grappe::intake {
namespace {

constexpr std::uint64_t smallEnough = 1024U * 1024;  // any ratio may be

// Names are only looked up, but one that points out of the archive was made to harm somebody.
bool pointsElsewhere(std::string_view name) {
  if (name.empty() || name.front() == '/' || !isUtf8(name)) return true;
  if (name.find('\\') != std::string_view::npos || name.find(':') != std::string_view::npos)
    return true;
  if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 0 && c < ' '; })) return true;
  while (!name.empty()) {
    const std::size_t slash = name.find('/');
    if (name.substr(0, slash) == "..") return true;
    if (slash == std::string_view::npos) break;
    name.remove_prefix(slash + 1);
  }
  return false;
}

bool bringsMacros(std::string_view name) {
  const std::string low = lowered(name);
  return low.ends_with("vbaproject.bin") || low.ends_with("vbadata.xml") ||
         (low.starts_with("basic/") && low != "basic/") ||
         (low.starts_with("scripts/") && low != "scripts/");
}

// LibreOffice writes empty lists of libraries where there are no macros.
bool emptyLibrary(std::string_view name) {
  return name == "Basic/script-lc.xml" || name.ends_with("/script-lb.xml");
}

}  // namespace

void Archive::Close::operator()(struct zip* archive) const { zip_discard(archive); }

Archive::Archive(struct zip* archive) : m_zip(archive) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes) {
  if (bytes.size() > archiveLimit) return unreadable(Unreadable::tooBig);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  struct zip* opened =
      source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (opened == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return unreadable(Unreadable::broken);
  }
  Archive archive(opened);
  if (auto looked = archive.look(bytes.size()); !looked) {
    return tl::unexpected<Refusal>(looked.error());
  }
  return archive;
}

Result<void> Archive::look(std::size_t packed) {
  const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
  if (count < 0) return unreadable(Unreadable::broken);
  if (static_cast<std::uint64_t>(count) > mostEntries) return unreadable(Unreadable::entries);
  std::uint64_t unpacked = 0;
  std::uint64_t inside = 0;
  for (std::uint64_t at = 0; at < static_cast<std::uint64_t>(count); ++at) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr std::uint64_t wanted = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(m_zip.get(), at, 0, &stat) != 0 || (stat.valid & wanted) != wanted) {
      return unreadable(Unreadable::broken);
    }
    const std::string name = stat.name;
    if (pointsElsewhere(name)) return unreadable(Unreadable::paths);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
      return unreadable(Unreadable::encrypted);
    }
    if (bringsMacros(name) && !emptyLibrary(name)) return unreadable(Unreadable::macros);
    if (stat.size > unpackedLimit) return unreadable(Unreadable::unpacked);
    if (stat.size > smallEnough && stat.size / mostUnpacking > stat.comp_size) {
      return unreadable(Unreadable::unpacked);
    }
    unpacked += stat.size;
    inside += stat.comp_size;
    // Files that lie over one another in the archive would add up to more than it has.
    if (unpacked > unpackedLimit || inside > packed) return unreadable(Unreadable::unpacked);
    if (!m_index.emplace(name, at).second) return unreadable(Unreadable::paths);
  }
  return {};
}

bool Archive::has(std::string_view name) const { return m_index.find(name) != m_index.end(); }

bool Archive::hasBelow(std::string_view folder) const {
  const auto from = m_index.lower_bound(folder);
  return from != m_index.end() && from->first.starts_with(folder);
}

Result<std::string> Archive::read(std::string_view name) const {
  const auto found = m_index.find(name);
  if (found == m_index.end()) return unreadable(Unreadable::broken);
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(m_zip.get(), found->second, 0), zip_fclose);
  if (!file) return unreadable(Unreadable::broken);
  std::string bytes;
  std::string piece(64U * 1024, '\0');
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
    if (got < 0) return unreadable(Unreadable::broken);  // its checksum too
    if (got == 0) return bytes;
    bytes.append(piece, 0, static_cast<std::size_t>(got));
    if (bytes.size() > partLimit) return unreadable(Unreadable::unpacked);
  }
}

}  // namespace grappe::intake
