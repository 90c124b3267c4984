#include "intake/past_recap.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/lines.h"
#include "intake/marked_words.h"
#include "intake/nesting.h"
#include "intake/our_recap.h"
#include "intake/past_partners.h"
#include "intake/past_post_its.h"
#include "intake/past_questions.h"
#include "intake/recap_names.h"

namespace grappe::intake {
namespace {

// A bullet that was typed is a list item too; in a recap of ours it is the mark of a circle.
void dressTypedBullets(Paper& paper, bool ours) {
  for (auto& line : paper.lines) {
    if (line.list > 0 || line.heading > 0 || line.text.find('\n') != std::string::npos) continue;
    std::string without = line.text;
    if (ours && !takeCircleMarks(without).empty()) continue;
    auto typed = linesOf(line.text).front();
    if (!typed.bullet) continue;
    line.list = 1;
    line.text = std::move(typed.text);
  }
}

// What our recaps say of a question's wall and vote, and under the title of all.
bool saysOfTheRecap(std::string_view text) {
  std::string words = folded(text);
  constexpr std::string_view noBreak = "\xC2\xA0";
  for (std::size_t at = 0; (at = words.find(noBreak, at)) != std::string::npos;) {
    words.replace(at, noBreak.size(), " ");
  }
  for (const std::string_view begin :
       {"le mur de la question ", "the wall of question ", "vote : ", "vote: "}) {
    if (words.starts_with(begin)) return graphemeCount(text) <= workshop::titleLimit;
  }
  return false;
}
// One question's paragraphs, each to the part that it stands in.
class Sorting {
 public:
  Sorting(PastRecap& recap, bool ours) : m_recap(recap), m_ours(ours) {}

  void begin(const FoundQuestion& found) {
    end();
    m_recap.questions.push_back({});
    m_recap.questions.back().number = found.number;
    m_recap.questions.back().title = found.title;
    m_part = RecapPart::exchanges;
    restart();
  }

  void take(const PaperLine& read, std::size_t at) {
    const PaperLine line = m_ours ? withoutOurs(read, at) : read;
    if (const auto part = partNamed(line); part && belongs(*part, line)) return turn(*part, at);
    PastLine& out = m_recap.lines[at];
    if (m_part == RecapPart::closing || m_part == RecapPart::front) {
      out.as = line.text.empty() ? ReadAs::empty : ReadAs::closing;
    } else if ((saysOfTheRecap(line.text) && line.list == 0) ||
               (m_ours && line.style == ourRemarkStyle)) {
      out.as = ReadAs::closing;
    } else if (m_part == RecapPart::partners) {
      m_partners->take(line, at);
    } else if (m_part == RecapPart::postIts || m_part == RecapPart::unsorted) {
      m_postIts->take(line, at);
    } else {
      point(line, at);
    }
  }

  // The question is over, or all of them.
  void end() {
    if (m_partners) m_partners->end();
    if (m_postIts) m_postIts->end();
    m_partners.reset();
    m_postIts.reset();
  }

 private:
  // What no person said goes where it belongs, or is told as cut.
  PaperLine withoutOurs(const PaperLine& read, std::size_t at) {
    if (read.small.empty()) return read;
    PaperLine line = read;
    line.text = line.words;
    const bool inPartners = m_part == RecapPart::partners && line.heading == 0;
    const bool talk = m_part != RecapPart::postIts && m_part != RecapPart::unsorted;
    SmallWords small = smallWordsOf(line, inPartners);
    if (talk && !small.timecode.empty()) line.text += " (" + small.timecode + ")";
    if (inPartners && small.paraphrase) line.text.append(" ").append(paraphraseMarks.front());
    if (!small.source.empty()) line.text += "\n— " + small.source;
    auto& cut = m_recap.lines[at].cut;
    cut.insert(cut.end(), small.others.begin(), small.others.end());
    return line;
  }

  // "Sources" may be a partner's title; as one of ours it has the style of a heading.
  static bool belongs(RecapPart part, const PaperLine& line) {
    const bool own = part == RecapPart::closing || part == RecapPart::front;
    return !own || line.heading > 0;
  }

  void restart() {
    m_nesting = Nesting();
    m_points.clear();
    PastQuestion& question = m_recap.questions.back();
    m_partners.emplace(question, m_recap.lines, m_recap.remarks);
    m_postIts.emplace(question, m_recap.lines, m_recap.remarks, m_ours);
  }

  void turn(RecapPart part, std::size_t at) {
    m_recap.lines[at].as = ReadAs::part;
    m_partners->end();
    m_postIts->end();
    m_nesting = Nesting();
    m_points.clear();
    m_part = part;
    if (part == RecapPart::closing || part == RecapPart::front) {
      m_recap.lines[at].as = ReadAs::closing;
    }
    if (part == RecapPart::unsorted) m_postIts->unsorted();
  }

  void point(const PaperLine& line, std::size_t at) {
    m_recap.lines[at].as = line.text.empty() ? ReadAs::empty : ReadAs::point;
    if (line.text.empty()) return m_nesting.end();
    PastPoint point;
    point.text = line.text;
    point.line = line.number;
    point.timecode = takeTimecode(point.text);
    bool notClosed = false;
    auto said = markedWords(point.text, notClosed);
    if (said.size() == 1 && !notClosed) {
      point.verbatim = true;
      point.text = std::move(said[0].text);
      if (point.timecode.empty()) point.timecode = said[0].timecode;
    }
    if (m_part == RecapPart::decided) point.kind = workshop::ExchangeKind::decided;
    if (m_part == RecapPart::toDo) point.kind = workshop::ExchangeKind::toDo;
    auto& points = m_recap.questions.back().points;
    const std::size_t here = m_points.size();
    if (line.list > 0) {
      point.depth = m_nesting.item(here, line.list - 1);
    } else {
      m_nesting.head(here, 0);
    }
    if (const auto parent = m_nesting.parentOfLast()) point.parent = m_points[*parent];
    const std::size_t size = graphemeCount(point.text);
    if (size > workshop::longTextLimit) {
      m_recap.remarks.push_back({About::tooLong, line.number, {}, static_cast<long>(size)});
    }
    m_points.push_back(points.size());
    points.push_back(std::move(point));
  }

  PastRecap& m_recap;
  bool m_ours = false;
  RecapPart m_part = RecapPart::exchanges;
  Nesting m_nesting;
  std::vector<std::size_t> m_points;  // of this part, in the question's
  std::optional<PastPartners> m_partners;
  std::optional<PastPostIts> m_postIts;
};

// What needs no question to be understood; false: it is the question's.
bool apart(const PaperLine& line, PastLine& out) {
  if (line.contents) {
    out.as = ReadAs::contents;
  } else if (line.aside != Aside::none) {
    out.as = line.text.empty() ? ReadAs::empty : ReadAs::beside;
  } else if (line.text.empty() && !out.cut.empty()) {
    out.as = ReadAs::debris;
  } else {
    return false;
  }
  return true;
}

void findTitle(const PaperLine& line, PastRecap& recap) {
  if (!line.title && line.heading != 1) return;
  if (recap.title.empty()) recap.title = cleanedLine(line.text);
}

}  // namespace

std::string_view readAsName(ReadAs as) {
  constexpr std::array names = {
      "question", "part",  "point",   "quotation", "unmarked", "source", "theme",      "notes",
      "empty",    "front", "closing", "contents",  "beside",   "debris", "lone_title", "unread"};
  return names.at(static_cast<std::size_t>(as));
}

std::size_t PastRecap::lost() const {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const PastLine& line) {
        return line.as == ReadAs::unread || line.as == ReadAs::loneTitle ||
               line.as == ReadAs::beside;
      }));
}

Result<PastRecap> pastRecapOf(Paper paper) {
  PastRecap recap;
  recap.remarks = std::move(paper.remarks);
  const bool ours = isOurs(paper);
  dressTypedBullets(paper, ours);
  if (ours) orderGrids(paper);
  const auto questions = questionsIn(paper);
  if (questions.empty()) return refuse(Code::empty, "no question in it");
  for (auto& line : paper.lines) {
    PastLine out;
    out.number = line.number;
    auto clean = withoutDebris(line.text);
    if (!clean.debris.empty()) {
      out.cut.push_back(std::move(clean.debris));
      line.text = std::move(clean.text);
    }
    out.text = line.text;
    recap.lines.push_back(std::move(out));
  }
  Sorting sorting(recap, ours);
  std::size_t next = 0;
  for (std::size_t at = 0; at < paper.lines.size(); ++at) {
    const PaperLine& line = paper.lines[at];
    if (next < questions.size() && questions[next].line == at) {
      recap.lines[at].as = ReadAs::question;
      sorting.begin(questions[next++]);
    } else if (apart(line, recap.lines[at])) {
      continue;
    } else if (next == 0) {
      recap.lines[at].as = line.text.empty() ? ReadAs::empty : ReadAs::front;
      findTitle(line, recap);
    } else {
      sorting.take(line, at);
    }
  }
  sorting.end();
  return recap;
}

}  // namespace grappe::intake
