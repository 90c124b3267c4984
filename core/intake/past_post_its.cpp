#include "intake/past_post_its.h"

#include "base/text.h"
#include "intake/dashes.h"
#include "intake/our_recap.h"
#include "intake/seams.h"

namespace grappe::intake {
namespace {

constexpr std::size_t dashesOfParagraph = 2;  // so many make it one of several post-its
constexpr int mostTimes = 200;

}  // namespace

int takeTimes(std::string& text) {
  constexpr std::string_view sign = "×";
  const std::size_t at = text.rfind(sign);
  if (at == std::string::npos || at == 0) return 1;
  const std::string number = cleaned(text.substr(at + sign.size()));
  if (number.empty() || number.size() > 3 ||
      number.find_first_not_of("0123456789") != std::string::npos) {
    return 1;
  }
  const int times = std::stoi(number);
  const std::string before = cleaned(text.substr(0, at));
  if (times < 2 || times > mostTimes || before.empty()) return 1;
  text = before;
  return times;
}

void PastPostIts::take(PaperLine line, std::size_t at) {
  m_lines[at].as = line.text.empty() ? ReadAs::empty : ReadAs::notes;
  if (!line.text.empty()) m_waiting.push_back({std::move(line), at});
}

void PastPostIts::unsorted() {
  end();
  m_unsorted = true;
}

bool PastPostIts::isTitle(std::size_t waiting) const {
  const PaperLine& line = m_waiting[waiting].line;
  if (graphemeCount(line.text) > workshop::titleLimit) return false;
  if (line.heading > 0 || line.list > 0) return line.heading > 0;
  if (betweenDashes(line.text).size() > 1) return false;
  if (waiting + 1 == m_waiting.size()) return false;
  const PaperLine& next = m_waiting[waiting + 1].line;
  return next.list > 0 ||
         (next.heading == 0 && betweenDashes(next.text).size() > dashesOfParagraph);
}

void PastPostIts::end() {
  std::vector<bool> titles(m_waiting.size());
  for (std::size_t at = 0; at < m_waiting.size(); ++at) titles[at] = isTitle(at);
  for (std::size_t at = 0; at < m_waiting.size(); ++at) {
    const Waiting& each = m_waiting[at];
    if (titles[at]) {
      endTitle();
      m_theme = m_question.themes.size();
      m_unsorted = false;
      m_unusedTitle = each.at;
      m_lines[each.at].as = ReadAs::theme;
      m_question.themes.push_back({cleanedLine(each.line.text), each.line.number});
      continue;
    }
    // The only paragraph of its theme, or of them all, has them between dashes however few.
    const bool alone = (at == 0 || titles[at - 1]) &&
                       (at + 1 == m_waiting.size() || titles[at + 1]) && each.line.list == 0;
    notesOf(each, alone);
  }
  endTitle();
  m_waiting.clear();
  m_theme.reset();
  m_outermost.reset();
}

void PastPostIts::endTitle() {
  if (m_unusedTitle) {
    m_lines[*m_unusedTitle].as = ReadAs::loneTitle;
    m_question.themes.pop_back();
  }
  m_unusedTitle.reset();
  m_outermost.reset();
}

void PastPostIts::notesOf(const Waiting& each, bool alone) {
  m_unusedTitle.reset();
  auto pieces = betweenDashes(each.line.text);
  const bool paragraph = each.line.list == 0 && (alone || pieces.size() > dashesOfParagraph);
  if (!paragraph) pieces = {each.line.text};
  const std::size_t before = m_question.notes.size();
  for (const auto& piece : pieces) note(piece, each);
  m_lines[each.at].count = static_cast<long>(m_question.notes.size() - before);
}

void PastPostIts::note(const std::string& words, const Waiting& each) {
  std::string text = words;
  if (m_ours) {
    const std::string marks = takeCircleMarks(text);
    if (!marks.empty()) m_lines[each.at].cut.push_back(marks);
  }
  const int times = takeTimes(text);
  const std::size_t size = graphemeCount(text);
  if (size > workshop::noteLimit) {
    m_remarks.push_back({About::tooLong, each.line.number, {}, static_cast<long>(size)});
  }
  PastNote note{{text, {}, each.line.number, partsOf(text)}, m_theme, m_unsorted, {}};
  const bool below = m_ours && each.line.list > 1 && m_outermost.has_value();
  if (below) note.sameAs = m_outermost;
  if (!below) m_outermost = m_question.notes.size();
  for (int time = 0; time < times; ++time) {
    m_question.notes.push_back(note);
    note.sameAs = m_outermost;
  }
}

}  // namespace grappe::intake
