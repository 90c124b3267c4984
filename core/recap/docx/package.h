// The parts of a Word document that somebody else made, taken out of its archive within limits, and
// the way from one part to another. Any thread.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "recap/docx/archive.h"

namespace grappe::recap::docx {

// Parts in the order of the archive.
class Package {
 public:
  // Refused: tooLarge (32 MB, 1,000 parts, 128 MB unpacked), forbidden (a password protects it),
  // wrongType (no archive), damaged.
  static Result<Package> read(const std::string& bytes);

  const std::string* find(const std::string& name) const;
  void set(const std::string& name, std::string bytes);
  const std::vector<Part>& parts() const { return m_parts; }

  // As XML, every space kept. Refused: damaged.
  Result<pugi::xml_document> xml(const std::string& name) const;

 private:
  std::vector<Part> m_parts;
  std::map<std::string, std::size_t> m_places;
};

// "word/_rels/document.xml.rels" of "word/document.xml".
std::string relationsOf(const std::string& part);

// The part that the first relation whose type ends with `kind` leads to from `part` ("": the
// package itself); empty: there is none.
std::string targetOf(const pugi::xml_document& relations, const std::string& part,
                     std::string_view kind);

// A relation from `part` to `target`, a part beside it or below. Gives its id, not used before.
std::string addRelation(pugi::xml_document& relations, const std::string& kind,
                        const std::string& target);

// Makes known what a part is, by name or by ending, unless it is known.
void nameType(pugi::xml_document& types, const std::string& part, const std::string& type);
void nameEnding(pugi::xml_document& types, const std::string& ending, const std::string& type);

}  // namespace grappe::recap::docx
