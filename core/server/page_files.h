// The page's own files, out of the program: assets "page/…" at /…, and the page's words at
// /strings/LANGUAGE/page.json. Kept packed too (gzip): a phone on a full Wi-Fi waits for every
// byte. Immutable once made: any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/message.h"

namespace grappe::server {

class PageFiles {
 public:
  PageFiles();

  // Nothing: no such file. "/" is index.html; "/name" may be name.html. 304 where `ifNoneMatch`
  // names the version in hand.
  std::optional<Answer> find(std::string_view path, std::string_view ifNoneMatch,
                             bool takesGzip) const;

 private:
  struct File {
    std::string_view bytes;
    std::string packed;  // gzip; empty where that saves nothing
    std::string_view type;
    std::string etag;
  };
  std::map<std::string, File, std::less<>> m_files;  // by path in the address
};

}  // namespace grappe::server
