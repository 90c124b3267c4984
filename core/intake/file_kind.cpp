#include "intake/file_kind.h"

#include <array>

#include "base/text.h"
#include "intake/xml.h"

namespace grappe::intake {
namespace {

struct Ending {
  std::string_view text;
  FileKind kind;
};
constexpr std::array<Ending, 8> endings{{{".md", FileKind::markdown},
                                         {".markdown", FileKind::markdown},
                                         {".csv", FileKind::table},
                                         {".tsv", FileKind::table},
                                         {".docx", FileKind::docx},
                                         {".odt", FileKind::odt},
                                         {".xlsx", FileKind::xlsx},
                                         {".ods", FileKind::ods}}};
constexpr std::array<std::string_view, 6> macroEndings = {".docm", ".dotm", ".xlsm",
                                                          ".xltm", ".xlsb", ".pptm"};

// How files begin that people pick by mistake.
constexpr std::array<std::string_view, 8> others = {"%PDF", "{\\rtf",     "\x89PNG", "\xFF\xD8\xFF",
                                                    "GIF8", "7z\xBC\xAF", "Rar!",    "\x1F\x8B"};

constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// A password puts an Office document into the old container, under this name in UTF-16.
bool hasEncryptedPackage(std::string_view bytes) {
  std::string wide;
  for (const char c : std::string_view("EncryptedPackage")) wide.append(1, c).append(1, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

Result<FileKind> ofOdf(const Archive& archive) {
  const auto type = archive.read("mimetype");
  if (!type) return tl::unexpected<Refusal>(type.error());
  if (archive.has("encrypted-package")) return unreadable(Unreadable::encrypted);
  if (archive.has("META-INF/manifest.xml")) {
    const auto manifest = archive.read("META-INF/manifest.xml");
    if (!manifest) return tl::unexpected<Refusal>(manifest.error());
    if (manifest->find("encryption-data") != std::string::npos) {
      return unreadable(Unreadable::encrypted);
    }
  }
  const std::string name = cleanedLine(*type);
  if (name == "application/vnd.oasis.opendocument.text") return FileKind::odt;
  if (name == "application/vnd.oasis.opendocument.spreadsheet") return FileKind::ods;
  return unreadable(Unreadable::notRead);
}

Result<FileKind> ofPackage(const Archive& archive) {
  const auto types = xmlOf(archive, "[Content_Types].xml");
  if (!types) return tl::unexpected<Refusal>(types.error());
  std::optional<FileKind> kind;
  for (const auto& each : (*types)->document_element().children()) {
    const std::string type = lowered(attribute(each, "ContentType"));
    if (type.find("macroenabled") != std::string::npos ||
        type.find("vbaproject") != std::string::npos) {
      return unreadable(Unreadable::macros);
    }
    if (type.find("wordprocessingml.document.main") != std::string::npos) kind = FileKind::docx;
    if (type.find("spreadsheetml.sheet.main") != std::string::npos) kind = FileKind::xlsx;
  }
  if (!kind) return unreadable(Unreadable::notRead);
  return *kind;
}

Result<FileKind> ofArchive(std::string_view bytes) {
  const auto archive = Archive::open(bytes);
  if (!archive) return tl::unexpected<Refusal>(archive.error());
  if (archive->has("mimetype")) return ofOdf(*archive);
  if (archive->has("[Content_Types].xml")) return ofPackage(*archive);
  return unreadable(Unreadable::notRead);
}

}  // namespace

FileKind kindByName(std::string_view fileName) {
  const std::string name = lowered(fileName);
  for (const Ending& ending : endings) {
    if (name.ends_with(ending.text)) return ending.kind;
  }
  return FileKind::text;
}

bool isPacked(FileKind kind) {
  return kind == FileKind::docx || kind == FileKind::odt || kind == FileKind::xlsx ||
         kind == FileKind::ods;
}

Result<FileKind> fileKind(std::string_view fileName, std::string_view bytes) {
  if (bytes.size() > archiveLimit) return unreadable(Unreadable::tooBig);
  const std::string name = lowered(fileName);
  for (const auto ending : macroEndings) {
    if (name.ends_with(ending)) return unreadable(Unreadable::macros);
  }
  if (bytes.starts_with(compound)) {
    return unreadable(hasEncryptedPackage(bytes) ? Unreadable::encrypted : Unreadable::oldFormat);
  }
  for (const auto other : others) {
    if (bytes.starts_with(other)) return unreadable(Unreadable::notRead);
  }
  const FileKind named = kindByName(fileName);
  if (!bytes.starts_with("PK\x03\x04") && !bytes.starts_with("PK\x05\x06")) {
    if (isPacked(named)) {
      return unreadable(bytes.starts_with("PK") || bytes.empty() ? Unreadable::broken
                                                                 : Unreadable::otherEnding);
    }
    return named;
  }
  auto kind = ofArchive(bytes);
  if (kind && *kind != named) return unreadable(Unreadable::otherEnding);
  return kind;
}

}  // namespace grappe::intake
