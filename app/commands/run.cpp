#include <chrono>
#include <thread>

#include "commands/certificate.h"
#include "commands/commands.h"
#include "commands/library.h"
#include "commands/place.h"
#include "commands/settings.h"
#include "commands/sitting.h"
#include "commands/stop_signals.h"
#include "commands/supervisor.h"
#include "kiosk/x_display.h"

namespace grappe::commands {

namespace {

struct RunOptions {
  std::string file;
  int monitor = 0;  // from 1; 0: the one that the machine remembers
  std::string windowed;
  ServingOptions serving;
  std::string library;
  bool demo = false;
};

// Where the wall is shown. Nothing, said on err, where the options make no sense.
std::optional<kiosk::WindowOptions> windowOf(const Console& console, const RunOptions& options) {
  kiosk::WindowOptions window;
  window.monitor = options.monitor - 1;
  if (options.windowed.empty()) return window;
  const Size size = sizeOf(options.windowed);
  if (size.width == 0) {
    console.fail(console.words.say("cli.size.bad", {{"size", options.windowed}}));
    return std::nullopt;
  }
  window.windowed = true;
  window.width = size.width;
  window.height = size.height;
  return window;
}

// What the first screen is: the workshop that was open when the last wall fell, the one that was
// asked for, or the home screen.
Result<void> open(Sitting& sitting, const Console& console, const std::filesystem::path& file,
                  const Supervised& supervised) {
  if (const auto& before = supervised.before()) {
    const auto opened = sitting.openWorkshop(before->file, before->port);
    if (opened || !file.empty()) return opened;
    console.refused(before->file, opened.error());
  } else if (!file.empty()) {
    return sitting.openWorkshop(file);
  }
  sitting.showHome();
  return {};
}

// A display that lost its only window may take a moment before it takes another.
Result<std::unique_ptr<kiosk::Window>> openWindow(const kiosk::WindowOptions& options, bool again) {
  constexpr std::chrono::milliseconds pause{250};
  auto window = kiosk::Window::open(options);
  for (int tries = again ? 40 : 0; tries > 0 && !window; --tries) {
    std::this_thread::sleep_for(pause);
    window = kiosk::Window::open(options);
  }
  return window;
}

// The wall's own process.
int show(const Console& console, const RunOptions& options, kiosk::WindowOptions windowOptions,
         const DemoFolder* demo, const Supervised& supervised) {
  const auto kept = settingsFile();
  const Settings settings = loadSettings(kept, [&](std::string_view why) {
    console.err << console.words.say("cli.run.settings",
                                     {{"file", kept.string()}, {"why", std::string(why)}})
                << std::endl;
  });
  if (options.monitor == 0) windowOptions.monitorName = settings.monitor;
  kiosk::leaveWithServer(fell);
  auto window = openWindow(windowOptions, supervised.again());
  if (!window) {
    const bool noDisplay = window.error().code == Code::unknown;
    return console.fail(
        noDisplay ? console.words.say("cli.error.display")
                  : console.words.say("cli.error.opengl", {{"why", window.error().detail}}));
  }
  std::filesystem::path file = options.file;
  if (demo != nullptr) {
    file = demo->file();
    if (!std::filesystem::exists(file)) {
      const auto made = createDemo(file, console);
      if (!made) return console.refused(file, made.error());
    }
  }
  Sitting sitting(
      **window, console, options.serving,
      options.library.empty() ? defaultLibrary() : std::filesystem::path(options.library));
  if (demo != nullptr) sitting.leaveFreely();
  sitting.tell(
      {[&](const auto& opened, std::uint16_t port) {
         supervised.opened({opened, port});
       },
       [&](const std::string& name) {
         remember(console, [&](Settings& all) { all.monitor = name; });
       },
       [&](const screens::Look& look) {
         remember(console, [&](Settings& all) {
           all.highContrast = look.highContrast;
           all.largeText = look.largeText;
           all.reducedMotion = look.reducedMotion;
           all.touchTable = look.table;
         });
       },
       [&](const scene::Wifi& wifi) { remember(console, [&](Settings& all) { all.wifi = wifi; }); },
       [&](const server::Address& address) {
         remember(console, [&](Settings& all) { all.address = address; });
       }});
  sitting.setPlace(settings.wifi, wantedAddress(options.serving, settings));
  sitting.setLook(
      {settings.highContrast, settings.largeText, settings.reducedMotion, settings.touchTable});
  const StopSignals signals([&sitting] { sitting.stop(); });
  const auto opened = open(sitting, console, file, supervised);
  if (!opened) return console.refused(file, opened.error());
  if (demo != nullptr && !supervised.before()) sitting.playDemo({});
  sitting.run();
  return done;
}

int run(const Console& console, const RunOptions& options) {
  const auto window = windowOf(console, options);
  if (!window || !takeWifi(console, options.serving) ||
      !certificateHolds(console, options.serving)) {
    return badUsage;
  }
  // It outlives a wall that falls.
  const auto demo = options.demo ? std::make_unique<DemoFolder>() : nullptr;
  return supervise(console, [&](const Supervised& supervised) {
    return show(console, options, *window, demo.get(), supervised);
  });
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
