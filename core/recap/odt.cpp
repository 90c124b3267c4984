#include "recap/odt.h"

#include "recap/docx/archive.h"
#include "recap/file_writing.h"
#include "recap/odt/parts.h"

namespace grappe::recap {

std::string odtBytes(const Recap& recap, const WallPictures& pictures) {
  std::map<workshop::QuestionId, odt::Placed> placed;
  std::vector<docx::Part> drawn;
  for (const auto& section : recap.sections) {
    const auto found = pictures.find(section.id);
    if (found == pictures.end() || !recap.choices.walls) continue;
    const std::string name = "Pictures/wall" + std::to_string(section.number) + ".png";
    drawn.push_back({name, pngOf(found->second, documentPixels)});
    placed[section.id] = {name, found->second.height / found->second.width};
  }
  // The kind of the archive comes first and as it is, so that it can be told from its first bytes.
  std::vector<docx::Part> parts = {{"mimetype", odt::mimeType, true},
                                   {"content.xml", odt::contentXml(recap, placed)},
                                   {"styles.xml", odt::stylesXml(recap)},
                                   {"meta.xml", odt::metaXml(recap)}};
  std::vector<std::string> names;
  for (auto& each : drawn) {
    names.push_back(each.name);
    parts.push_back(std::move(each));
  }
  parts.push_back({"META-INF/manifest.xml", odt::manifestXml(names)});
  return docx::archiveOf(parts);
}

Result<void> writeOdt(const Recap& recap, const std::string& path, const WallPictures& pictures) {
  return writeWhole(path, odtBytes(recap, pictures));
}

}  // namespace grappe::recap
