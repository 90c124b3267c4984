#include "commands/recap.h"

#include "commands/commands.h"
#include "commands/join.h"
#include "commands/recap_formats.h"
#include "commands/recap_template.h"
#include "drawing/draw_scene.h"
#include "recap/file_writing.h"
#include "runtime/open_workshop.h"
#include "scene/wall.h"
#include "workshop/visibility.h"

namespace grappe::commands {
namespace {

// The recap speaks the workshop's language, whatever the person's terminal speaks.
words::Phrasebook phrasebookOf(const workshop::State& state, const Console& console) {
  auto book = words::Phrasebook::load(state.language);
  if (book) return std::move(*book);
  return console.words;
}

// The wall of each question whose notes it shows, as it stands.
recap::WallPictures picturesOf(const workshop::State& state, const words::Phrasebook& words) {
  recap::WallPictures pictures;
  const auto text = std::make_shared<drawing::PangoText>();
  for (const auto& question : state.questions) {
    if (question->counting == 0 || !workshop::faceUp(*question)) continue;
    const scene::WallInput input{state, question->id, 1920, 1080, {}, 0, {}, false, 0, 0};
    auto scene = std::make_shared<scene::Scene>(scene::wall(input, words, *text));
    recap::WallPicture picture;
    picture.width = scene->width;
    picture.height = scene->height;
    picture.draw = [scene, text](cairo_t* cairo) { drawing::drawScene(cairo, *scene, *text); };
    pictures[question->id] = std::move(picture);
  }
  return pictures;
}

recap::WallPictures picturesFor(const RecapFormat& format, const workshop::State& state,
                                const words::Phrasebook& words) {
  return format.pictured && state.recap.walls ? picturesOf(state, words) : recap::WallPictures{};
}

Result<std::string> made(const Console& console, const workshop::State& state,
                         const RecapFormat& format, const RecapOptions& options) {
  const words::Phrasebook words = phrasebookOf(state, console);
  recap::Options of;
  of.question = options.question;
  of.complete = options.complete;
  const recap::Recap recap = recap::recapOf(state, words, of);
  if (recap.sections.empty()) return refuse(Code::empty, "nothing has been written yet");
  const recap::WallPictures pictures = picturesFor(format, state, words);
  std::optional<recap::WordTemplate> own;
  if (format.ending == ".docx") {
    // A document of the settings that cannot be used is told; the recap is written without it.
    std::string why;
    own = options.own ? options.own : chosenTemplate(console, why);
    if (!why.empty()) console.err << why << '\n';
  }
  return format.bytes({recap, state, words, pictures, own ? &*own : nullptr});
}

struct CommandOptions {
  std::vector<std::string> files;
  std::string out, wordTemplate;
  int question = 0;
  bool complete = false;
};

// Of one workshop, or of several joined; nothing, said on err, where that cannot be.
std::optional<workshop::State> stateOf(const Console& console,
                                       const std::vector<std::string>& files) {
  if (files.size() == 1) {
    auto state = runtime::readState(files.front());
    if (state) return std::move(*state);
    console.refused(files.front(), state.error());
    return std::nullopt;
  }
  auto log = runtime::joinFiles({files.begin(), files.end()}, {}, SystemClock().now());
  if (log) return std::move(log->state);
  notJoined(console, log.error());
  return std::nullopt;
}

int recapOfFiles(const Console& console, const CommandOptions& options) {
  const auto state = stateOf(console, options.files);
  if (!state) return couldNot;
  RecapOptions of;
  of.complete = options.complete;
  if (options.question != 0) {
    const auto* question = questionNumbered(console, *state, options.question);
    if (question == nullptr) return couldNot;
    of.question = question->id;
  }
  if (!options.wordTemplate.empty()) {
    const RecapFormat* format = recapFormatOf(options.out);
    if (format == nullptr || format->ending != ".docx") {
      return console.fail(console.words.say("recap.template.ending", {{"path", options.out}}),
                          badUsage);
    }
    auto read = recap::WordTemplate::open(options.wordTemplate);
    if (!read) return console.fail(templateRefused(console, options.wordTemplate, read.error()));
    of.own = std::move(*read);
  }
  return writeRecap(console, *state, options.out, of);
}

}  // namespace

int writeRecap(const Console& console, const workshop::State& state, const std::string& out,
               const RecapOptions& options) {
  const RecapFormat* format = recapFormatOf(out.empty() ? "recap.md" : out);
  if (format == nullptr) {
    return console.fail(
        console.words.say("recap.ending", {{"path", out}, {"endings", recapEndings()}}), badUsage);
  }
  const Result<std::string> bytes = made(console, state, *format, options);
  if (!bytes) return console.fail(console.words.say("recap.nothing"));
  if (out.empty()) {
    console.out << *bytes;
    return console.out.flush() ? done : couldNot;
  }
  const Result<void> whole = recap::writeWhole(out, *bytes);
  if (!whole) {
    const std::string key = "recap.write." + std::string(codeName(whole.error().code));
    return console.fail(console.words.say(key, {{"path", out}, {"detail", whole.error().detail}}));
  }
  console.out << console.words.say("recap.written", {{"path", out}}) << '\n';
  if (options.complete) console.err << console.words.say("recap.written.complete") << '\n';
  return done;
}

Result<void> writeRecapFile(const Console& console, const workshop::State& state,
                            const std::string& out) {
  const RecapFormat* format = recapFormatOf(out);
  if (format == nullptr) return refuse(Code::malformed, "no such format");
  const Result<std::string> bytes = made(console, state, *format, {});
  if (!bytes) return tl::unexpected(bytes.error());
  return recap::writeWhole(out, *bytes);
}

Result<std::string> recapBytes(const Console& console, const workshop::State& state,
                               const std::string& format) {
  const RecapFormat* of = recapFormatOf("recap." + format);
  if (of == nullptr) return refuse(Code::malformed, "no such format");
  return made(console, state, *of, {});
}

void addRecap(CLI::App& app, const Console& console, const Finish& finish) {
  const words::Phrasebook& words = console.words;
  auto* command =
      app.add_subcommand("recap", words.say("cli.recap.about", {{"endings", recapEndings()}}));
  const auto options = std::make_shared<CommandOptions>();
  command->add_option("FILE", options->files, words.say("cli.recap.files"))->required();
  command->add_option("-o,--out", options->out,
                      words.say("cli.recap.out", {{"endings", recapEndings()}}));
  command->add_option("--question", options->question, words.say("cli.recap.question"));
  command->add_flag("--complete", options->complete, words.say("cli.recap.complete"));
  command->add_option("--template", options->wordTemplate,
                      words.say("cli.recap.template", {{"marker", "{{recap}}"}}));
  command->callback([=, &console] { finish(recapOfFiles(console, *options)); });
}

}  // namespace grappe::commands
