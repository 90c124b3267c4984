#include "intake/quotations.h"

#include "base/guillemets.h"
#include "base/text.h"
#include "intake/decoding.h"
#include "intake/lines.h"
#include "workshop/names.h"

namespace grappe::intake {
namespace {

// Full stops, commas and the like between quotations are nobody's words.
bool onlyPunctuation(std::string_view text) {
  return cleaned(text).find_first_not_of(".,;:- ") == std::string::npos;
}

class Taking {
 public:
  explicit Taking(std::string_view heading) : m_given(heading), m_heading(heading) {}

  void plainLine(const ListLine& line) {
    std::string text = line.text;
    const std::string timecode = takeTimecode(text);
    take(text, timecode, line.number);
  }

  void headingLine(const ListLine& line) {
    if (!m_given.empty()) {
      remark(About::outsideMarks, line.number, line.text);
      return;
    }
    dropUnused();
    m_heading = line.text;
    m_headingLine = line.number;
  }

  void markedLine(const ListLine& line) {
    std::string_view rest = line.text;
    while (true) {
      const std::size_t open = rest.find(openGuillemet);
      outside(rest.substr(0, open), line.number);
      if (open == std::string_view::npos) return;
      rest.remove_prefix(open + openGuillemet.size());
      const std::size_t close = closingGuillemet(rest, 0);
      if (close == std::string_view::npos) {
        remark(About::notClosed, line.number, {});
        take(cleaned(rest), {}, line.number);
        return;
      }
      take(cleaned(rest.substr(0, close)), {}, line.number);
      rest.remove_prefix(close + closeGuillemet.size());
    }
  }

  TakenQuotations finish() {
    dropUnused();
    return std::move(m_out);
  }
  void remark(About about, int line, std::string detail, long count = 0) {
    m_out.remarks.push_back({about, line, std::move(detail), count});
  }

 private:
  void take(std::string text, std::string timecode, int line) {
    if (timecode.empty()) timecode = takeTimecode(text);
    if (text.empty()) return;
    const std::size_t size = graphemeCount(text);
    if (size > workshop::longTextLimit) remark(About::tooLong, line, {}, static_cast<long>(size));
    m_out.quotations.push_back({std::move(text), m_heading, std::move(timecode), line});
    m_headingLine = 0;
  }

  // Between two quotations of a line, or at its ends: a time code belongs to the one before.
  void outside(std::string_view words, int line) {
    std::string text = cleaned(words);
    const bool follows = !m_out.quotations.empty() && m_out.quotations.back().line == line;
    const std::string timecode = takeTimecode(text);
    if (!timecode.empty() && follows && m_out.quotations.back().timecode.empty()) {
      m_out.quotations.back().timecode = timecode;
    } else if (!timecode.empty()) {
      text += "(" + timecode + ")";
    }
    if (!onlyPunctuation(text)) remark(About::outsideMarks, line, text);
  }

  void dropUnused() {
    if (m_headingLine > 0) remark(About::noQuotation, m_headingLine, m_heading);
    m_headingLine = 0;
  }

  TakenQuotations m_out;
  std::string m_given;
  std::string m_heading;
  int m_headingLine = 0;  // of a heading that no quotation has come under yet; 0: none
};

}  // namespace

Result<TakenQuotations> quotationsOf(std::string_view bytes, std::string_view heading) {
  const auto text = decoded(bytes);
  if (!text) return tl::unexpected<Refusal>(text.error());
  const bool marked = text->text.find(openGuillemet) != std::string::npos;
  Taking taking(heading);
  if (text->windows1252) taking.remark(About::windows1252, 0, {});
  for (const auto& line : linesOf(text->text)) {
    if (line.text.empty()) continue;
    if (!marked) {
      taking.plainLine(line);
    } else if (line.text.find(openGuillemet) == std::string::npos) {
      taking.headingLine(line);
    } else {
      taking.markedLine(line);
    }
  }
  TakenQuotations out = taking.finish();
  if (out.quotations.empty()) return refuse(Code::empty, "no quotation in it");
  return out;
}

}  // namespace grappe::intake
