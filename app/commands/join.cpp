#include "commands/join.h"

#include "commands/commands.h"
#include "workshop/held_meetings.h"

namespace grappe::commands {

namespace {

struct JoinOptions {
  std::vector<std::string> files;
  std::string out, title;
};

std::string listed(const Console& console, const std::vector<std::string>& titles) {
  std::string line;
  for (const std::string& title : titles) {
    line += line.empty() ? "" : " + ";
    line += console.words.say("cli.join.title", {{"title", title}});
  }
  return line;
}

// Which questions were found the same, so that a person sees where wording kept two apart.
void tellQuestions(const Console& console, const JoinOptions& options,
                   const workshop::JoinedLog& log) {
  const auto& words = console.words;
  for (std::size_t at = 0; at < log.askedIn.size(); ++at) {
    const auto& askedIn = log.askedIn[at];
    const bool alone = askedIn.size() == 1;
    console.out << "  "
                << words.say(alone ? "cli.join.asked_alone" : "cli.join.asked",
                             {{"number", std::to_string(at + 1)},
                              {"title", log.state.questions[at]->title},
                              {"count", std::to_string(askedIn.size())},
                              {"all", std::to_string(options.files.size())},
                              {"file", options.files[askedIn.front()]}})
                << '\n';
  }
}

int join(const Console& console, const JoinOptions& options) {
  const auto& words = console.words;
  if (std::filesystem::exists(options.out)) {
    return console.fail(words.say("cli.new.exists", {{"file", options.out}}));
  }
  const auto log = runtime::joinFiles({options.files.begin(), options.files.end()}, options.title,
                                      SystemClock().now());
  if (!log) return notJoined(console, log.error());
  if (const auto written = runtime::writeJoined(options.out, *log); !written) {
    return console.refused(options.out, written.error());
  }
  int notes = 0;
  for (const auto& question : log->state.questions) notes += question->counting;
  const auto meetings = workshop::heldMeetings(log->state).size();
  console.out << words.count("cli.join.done", static_cast<long>(meetings),
                             {{"file", options.out},
                              {"notes", words.count("recap.numbers.post_its", notes)}})
              << '\n';
  tellQuestions(console, options, *log);
  for (const auto& one : log->joined) console.out << "  " << listed(console, one.titles) << '\n';
  if (!log->joined.empty()) {
    console.out << words.count("cli.join.proposed", static_cast<long>(log->joined.size())) << '\n';
  }
  return done;
}

}  // namespace

int notJoined(const Console& console, const runtime::NotJoined& why) {
  if (why.why.code == Code::malformed)
    return console.fail(console.words.say("cli.join.one"), badUsage);
  if (why.other.empty()) return console.refused(why.file, why.why);
  return console.fail(
      console.words.say("cli.join.twice", {{"file", why.file}, {"other", why.other}}));
}

void addJoin(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("join", words.say("cli.join.about"));
  const auto options = std::make_shared<JoinOptions>();
  command->add_option("FILES", options->files, words.say("cli.join.files"))->required();
  command->add_option("-o,--out", options->out, words.say("cli.join.out"))->required();
  command->add_option("--title", options->title, words.say("cli.new.title"));
  command->callback([=, &console] { finish(join(console, *options)); });
}

}  // namespace grappe::commands
