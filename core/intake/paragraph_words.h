// The words of a paragraph while it is read, run by run: all of them, and apart those in a style of
// our recaps for what no person said. A value.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "intake/paper.h"

namespace grappe::intake {

class ParagraphWords {
 public:
  // The next run. `small`: in such a style; what runs on in it is one piece each time.
  void begin(bool small) {
    m_isSmall = small;
    if (small) m_small.emplace_back();
  }
  void add(std::string_view text) {
    m_all += text;
    (m_isSmall ? m_small.back() : m_words) += text;
  }
  // White space in the file is one space, however much of it there is.
  void addCollapsed(std::string_view text) {
    for (const char c : text) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) {
        add({&c, 1});
      } else if (m_all.empty() || m_all.back() != ' ') {
        add(" ");
      }
    }
  }
  // A piece of text whose own words and whose small ones are known already.
  void addApart(std::string_view all, std::string_view words, std::vector<std::string> small) {
    m_all += all;
    m_words += words;
    std::move(small.begin(), small.end(), std::back_inserter(m_small));
  }
  bool empty() const { return m_all.empty(); }
  void into(PaperLine& line) const {
    line.text = cleaned(m_all);
    for (const std::string& piece : m_small) {
      std::string words = cleaned(piece);
      if (!words.empty()) line.small.push_back(std::move(words));
    }
    if (!line.small.empty()) line.words = cleaned(m_words);
  }

 private:
  std::string m_all, m_words;
  std::vector<std::string> m_small;
  bool m_isSmall = false;
};

}  // namespace grappe::intake
