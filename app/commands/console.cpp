#include "commands/console.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <stdexcept>

namespace grappe::commands {

int Console::refused(const std::filesystem::path& file, const Refusal& refusal) const {
  const std::string key = "refusal." + std::string(codeName(refusal.code));
  return fail(words.say("cli.error.file", {{"file", file.string()}, {"why", words.say(key)}}) +
              " (" + refusal.detail + ")");
}

words::Phrasebook phrasebookOfLocale() {
  std::string language = "fr";
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
    if (value == nullptr || *value == '\0') continue;
    const std::string found = std::string(value).substr(0, 2);
    const auto known = words::languages();
    if (std::find(known.begin(), known.end(), found) != known.end()) language = found;
    break;
  }
  auto book = words::Phrasebook::load(language);
  if (!book) throw std::logic_error("strings: " + book.error().detail);
  return *book;
}

const workshop::Question* questionNumbered(const Console& console, const workshop::State& state,
                                           int number) {
  const auto count = static_cast<long>(state.questions.size());
  if (number >= 1 && number <= count)
    return state.questions[static_cast<std::size_t>(number - 1)].get();
  console.fail(console.words.count("cli.question.unknown", count, {{"q", std::to_string(number)}}));
  return nullptr;
}

const workshop::Question* questionNamed(const Console& console, const workshop::State& state,
                                        const std::string& name) {
  int number = 0;
  const char* const end = name.data() + name.size();
  const auto read = std::from_chars(name.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end) return questionNumbered(console, state, number);
  if (const auto* question = state.question(workshop::QuestionId::of(name))) return question;
  console.fail(console.words.count("cli.question.unknown",
                                   static_cast<long>(state.questions.size()), {{"q", name}}));
  return nullptr;
}

Size sizeOf(const std::string& text) {
  Size size;
  const char* const end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return {};
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return {};
  const bool fits =
      std::min(size.width, size.height) >= 320 && std::max(size.width, size.height) <= 7680;
  return fits ? size : Size{};
}

}  // namespace grappe::commands
