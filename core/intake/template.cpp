#include "intake/template.h"

#include <toml++/toml.h>
#include <algorithm>

#include "base/asset.h"
#include "base/text.h"

namespace grappe::intake {

namespace {

constexpr std::string_view folder = "templates/";
constexpr std::string_view firstChoice = "ecole-et-centre-social";

std::string textAt(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string());
}

}  // namespace

Result<Template> templateOf(std::string_view name, std::string_view text) try {
  const toml::table root = toml::parse(text);
  Template made;
  made.name = name;
  made.title = textAt(root, "title");
  made.about = textAt(root, "about");
  made.language = root["language"].value_or(std::string("fr"));
  if (const auto* circles = root["circles"].as_array()) {
    for (const auto& circle : *circles) {
      if (const auto title = circle.value<std::string>()) made.circles.push_back(*title);
    }
  }
  if (const auto* questions = root["question"].as_array()) {
    for (const auto& node : *questions) {
      const auto* question = node.as_table();
      if (question == nullptr || textAt(*question, "title").empty()) {
        return refuse(Code::malformed, std::string(name) + ": a question has no title");
      }
      made.questions.push_back({textAt(*question, "title"), textAt(*question, "guide")});
    }
  }
  if (made.title.empty()) return refuse(Code::malformed, std::string(name) + ": no title");
  return made;
} catch (const toml::parse_error& error) {
  return refuse(Code::malformed, std::string(name) + ", line " +
                                     std::to_string(error.source().begin.line) + ": " +
                                     std::string(error.description()));
}

std::vector<Template> shippedTemplates() {
  std::vector<Template> templates;
  for (const std::string_view path : assetsUnder(folder)) {
    const std::string_view file = path.substr(folder.size());
    auto made = templateOf(file.substr(0, file.find('.')), asset(path).value_or(""));
    if (made) templates.push_back(std::move(*made));
  }
  std::stable_partition(templates.begin(), templates.end(),
                        [](const Template& one) { return one.name == firstChoice; });
  return templates;
}

Result<std::vector<TemplateQuestion>> questionsOf(std::string_view lines) {
  if (!isUtf8(lines)) return refuse(Code::malformed, "the questions are not UTF-8 text");
  std::vector<TemplateQuestion> questions;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string title = cleanedLine(line.substr(0, tab));
    if (title.empty() || title.front() == '#') continue;
    questions.push_back({title, cleanedLine(line.substr(tab))});
  }
  if (questions.empty()) return refuse(Code::empty, "no question in it");
  return questions;
}

std::vector<workshop::Command> opening(const Template& made, IdSource& ids, std::string date,
                                       std::string place, std::string code) {
  workshop::CreateWorkshop create{made.title, made.language, {}};
  for (const std::string& name : made.circles) {
    const int slot = static_cast<int>(create.circles.size());
    create.circles.push_back({workshop::CircleId::of("c" + std::to_string(slot + 1)), name, slot});
  }
  std::vector<workshop::Command> commands{create};
  for (const TemplateQuestion& question : made.questions) {
    commands.emplace_back(workshop::AddQuestion{workshop::QuestionId::of(ids.next()),
                                                question.title, question.guide});
  }
  commands.emplace_back(workshop::OpenMeeting{workshop::MeetingId::of(ids.next()), std::move(date),
                                              std::move(place), std::move(code)});
  return commands;
}

}  // namespace grappe::intake
