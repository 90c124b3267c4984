// The partners' view of a past recap: quotations under their titles. Pure; one object a question.
#pragma once

#include "intake/past_recap.h"

namespace grappe::intake {

class PastPartners {
 public:
  PastPartners(PastQuestion& question, std::vector<PastLine>& lines, std::vector<Remark>& remarks)
      : m_question(question), m_lines(lines), m_remarks(remarks) {}

  // `at`: the paragraph's place in the lines, whose reading is set.
  void take(const PaperLine& line, std::size_t at);
  void end();  // the part is over: a title with nothing under it is told

 private:
  ReadAs one(std::string text, const PaperLine& line, std::size_t at);
  bool marked(const std::string& text, const PaperLine& line, std::size_t at);
  void add(std::string text, std::string timecode, bool marked, int number);
  void title(const std::string& text, std::size_t at);

  PastQuestion& m_question;
  std::vector<PastLine>& m_lines;
  std::vector<Remark>& m_remarks;
  std::string m_heading;
  std::optional<std::size_t> m_unused;  // the line of a title that nothing has come under yet
  std::optional<std::size_t> m_latest;  // the quotation that a source below would be of
};

}  // namespace grappe::intake
