#include "recap/docx/parts.h"
#include "recap/docx/xml.h"

namespace grappe::recap::docx {
namespace {

constexpr const char* officeRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* relationsNamespace =
    "http://schemas.openxmlformats.org/package/2006/relationships";

void run(pugi::xml_node paragraph, const std::string& text) {
  pugi::xml_node node = add(add(paragraph, "w:r"), "w:t", {{"xml:space", "preserve"}});
  node.text().set(xmlText(text).c_str());
}

void fieldMark(pugi::xml_node paragraph, const char* type) {
  add(add(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

void pageField(pugi::xml_node paragraph) {
  fieldMark(paragraph, "begin");
  add(add(paragraph, "w:r"), "w:instrText", {{"xml:space", "preserve"}}).text().set(" PAGE ");
  fieldMark(paragraph, "separate");
  run(paragraph, "1");
  fieldMark(paragraph, "end");
}

pugi::xml_node styled(pugi::xml_node parent, const char* style) {
  pugi::xml_node paragraph = add(parent, "w:p");
  addValue(add(paragraph, "w:pPr"), "w:pStyle", style);
  return paragraph;
}

void relation(pugi::xml_node root, const std::string& id, const std::string& type,
              const std::string& target) {
  add(root, "Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

}  // namespace

std::string wordLanguage(const std::string& language) {
  if (language == "fr") return "fr-FR";
  if (language == "en") return "en-GB";
  return language;
}

std::string settingsXml(const Recap& recap) {
  pugi::xml_document document;
  pugi::xml_node settings = wordRoot(document, "w:settings");
  add(settings, "w:zoom", {{"w:percent", "100"}});
  addValue(settings, "w:defaultTabStop", "708");
  addValue(settings, "w:characterSpacingControl", "doNotCompress");
  pugi::xml_node compatible = add(settings, "w:compat");
  add(compatible, "w:compatSetting",
      {{"w:name", "compatibilityMode"},
       {"w:uri", "http://schemas.microsoft.com/office/word"},
       {"w:val", "15"}});
  add(settings, "w:themeFontLang", {{"w:val", wordLanguage(recap.language)}, {"w:bidi", "ar-SA"}});
  addValue(settings, "w:decimalSymbol", recap.language == "fr" ? "," : ".");
  addValue(settings, "w:listSeparator", recap.language == "fr" ? ";" : ",");
  return bytesOf(document);
}

std::string fontTableXml() {
  pugi::xml_document document;
  pugi::xml_node fonts = wordRoot(document, "w:fonts");
  const auto font = [&](const char* name, const char* family) {
    pugi::xml_node node = add(fonts, "w:font", {{"w:name", name}});
    addValue(node, "w:family", family);
    addValue(node, "w:pitch", "variable");
  };
  font("Calibri", "swiss");
  font("Cambria", "roman");
  font("Segoe UI Symbol", "swiss");
  return bytesOf(document);
}

std::string headerXml(const Recap& recap) {
  pugi::xml_document document;
  pugi::xml_node header = wordRoot(document, "w:hdr");
  pugi::xml_node paragraph = styled(header, "Header");
  run(paragraph, recap.labels.kind);
  if (!recap.organisation.empty()) {
    add(add(paragraph, "w:r"), "w:tab");
    run(paragraph, recap.organisation);
  }
  return bytesOf(document);
}

std::string footerXml(const Recap& recap) {
  pugi::xml_document document;
  pugi::xml_node footer = wordRoot(document, "w:ftr");
  pugi::xml_node paragraph = styled(footer, "Footer");
  run(paragraph, recap.title);
  add(add(paragraph, "w:r"), "w:tab");
  pageField(paragraph);
  return bytesOf(document);
}

std::string coreXml(const Recap& recap) {
  pugi::xml_document document;
  pugi::xml_node root =
      add(document, "cp:coreProperties",
          {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
           {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
           {"xmlns:dcterms", "http://purl.org/dc/terms/"},
           {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  add(root, "dc:title").text().set(xmlText(recap.title).c_str());
  add(root, "dc:subject").text().set(xmlText(recap.labels.kind).c_str());
  if (!recap.organisation.empty()) {
    add(root, "dc:creator").text().set(xmlText(recap.organisation).c_str());
  }
  add(root, "dc:language").text().set(wordLanguage(recap.language).c_str());
  std::string date;
  for (const auto& sitting : recap.sittings) {
    if (sitting.date != sitting.isoDate) date = sitting.isoDate;  // one that is a date
  }
  if (!date.empty()) {
    for (const char* name : {"dcterms:created", "dcterms:modified"}) {
      pugi::xml_node node = add(root, name, {{"xsi:type", "dcterms:W3CDTF"}});
      node.text().set((date + "T00:00:00Z").c_str());
    }
  }
  return bytesOf(document);
}

std::string appXml() {
  pugi::xml_document document;
  pugi::xml_node root =
      add(document, "Properties",
          {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  add(root, "Application").text().set("Grappe");
  return bytesOf(document);
}

std::string contentTypesXml(const std::vector<Media>& media) {
  pugi::xml_document document;
  pugi::xml_node root =
      add(document, "Types",
          {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  const auto byEnding = [&](const char* ending, const std::string& type) {
    add(root, "Default", {{"Extension", ending}, {"ContentType", type}});
  };
  const auto byName = [&](const char* name, const std::string& type) {
    add(root, "Override", {{"PartName", name}, {"ContentType", type}});
  };
  byEnding("rels", "application/vnd.openxmlformats-package.relationships+xml");
  byEnding("xml", "application/xml");
  if (!media.empty()) byEnding("png", "image/png");
  const std::string word = wordType;
  byName("/word/document.xml", word + "document.main+xml");
  byName("/word/styles.xml", word + "styles+xml");
  byName("/word/numbering.xml", word + "numbering+xml");
  byName("/word/settings.xml", word + "settings+xml");
  byName("/word/fontTable.xml", word + "fontTable+xml");
  byName("/word/header1.xml", word + "header+xml");
  byName("/word/footer1.xml", word + "footer+xml");
  byName("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  byName("/docProps/app.xml",
         "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  return bytesOf(document);
}

std::string packageRelationsXml() {
  pugi::xml_document document;
  pugi::xml_node root = add(document, "Relationships", {{"xmlns", relationsNamespace}});
  const std::string office = officeRelation;
  relation(root, "rId1", office + "officeDocument", "word/document.xml");
  relation(root, "rId2",
           "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
           "docProps/core.xml");
  relation(root, "rId3", office + "extended-properties", "docProps/app.xml");
  return bytesOf(document);
}

std::string documentRelationsXml(const std::vector<Media>& media) {
  pugi::xml_document document;
  pugi::xml_node root = add(document, "Relationships", {{"xmlns", relationsNamespace}});
  const std::string office = officeRelation;
  relation(root, "rId1", office + "styles", "styles.xml");
  relation(root, "rId2", office + "numbering", "numbering.xml");
  relation(root, "rId3", office + "settings", "settings.xml");
  relation(root, headerRelation, office + "header", "header1.xml");
  relation(root, footerRelation, office + "footer", "footer1.xml");
  relation(root, "rId6", office + "fontTable", "fontTable.xml");
  for (const auto& each : media)
    relation(root, each.relation, office + "image", "media/" + each.name);
  return bytesOf(document);
}

}  // namespace grappe::recap::docx
