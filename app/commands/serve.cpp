#include <algorithm>
#include <csignal>

#include "commands/certificate.h"
#include "commands/commands.h"
#include "commands/give.h"
#include "commands/place.h"
#include "commands/recap_for_pages.h"
#include "commands/serving.h"
#include "runtime/kiosk.h"
#include "scene/page_url.h"

namespace grappe::commands {

void addServing(CLI::App& command, ServingOptions& options, const Console& console) {
  const auto& words = console.words;
  command.add_option("--port", options.port, words.say("cli.port"));
  command.add_option("--bind", options.bind, words.say("cli.bind"));
  command.add_option("--pin", options.pin, words.say("cli.pin"));
  command.add_option("--host", options.hosts, words.say("cli.host"));
  auto* certificate =
      command.add_option("--cert", options.certificate.certificate, words.say("cli.cert"));
  auto* key = command.add_option("--key", options.certificate.key, words.say("cli.key"));
  certificate->needs(key);
  key->needs(certificate);
  command.add_option("--address", options.address, words.say("cli.address"));
  auto* wifi = command.add_option("--wifi", options.wifi.name, words.say("cli.wifi"));
  command.add_option("--wifi-password", options.wifi.password, words.say("cli.wifi.password"))
      ->needs(wifi);
}

Result<std::unique_ptr<runtime::Kiosk>> startKiosk(const std::string& file,
                                                   const ServingOptions& options,
                                                   const Console& console,
                                                   std::function<void()> reached) {
  runtime::StartOptions start;
  start.path = file;
  start.bind = options.bind;
  start.port = options.port;
  start.pin = options.pin;
  start.hosts = options.hosts;
  if (!options.certificate.certificate.empty()) start.certificate = options.certificate;
  start.grouping = tellingGrouping(console);
  start.reached = std::move(reached);
  start.report = [&console](std::string_view line) { console.err << line << std::endl; };
  start.recap = recapForPages(console);
  return runtime::Kiosk::start(std::move(start));
}

std::string shownAs(const runtime::Kiosk& kiosk, const server::Address& address) {
  std::string url = kiosk.url(address.literal);
  constexpr std::string_view plain = "http://";
  if (url.starts_with(plain)) url.erase(0, plain.size());
  if (!url.empty() && url.back() == '/') url.pop_back();
  return url;
}

void tellHowToJoin(runtime::Kiosk& kiosk, const std::string& pin, const server::Address& wanted,
                   const Console& console) {
  const auto& words = console.words;
  const auto state = kiosk.workshop().state();
  auto addresses = kiosk.addresses();
  const server::Address shown = shownOf(addresses, wanted);
  kiosk.showsAddress(shown.literal);
  std::stable_partition(addresses.begin(), addresses.end(),
                        [&](const server::Address& one) { return one == shown; });
  for (const server::Address& address : addresses) {
    console.out << words.say("cli.serve.address",
                             {{"address", scene::pageUrl(shownAs(kiosk, address))}})
                << '\n';
  }
  if (const auto* meeting = state->meeting()) {
    console.out << words.say("cli.serve.code", {{"code", meeting->code}}) << '\n';
  }
  const std::string& told = kiosk.newPin().empty() ? pin : kiosk.newPin();
  if (!told.empty()) console.out << words.say("cli.serve.pin", {{"pin", told}}) << '\n';
}

namespace {

int serve(const Console& console, const std::string& file, const ServingOptions& options) {
  if (!takeWifi(console, options) || !certificateHolds(console, options)) return badUsage;
  const Settings settings = loadSettings(settingsFile(), [](std::string_view) {});
  // Blocked before any thread starts, so that all inherit it and only sigwait below takes them.
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGINT);
  sigaddset(&stopping, SIGTERM);
  sigaddset(&stopping, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &stopping, nullptr);

  const auto reached = [&console] {
    console.out << console.words.say("cli.serve.reached") << std::endl;
  };
  auto kiosk = startKiosk(file, options, console, reached);
  if (!kiosk) return console.refused(file, kiosk.error());
  tellHowToJoin(**kiosk, options.pin, wantedAddress(options, settings), console);
  console.out << console.words.say("cli.serve.stop") << std::endl;
  int signal = 0;
  sigwait(&stopping, &signal);
  (*kiosk)->stop();
  console.out << console.words.say("cli.serve.stopped", {{"file", file}}) << std::endl;
  return done;
}

}  // namespace

void addServe(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("serve", console.words.say("cli.serve.about"));
  const auto file = std::make_shared<std::string>();
  const auto options = std::make_shared<ServingOptions>();
  command->add_option("FILE", *file, console.words.say("cli.file"))->required();
  addServing(*command, *options, console);
  command->callback([=, &console] { finish(serve(console, *file, *options)); });
}

}  // namespace grappe::commands
