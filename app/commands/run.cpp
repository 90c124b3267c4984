#include <csignal>
#include <thread>

#include "commands/commands.h"
#include "commands/library.h"
#include "commands/sitting.h"

namespace grappe::commands {

namespace {

struct RunOptions {
  std::string file;
  int monitor = 1;
  std::string windowed;
  ServingOptions serving;
  std::string library;
  bool demo = false;
};

// The file that `run` opens at once, made if it is the demo's. Empty: the home screen.
Result<std::filesystem::path> fileToOpen(const RunOptions& options, const DemoFolder* demo,
                                         const Console& console) {
  if (demo == nullptr) return std::filesystem::path(options.file);
  const auto made = createDemo(demo->file(), console);
  if (!made) return tl::unexpected(made.error());
  return demo->file();
}

int run(const Console& console, const RunOptions& options) {
  kiosk::WindowOptions windowOptions;
  windowOptions.monitor = options.monitor - 1;
  if (!options.windowed.empty()) {
    const Size size = sizeOf(options.windowed);
    if (size.width == 0) {
      return console.fail(console.words.say("cli.size.bad", {{"size", options.windowed}}),
                          badUsage);
    }
    windowOptions.windowed = true;
    windowOptions.width = size.width;
    windowOptions.height = size.height;
  }
  auto window = kiosk::Window::open(windowOptions);
  if (!window) {
    const bool noDisplay = window.error().code == Code::unknown;
    return console.fail(
        noDisplay ? console.words.say("cli.error.display")
                  : console.words.say("cli.error.opengl", {{"why", window.error().detail}}));
  }
  const auto demo = options.demo ? std::make_unique<DemoFolder>() : nullptr;
  const auto file = fileToOpen(options, demo.get(), console);
  if (!file) return console.refused(options.file, file.error());

  Sitting sitting(
      **window, console, options.serving,
      options.library.empty() ? defaultLibrary() : std::filesystem::path(options.library));
  if (file->empty()) {
    sitting.showHome();
  } else {
    const auto opened = sitting.openWorkshop(*file);
    if (!opened) return console.refused(*file, opened.error());
  }
  if (demo) sitting.playDemo({});
  sitting.run();
  return done;
}

}  // namespace

void addRun(CLI::App& app, const Console& console, const Finish& finish) {
  const auto& words = console.words;
  auto* command = app.add_subcommand("run", words.say("cli.run.about"));
  const auto options = std::make_shared<RunOptions>();
  command->add_option("FILE", options->file, words.say("cli.run.file"));
  command->add_option("--monitor", options->monitor, words.say("cli.run.monitor"));
  command->add_option("--windowed", options->windowed, words.say("cli.run.windowed"));
  addServing(*command, options->serving, console);
  command->add_option("--library", options->library, words.say("cli.run.library"));
  command->add_flag("--demo", options->demo, words.say("cli.run.demo"));
  command->callback([=, &console] { finish(run(console, *options)); });
}

}  // namespace grappe::commands
