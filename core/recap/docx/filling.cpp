#include "recap/docx/filling.h"

#include <algorithm>

#include "recap/docx/adopting.h"
#include "recap/docx/marker.h"
#include "recap/docx/numbering_merge.h"
#include "recap/docx/section.h"
#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

constexpr const char* office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

pugi::xml_document parsed(const std::string& bytes) {
  pugi::xml_document document;
  document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  return document;
}

class Filling {
 public:
  Filling(Package package, Places places, const Recap& recap)
      : m_package(std::move(package)), m_places(std::move(places)), m_recap(recap) {
    m_types = parsed(*m_package.find("[Content_Types].xml"));
    m_document = parsed(*m_package.find(m_places.document));
    const std::string* relations = m_package.find(relationsOf(m_places.document));
    m_relations = parsed(relations != nullptr ? *relations : emptyRelations());
    m_folder = m_places.document.substr(0, m_places.document.rfind('/') + 1);
  }

  Package fill(const WallPictures& pictures) {
    const auto placed = addPictures(pictures);
    pugi::xml_node root = m_document.child("w:document");
    if (!root.attribute("xmlns:r")) {
      std::string space = office;
      space.pop_back();
      root.append_attribute("xmlns:r").set_value(space.c_str());
    }
    pugi::xml_node body = root.child("w:body");
    Opening opening = openingOf(body);
    pugi::xml_node draft = add(root, "w:body");
    writeBody(draft, m_recap, pageOf(opening), placed);
    if (draft.select_node(".//w:sectPr")) continueSection(opening.section);
    numberAnew(draft, body);
    dress(draft);
    for (pugi::xml_node child = draft.first_child(); child; child = draft.first_child()) {
      if (opening.before) {
        opening.parent.insert_move_before(child, opening.before);
      } else {
        opening.parent.append_move(child);
      }
    }
    root.remove_child(draft);
    keepParts();
    return std::move(m_package);
  }

 private:
  static std::string emptyRelations() {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
  }

  std::map<workshop::QuestionId, Placed> addPictures(const WallPictures& pictures) {
    std::map<workshop::QuestionId, Placed> placed;
    for (const auto& section : m_recap.sections) {
      const auto found = pictures.find(section.id);
      if (found == pictures.end() || !m_recap.choices.walls) continue;
      std::string name = "media/recap_wall" + std::to_string(section.number) + ".png";
      while (m_package.find(m_folder + name) != nullptr) name.insert(6, "new_");
      m_package.set(m_folder + name, pngOf(found->second, documentPixels));
      placed[section.id] = {addRelation(m_relations, std::string(office) + "image", name),
                            found->second.width, found->second.height};
    }
    if (!placed.empty()) nameEnding(m_types, "png", "image/png");
    return placed;
  }

  // The styles and lists of ours that the draft names become theirs.
  void dress(pugi::xml_node draft) {
    pugi::xml_document styles = theirsOr(m_places.styles, stylesXml(m_recap), "styles");
    const pugi::xml_document ownStyles = parsed(stylesXml(m_recap));
    const auto merged =
        mergeStyles(styles.document_element(), ownStyles.document_element(), stylesIn(draft));
    const pugi::xml_document ownLists = parsed(numberingXml());
    pugi::xml_document lists = theirsOr(m_places.numbering, emptyNumbering(), "numbering");
    const auto numbers =
        mergeNumbering(lists.document_element(), ownLists.document_element(), merged);
    numberAdded(styles.document_element(), merged, numbers);
    adopt(draft, styles.document_element(), merged, numbers, wordLanguage(m_recap.language));
    m_package.set(m_places.styles, bytesOf(styles));
    m_package.set(m_places.numbering, bytesOf(lists));
  }

  static std::string emptyNumbering() {
    pugi::xml_document document;
    wordRoot(document, "w:numbering");
    return bytesOf(document);
  }

  // A part of theirs; if they have none, ours, made known.
  pugi::xml_document theirsOr(std::string& name, const std::string& own, const std::string& kind) {
    if (!name.empty() && m_package.find(name) != nullptr) return parsed(*m_package.find(name));
    name = m_folder + kind + ".xml";
    while (m_package.find(name) != nullptr) name.insert(m_folder.size(), "recap_");
    addRelation(m_relations, office + kind, name.substr(m_folder.size()));
    nameType(m_types, name, wordType + kind + "+xml");
    return parsed(own);
  }

  void keepParts() {
    if (m_places.core.empty()) {
      m_places.core = "docProps/core.xml";
      pugi::xml_document package = parsed(*m_package.find("_rels/.rels"));
      addRelation(package,
                  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                  "core-properties",
                  m_places.core);
      m_package.set("_rels/.rels", bytesOf(package));
      nameType(m_types, m_places.core,
               "application/vnd.openxmlformats-package.core-properties+xml");
    }
    m_package.set(m_places.core, coreXml(m_recap));
    // A document made of a .dotx is none itself.
    nameType(m_types, m_places.document, std::string(wordType) + "document.main+xml");
    m_package.set("[Content_Types].xml", bytesOf(m_types));
    m_package.set(relationsOf(m_places.document), bytesOf(m_relations));
    m_package.set(m_places.document, bytesOf(m_document));
  }

  Package m_package;
  Places m_places;
  const Recap& m_recap;
  pugi::xml_document m_types, m_document, m_relations;
  std::string m_folder;
};

}  // namespace

Package filled(Package package, Places places, const Recap& recap, const WallPictures& pictures) {
  return Filling(std::move(package), std::move(places), recap).fill(pictures);
}

}  // namespace grappe::recap::docx
