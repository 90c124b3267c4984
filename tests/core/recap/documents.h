// Reads back what a writer wrote: parts of an archive, the words of a Word document, of a PDF.
#pragma once

#include <string>
#include <vector>

namespace grappe::fixtures {

std::vector<std::string> partNames(const std::string& archive);
std::string part(const std::string& archive, const std::string& name);

// The text of each paragraph of word/document.xml, its line breaks as '\n'.
std::vector<std::string> paragraphsOf(const std::string& docx);

// By poppler's pdftotext, in the order of the content; throws if it cannot be run.
std::string textOfPdf(const std::string& pdf);
// The same as one reads it, from right to left too, without marks of direction.
std::string readPdf(const std::string& pdf);
// What poppler's pdfinfo says of it.
std::string aboutPdf(const std::string& pdf);
// The places within the document that links can lead to, a line each, by poppler's pdfinfo.
std::string placesOfPdf(const std::string& pdf);

// All white space dropped: where lines break is the layout's affair.
std::string withoutSpace(const std::string& text);

std::size_t timesFound(const std::string& text, const std::string& words);

// A folder of its own below the system's, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string path(const std::string& name = {}) const {
    return name.empty() ? m_path : m_path + "/" + name;
  }
  std::vector<std::string> names() const;

 private:
  std::string m_path;
};

std::string fileBytes(const std::string& path);

}  // namespace grappe::fixtures
