#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "core/recap/documents.h"
#include "recap/file_writing.h"

using namespace grappe;
using namespace grappe::recap;

TEST_CASE("a document is written whole, and nothing is left beside it", "[recap]") {
  const fixtures::Folder folder;
  REQUIRE(writeWhole(folder.path("a.md"), "un"));
  REQUIRE(writeWhole(folder.path("a.md"), "deux"));
  CHECK(fixtures::fileBytes(folder.path("a.md")) == "deux");
  CHECK(folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("a document cannot go into a folder that is not there, or onto one", "[recap]") {
  const fixtures::Folder folder;
  const auto nowhere = writeWhole(folder.path("absent/a.md"), "un");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().code == Code::unknown);
  const auto onFolder = writeWhole(folder.path(), "un");
  REQUIRE_FALSE(onFolder);
  CHECK(onFolder.error().code == Code::conflict);
}

TEST_CASE("a full disk leaves what stood there", "[recap]") {
  const fixtures::Folder folder;
  const auto full = writeWhole("/dev/full", std::string(100000, 'x'));
  REQUIRE_FALSE(full);
  CHECK(full.error().code == Code::diskFull);
}

TEST_CASE("a file that may not be written is refused and untouched", "[recap]") {
  if (::geteuid() == 0) {
    // Root may write anything but /proc: there the refusal is another's, the file stays all the
    // same.
    const auto refused = writeWhole("/proc/version", "un");
    REQUIRE_FALSE(refused);
    CHECK(fixtures::fileBytes("/proc/version").rfind("Linux", 0) == 0);
    return;
  }
  const fixtures::Folder folder;
  REQUIRE(writeWhole(folder.path("a.md"), "un"));
  REQUIRE(::chmod(folder.path("a.md").c_str(), 0444) == 0);
  const auto refused = writeWhole(folder.path("a.md"), "deux");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Code::forbidden);
  CHECK(fixtures::fileBytes(folder.path("a.md")) == "un");
}

TEST_CASE("a link keeps leading to the document", "[recap]") {
  const fixtures::Folder folder;
  REQUIRE(writeWhole(folder.path("real.md"), "un"));
  REQUIRE(::symlink(folder.path("real.md").c_str(), folder.path("link.md").c_str()) == 0);
  REQUIRE(writeWhole(folder.path("link.md"), "deux"));
  CHECK(fixtures::fileBytes(folder.path("real.md")) == "deux");
}
