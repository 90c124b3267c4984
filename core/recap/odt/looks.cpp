#include "recap/odt/looks.h"

#include "recap/odt/parts.h"

namespace grappe::recap::odt {
namespace {

std::string shownName(const std::string& id) {
  std::string name = id;
  for (std::size_t at = 0; (at = name.find("_20_", at)) != std::string::npos;) {
    name.replace(at, 4, " ");
  }
  return name;
}

std::string points(double size) { return std::to_string(size).substr(0, 4) + "pt"; }

void words(Markup& out, const Look& look) {
  Attributes all;
  const auto say = [&](const char* name, const std::string& value) {
    all.emplace_back(name, value);
  };
  if (look.size > 0) {
    say("fo:font-size", points(look.size));
    say("style:font-size-complex", points(look.size));
  }
  if (look.colour != nullptr) say("fo:color", look.colour);
  if (look.font != nullptr) say("style:font-name", look.font);
  if (look.bold) {
    say("fo:font-weight", "bold");
    say("style:font-weight-complex", "bold");
  }
  if (look.italic) say("fo:font-style", "italic");
  if (!all.empty()) out.empty("style:text-properties", all);
}

void paragraph(Markup& out, const Look& look) {
  Attributes all = {{"fo:margin-top", centimetres(look.before)},
                    {"fo:margin-bottom", centimetres(look.after)}};
  const auto say = [&](const char* name, const std::string& value) {
    all.emplace_back(name, value);
  };
  if (look.left > 0) say("fo:margin-left", centimetres(look.left));
  if (look.line > 0) say("fo:line-height", std::to_string(look.line) + "%");
  if (look.keepNext) say("fo:keep-with-next", "always");
  if (look.pageBreak) say("fo:break-before", "page");
  if (look.ruled) {
    say("fo:border-left", "1.5pt solid #e6cff5");
    say("fo:padding-left", "0.28cm");
  }
  if (look.shaded) {
    say("fo:background-color", "#f3f0ed");
    say("fo:padding", "0.1cm");
  }
  if (look.right) say("fo:text-align", "end");
  out.open("style:paragraph-properties", all);
  if (look.rightTab) {
    out.open("style:tab-stops");
    out.empty("style:tab-stop",
              {{"style:position", centimetres(textWidth)}, {"style:type", "right"}});
    out.close();
  }
  out.close();
}

}  // namespace

void style(Markup& out, const Look& look, bool ofText) {
  Attributes all = {{"style:name", look.name},
                    {"style:display-name", shownName(look.name)},
                    {"style:family", ofText ? "text" : "paragraph"}};
  const bool based = !ofText && look.name != "Standard";
  if (based) all.emplace_back("style:parent-style-name", look.parent);
  if (!look.next.empty()) all.emplace_back("style:next-style-name", look.next);
  if (!look.page.empty()) all.emplace_back("style:master-page-name", look.page);
  if (look.outline > 0) {
    all.emplace_back("style:default-outline-level", std::to_string(look.outline));
  }
  if (!ofText) all.emplace_back("style:class", "text");
  out.open("style:style", all);
  if (!ofText) paragraph(out, look);
  words(out, look);
  out.close();
}

}  // namespace grappe::recap::odt
