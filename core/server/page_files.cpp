#include "server/page_files.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/asset.h"
#include "server/guard_headers.h"
#include "server/secrets.h"

namespace grappe::server {

namespace {

std::string_view typeOf(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> types{{
      {"html", "text/html; charset=utf-8"},
      {"css", "text/css; charset=utf-8"},
      {"js", "text/javascript; charset=utf-8"},
      {"json", "application/json"},
      {"svg", "image/svg+xml"},
      {"png", "image/png"},
      {"ico", "image/x-icon"},
      {"woff2", "font/woff2"},
      {"webmanifest", "application/manifest+json"},
  }};
  const std::string_view ending = path.substr(path.rfind('.') + 1);
  for (const auto& [name, type] : types) {
    if (ending == name) return type;
  }
  return "application/octet-stream";
}

// RFC 1952. Empty where it would not be smaller.
std::string gzipped(std::string_view bytes) {
  z_stream stream{};
  constexpr int gzipWindow = 15 + 16;  // the largest window, with gzip's header (zlib.h)
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::runtime_error("zlib does not start");
  }
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return done && packed.size() < bytes.size() ? packed : std::string();
}

}  // namespace

PageFiles::PageFiles() {
  const auto add = [this](std::string_view asset, std::string_view bytes, std::string path) {
    const std::string etag = '"' + tokenHash(bytes).substr(0, 16) + '"';
    m_files.emplace(std::move(path), File{bytes, gzipped(bytes), typeOf(asset), etag});
  };
  constexpr std::string_view page = "page/";
  constexpr std::string_view html = ".html";
  for (const std::string_view name : assetsUnder(page)) {
    const std::string_view bytes = asset(name).value_or(std::string_view());
    const std::string path = "/" + std::string(name.substr(page.size()));
    add(name, bytes, path);
    if (path == "/index.html") add(name, bytes, "/");
    if (path.size() > html.size() && path.substr(path.size() - html.size()) == html) {
      add(name, bytes, path.substr(0, path.size() - html.size()));
    }
  }
  constexpr std::array<std::string_view, 4> words{"page.json", "facilitator.json", "scribe.json",
                                                  "refusal.json"};
  for (const std::string_view name : assetsUnder("strings/")) {
    const std::string_view file = name.substr(name.rfind('/') + 1);
    if (std::find(words.begin(), words.end(), file) == words.end()) continue;
    add(name, asset(name).value_or(std::string_view()), "/" + std::string(name));
  }
}

std::optional<Answer> PageFiles::find(std::string_view path, std::string_view ifNoneMatch,
                                      bool takesGzip) const {
  const auto found = m_files.find(path);
  if (found == m_files.end()) return std::nullopt;
  const File& file = found->second;
  Answer answer;
  answer.type = file.type;
  // no-cache: kept, and asked about each time. A kiosk that was updated must not meet old pages.
  answer.headers = {{"ETag", file.etag},
                    {"Cache-Control", "no-cache"},
                    {"Vary", "Accept-Encoding"},
                    {"Content-Security-Policy", std::string(pagePolicy)}};
  if (ifNoneMatch.find(file.etag) != std::string_view::npos) {
    answer.status = 304;
  } else if (takesGzip && !file.packed.empty()) {
    answer.headers.emplace_back("Content-Encoding", "gzip");
    answer.body = file.packed;
  } else {
    answer.body = file.bytes;
  }
  return answer;
}

}  // namespace grappe::server
