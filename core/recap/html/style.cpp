#include "recap/html/style.h"

#include <array>

#include "recap/marks.h"
#include "scene/tokens.h"

namespace grappe::recap::html_parts {
namespace {

std::string hex(const scene::Colour& colour) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "#";
  for (const unsigned part : {colour.r, colour.g, colour.b}) {
    out += digits[part >> 4U];
    out += digits[part & 15U];
  }
  return out;
}

constexpr std::string_view rules = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 Inter,"Noto Sans","Noto Sans Arabic",system-ui,sans-serif}
main,header{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:2.2rem;line-height:1.15;margin:.2em 0}
h2{font-size:1.55rem;line-height:1.25;margin:0 0 .8em}
h3{font-size:1.15rem;margin:1.6em 0 .6em;color:var(--grape)}
h4{font-size:1.05rem;margin:0 0 .5em}
.kind{color:var(--grape);font-weight:600;margin:0}
.quiet,.said{color:var(--ink-2)}
.said{font-size:.9rem;margin:0 0 .5em}
section,nav{background:var(--panel);border-radius:1rem;padding:1.5rem;margin:0 0 1.5rem}
ul,ol{padding-inline-start:1.4em}
li{margin:.25em 0}
nav a{color:var(--grape)}
.voices{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4em 1.5em}
.themes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1rem;align-items:start}
.theme{border:2px solid var(--hair);border-radius:.9rem;padding:1rem}
.theme.unsorted{border-style:dashed;border-color:var(--line)}
.cards{list-style:none;margin:0;padding:0}
.card{background:var(--paper);border:1px solid var(--hair);border-radius:.6rem;padding:.5rem .7rem;margin:.4rem 0;overflow-wrap:anywhere}
.card.alike{margin-inline-start:1.2rem}
.mark{font-family:"Noto Sans Symbols 2","DejaVu Sans",sans-serif}
.joined{margin:0;overflow-wrap:anywhere}
q{quotes:none}
blockquote{margin:.8em 0;padding-inline-start:1em;border-inline-start:4px solid var(--grape-pale);overflow-wrap:anywhere}
blockquote footer{color:var(--ink-2);font-size:.9rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:2px solid var(--hair);padding:.7rem;vertical-align:top;text-align:start;overflow-wrap:anywhere}
th{background:var(--grape-soft)}
.toc{table-layout:auto}
.toc td,.toc th{border-width:0 0 1px;background:none;padding:.35rem .5rem}
.toc .n{text-align:end;white-space:nowrap}
th .hint{display:block;font-weight:400;font-size:.9rem;color:var(--ink-2)}
figure{margin:1.5em 0 0}
figure img{max-width:100%;height:auto;border-radius:.6rem;border:1px solid var(--hair)}
figcaption{font-size:.9rem;color:var(--ink-2)}
.origin{font-size:.75em;color:var(--ink-2);vertical-align:super;line-height:0;unicode-bidi:isolate}
.open{color:var(--alarm)}
.good{color:var(--good)}
dl{margin:0}
dt{font-weight:600}
dd{margin:0 0 .6em}
:target{outline:3px solid var(--grape);outline-offset:3px}
@media print{
@page{size:A4;margin:18mm}
body{background:none;font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header{max-width:none;padding:0}
section,nav{background:none;padding:0;border-radius:0}
h2,h3,h4{break-after:avoid}
.card,blockquote,figure,tr{break-inside:avoid}
.themes{display:block;columns:2}
.theme{margin-bottom:1rem}
}
)";

}  // namespace

std::string styleOf(const Recap& recap) {
  namespace colours = scene::colours;
  struct Named {
    std::string_view name;
    scene::Colour colour;
  };
  constexpr std::array<Named, 12> named{{{"ground", colours::ground},
                                         {"panel", colours::panel},
                                         {"paper", colours::paper},
                                         {"hair", colours::hair},
                                         {"line", colours::line},
                                         {"ink", colours::ink},
                                         {"ink-2", colours::ink2},
                                         {"grape", colours::grape},
                                         {"grape-soft", colours::grapeSoft},
                                         {"grape-pale", colours::grapePale},
                                         {"alarm", colours::alarm},
                                         {"good", colours::good}}};
  std::string out = ":root{";
  for (const Named& each : named) {
    out += "--" + std::string(each.name) + ":" + hex(each.colour) + ";";
  }
  out += "}";
  out += rules;
  if (!recap.choices.circleMarks) return out;
  for (int slot = 0; slot < slots; ++slot) {
    const scene::CircleLook look = scene::circleLook(slot);
    const std::string number = std::to_string(slot);
    out += ".card.c" + number + "{background:" + hex(look.tint) + "}";
    out += ".mark.c" + number + "{color:" + hex(look.mark) + "}\n";
  }
  return out;
}

}  // namespace grappe::recap::html_parts
