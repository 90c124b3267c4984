#include "intake/past_partners.h"

#include "base/text.h"
#include "intake/lines.h"
#include "intake/marked_words.h"
#include "intake/our_recap.h"
#include "intake/source_beside.h"

namespace grappe::intake {
namespace {

// A line without « » is a title, unless it is written as a sentence, or as long as several.
bool looksLikeTitle(const PaperLine& line, std::string_view text) {
  if (line.heading > 0) return true;
  if (line.quote || line.list > 0) return false;
  if (graphemeCount(text) > workshop::titleLimit || text.empty()) return false;
  if (std::string_view(".,;!").find(text.back()) != std::string_view::npos) return false;
  return text.find(". ") == std::string_view::npos && text.find("»") == std::string_view::npos;
}

// What our own recaps put behind words that are not exact.
bool takeParaphraseMark(std::string& text) {
  for (const std::string_view mark : paraphraseMarks) {
    if (!text.ends_with(mark)) continue;
    text = cleaned(text.substr(0, text.size() - mark.size()));
    return true;
  }
  return false;
}

}  // namespace

void PastPartners::take(const PaperLine& line, std::size_t at) {
  std::string_view rest = line.text;
  bool first = true;
  while (true) {
    const std::size_t end = rest.find('\n');
    const ReadAs as = one(cleaned(rest.substr(0, end)), line, at);
    if (first || as == ReadAs::quotation) m_lines[at].as = as;
    first = false;
    if (end == std::string_view::npos) return;
    rest.remove_prefix(end + 1);
  }
}

ReadAs PastPartners::one(std::string text, const PaperLine& line, std::size_t at) {
  if (text.empty()) return ReadAs::empty;
  const bool names = text.starts_with("— ") || text.starts_with("– ");
  if (names && m_latest && m_question.quotations[*m_latest].source.empty()) {
    m_question.quotations[*m_latest].source = cleaned(text.substr(std::string_view("—").size()));
    return ReadAs::source;
  }
  if (marked(text, line, at)) return ReadAs::quotation;
  if (takeParaphraseMark(text) || !looksLikeTitle(line, text)) {
    std::string timecode = takeTimecode(text);
    add(std::move(text), std::move(timecode), false, line.number);
    return ReadAs::unmarked;
  }
  title(text, at);
  return ReadAs::theme;
}

bool PastPartners::marked(const std::string& text, const PaperLine& line, std::size_t at) {
  bool notClosed = false;
  auto all = quotedWords(text, notClosed);
  std::optional<SourceBeside> beside;
  if (all.empty()) {
    beside = sourceBeside(text);
    if (beside) all = quotedWords(beside->quoted, notClosed);
    if (notClosed) all.clear();
    if (all.empty()) return false;
    if (all.back().timecode.empty()) all.back().timecode = beside->timecode;
    m_lines[at].source = beside->name;
  }
  for (auto& each : all) {
    add(std::move(each.text), std::move(each.timecode), true, line.number);
    if (beside) m_question.quotations.back().source = beside->name;
  }
  if (notClosed) m_remarks.push_back({About::notClosed, line.number, {}, 0});
  return true;
}

void PastPartners::add(std::string text, std::string timecode, bool marked, int number) {
  const std::size_t size = graphemeCount(text);
  if (size > workshop::longTextLimit) {
    m_remarks.push_back({About::tooLong, number, {}, static_cast<long>(size)});
  }
  m_latest = m_question.quotations.size();
  m_question.quotations.push_back(
      {std::move(text), m_heading, std::move(timecode), {}, marked, number});
  m_unused.reset();
}

void PastPartners::title(const std::string& text, std::size_t at) {
  end();
  m_heading = text;
  m_unused = at;
  m_latest.reset();
}

void PastPartners::end() {
  if (m_unused) {
    PastLine& line = m_lines[*m_unused];
    line.as = ReadAs::loneTitle;
    m_remarks.push_back({About::noQuotation, line.number, line.text, 0});
  }
  m_unused.reset();
}

}  // namespace grappe::intake
