#include "core/recap/element_order.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "core/recap/documents.h"

namespace grappe::fixtures {
namespace {

// Parent, then its children in their order. A child that is not listed may not be there.
const char* const sequences[] = {
    "w:document background body",
    "w:pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange",
    "w:rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "w:sectPr headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
    "rtlGutter docGrid printerSettings sectPrChange",
    "w:style name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr "
    "tcPr tblStylePr",
    "w:styles docDefaults latentStyles style",
    "w:docDefaults rPrDefault pPrDefault",
    "w:lvl start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "w:abstractNum nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "w:num abstractNumId lvlOverride",
    "w:numbering numPicBullet abstractNum num numIdMacAtCleanup",
    "w:numPr ilvl numId numberingChange ins",
    "w:tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "w:tblBorders top left|start bottom right|end insideH insideV",
    "w:tblCellMar top left|start bottom right|end",
    "w:pBdr top left bottom right between bar",
    "w:tcPr cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
    "vAlign hideMark",
    "w:tblStylePr pPr rPr tblPr trPr tcPr",
    "w:sdt sdtPr sdtEndPr sdtContent",
    "w:docPartObj docPartGallery docPartCategory docPartUnique",
};

std::string prefixed(const std::string& name) { return "w:" + name; }

std::map<std::string, std::map<std::string, int>> places() {
  std::map<std::string, std::map<std::string, int>> out;
  for (const char* line : sequences) {
    std::istringstream words(line);
    std::string parent;
    words >> parent;
    int place = 0;
    for (std::string step; words >> step; ++place) {
      std::istringstream names(step);
      for (std::string name; std::getline(names, name, '|');) out[parent][prefixed(name)] = place;
    }
  }
  return out;
}

// The first child, and what those behind it may be.
struct First {
  const char* parent;
  const char* child;
};
constexpr First firsts[] = {{"w:p", "w:pPr"},
                            {"w:r", "w:rPr"},
                            {"w:tbl", "w:tblPr"},
                            {"w:tr", "w:trPr"},
                            {"w:tc", "w:tcPr"}};

class Checking {
 public:
  explicit Checking(const std::string& docx) : m_docx(docx), m_names(partNames(docx)) {}

  std::vector<std::string> check() {
    for (const auto& name : m_names) {
      if (ends(name, ".rels")) relations(name);
      if (!ends(name, ".xml")) continue;
      const auto document = xml(name);
      m_part = name;
      // The settings of a template are its own affair.
      if (name.find("settings") == std::string::npos) order(document);
    }
    types();
    references();
    return std::move(m_out);
  }

 private:
  static bool ends(const std::string& name, const std::string& ending) {
    return name.size() >= ending.size() &&
           name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
  }

  pugi::xml_document xml(const std::string& name) {
    pugi::xml_document document;
    const std::string bytes = part(m_docx, name);
    if (!document.load_buffer(bytes.data(), bytes.size())) say(name + " is no XML");
    return document;
  }

  void say(const std::string& what) { m_out.push_back(what); }

  void order(const pugi::xml_node& node) {
    static const auto all = places();
    const std::string parent = node.name();
    const auto found = all.find(parent);
    int reached = 0;
    for (const auto& child : node.children()) {
      const std::string name = child.name();
      if (name.substr(0, 2) == "w:" && found != all.end()) {
        const auto place = found->second.find(name);
        if (place == found->second.end() || place->second < reached) {
          say(m_part + ": " + parent + " > " + name);
        } else {
          reached = place->second;
        }
      }
      for (const First& first : firsts) {
        if (name == first.child && parent == first.parent && child.previous_sibling()) {
          say(m_part + ": " + parent + " > late " + name);
        }
      }
      order(child);
    }
    const std::string last = node.last_child().name();
    if (parent == "w:tc" && last != "w:p") say(m_part + ": a cell ends with " + last);
    if (parent == "w:body" && last != "w:sectPr") say(m_part + ": the body ends with " + last);
    if (parent == "w:tbl" && std::string(node.next_sibling().name()) == "w:tbl") {
      say(m_part + ": two tables touch");
    }
  }

  void relations(const std::string& name) {
    std::set<std::string> ids;
    const std::string folder = name.substr(0, name.find("_rels/"));
    const auto document = xml(name);
    for (const auto& relation : document.document_element().children()) {
      if (!ids.insert(relation.attribute("Id").value()).second) say(name + ": an id twice");
      if (std::string(relation.attribute("TargetMode").value()) == "External") continue;
      const std::string target = relation.attribute("Target").value();
      const std::string path = target.substr(0, 1) == "/" ? target.substr(1) : folder + target;
      if (target.substr(0, 3) != "../" && !has(path)) say(name + ": no part " + path);
    }
    if (name != "word/_rels/document.xml.rels") return;
    const auto body = xml("word/document.xml");
    for (const char* path : {"//@r:id", "//@r:embed"}) {
      for (const auto& used : body.select_nodes(path)) {
        if (!ids.contains(used.attribute().value()))
          say("no relation " + std::string(used.attribute().value()));
      }
    }
  }

  void types() {
    const auto document = xml("[Content_Types].xml");
    std::set<std::string> known;
    std::set<std::string> endings;
    for (const auto& type : document.document_element().children()) {
      if (std::string(type.name()) == "Default") {
        if (!endings.insert(type.attribute("Extension").value()).second) say("an ending twice");
        continue;
      }
      const std::string name = std::string(type.attribute("PartName").value()).substr(1);
      if (!known.insert(name).second) say("types: twice " + name);
      if (!has(name)) say("types: no part " + name);
    }
    for (const auto& name : m_names) {
      const std::string ending = name.substr(name.rfind('.') + 1);
      if (name != "[Content_Types].xml" && !known.contains(name) && !endings.contains(ending)) {
        say("types: unknown " + name);
      }
    }
  }

  std::set<std::string> ids(const std::string& name, const char* path) {
    std::set<std::string> out;
    if (!has(name)) return out;
    const auto document = xml(name);
    for (const auto& found : document.select_nodes(path)) {
      if (!out.insert(found.attribute().value()).second)
        say(name + ": twice " + found.attribute().value());
    }
    return out;
  }

  void references() {
    const auto styles = ids("word/styles.xml", "//w:style/@w:styleId");
    const auto lists = ids("word/numbering.xml", "//w:num/@w:numId");
    const auto abstracts = ids("word/numbering.xml", "//w:abstractNum/@w:abstractNumId");
    ids("word/document.xml", "//w:bookmarkStart/@w:id");
    ids("word/document.xml", "//wp:docPr/@id");
    for (const char* name : {"word/document.xml", "word/styles.xml", "word/numbering.xml"}) {
      const auto document = xml(name);
      const auto known = [&](const char* path, const std::set<std::string>& all) {
        for (const auto& used : document.select_nodes(path)) {
          const std::string id = used.attribute().value();
          if (!all.contains(id)) say(std::string(name) + ": unknown " + path + " " + id);
        }
      };
      known("//w:pStyle/@w:val", styles);
      known("//w:rStyle/@w:val", styles);
      known("//w:tblStyle/@w:val", styles);
      known("//w:basedOn/@w:val", styles);
      known("//w:numPr/w:numId[@w:val!='0']/@w:val", lists);
      known("//w:num/w:abstractNumId/@w:val", abstracts);
    }
  }

  bool has(const std::string& name) const {
    return std::find(m_names.begin(), m_names.end(), name) != m_names.end();
  }

  const std::string& m_docx;
  std::vector<std::string> m_names;
  std::string m_part;
  std::vector<std::string> m_out;
};

}  // namespace

std::vector<std::string> misplaced(const std::string& docx) { return Checking(docx).check(); }

}  // namespace grappe::fixtures
