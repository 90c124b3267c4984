#include "commands/themes_input.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "base/text.h"

namespace grappe::commands {

namespace {

// Each line that is not empty; `take` returns the key of what is wrong with it, or nothing.
Result<void> eachLine(const Console& console, const std::string& file,
                      const std::function<std::string(const std::string&)>& take) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file)) {
    return refuse(Code::unknown, console.words.say("themes.bad.file", {{"file", file}}));
  }
  std::string raw;
  for (int number = 1; std::getline(in, raw); ++number) {
    if (!raw.empty() && raw.back() == '\r') raw.pop_back();
    if (raw.empty()) continue;
    const std::string wrong = isUtf8(raw) ? take(raw) : "themes.bad.utf8";
    if (wrong.empty()) continue;
    return refuse(Code::malformed,
                  file + ": " + console.words.say(wrong, {{"line", std::to_string(number)}}));
  }
  return {};
}

}  // namespace

Result<std::vector<NoteLine>> readNotes(const Console& console, const std::string& file) {
  std::vector<NoteLine> notes;
  std::set<std::string> ids;
  const auto read = eachLine(console, file, [&](const std::string& raw) -> std::string {
    const std::size_t tab = raw.find('\t');
    if (tab == std::string::npos || raw.find('\t', tab + 1) != std::string::npos) {
      return "themes.bad.fields";
    }
    NoteLine line{raw.substr(0, tab), cleaned(raw.substr(tab + 1))};
    if (line.id.empty()) return "themes.bad.id";
    if (line.text.empty()) return "themes.bad.text";
    if (!ids.insert(line.id).second) return "themes.bad.twice";
    notes.push_back(std::move(line));
    return {};
  });
  if (!read) return tl::unexpected(read.error());
  return notes;
}

std::optional<HeadingLine> headingOf(std::string_view line) {
  const std::size_t colon = line.find(':');
  HeadingLine heading{cleanedLine(line.substr(0, colon)), {}};
  if (heading.title.empty()) return std::nullopt;
  if (colon != std::string_view::npos) heading.hint = cleanedLine(line.substr(colon + 1));
  return heading;
}

Result<std::vector<HeadingLine>> readLens(const Console& console, const std::string& file) {
  std::vector<HeadingLine> headings;
  const auto read = eachLine(console, file, [&](const std::string& raw) -> std::string {
    auto heading = headingOf(raw);
    if (!heading) return "themes.bad.heading";
    headings.push_back(std::move(*heading));
    return {};
  });
  if (!read) return tl::unexpected(read.error());
  return headings;
}

Result<std::string> contentsOf(const Console& console, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file)) {
    return refuse(Code::unknown, console.words.say("themes.bad.file", {{"file", file}}));
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<themes::Lexicon> lexiconFor(const Console& console, const std::string& language,
                                   const std::string& file) {
  themes::Lexicon lexicon = themes::Lexicon::shipped(language);
  if (file.empty()) return lexicon;
  const auto text = contentsOf(console, file);
  if (!text) return tl::unexpected(text.error());
  const auto more = themes::Lexicon::parse(*text);
  if (!more) return refuse(Code::malformed, file + ": " + more.error().detail);
  lexicon.add(*more);
  return lexicon;
}

}  // namespace grappe::commands
