#include "recap/docx/package.h"

#include <zip.h>

#include <memory>

#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

constexpr std::size_t largestFile = 32U << 20U;
constexpr std::size_t largestWhole = 128U << 20U;
constexpr zip_int64_t mostParts = 1000;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

// Word wraps what a password protects in the container of its old files.
Refusal notAnArchive(const std::string& bytes) {
  constexpr std::string_view oldFile = "\xD0\xCF\x11\xE0";
  if (std::string_view(bytes).substr(0, 4) != oldFile) {
    return {Code::wrongType, "no archive"};
  }
  std::string wide;
  for (const char c : std::string_view("EncryptedPackage")) wide += {c, '\0'};
  return bytes.find(wide) == std::string::npos
             ? Refusal{Code::wrongType, "a file of Word 97 to 2003"}
             : Refusal{Code::forbidden, "a password protects it"};
}

Result<std::string> unpacked(zip_t* archive, zip_uint64_t at, std::size_t& total) {
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive, at, 0),
                                                                zip_fclose);
  if (!file) return refuse(Code::damaged, "a part cannot be read");
  std::string bytes;
  char block[65536];
  zip_int64_t count = 0;
  while ((count = zip_fread(file.get(), block, sizeof block)) > 0) {
    total += static_cast<std::size_t>(count);
    if (total > largestWhole) return refuse(Code::tooLarge, "more than 128 MB unpacked");
    bytes.append(block, static_cast<std::size_t>(count));
  }
  if (count < 0) return refuse(Code::damaged, "a part cannot be unpacked");
  return bytes;
}

// Of "word/" and "../media/x.png" or "/media/x.png".
std::string resolved(std::string folder, std::string_view target) {
  if (target.substr(0, 1) == "/") return std::string(target.substr(1));
  while (target.substr(0, 3) == "../") {
    target.remove_prefix(3);
    const std::size_t slash =
        folder.size() < 2 ? std::string::npos : folder.rfind('/', folder.size() - 2);
    folder = slash == std::string::npos ? std::string() : folder.substr(0, slash + 1);
  }
  if (target.substr(0, 2) == "./") target.remove_prefix(2);
  return folder + std::string(target);
}

std::string folderOf(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

}  // namespace

Result<Package> Package::read(const std::string& bytes) {
  if (bytes.size() > largestFile) return refuse(Code::tooLarge, "more than 32 MB");
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return refuse(Code::damaged, "no memory");
  const Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error), zip_discard);
  if (!archive) {
    zip_source_free(source);
    if (bytes.substr(0, 2) == "PK") return refuse(Code::damaged, "the archive is broken");
    return tl::unexpected<Refusal>(notAnArchive(bytes));
  }
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count > mostParts) return refuse(Code::tooLarge, "more than 1,000 parts");
  Package package;
  std::size_t total = 0;
  for (zip_int64_t at = 0; at < count; ++at) {
    const auto index = static_cast<zip_uint64_t>(at);
    zip_stat_t about;
    if (zip_stat_index(archive.get(), index, 0, &about) != 0) {
      return refuse(Code::damaged, "a part cannot be read");
    }
    const std::string name = about.name;
    const bool strange = name.empty() || name.front() == '/' || name.back() == '/' ||
                         name.find("..") != std::string::npos ||
                         name.find('\\') != std::string::npos;
    if (strange || package.find(name) != nullptr) continue;
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
      return refuse(Code::forbidden, "a password protects it");
    }
    auto part = unpacked(archive.get(), index, total);
    if (!part) return tl::unexpected<Refusal>(part.error());
    package.set(name, std::move(*part));
  }
  return package;
}

const std::string* Package::find(const std::string& name) const {
  const auto found = m_places.find(name);
  return found == m_places.end() ? nullptr : &m_parts[found->second].bytes;
}

void Package::set(const std::string& name, std::string bytes) {
  const auto [place, made] = m_places.emplace(name, m_parts.size());
  if (made) {
    m_parts.push_back({name, std::move(bytes)});
  } else {
    m_parts[place->second].bytes = std::move(bytes);
  }
}

Result<pugi::xml_document> Package::xml(const std::string& name) const {
  const std::string* bytes = find(name);
  pugi::xml_document document;
  constexpr unsigned keepSpaces = pugi::parse_default | pugi::parse_ws_pcdata;
  if (bytes == nullptr || !document.load_buffer(bytes->data(), bytes->size(), keepSpaces)) {
    return refuse(Code::damaged, name + " is no XML");
  }
  return document;
}

std::string relationsOf(const std::string& part) {
  const std::string folder = folderOf(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::string targetOf(const pugi::xml_document& relations, const std::string& part,
                     std::string_view kind) {
  for (const auto& relation : relations.document_element().children("Relationship")) {
    const std::string_view type = relation.attribute("Type").value();
    const bool outside = std::string_view(relation.attribute("TargetMode").value()) == "External";
    if (!outside && type.size() >= kind.size() && type.substr(type.size() - kind.size()) == kind) {
      return resolved(folderOf(part), relation.attribute("Target").value());
    }
  }
  return {};
}

std::string addRelation(pugi::xml_document& relations, const std::string& kind,
                        const std::string& target) {
  pugi::xml_node root = relations.document_element();
  std::string id;
  for (int number = 1; id.empty(); ++number) {
    const std::string tried = "rIdRecap" + std::to_string(number);
    if (!root.find_child_by_attribute("Id", tried.c_str())) id = tried;
  }
  add(root, "Relationship", {{"Id", id}, {"Type", kind}, {"Target", target}});
  return id;
}

void nameType(pugi::xml_document& types, const std::string& part, const std::string& type) {
  pugi::xml_node root = types.document_element();
  const std::string name = "/" + part;
  pugi::xml_node found = root.find_child_by_attribute("PartName", name.c_str());
  if (!found) found = add(root, "Override", {{"PartName", name}, {"ContentType", ""}});
  found.attribute("ContentType").set_value(type.c_str());
}

void nameEnding(pugi::xml_document& types, const std::string& ending, const std::string& type) {
  pugi::xml_node root = types.document_element();
  for (const auto& known : root.children("Default")) {
    if (std::string_view(known.attribute("Extension").value()) == ending) return;
  }
  pugi::xml_node node = root.prepend_child("Default");
  node.append_attribute("Extension").set_value(ending.c_str());
  node.append_attribute("ContentType").set_value(type.c_str());
}

}  // namespace grappe::recap::docx
