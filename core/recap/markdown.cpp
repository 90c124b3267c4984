#include "recap/markdown.h"

#include "recap/wordings.h"

namespace grappe::recap {
namespace {

bool alwaysSign(char c) {
  return std::string_view("\\`*_[]<>&|~$^").find(c) != std::string_view::npos;
}

// Signs that mean something only where a line begins: headings, bullets, underlines, "1." and "1)".
std::size_t signAtStart(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("#+-=").find(line[0]) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  const bool list =
      digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  return list ? digits : std::string_view::npos;
}

std::string escapedLine(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  line.remove_prefix(start);
  const std::size_t sign = signAtStart(line);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at == sign || alwaysSign(line[at])) out += '\\';
    out += line[at];
  }
  return out;
}

class Writer {
 public:
  void heading(int level, std::string_view text) {
    m_out += std::string(static_cast<std::size_t>(level), '#') + " " + headline(text) + "\n\n";
  }
  void paragraph(const std::string& text) { m_out += text + "\n\n"; }
  void bullet(int depth, const std::string& text, std::string_view timecode,
              std::string_view after = {}) {
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    m_out += indent + "- " + escapedMarkdown(text, indent + "  ");
    if (!timecode.empty()) m_out += " (" + oneLine(timecode) + ")";
    m_out.append(after) += "\n";
  }
  void quotation(const Saying& saying, const Labels& labels) {
    m_out += "> " + labels.quoteOpen + escapedMarkdown(saying.text, "> ") + labels.quoteClose;
    if (!saying.timecode.empty()) m_out += " (" + oneLine(saying.timecode) + ")";
    if (!saying.source.empty()) m_out += "\\\n> — " + oneLine(saying.source);
    m_out += "\n\n";
  }
  void endList() { m_out += "\n"; }
  std::string take() {
    while (m_out.size() > 1 && m_out[m_out.size() - 2] == '\n') m_out.pop_back();
    return std::move(m_out);
  }

  static std::string oneLine(std::string_view text) { return escapedMarkdown(flat(text)); }

 private:
  static std::string flat(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
      if (c == '\n') c = ' ';
    }
    return out;
  }

  // A heading's text begins no list, so that its number stays bare; but a # may close it.
  static std::string headline(std::string_view text) {
    std::string out;
    for (const char c : flat(text)) {
      if (alwaysSign(c) || c == '#') out += '\\';
      out += c;
    }
    return out;
  }

  std::string m_out;
};

void points(Writer& out, const std::vector<Point>& list, int depth, const Labels& labels) {
  for (const auto& point : list) {
    out.bullet(depth,
               point.verbatim ? labels.quoteOpen + point.text + labels.quoteClose : point.text,
               point.timecode);
    points(out, point.below, depth + 1, labels);
  }
}

void exchanges(Writer& out, const Section& section, const Labels& labels) {
  out.heading(3, labels.exchanges);
  points(out, section.points, 0, labels);
  for (const auto& saying : section.oral) {
    out.bullet(0, labels.quoteOpen + saying.text + labels.quoteClose, saying.timecode);
  }
  out.endList();
}

void postIt(Writer& out, const PostIt& postIt, const Labels& labels) {
  for (const Wording& wording : wordingsOf(postIt)) {
    const std::size_t times = timesOn(wording, postIt);
    out.bullet(wording.first == &postIt ? 0 : 1, wording.first->text, {},
               times > 1 ? withNumber(labels.times, times) : "");
  }
}

void write(Writer& out, const Section& section, const Labels& labels) {
  out.heading(2, section.heading);
  if (section.hasExchanges()) exchanges(out, section, labels);
  if (!section.partners.empty()) out.heading(3, labels.partners);
  for (const auto& under : section.partners) {
    if (!under.heading.empty()) out.heading(4, under.heading);
    for (const auto& saying : under.sayings) out.quotation(saying, labels);
  }
  if (!section.themes.empty()) out.heading(3, labels.postIts);
  for (const auto& theme : section.themes) {
    out.heading(4, theme.title);
    for (const auto& each : theme.postIts) postIt(out, each, labels);
    out.endList();
  }
}

}  // namespace

std::string escapedMarkdown(std::string_view text, std::string_view indent) {
  std::string out;
  bool parted = false;  // an empty line came before
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string line = escapedLine(text.substr(0, end));
    if (line.empty()) {
      parted = !out.empty();
    } else {
      // A backslash at a line's end is a line break; between paragraphs it would be a backslash.
      if (!out.empty()) {
        out += parted ? std::string("\n") + std::string(indent) + "\n" : std::string("\\\n");
        out += indent;
      }
      out += line;
      parted = false;
    }
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::string markdown(const Recap& recap) {
  Writer out;
  out.heading(1, recap.title);
  if (!recap.organisation.empty()) out.paragraph(Writer::oneLine(recap.organisation));
  out.paragraph(Writer::oneLine(recap.labels.kind));
  for (const auto& line : recap.sittingLines) out.paragraph(Writer::oneLine(line));
  std::string numbers;
  for (const auto& line : recap.numberLines) {
    if (!numbers.empty()) numbers += " · ";
    numbers += Writer::oneLine(line);
  }
  if (!numbers.empty()) out.paragraph(numbers);
  for (const auto& voice : recap.voices) out.bullet(0, voice.line, {});
  if (!recap.voices.empty()) out.endList();
  for (const auto& section : recap.sections) write(out, section, recap.labels);
  if (!recap.checks.empty()) {
    out.heading(2, recap.labels.checks);
    for (const auto& check : recap.checks) {
      out.bullet(0, (check.good ? recap.labels.good : recap.labels.open) + " · " + check.text, {});
    }
  }
  return out.take();
}

}  // namespace grappe::recap
