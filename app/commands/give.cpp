#include "commands/give.h"

#include "runtime/carry_out.h"

namespace grappe::commands {

std::unique_ptr<runtime::EngineGrouping> tellingGrouping(const Console& console) {
  return std::make_unique<runtime::EngineGrouping>([&console](const runtime::Lacking& lacking) {
    const auto& words = console.words;
    if (lacking.what == runtime::Lacking::What::lexicon) {
      console.err << words.say("cli.lacking.lexicon", {{"why", lacking.detail}}) << std::endl;
      return;
    }
    const char* key = lacking.detail.empty() ? "cli.lacking.synonyms" : "cli.lacking.package";
    console.err << words.say(key, {{"language", lacking.language}, {"package", lacking.detail}})
                << std::endl;
  });
}

int give(const Console& console, const std::string& file,
         const std::vector<workshop::Command>& commands, Grouped grouped) {
  const auto grouping = grouped == Grouped::then ? tellingGrouping(console) : nullptr;
  const auto carried = runtime::carryOut(file, commands, grouping.get());
  if (!carried) return console.refused(file, carried.error());
  for (const auto& answer : carried->answers) {
    if (!answer) return console.refused(file, answer.error());
  }
  return done;
}

}  // namespace grappe::commands
