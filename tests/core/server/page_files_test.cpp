#include "server/page_files.h"

#include <zlib.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/asset.h"

namespace grappe::server {

namespace {

std::string unpacked(const std::string& bytes) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);  // gzip's header
  std::string plain(1U << 20U, '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  plain.resize(stream.total_out);
  inflateEnd(&stream);
  return plain;
}

bool isPacked(const Answer& answer) {
  return std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto& header) {
    return header.first == "Content-Encoding" && header.second == "gzip";
  });
}

}  // namespace

TEST_CASE("a browser that takes gzip gets the page packed, the same when unpacked", "[server]") {
  const PageFiles pages;
  const auto plain = pages.find("/page.css", "", false);
  const auto packed = pages.find("/page.css", "", true);
  REQUIRE((plain && packed));
  CHECK_FALSE(isPacked(*plain));
  CHECK(isPacked(*packed));
  CHECK(packed->body.size() < plain->body.size());
  CHECK(unpacked(packed->body) == plain->body);
}

TEST_CASE("all that a phone loads to write is under 36 KB", "[server]") {
  const PageFiles pages;
  std::size_t bytes = 0;
  for (const std::string_view path : assetsUnder("page/")) {
    const std::string_view name = path.substr(5);
    if (name.starts_with("facilitator") || name.starts_with("scribe")) continue;
    bytes += pages.find("/" + std::string(path.substr(5)), "", true)->body.size();
  }
  bytes += pages.find("/strings/fr/page.json", "", true)->body.size();
  INFO(bytes << " bytes");
  CHECK(bytes < 36 * 1024);
}

TEST_CASE("the words of other parts of the program are not served", "[server]") {
  const PageFiles pages;
  CHECK(pages.find("/strings/en/page.json", "", false));
  CHECK_FALSE(pages.find("/strings/fr/cli.json", "", false));
}

}  // namespace grappe::server
