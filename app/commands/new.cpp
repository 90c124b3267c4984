#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/clock.h"
#include "commands/commands.h"
#include "commands/create.h"
#include "intake/template.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

struct NewOptions {
  std::string file;
  std::string name;
  std::string title;
  std::string questions;
  std::string language;
};

std::string templateNames() {
  std::string names;
  for (const auto& one : intake::shippedTemplates())
    names += (names.empty() ? "" : ", ") + one.name;
  return names;
}

int makeNew(const Console& console, const NewOptions& options) {
  const auto templates = intake::shippedTemplates();
  intake::Template made = templates.front();
  if (!options.name.empty()) {
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [&](const auto& one) { return one.name == options.name; });
    if (found == templates.end()) {
      return console.fail(console.words.say("cli.new.template.unknown",
                                            {{"name", options.name}, {"names", templateNames()}}));
    }
    made = *found;
  }
  if (!options.questions.empty()) {
    std::ifstream in(options.questions, std::ios::binary);
    if (!in) return console.refused(options.questions, {Code::unknown, "cannot be read"});
    const std::string lines{std::istreambuf_iterator<char>(in), {}};
    auto questions = intake::questionsOf(lines);
    if (!questions) return console.refused(options.questions, questions.error());
    made.questions = std::move(*questions);
  }
  if (!options.title.empty()) made.title = options.title;
  if (!options.language.empty()) made.language = options.language;
  if (std::filesystem::exists(options.file)) {
    return console.fail(console.words.say("cli.new.exists", {{"file", options.file}}));
  }
  const auto created = createWorkshop(options.file, made);
  if (!created && created.error().code == Code::malformed && !options.language.empty()) {
    return console.fail(console.words.say("cli.language.unknown", {{"code", options.language}}));
  }
  if (!created) return console.refused(options.file, created.error());
  console.out << console.words.count("cli.new.done", static_cast<long>(made.questions.size()),
                                     {{"file", options.file}, {"title", made.title}})
              << '\n';
  return done;
}

}  // namespace

Result<void> createWorkshop(const std::filesystem::path& file, const intake::Template& made) {
  RandomIds ids;
  const SystemClock clock;
  auto opened = runtime::OpenWorkshop::create(file.string(), {});
  if (!opened) return tl::unexpected(opened.error());
  const auto commands = intake::opening(made, ids, localDate(clock.now()), "", randomDigits(4));
  for (const auto& answer : (*opened)->carryOut(commands, workshop::Role::commandLine)) {
    if (answer) continue;
    // Half a workshop is of no use to anyone.
    (*opened)->stop();
    opened->reset();
    std::filesystem::remove(file);
    return tl::unexpected(answer.error());
  }
  return {};
}

void addNew(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("new", words.say("cli.new.about"));
  const auto options = std::make_shared<NewOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"))->required();
  command->add_option("--template", options->name,
                      words.say("cli.new.template", {{"names", templateNames()}}));
  command->add_option("--title", options->title, words.say("cli.new.title"));
  command->add_option("--language", options->language, words.say("cli.language.code"));
  command->add_option("--questions", options->questions, words.say("cli.new.questions"));
  command->callback([=, &console] { finish(makeNew(console, *options)); });
}

}  // namespace grappe::commands
