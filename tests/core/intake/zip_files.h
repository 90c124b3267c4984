// Archives and office documents made by tests, as small as they can be.
#pragma once

#include <zip.h>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace grappe::fixtures {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string zipped(const Parts& parts, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) throw std::runtime_error("not added: " + name);
    if (password != nullptr) {
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password);
    }
  }
  if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string out(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

inline std::string contentTypes(const std::string& main) {
  return R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override )"
         R"(PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.)" +
         main + R"(.main+xml"/></Types>)";
}

// `body`: what stands in w:body.
inline std::string docx(const std::string& body, const Parts& more = {}) {
  Parts parts = {{"[Content_Types].xml", contentTypes("wordprocessingml.document")},
                 {"word/document.xml",
                  R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:wp="wp" )"
                  R"(xmlns:mc="mc" xmlns:wps="wps"><w:body>)" +
                      body + "</w:body></w:document>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zipped(parts);
}

// `text`: what stands in office:text.
inline std::string odt(const std::string& text, const Parts& more = {}) {
  Parts parts = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  R"(<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" )"
                  R"(xmlns:draw="d" xmlns:style="s"><office:body><office:text>)" +
                      text + "</office:text></office:body></office:document-content>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zipped(parts);
}

inline std::string xlsx(const std::string& rows, const Parts& more = {}) {
  Parts parts = {
      {"[Content_Types].xml", contentTypes("spreadsheetml.sheet")},
      {"xl/workbook.xml",
       R"(<workbook xmlns:r="r"><sheets><sheet name="Notes" r:id="r1"/><sheet name="Autre" )"
       R"(r:id="r2"/></sheets></workbook>)"},
      {"xl/_rels/workbook.xml.rels",
       R"(<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship )"
       R"(Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
      {"xl/worksheets/sheet2.xml",
       R"(<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ailleurs</t></is></c>)"
       R"(</row></sheetData></worksheet>)"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zipped(parts);
}

inline std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

}  // namespace grappe::fixtures
