#include "recap/docx.h"

#include "recap/docx/body.h"
#include "recap/docx/parts.h"
#include "recap/file_writing.h"

namespace grappe::recap {

std::string docxBytes(const Recap& recap, const WallPictures& pictures, const WordTemplate* own) {
  if (own != nullptr) return own->fill(recap, pictures);
  std::vector<docx::Media> media;
  std::map<workshop::QuestionId, docx::Placed> placed;
  for (const auto& section : recap.sections) {
    const auto found = pictures.find(section.id);
    if (found == pictures.end() || !recap.choices.walls) continue;
    const std::string relation =
        "rId" + std::to_string(docx::firstMediaRelation + static_cast<int>(media.size()));
    media.push_back({relation, "wall" + std::to_string(section.number) + ".png",
                     pngOf(found->second, documentPixels)});
    placed[section.id] = {relation, found->second.width, found->second.height};
  }
  std::vector<docx::Part> parts = {
      {"[Content_Types].xml", docx::contentTypesXml(media)},
      {"_rels/.rels", docx::packageRelationsXml()},
      {"word/document.xml", docx::documentXml(recap, placed)},
      {"word/_rels/document.xml.rels", docx::documentRelationsXml(media)},
      {"word/styles.xml", docx::stylesXml(recap)},
      {"word/numbering.xml", docx::numberingXml()},
      {"word/settings.xml", docx::settingsXml(recap)},
      {"word/fontTable.xml", docx::fontTableXml()},
      {"word/header1.xml", docx::headerXml(recap)},
      {"word/footer1.xml", docx::footerXml(recap)},
      {"docProps/core.xml", docx::coreXml(recap)},
      {"docProps/app.xml", docx::appXml()},
  };
  for (auto& each : media) parts.push_back({"word/media/" + each.name, std::move(each.bytes)});
  return docx::archiveOf(parts);
}

Result<void> writeDocx(const Recap& recap, const std::string& path, const WallPictures& pictures,
                       const WordTemplate* own) {
  return writeWhole(path, docxBytes(recap, pictures, own));
}

}  // namespace grappe::recap
