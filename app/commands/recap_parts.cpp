#include "commands/commands.h"
#include "commands/give.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

const workshop::RecapPart* partNamed(const std::string& name) {
  for (const auto& part : workshop::recapParts) {
    if (name == part.name) return &part;
  }
  return nullptr;
}

std::string partNames() {
  std::string names;
  for (const auto& part : workshop::recapParts) {
    names += (names.empty() ? "" : ", ") + std::string(part.name);
  }
  return names;
}

// "votes=off" into the choices; the sentence where it says nothing that could be done.
std::string taken(const Console& console, const std::string& change,
                  workshop::RecapChoices& choices) {
  const std::size_t sign = change.find('=');
  const std::string name = change.substr(0, sign);
  const auto* part = partNamed(name);
  if (part == nullptr) {
    return console.words.say("recap.parts.unknown", {{"name", name}, {"names", partNames()}});
  }
  const std::string value = sign == std::string::npos ? std::string() : change.substr(sign + 1);
  if (value != "on" && value != "off") {
    return console.words.say("recap.parts.value", {{"name", name}});
  }
  choices.*part->wanted = value == "on";
  return {};
}

int recapParts(const Console& console, const std::string& file,
               const std::vector<std::string>& changes) {
  const auto state = runtime::readState(file);
  if (!state) return console.refused(file, state.error());
  workshop::RecapChoices choices = state->recap;
  for (const std::string& change : changes) {
    const std::string wrong = taken(console, change, choices);
    if (!wrong.empty()) return console.fail(wrong, badUsage);
  }
  if (choices != state->recap) {
    // A choice of parts must not move a note.
    const int code = give(console, file, {workshop::SetRecapChoices{choices}}, Grouped::aside);
    if (code != done) return code;
  }
  for (const auto& part : workshop::recapParts) {
    console.out << part.name << (choices.*part.wanted ? "=on\t" : "=off\t")
                << console.words.say("recap.choice." + std::string(part.name)) << '\n';
  }
  return done;
}

}  // namespace

void addRecapParts(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("recap-parts", console.words.say("cli.recap_parts.about"));
  const auto file = std::make_shared<std::string>();
  const auto changes = std::make_shared<std::vector<std::string>>();
  command->add_option("FILE", *file, console.words.say("cli.file"))->required();
  command->add_option("PART=on|off", *changes, console.words.say("cli.recap_parts.changes"));
  command->callback([=, &console] { finish(recapParts(console, *file, *changes)); });
}

}  // namespace grappe::commands
