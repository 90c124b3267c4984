#include "recap/odt/parts.h"
#include "recap/odt/writer.h"
#include "recap/pictures.h"

namespace grappe::recap::odt {
namespace {

void writePicture(Writer& writer, const Section& section) {
  const auto found = writer.pictures.find(section.id);
  if (found == writer.pictures.end()) return;
  constexpr double tallest = 20;
  const Placed& placed = found->second;
  const double width = std::min(textWidth, tallest / placed.ratio);
  const auto number = static_cast<std::size_t>(section.number);
  const std::string alt = withNumber(writer.labels().wallAlt, number);
  const std::string& label = writer.labels().wall;
  writer.begin("Figure", {});
  writer.out.open("draw:frame", {{"draw:style-name", "Picture"},
                                 {"draw:name", "wall" + std::to_string(number)},
                                 {"text:anchor-type", "as-char"},
                                 {"svg:width", centimetres(width)},
                                 {"svg:height", centimetres(width * placed.ratio)}});
  writer.out.empty("draw:image", {{"xlink:href", placed.name},
                                  {"xlink:type", "simple"},
                                  {"xlink:show", "embed"},
                                  {"xlink:actuate", "onLoad"},
                                  {"draw:mime-type", "image/png"}});
  writer.out.open("svg:title");
  writer.out.text(withNumber(label, number));
  writer.out.close();
  writer.out.open("svg:desc");
  writer.out.text(alt);
  writer.out.close();
  writer.out.close();
  writer.close();

  const std::size_t open = label.find('{');
  const std::size_t close = label.find('}', open);
  writer.begin("Caption", label);
  if (close == std::string::npos) {
    writer.run(label);
  } else {
    const std::string value = std::to_string(number);
    writer.run(label.substr(0, open));
    // Counted by question: some have no picture.
    writer.out.open("text:sequence", {{"text:ref-name", "refMur" + value},
                                      {"text:name", "Mur"},
                                      {"text:formula", "ooow:" + value},
                                      {"style:num-format", "1"}});
    writer.out.text(value);
    writer.out.close();
    writer.run(label.substr(close + 1));
  }
  writer.close();
}

}  // namespace

std::string contentXml(const Recap& recap, const std::map<workshop::QuestionId, Placed>& pictures) {
  Writer writer(recap, pictures);
  writeCover(writer);
  for (const auto& section : recap.sections) {
    writer.heading(1, section.heading, "question_" + std::to_string(section.number));
    writeTalk(writer, section);
    if (!section.themes.empty()) writePostIts(writer, section);
    writePicture(writer, section);
  }
  writeClosing(writer);
  writer.endList();

  Markup document;
  document.raw(declaration);
  openRoot(document, "office:document-content");
  document.open("office:automatic-styles");
  document.raw(writer.automaticStyles());
  document.close();
  document.open("office:body");
  document.open("office:text");
  document.open("text:sequence-decls");
  document.empty("text:sequence-decl", {{"text:display-outline-level", "0"}, {"text:name", "Mur"}});
  document.close();
  document.raw(writer.out.take());
  return document.take();
}

std::string metaXml(const Recap& recap) {
  Markup out;
  out.raw(declaration);
  openRoot(out, "office:document-meta");
  out.open("office:meta");
  const auto say = [&](std::string_view name, const std::string& text) {
    if (text.empty()) return;
    out.open(name);
    out.text(text);
    out.close();
  };
  say("meta:generator", "Grappe");
  say("dc:title", recap.title);
  say("dc:subject", recap.labels.kind);
  say("dc:creator", recap.organisation);
  std::string date;
  for (const auto& sitting : recap.sittings) {
    if (sitting.date != sitting.isoDate) date = sitting.isoDate + "T00:00:00";
  }
  say("meta:creation-date", date);
  say("dc:date", date);
  say("dc:language", recap.language == "fr" ? "fr-FR" : recap.language);
  return out.take();
}

std::string manifestXml(const std::vector<std::string>& pictures) {
  Markup out;
  out.raw(declaration);
  out.open("manifest:manifest",
           {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
            {"manifest:version", "1.3"}});
  const auto entry = [&](std::string_view path, std::string_view type) {
    out.empty("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
  };
  entry("/", mimeType);
  for (const char* name : {"content.xml", "styles.xml", "meta.xml"}) entry(name, "text/xml");
  for (const auto& name : pictures) entry(name, "image/png");
  return out.take();
}

}  // namespace grappe::recap::odt
