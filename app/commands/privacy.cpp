#include "base/asset.h"
#include "commands/commands.h"

namespace grappe::commands {

void addPrivacy(CLI::App& app, const Console& console, const Finish& finish) {
  auto* command = app.add_subcommand("privacy", console.words.say("keeping.privacy.about"));
  command->callback([&console, finish] {
    const auto page = asset("privacy/" + console.words.language() + ".md");
    if (!page) return finish(console.fail(console.words.say("keeping.privacy.missing")));
    console.out << *page;
    finish(done);
  });
}

}  // namespace grappe::commands
