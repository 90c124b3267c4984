// Markdown as a paper: headings, lists, quotations, tables, emphasis; what programs like ours
// write.
#include <algorithm>

#include "base/text.h"
#include "intake/our_recap.h"
#include "intake/paper.h"
#include "intake/paragraph_words.h"

namespace grappe::intake {
namespace {

constexpr std::string_view escapable = "\\`*_{}[]<>()#+-.!|~$^&=\"'/:;,?@%";

std::string_view withoutSpaces(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Escapes undone; ** and __ round words, and code marks, taken off.
std::string plainWords(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::string_view rest = text.substr(at);
    if (c == '\\' && at + 1 < text.size() && escapable.find(text[at + 1]) != std::string::npos) {
      out += text[++at];
    } else if (rest.starts_with("**") || rest.starts_with("__")) {
      ++at;
    } else if (c == '*' || c == '`') {
      const bool bare =
          at + 1 < text.size() && text[at + 1] == ' ' && (at == 0 || text[at - 1] == ' ');
      if (bare) out += c;  // "2 * 3"
    } else {
      out += c;
    }
  }
  return out;
}

std::size_t columnsBefore(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c == ' ') {
      ++columns;
    } else if (c == '\t') {
      columns += 4;
    } else {
      break;
    }
  }
  return columns;
}

// "- ", "* ", "+ ", "12. ", "12) ": how long the mark is, 0 for none.
std::size_t bulletSize(std::string_view text) {
  if (text.size() >= 2 && std::string_view("-*+").find(text[0]) != std::string_view::npos) {
    return text[1] == ' ' || text[1] == '\t' ? 2 : 0;
  }
  return text == "-" || text == "*" || text == "+" ? 1 : 0;
}

bool isRule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("-*_ ") == std::string_view::npos &&
         std::count(text.begin(), text.end(), text[0]) >= 3;
}

constexpr int cellHeading = 4;  // of bold words that are all of a cell

// All of it in one emphasis: how our recaps speak themselves.
bool isRemark(std::string_view text) {
  return text.size() > 2 && text.front() == '*' && text.back() == '*' && text[1] != '*' &&
         text.find('*', 1) == text.size() - 1 && text[text.size() - 2] != '\\';
}

// What our recaps put behind words: " *(votes, a remark)*", " `2.14`"; taken out of the line.
std::string withoutSmall(std::string_view text, std::vector<std::string>& out) {
  std::string kept;
  while (true) {
    const std::size_t from = std::min(text.find(" *("), text.find(" `"));
    if (from == std::string_view::npos) return kept.append(text);
    const bool code = text[from + 1] == '`';
    const std::string_view closing = code ? "`" : ")*";
    const std::size_t end = text.find(closing, from + 2);
    if (end == std::string_view::npos) return kept.append(text);
    const std::string_view piece = text.substr(from + 2, end - from - 2);
    kept += text.substr(0, from);
    out.push_back(cleaned(plainWords(code ? piece : piece.substr(1))));
    text.remove_prefix(end + closing.size());
  }
}

class Reading {
 public:
  void line(std::string_view raw) {
    ++m_number;
    const std::string_view text = withoutSpaces(raw);
    if (text.empty() || text == ">") {
      end();
      m_paper.lines.push_back(blank());
      m_levels.clear();
      return;
    }
    if (text.starts_with("<!--") || isRule(text)) return end();
    if (heading(text)) return;
    if (text.front() == '|') return tableRow(text);
    const std::size_t columns = columnsBefore(raw);
    if (const std::size_t size = bulletSize(text)) return item(text.substr(size), columns);
    if (text.front() == '>') return quoted(withoutSpaces(text.substr(1)));
    words(text);
  }

  Paper finish() {
    end();
    return std::move(m_paper);
  }

 private:
  PaperLine blank() const {
    PaperLine line;
    line.number = m_number;
    return line;
  }

  bool heading(std::string_view text) {
    const std::size_t level = text.find_first_not_of('#');
    if (level == 0 || level > 6 || level == std::string_view::npos || text[level] != ' ') {
      return false;
    }
    end();
    begin(withoutSpaces(text.substr(level)));
    m_open.heading = static_cast<int>(level);
    m_table = false;
    end();
    return true;
  }

  void item(std::string_view text, std::size_t columns) {
    end();
    while (!m_levels.empty() && m_levels.back() > columns) m_levels.pop_back();
    if (m_levels.empty() || m_levels.back() < columns) m_levels.push_back(columns);
    begin(withoutSpaces(text));
    m_open.list = static_cast<int>(m_levels.size());
  }

  void quoted(std::string_view text) {
    if (m_isOpen && m_open.quote) return add(text);
    end();
    begin(text);
    m_open.quote = true;
  }

  void words(std::string_view text) {
    if (m_isOpen) return add(text);
    begin(text);
  }

  void tableRow(std::string_view text) {
    end();
    if (text.find_first_not_of("|-: ") == std::string_view::npos) return;  // below the head
    if (!m_table) m_cell = {m_cell.table + 1, 0, 0};
    m_table = true;
    ++m_cell.row;
    m_cell.column = 0;
    text.remove_prefix(1);
    while (!text.empty()) {
      std::size_t end = text.find('|');
      while (end != std::string_view::npos && end > 0 && text[end - 1] == '\\') {
        end = text.find('|', end + 1);
      }
      ++m_cell.column;
      cell(withoutSpaces(text.substr(0, end)));
      if (end == std::string_view::npos) return;
      text.remove_prefix(end + 1);
    }
  }

  // Lines within a cell are parted by <br/>.
  void cell(std::string_view text) {
    constexpr std::string_view parting = "<br/>";
    constexpr std::string_view bullet = "• ";
    while (true) {
      const std::size_t end = text.find(parting);
      std::string_view each = text.substr(0, end);
      const bool bold = each.size() > 4 && each.starts_with("**") && each.ends_with("**") &&
                        each.substr(2, each.size() - 4).find("**") == std::string_view::npos;
      const bool listed = each.starts_with(bullet);
      if (listed) each.remove_prefix(bullet.size());
      begin(each);
      m_open.cell = m_cell;
      if (listed) m_open.list = 1;
      if (bold) m_open.heading = cellHeading;
      this->end();
      if (end == std::string_view::npos) return;
      text.remove_prefix(end + parting.size());
    }
  }

  void begin(std::string_view text) {
    m_open = blank();
    m_isOpen = true;
    m_words = {};
    add(text);
  }

  // A backslash, or two spaces, at a line's end break the line; else it only ran out of room.
  void add(std::string_view text) {
    if (!m_words.empty()) m_words.add(m_broken ? "\n" : " ");
    std::size_t slashes = 0;
    while (slashes < text.size() && text[text.size() - 1 - slashes] == '\\') ++slashes;
    m_broken = slashes % 2 == 1;
    if (m_broken) text.remove_suffix(1);
    if (isRemark(text)) m_open.style = ourRemarkStyle;
    std::vector<std::string> small;
    const std::string kept = withoutSmall(text, small);
    m_words.addApart(plainWords(text), plainWords(kept), std::move(small));
  }

  void end() {
    if (!m_isOpen) return;
    m_isOpen = false;
    m_words.into(m_open);
    m_paper.lines.push_back(std::move(m_open));
  }

  Paper m_paper;
  PaperLine m_open;  // the paragraph that goes on
  bool m_isOpen = false;
  bool m_broken = false;
  bool m_table = false;
  ParagraphWords m_words;
  std::vector<std::size_t> m_levels;  // columns at which the lists stand
  PaperCell m_cell;
  int m_number = 0;
};

}  // namespace

Paper paperOfMarkdown(std::string_view text) {
  Reading reading;
  while (true) {
    const std::size_t end = text.find('\n');
    reading.line(text.substr(0, end));
    if (end == std::string_view::npos) return reading.finish();
    text.remove_prefix(end + 1);
  }
}

}  // namespace grappe::intake
