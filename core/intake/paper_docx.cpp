// A Word document as a paper (ECMA-376, WordprocessingML).
#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "intake/docx_styles.h"
#include "intake/our_recap.h"
#include "intake/paper.h"
#include "intake/paragraph_words.h"
#include "intake/xml.h"

namespace grappe::intake {
namespace {

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Reading {
 public:
  explicit Reading(const DocxStyles& styles) : m_styles(styles) {}

  void notes(const pugi::xml_node& root) {
    for (const auto& note : root.children()) {
      const std::string_view type = attribute(note, "type");
      if (!type.empty() && type != "normal") continue;  // the rule above them
      m_notes[std::string(attribute(note, "id"))] = note;
    }
  }

  void blocks(const pugi::xml_node& parent, Aside aside) {
    for (const auto& node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "p") {
        paragraph(node, aside);
      } else if (name == "tbl") {
        table(node, aside);
      } else if (isOneOf(name, {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})) {
        blocks(node, aside);
      } else if (isOneOf(name, {"del", "moveFrom"})) {
        ++m_deleted;
      }
    }
  }

  Paper finish() {
    const auto told = [&](About about, long count) {
      if (count > 0) m_paper.remarks.push_back({about, 0, {}, count});
    };
    told(About::deletedText, m_deleted);
    told(About::hiddenText, m_hidden);
    told(About::picture, m_pictures);
    return std::move(m_paper);
  }

 private:
  void table(const pugi::xml_node& node, Aside aside) {
    if (m_cell) return rows(node, aside, false);  // within a cell: the cell's own paragraphs
    m_cell = PaperCell{++m_tables, 0, 0};
    rows(node, aside, true);
    m_cell.reset();
  }

  void rows(const pugi::xml_node& node, Aside aside, bool counted) {
    for (const auto& row : node.children()) {
      if (isNamed(row, "sdt") || isNamed(row, "sdtContent")) rows(row, aside, counted);
      if (!isNamed(row, "tr")) continue;
      if (counted) {
        ++m_cell->row;
        m_cell->column = 0;
      }
      for (const auto& cell : row.children()) {
        if (!isNamed(cell, "tc")) continue;
        if (counted) ++m_cell->column;
        blocks(cell, aside);
      }
    }
  }

  void paragraph(const pugi::xml_node& node, Aside aside) {
    const auto properties = child(node, "pPr");
    PaperLine line;
    line.number = ++m_number;
    line.aside = aside;
    line.cell = m_cell;
    m_styles.dress(line, properties);
    ParagraphWords before = std::exchange(m_words, {});
    const auto asides = std::exchange(m_asides, {});
    runs(node);
    m_words.into(line);
    m_words = std::move(before);
    m_paper.lines.push_back(std::move(line));
    const auto mine = std::exchange(m_asides, asides);
    for (const auto& each : mine) blocks(each.node, each.aside);
  }

  void runs(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "r") {
        run(node);
      } else if (isOneOf(name, {"del", "moveFrom"})) {
        ++m_deleted;
      } else if (isOneOf(name, {"ins", "moveTo", "hyperlink", "fldSimple", "smartTag", "sdt",
                                "sdtContent", "customXml", "dir", "bdo"})) {
        runs(node);
      }
    }
  }

  void run(const pugi::xml_node& node) {
    if (isHidden(child(node, "rPr"))) {
      ++m_hidden;
      return;
    }
    m_words.begin(isOurSmallStyle(m_styles.characterStyle(child(node, "rPr"))));
    for (const auto& part : node.children()) {
      const std::string_view name = localName(part);
      if (name == "t") {
        m_words.add(part.text().get());
      } else if (name == "tab" || name == "ptab") {
        m_words.add(" ");
      } else if (name == "cr" || (name == "br" && attribute(part, "type") != "page" &&
                                  attribute(part, "type") != "column")) {
        m_words.add("\n");
      } else if (name == "noBreakHyphen") {
        m_words.add("\xE2\x80\x91");
      } else if (name == "footnoteReference" || name == "endnoteReference") {
        const auto note = m_notes.find(std::string(attribute(part, "id")));
        if (note == m_notes.end()) continue;
        m_asides.push_back({note->second, Aside::footnote});
        m_notes.erase(note);  // a note that leads to itself is read once
      } else if (isOneOf(name, {"drawing", "pict", "object", "AlternateContent"})) {
        drawn(part);
      }
    }
  }

  static bool isHidden(const pugi::xml_node& properties) {
    const auto vanish = child(properties, "vanish");
    return vanish && !isOneOf(attribute(vanish, "val"), {"0", "false", "off"});
  }

  // A text box stands twice in a document, for new programs and for old ones.
  void drawn(const pugi::xml_node& node) {
    const auto choice = isNamed(node, "AlternateContent") ? child(node, "Choice") : node;
    bool boxed = false;
    boxes(choice ? choice : child(node, "Fallback"), boxed);
    if (!boxed) ++m_pictures;
  }

  void boxes(const pugi::xml_node& parent, bool& boxed) {
    for (const auto& node : parent.children()) {
      if (isNamed(node, "txbxContent")) {
        boxed = true;
        m_asides.push_back({node, Aside::textBox});
      } else {
        boxes(node, boxed);
      }
    }
  }

  struct Beside {
    pugi::xml_node node;
    Aside aside = Aside::none;
  };

  const DocxStyles& m_styles;
  Paper m_paper;
  std::map<std::string, pugi::xml_node> m_notes;
  ParagraphWords m_words;        // of the paragraph that is being read
  std::vector<Beside> m_asides;  // that hang on it
  std::optional<PaperCell> m_cell;
  int m_number = 0;
  int m_tables = 0;
  long m_deleted = 0, m_hidden = 0, m_pictures = 0;
};

// Where the document stands in the package; programs need not call it as Word does.
std::string mainPart(const Archive& archive) {
  constexpr std::string_view usual = "word/document.xml";
  if (!archive.has("_rels/.rels")) return std::string(usual);
  const auto relations = xmlOf(archive, "_rels/.rels");
  if (!relations) return std::string(usual);
  for (const auto& each : (*relations)->document_element().children()) {
    if (!attribute(each, "Type").ends_with("/officeDocument")) continue;
    if (attribute(each, "TargetMode") == "External") continue;
    std::string target(attribute(each, "Target"));
    if (target.starts_with("/")) target.erase(0, 1);
    if (archive.has(target)) return target;
  }
  return std::string(usual);
}

}  // namespace

Result<Paper> paperOfDocx(std::string_view bytes) {
  const auto archive = Archive::open(bytes);
  if (!archive) return tl::unexpected<Refusal>(archive.error());
  const std::string main = mainPart(*archive);
  const std::string folder = main.substr(0, main.find('/') + 1);
  const auto document = xmlOf(*archive, main);
  if (!document) return tl::unexpected<Refusal>(document.error());
  XmlTree styleTree;
  std::vector<XmlTree> noteTrees;
  if (archive->has(folder + "styles.xml")) {
    auto tree = xmlOf(*archive, folder + "styles.xml");
    if (!tree) return tl::unexpected<Refusal>(tree.error());
    styleTree = std::move(*tree);
  }
  const DocxStyles styles(styleTree ? styleTree->document_element() : pugi::xml_node());
  Reading reading(styles);
  for (const char* part : {"footnotes.xml", "endnotes.xml"}) {
    if (!archive->has(folder + part)) continue;
    auto tree = xmlOf(*archive, folder + part);
    if (!tree) return tl::unexpected<Refusal>(tree.error());
    noteTrees.push_back(std::move(*tree));
    reading.notes(noteTrees.back()->document_element());
  }
  const auto body = child((*document)->document_element(), "body");
  if (!body) return unreadable(Unreadable::broken);
  reading.blocks(body, Aside::none);
  return reading.finish();
}

}  // namespace grappe::intake
