// Files that people import: any bytes are refused or become texts, nothing lost between. The first
// byte chooses who reads the rest.
#include <cstddef>
#include <cstdint>

#include "base/text.h"
#include "fuzz/must.h"
#include "intake/decoding.h"
#include "intake/exchanges.h"
#include "intake/notes.h"
#include "intake/quotations.h"
#include "intake/template.h"

using namespace grappe;
using fuzz::must;

namespace {

void checkNotes(const Result<intake::Intake>& taken) {
  if (!taken) return;
  for (const auto& note : taken->notes) {
    must(isUtf8(note.text) && isUtf8(note.circle), "a note is UTF-8");
    must(!note.text.empty(), "no note is empty");
    must(note.line >= 1, "a note begins on a line");
    for (const auto& part : note.parts) must(!part.empty() && isUtf8(part), "a part is a text");
  }
  must(intake::splitNotes(taken->notes).size() == taken->countIfSplit(), "the count is the count");
}

void read(unsigned reader, std::string_view bytes) {
  switch (reader % 8) {
    case 0:
      checkNotes(intake::notesOf("a.csv", bytes));
      break;
    case 1:
      checkNotes(intake::notesOf("a.txt", bytes));
      break;
    case 2:
      if (const auto taken = intake::exchangesOf(bytes)) {
        for (std::size_t at = 0; at < taken->exchanges.size(); ++at) {
          const auto& one = taken->exchanges[at];
          must(isUtf8(one.text) && !one.text.empty(), "an exchange is a text");
          must(!one.parent || *one.parent < at, "what heads an exchange stands before it");
          must(one.depth >= 0, "depth is not negative");
        }
      }
      break;
    case 3:
      for (const char* heading : {"", "Agir ensemble"}) {
        if (const auto taken = intake::quotationsOf(bytes, heading)) {
          for (const auto& one : taken->quotations) must(isUtf8(one.text), "a quotation is UTF-8");
        }
      }
      break;
    case 4:
      if (const auto made = intake::templateOf("a", bytes)) {
        for (const auto& one : made->questions) must(isUtf8(one.title), "a question is UTF-8");
      }
      break;
    case 5:
      if (const auto made = intake::questionsOf(bytes)) must(!made->empty(), "there are questions");
      break;
    default:
      if (const auto text = intake::decoded(bytes)) {
        must(isUtf8(text->text), "what is decoded is UTF-8");
        must(text->text.find('\r') == std::string::npos, "lines end by a line feed");
      }
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  read(data[0], {reinterpret_cast<const char*>(data + 1), size - 1});
  return 0;
}
