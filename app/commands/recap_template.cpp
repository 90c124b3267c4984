#include "commands/recap_template.h"

#include "commands/settings.h"

namespace grappe::commands {

std::optional<recap::WordTemplate> chosenTemplate(const Console& console, std::string& why) {
  const Settings settings = loadSettings(settingsFile(), [](std::string_view) {});
  if (settings.recapTemplate.empty()) return std::nullopt;
  auto read = recap::WordTemplate::open(settings.recapTemplate);
  if (read) return std::move(*read);
  why = templateRefused(console, settings.recapTemplate, read.error());
  return std::nullopt;
}

std::string templateRefused(const Console& console, const std::string& path,
                            const Refusal& refusal) {
  const std::string key = "recap.template." + std::string(codeName(refusal.code));
  return console.words.say(key, {{"path", path}});
}

}  // namespace grappe::commands
