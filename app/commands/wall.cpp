#include "scene/wall.h"

#include <filesystem>

#include "base/text.h"
#include "commands/commands.h"
#include "commands/demo.h"
#include "commands/serving.h"
#include "drawing/draw_scene.h"
#include "drawing/pango_text.h"
#include "kiosk/offscreen.h"
#include "recap/file_writing.h"
#include "recap/pictures.h"
#include "runtime/open_workshop.h"
#include "workshop/visibility.h"

namespace grappe::commands {

namespace {

struct WallOptions {
  std::string file;
  int question = 1;
  std::string out;
  std::string size = "1920x1080";
  bool demo = false;
};

// As lines, by Cairo: what a picture shows at any size.
Result<void> writeSvg(const scene::Scene& scene, const std::string& title, drawing::PangoText& text,
                      const std::string& out) {
  recap::DrawnPicture picture;
  picture.width = scene.width;
  picture.height = scene.height;
  picture.draw = [&](cairo_t* cairo) { drawing::drawScene(cairo, scene, text); };
  return recap::writeWhole(out, recap::svgOf(picture, title));
}

int drawWall(const Console& console, const WallOptions& options, const workshop::State& state,
             const std::string& address, int devices) {
  const Size size = sizeOf(options.size);
  if (size.width == 0) {
    return console.fail(console.words.say("cli.size.bad", {{"size", options.size}}), badUsage);
  }
  const auto* question = questionNumbered(console, state, options.question);
  if (question == nullptr) return couldNot;
  // A question that waits and has notes has them from a file: there is nothing to keep for later.
  const bool fromFile = question->phase == workshop::Phase::waiting && question->counting > 0;
  const workshop::State shown =
      fromFile ? workshop::turnedUp(state, question->id) : workshop::State(state);
  const scene::WallInput input{shown,
                               question->id,
                               static_cast<float>(size.width),
                               static_cast<float>(size.height),
                               address,
                               devices,
                               {},
                               true};
  drawing::PangoText text;
  const scene::Scene scene = scene::wall(input, console.words, text);
  const bool lines = lowered(std::filesystem::path(options.out).extension().string()) == ".svg";
  const auto drawn = lines ? writeSvg(scene, question->title, text, options.out)
                           : kiosk::drawPng(scene, options.out);
  if (!drawn) return console.refused(options.out, drawn.error());
  return done;
}

// Plays the demo as fast as it goes, on loopback and in a folder of its own, and draws what the
// room would see.
int drawDemo(const Console& console, const WallOptions& options) {
  const DemoFolder folder;
  const auto made = createDemo(folder.file(), console);
  if (!made) return console.refused(folder.file(), made.error());
  ServingOptions serving;
  serving.bind = "127.0.0.1";
  auto kiosk = startKiosk(folder.file().string(), serving, console, {});
  if (!kiosk) return console.refused(folder.file(), kiosk.error());
  Demo demo(**kiosk, DemoPace::quick());
  if (!demo.waitPlayed()) return console.fail(console.words.say("cli.demo.failed"));
  const auto& state = *(*kiosk)->workshop().state();
  return drawWall(console, options, state, "192.168.1.24:8080", state.participantDevices());
}

int wall(const Console& console, const WallOptions& options) {
  if (options.demo) return drawDemo(console, options);
  if (options.file.empty()) {
    return console.fail(
        console.words.say("cli.error.missing", {{"what", "FILE"}, {"help", "grappe wall --help"}}),
        badUsage);
  }
  const auto state = runtime::readState(options.file);
  if (!state) return console.refused(options.file, state.error());
  return drawWall(console, options, *state, "", state->participantDevices());
}

}  // namespace

void addWall(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("wall", words.say("cli.wall.about"));
  const auto options = std::make_shared<WallOptions>();
  command->add_option("FILE", options->file, words.say("cli.file"));
  command->add_option("--question", options->question, words.say("cli.question"))->required();
  command->add_option("-o,--output", options->out, words.say("cli.wall.out"))->required();
  command->add_option("--size", options->size, words.say("cli.wall.size"));
  command->add_flag("--demo", options->demo, words.say("cli.wall.demo"));
  command->callback([=, &console] { finish(wall(console, *options)); });
}

}  // namespace grappe::commands
