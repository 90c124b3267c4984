#include "recap/line_marks.h"

#include "base/text.h"
#include "recap/section_lines.h"

namespace grappe::recap {
namespace {

class Marking {
 public:
  explicit Marking(int question) : m_question(std::to_string(question) + ".") {}

  void point(Point& point, LinePart /*part*/, int /*depth*/) { point.origin.mark = next(); }
  void saying(Saying& saying, LinePart /*part*/, const std::string& /*heading*/) {
    saying.origin.mark = next();
  }
  void theme(ThemeOfPostIts& theme) {
    for (PostIt& postIt : theme.postIts) mark(postIt);
  }

 private:
  // Notes in the same words share a line (see wordings.h), and so its mark.
  void mark(PostIt& postIt) {
    postIt.origin.mark = next();
    if (postIt.alike.empty()) return;
    std::unordered_map<std::string, PostIt*> lines{{cleaned(postIt.text), &postIt}};
    for (PostIt& other : postIt.alike) {
      const auto [line, isNew] = lines.emplace(cleaned(other.text), &other);
      if (isNew) {
        other.origin.mark = next();
        continue;
      }
      other.origin.mark = line->second->origin.mark;
      line->second->origin.notes.push_back(other.id);
    }
  }

  std::string next() { return m_question + std::to_string(++m_line); }

  std::string m_question;
  int m_line = 0;
};

}  // namespace

void markLines(Section& section) {
  Marking marking(section.number);
  visitLines(section, marking);
}

std::unordered_map<workshop::NoteId, std::string> marksOfNotes(const Section& section) {
  std::unordered_map<workshop::NoteId, std::string> marks;
  for (const ThemeOfPostIts& theme : section.themes) {
    for (const PostIt& postIt : theme.postIts) {
      marks.emplace(postIt.id, postIt.origin.mark);
      for (const PostIt& other : postIt.alike) marks.emplace(other.id, other.origin.mark);
    }
  }
  return marks;
}

}  // namespace grappe::recap
