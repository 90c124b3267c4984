// Ids for what comes out of a file, so that importing it twice takes nothing twice. Pure; one
// object a file, one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace grappe::intake {

// The same kind, question, file name, words and how-many-th of the same words give the same id,
// wherever the line has moved to in the file.
class OriginIds {
 public:
  // `kind`: one letter; `fileName` without its folder.
  OriginIds(char kind, std::string_view question, std::string_view fileName);

  // "f" + kind + 32 hexadecimal digits.
  std::string next(std::string_view words);

 private:
  std::string m_prefix;
  std::string m_scope;
  std::map<std::string, unsigned, std::less<>> m_seen;
};

}  // namespace grappe::intake
