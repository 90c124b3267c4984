#include "recap/word_template.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "recap/docx/filling.h"

namespace grappe::recap {

struct WordTemplate::Parts {
  docx::Package package;
  docx::Places places;
};

namespace {

Result<docx::Places> placesOf(const docx::Package& package) {
  if (package.find("[Content_Types].xml") == nullptr || package.find("_rels/.rels") == nullptr) {
    return refuse(Code::wrongType, "no Word document");
  }
  const auto relations = package.xml("_rels/.rels");
  if (!relations) return tl::unexpected<Refusal>(relations.error());
  docx::Places places;
  places.document = docx::targetOf(*relations, {}, "/officeDocument");
  places.core = docx::targetOf(*relations, {}, "/core-properties");
  if (places.document.empty()) return refuse(Code::wrongType, "no Word document");
  const auto document = package.xml(places.document);
  if (!document) return tl::unexpected<Refusal>(document.error());
  if (!document->child("w:document").child("w:body")) {
    return refuse(Code::wrongType, "no Word document");
  }
  if (const std::string name = docx::relationsOf(places.document); package.find(name) != nullptr) {
    const auto own = package.xml(name);
    if (!own) return tl::unexpected<Refusal>(own.error());
    places.styles = docx::targetOf(*own, places.document, "/relationships/styles");
    places.numbering = docx::targetOf(*own, places.document, "/relationships/numbering");
  }
  return places;
}

bool hasMacros(const docx::Package& package) {
  for (const auto& part : package.parts()) {
    if (part.name.find("vbaProject") != std::string::npos) return true;
  }
  return package.find("[Content_Types].xml")->find("macroEnabled") != std::string::npos;
}

Result<void> readable(const docx::Package& package, const docx::Places& places) {
  for (const auto& name : {std::string("[Content_Types].xml"), places.styles, places.numbering}) {
    if (name.empty()) continue;
    if (const auto xml = package.xml(name); !xml) return tl::unexpected<Refusal>(xml.error());
  }
  return {};
}

}  // namespace

Result<WordTemplate> WordTemplate::read(const std::string& bytes) {
  auto package = docx::Package::read(bytes);
  if (!package) return tl::unexpected<Refusal>(package.error());
  const auto places = placesOf(*package);
  if (!places) return tl::unexpected<Refusal>(places.error());
  if (hasMacros(*package)) return refuse(Code::conflict, "it holds macros");
  if (const auto whole = readable(*package, *places); !whole) {
    return tl::unexpected<Refusal>(whole.error());
  }
  WordTemplate out;
  out.m_parts = std::make_shared<const Parts>(Parts{std::move(*package), *places});
  return out;
}

Result<WordTemplate> WordTemplate::open(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return refuse(Code::unknown, "no such file");
  constexpr std::uintmax_t largest = 32U << 20U;
  if (std::filesystem::file_size(path, error) > largest) {
    return refuse(Code::tooLarge, "more than 32 MB");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in.is_open()) return refuse(Code::unknown, "it may not be read");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return read(bytes.str());
}

std::string WordTemplate::fill(const Recap& recap, const WallPictures& pictures) const {
  return docx::archiveOf(docx::filled(m_parts->package, m_parts->places, recap, pictures).parts());
}

}  // namespace grappe::recap
