#include "commands/recap_formats.h"

#include <array>
#include <filesystem>

#include "base/text.h"
#include "recap/csv.h"
#include "recap/docx.h"
#include "recap/html.h"
#include "recap/json.h"
#include "recap/markdown.h"
#include "recap/odt.h"
#include "recap/pdf.h"
#include "recap/xlsx.h"

namespace grappe::commands {
namespace {

std::string markdownOf(const RecapMaking& making) { return recap::markdown(making.recap); }
std::string htmlOf(const RecapMaking& making) { return recap::html(making.recap, making.pictures); }
std::string docxOf(const RecapMaking& making) {
  return recap::docxBytes(making.recap, making.pictures, making.own);
}
std::string odtOf(const RecapMaking& making) {
  return recap::odtBytes(making.recap, making.pictures);
}
std::string pdfOf(const RecapMaking& making) {
  return recap::pdfBytes(making.recap, making.pictures, making.progress);
}
std::string xlsxOf(const RecapMaking& making) {
  return recap::xlsxBytes(making.recap, recap::tableLabels(making.words));
}
std::string csvOf(const RecapMaking& making) {
  return recap::csv(making.recap, recap::tableLabels(making.words));
}
std::string jsonOf(const RecapMaking& making) {
  return recap::json(making.recap, making.state, making.words);
}

constexpr std::array<RecapFormat, 9> formats{{
    {".docx", true, docxOf},
    {".odt", true, odtOf},
    {".pdf", true, pdfOf},
    {".html", true, htmlOf},
    {".xlsx", false, xlsxOf},
    {".csv", false, csvOf},
    {".md", false, markdownOf},
    {".json", false, jsonOf},
    {".markdown", false, markdownOf},
}};

}  // namespace

const RecapFormat* recapFormatOf(const std::string& fileName) {
  const std::string name = lowered(std::filesystem::path(fileName).filename().string());
  for (const RecapFormat& format : formats) {
    if (name.size() > format.ending.size() && name.ends_with(format.ending)) return &format;
  }
  return nullptr;
}

std::string recapEndings() {
  std::string endings;
  for (const RecapFormat& format : formats) {
    if (format.ending == ".markdown") continue;
    endings += (endings.empty() ? "" : ", ") + std::string(format.ending);
  }
  return endings;
}

}  // namespace grappe::commands
