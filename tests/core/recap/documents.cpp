#include "core/recap/documents.h"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

#include "base/text.h"

namespace grappe::fixtures {
namespace {

class Archive {
 public:
  explicit Archive(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    m_archive = source == nullptr
                    ? nullptr
                    : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (m_archive == nullptr) throw std::runtime_error("not a sound archive");
  }
  ~Archive() { zip_discard(m_archive); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  zip_t* get() const { return m_archive; }

 private:
  zip_t* m_archive = nullptr;
};

void words(const pugi::xml_node& node, std::string& out) {
  for (const auto& child : node.children()) {
    const std::string name = child.name();
    if (name == "w:t") {
      out += child.text().get();
    } else if (name == "w:br") {
      out += '\n';
    } else {
      words(child, out);
    }
  }
}

// What a tool of poppler-utils says of the PDF.
std::string saidOf(const std::string& pdf, const std::string& tool, const std::string& to = {}) {
  const Folder folder;
  std::ofstream(folder.path("in.pdf"), std::ios::binary) << pdf;
  const std::string command =
      tool + " '" + folder.path("in.pdf") + "' " + to + " > '" + folder.path("out.txt") + "'";
  if (std::system(command.c_str()) != 0) {  // NOLINT(concurrency-mt-unsafe): a test of one thread
    throw std::runtime_error(tool + " (poppler-utils) could not read the PDF");
  }
  return fileBytes(folder.path("out.txt"));
}

}  // namespace

std::vector<std::string> partNames(const std::string& archive) {
  const Archive open(archive);
  std::vector<std::string> names;
  for (zip_int64_t at = 0; at < zip_get_num_entries(open.get(), 0); ++at) {
    names.emplace_back(zip_get_name(open.get(), static_cast<zip_uint64_t>(at), 0));
  }
  return names;
}

std::string part(const std::string& archive, const std::string& name) {
  const Archive open(archive);
  zip_stat_t stat;
  if (zip_stat(open.get(), name.c_str(), 0, &stat) != 0)
    throw std::runtime_error("no part " + name);
  zip_file_t* file = zip_fopen(open.get(), name.c_str(), 0);
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_fread(file, bytes.data(), bytes.size());
  zip_fclose(file);
  if (read != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("cut part " + name);
  return bytes;
}

std::vector<std::string> paragraphsOf(const std::string& docx) {
  pugi::xml_document document;
  const std::string xml = part(docx, "word/document.xml");
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
    throw std::runtime_error("document.xml is no XML");
  }
  std::vector<std::string> out;
  for (const auto& found : document.select_nodes("//w:p")) {
    std::string text;
    words(found.node(), text);
    out.push_back(std::move(text));
  }
  return out;
}

std::string textOfPdf(const std::string& pdf) { return saidOf(pdf, "pdftotext -raw", "-"); }

std::string readPdf(const std::string& pdf) {
  std::string out;
  for (const char32_t c : codepoints(saidOf(pdf, "pdftotext", "-"))) {
    if (c < 0x202A || c > 0x202E) out += toUtf8(c);
  }
  return out;
}

std::string aboutPdf(const std::string& pdf) { return saidOf(pdf, "pdfinfo"); }

std::string placesOfPdf(const std::string& pdf) { return saidOf(pdf, "pdfinfo -dests"); }

std::string withoutSpace(const std::string& text) {
  std::string out;
  for (const char32_t c : codepoints(text)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0xA0 ||
                       c == 0x202F || c == 0xAD;
    if (!space) out += toUtf8(c);
  }
  return out;
}

std::size_t timesFound(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; at += words.size())
    ++count;
  return count;
}

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "grappe-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_path = pattern;
}

Folder::~Folder() {
  std::error_code error;
  std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, error);
  std::filesystem::remove_all(m_path, error);
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(m_path)) {
    out.push_back(entry.path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string fileBytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace grappe::fixtures
