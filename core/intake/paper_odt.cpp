// An OpenDocument text as a paper (ISO/IEC 26300).
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

constexpr int mostSpaces = 1000;  // of one text:s
constexpr int mostParents = 12;   // styles may name one another in a circle

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Names of automatic styles ("P3") say nothing: the one that they are made from does.
class OdtStyles {
 public:
  void read(const pugi::xml_node& document) {
    for (const auto& group : document.children()) {
      if (!isOneOf(localName(group), {"automatic-styles", "styles"})) continue;
      const bool automatic = isNamed(group, "automatic-styles");
      for (const auto& style : group.children()) {
        if (!isNamed(style, "style")) continue;
        const std::string name(attribute(style, "name"));
        if (attribute(style, "family") == "text" && automatic) {
          m_textParents[name] = decodedName(attribute(style, "parent-style-name"));
        }
        if (attribute(style, "family") != "paragraph") continue;
        m_parents[name] = attribute(style, "parent-style-name");
        if (automatic) m_automatic[name] = true;
      }
    }
  }

  void dress(PaperLine& line, std::string_view name) const {
    std::string each = decodedName(name);
    for (int up = 0; up < mostParents && !each.empty(); ++up) {
      const bool automatic = m_automatic.contains(std::string(each));
      if (!automatic && line.style.empty()) line.style = each;
      if (!automatic && line.heading == 0 && !line.title && !line.contents && !line.quote) {
        dressByName(line, each);
      }
      const auto parent = m_parents.find(each);
      if (parent == m_parents.end()) break;
      each = decodedName(parent->second);
    }
    line.list = 0;  // lists are elements here
  }

  // Of a span, by its name in the file.
  std::string textStyle(std::string_view name) const {
    const auto parent = m_textParents.find(name);
    return parent == m_textParents.end() ? decodedName(name) : parent->second;
  }

 private:
  // "Heading_20_1" is "Heading 1".
  static std::string decodedName(std::string_view name) {
    std::string out(name);
    for (std::size_t at = 0; (at = out.find("_20_", at)) != std::string::npos; ++at) {
      out.replace(at, 4, " ");
    }
    return out;
  }

  std::map<std::string, std::string, std::less<>> m_parents;
  std::map<std::string, bool, std::less<>> m_automatic;
  std::map<std::string, std::string, std::less<>> m_textParents;  // of automatic ones
};

class Reading {
 public:
  explicit Reading(const OdtStyles& styles) : m_styles(styles) {}

  void blocks(const pugi::xml_node& parent, const PaperLine& like) {
    for (const auto& node : parent.children()) {
      const std::string_view name = localName(node);
      if (name == "p" || name == "h") {
        paragraph(node, like);
      } else if (name == "list") {
        list(node, like);
      } else if (name == "table") {
        table(node, like);
      } else if (name == "tracked-changes") {
        for (const auto& region : node.children()) m_deleted += child(region, "deletion") ? 1 : 0;
      } else if (name == "table-of-content" || name.ends_with("-index") || name == "bibliography") {
        PaperLine inside = like;
        inside.contents = true;
        blocks(child(node, "index-body"), inside);
      } else if (isOneOf(name, {"section", "index-title", "numbered-paragraph", "list-item"})) {
        blocks(node, like);
      } else if (isOneOf(name, {"frame", "custom-shape", "rect"})) {
        drawn(node);
        asides();
      }
    }
  }

  Paper finish() {
    if (m_deleted > 0) m_paper.remarks.push_back({About::deletedText, 0, {}, m_deleted});
    if (m_pictures > 0) m_paper.remarks.push_back({About::picture, 0, {}, m_pictures});
    return std::move(m_paper);
  }

 private:
  void list(const pugi::xml_node& node, const PaperLine& like) {
    PaperLine deeper = like;
    ++deeper.list;
    for (const auto& item : node.children()) {
      if (isNamed(item, "list-item")) blocks(item, deeper);
      if (isNamed(item, "list-header")) blocks(item, like);
    }
  }

  void table(const pugi::xml_node& node, const PaperLine& like) {
    PaperLine within = like;
    within.list = 0;
    const bool outer = !within.cell;
    if (outer) within.cell = PaperCell{++m_tables, 0, 0};
    rows(node, within, outer);
  }

  void rows(const pugi::xml_node& node, PaperLine& within, bool counted) {
    for (const auto& row : node.children()) {
      if (isOneOf(localName(row), {"table-header-rows", "table-row-group", "table-rows"})) {
        rows(row, within, counted);
      }
      if (!isNamed(row, "table-row")) continue;
      if (counted) {
        ++within.cell->row;
        within.cell->column = 0;
      }
      for (const auto& cell : row.children()) {
        if (!isOneOf(localName(cell), {"table-cell", "covered-table-cell"})) continue;
        if (counted) ++within.cell->column;
        blocks(cell, within);
      }
    }
  }

  void paragraph(const pugi::xml_node& node, const PaperLine& like) {
    PaperLine line;
    m_styles.dress(line, attribute(node, "style-name"));
    line.number = ++m_number;
    line.aside = like.aside;
    line.cell = like.cell;
    line.contents = line.contents || like.contents;
    line.list = like.list;
    if (isNamed(node, "h")) {
      line.heading = numberIn(attribute(node, "outline-level"), 1, 9);
      line.list = 0;
    } else {
      line.heading = 0;  // a paragraph that only looks like one
    }
    ParagraphWords before = std::exchange(m_words, {});
    m_words.begin(false);
    runs(node, false);
    m_words.into(line);
    m_words = std::move(before);
    m_paper.lines.push_back(std::move(line));
    asides();
  }

  // What hung on the paragraph, once it is written.
  void asides() {
    for (const auto& each : std::exchange(m_asides, {})) {
      PaperLine like;
      like.aside = each.aside;
      blocks(each.node, like);
    }
  }

  void runs(const pugi::xml_node& parent, bool small) {
    for (const auto& node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        m_words.addCollapsed(node.value());
        continue;
      }
      const std::string_view name = localName(node);
      if (name == "s") {
        m_words.add(std::string(
            static_cast<std::size_t>(numberIn(attribute(node, "c"), 1, mostSpaces)), ' '));
      } else if (name == "tab") {
        m_words.add(" ");
      } else if (name == "line-break") {
        m_words.add("\n");
      } else if (name == "note") {
        m_asides.push_back({child(node, "note-body"), Aside::footnote});
      } else if (isOneOf(name, {"frame", "custom-shape", "rect"})) {
        drawn(node);
      } else if (!isOneOf(name, {"annotation", "annotation-end", "hidden-text", "ruby-text",
                                 "bookmark-start", "bookmark-end", "change-start"})) {
        const bool own = !small && name == "span" &&
                         isOurSmallStyle(m_styles.textStyle(attribute(node, "style-name")));
        if (own) m_words.begin(true);
        runs(node, small || own);
        if (own) m_words.begin(false);
      }
    }
  }

  void drawn(const pugi::xml_node& node) {
    if (const auto box = child(node, "text-box")) {
      m_asides.push_back({box, Aside::textBox});
    } else if (!isNamed(node, "frame")) {
      m_asides.push_back({node, Aside::textBox});  // shapes have their paragraphs in themselves
    } else {
      ++m_pictures;
    }
  }

  struct Beside {
    pugi::xml_node node;
    Aside aside = Aside::none;
  };

  const OdtStyles& m_styles;
  Paper m_paper;
  ParagraphWords m_words;
  std::vector<Beside> m_asides;
  int m_number = 0;
  int m_tables = 0;
  long m_deleted = 0, m_pictures = 0;
};

}  // namespace

Result<Paper> paperOfOdt(std::string_view bytes) {
  const auto archive = Archive::open(bytes);
  if (!archive) return tl::unexpected<Refusal>(archive.error());
  OdtStyles styles;
  if (archive->has("styles.xml")) {
    const auto tree = xmlOf(*archive, "styles.xml");
    if (!tree) return tl::unexpected<Refusal>(tree.error());
    styles.read((*tree)->document_element());
  }
  const auto content = xmlOf(*archive, "content.xml");
  if (!content) return tl::unexpected<Refusal>(content.error());
  const auto root = (*content)->document_element();
  styles.read(root);
  const auto text = child(child(root, "body"), "text");
  if (!text) return unreadable(Unreadable::broken);
  Reading reading(styles);
  reading.blocks(text, {});
  return reading.finish();
}

}  // namespace grappe::intake
