// A measure of text for tests without fonts: every character as wide as half its size, words broken
// as any layout would.
#pragma once

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "scene/scene.h"

namespace grappe::scene::test {

class CountingMeasure final : public TextMeasure {
 public:
  TextSize measure(std::string_view text, const TextStyle& style, float width) override {
    const float letter = style.size * 0.52F;
    TextSize size;
    size.lines = 1;
    float line = 0;
    float word = 0;
    const auto endWord = [&] {
      if (width > 0 && line > 0 && line + word > width) {
        size.width = std::max(size.width, line);
        line = 0;
        ++size.lines;
      }
      line += word;
      while (width > 0 && line > width) {
        size.width = width;
        line -= std::max(letter, std::floor(width / letter) * letter);
        ++size.lines;
      }
      word = 0;
    };
    for (const char32_t one : codepoints(text)) {
      word += letter;
      if (one == U' ' || one == U'\n') endWord();
    }
    endWord();
    size.lastLine = line;
    size.width = std::max(size.width, line);
    size.height = static_cast<float>(size.lines) * style.line;
    return size;
  }
};

}  // namespace grappe::scene::test
