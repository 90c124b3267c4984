// The post-its of a past recap: bullets, or a paragraph with dashes between them, under themes or
// under none. Pure; one object a question.
#pragma once

#include "intake/past_recap.h"

namespace grappe::intake {

class PastPostIts {
 public:
  // `ours`: Grappe wrote the recap, so that what is nested below a post-it says the same as it.
  PastPostIts(PastQuestion& question, std::vector<PastLine>& lines, std::vector<Remark>& remarks,
              bool ours)
      : m_question(question), m_lines(lines), m_remarks(remarks), m_ours(ours) {}

  // Kept until end(): whether a line is a title is seen by what comes below it.
  void take(PaperLine line, std::size_t at);
  // From here on they are those that fit no theme.
  void unsorted();
  void end();

 private:
  struct Waiting {
    PaperLine line;
    std::size_t at = 0;
  };
  bool isTitle(std::size_t waiting) const;
  void notesOf(const Waiting& each, bool alone);
  void note(const std::string& words, const Waiting& each);
  void endTitle();

  PastQuestion& m_question;
  std::vector<PastLine>& m_lines;
  std::vector<Remark>& m_remarks;
  bool m_ours = false;
  std::vector<Waiting> m_waiting;
  bool m_unsorted = false;
  std::optional<std::size_t> m_theme;
  std::optional<std::size_t> m_unusedTitle;  // its place in the lines
  std::optional<std::size_t> m_outermost;    // the note that nested ones say the same as
};

// " ×3" at the end, taken off; 1 where there is none.
int takeTimes(std::string& text);

}  // namespace grappe::intake
