#include "recap/docx/archive.h"

#include <zip.h>

#include <stdexcept>

namespace grappe::recap::docx {
namespace {

constexpr zip_uint16_t firstDay = (0 << 9) | (1 << 5) | 1;

void require(bool good, const char* what) {
  if (!good) throw std::runtime_error(std::string("writing a document: ") + what);
}

}  // namespace

std::string archiveOf(const std::vector<Part>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* store = zip_source_buffer_create(nullptr, 0, 0, &error);
  require(store != nullptr, "no memory");
  zip_source_keep(store);  // outlives the archive, so that its bytes can be read back
  zip_t* archive = zip_open_from_source(store, ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(store);
    zip_source_free(store);
    require(false, "the archive could not be opened");
  }
  bool good = true;
  for (const auto& part : parts) {
    zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      if (source != nullptr) zip_source_free(source);
      good = false;
      break;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    good =
        good && zip_file_set_dostime(archive, at, 0, firstDay, 0) == 0 &&
        zip_set_file_compression(archive, at, part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6) == 0;
  }
  if (!good || zip_close(archive) != 0) {
    zip_discard(archive);
    zip_source_free(store);
    require(false, "a part could not be added");
  }
  std::string bytes;
  good = zip_source_open(store) == 0;
  if (good) {
    char block[65536];
    zip_int64_t count = 0;
    while ((count = zip_source_read(store, block, sizeof block)) > 0) {
      bytes.append(block, static_cast<std::size_t>(count));
    }
    good = count == 0;
    zip_source_close(store);
  }
  zip_source_free(store);
  require(good, "the archive could not be read back");
  return bytes;
}

}  // namespace grappe::recap::docx
