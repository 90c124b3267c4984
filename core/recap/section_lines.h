// The lines of a question in the document's order, for whoever tells, marks or seeks them one by
// one. Pure, any thread.
#pragma once

#include "recap/recap.h"

namespace grappe::recap {

enum class LinePart { decided, toDo, exchanges, oral, partners };

template <class Points, class Visitor>
void visitPoints(Points& points, LinePart part, int depth, Visitor& visitor) {
  for (auto& point : points) {
    visitor.point(point, part, depth);
    visitPoints(point.below, part, depth + 1, visitor);
  }
}

// A section, const or not. The visitor has point(point, part, depth), without those below it, which
// follow; saying(saying, part, heading); theme(theme), with its post-its.
template <class SectionOf, class Visitor>
void visitLines(SectionOf& section, Visitor& visitor) {
  visitPoints(section.decided, LinePart::decided, 0, visitor);
  visitPoints(section.toDo, LinePart::toDo, 0, visitor);
  visitPoints(section.points, LinePart::exchanges, 0, visitor);
  for (auto& saying : section.oral) visitor.saying(saying, LinePart::oral, std::string());
  for (auto& under : section.partners) {
    for (auto& saying : under.sayings) visitor.saying(saying, LinePart::partners, under.heading);
  }
  for (auto& theme : section.themes) visitor.theme(theme);
}

}  // namespace grappe::recap
