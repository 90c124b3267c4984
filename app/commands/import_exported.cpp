#include "commands/import_exported.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "intake/exported.h"
#include "runtime/open_workshop.h"

namespace grappe::commands {

namespace {

bool endsAsJson(const std::string& path) { return lowered(path).ends_with(".json"); }

int refusedExport(const Console& console, const std::string& json, const Refusal& refusal) {
  return console.fail(console.words.say("import.exported." + std::string(codeName(refusal.code)),
                                        {{"file", json}, {"detail", refusal.detail}}));
}

// What has no time of its own happens as it comes in.
std::vector<workshop::Order> ordersOf(const std::vector<intake::ExportedCommand>& commands) {
  const Timestamp now = SystemClock().now();
  std::vector<workshop::Order> orders;
  for (const intake::ExportedCommand& each : commands) {
    orders.push_back({each.command, workshop::Role::commandLine, {}, each.at.value_or(now)});
  }
  return orders;
}

}  // namespace

std::optional<int> importExported(const Console& console, const std::string& file,
                                  const std::string& json, bool write) {
  std::error_code error;
  if (!endsAsJson(json) || !std::filesystem::is_regular_file(json, error)) return std::nullopt;
  if (std::filesystem::file_size(json, error) > intake::exportedLimit) {
    return refusedExport(console, json, {Code::tooLong, {}});
  }
  std::ifstream in(json, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!intake::isExported(bytes)) return std::nullopt;
  const auto commands = intake::commandsOf(bytes);
  if (!commands) return refusedExport(console, json, commands.error());
  if (std::filesystem::exists(file, error)) {
    return console.fail(console.words.say("cli.new.exists", {{"file", file}}));
  }
  if (!write) {
    const auto questions = std::ranges::count_if(*commands, [](const auto& each) {
      return std::holds_alternative<workshop::AddQuestion>(each.command);
    });
    console.out << console.words.count("import.exported.would", static_cast<long>(questions),
                                       {{"file", file}})
                << '\n';
    return done;
  }
  auto opened = runtime::OpenWorkshop::create(file, {});
  if (!opened) return console.refused(file, opened.error());
  for (const auto& answer : (*opened)->carryOut(ordersOf(*commands))) {
    if (answer) continue;
    (*opened)->stop();
    opened->reset();
    std::filesystem::remove(file, error);
    return refusedExport(console, json, {Code::malformed, answer.error().detail});
  }
  const auto state = (*opened)->state();
  console.out << console.words.count("import.exported.done",
                                     static_cast<long>(state->questions.size()),
                                     {{"file", file}, {"title", state->title}})
              << '\n';
  return done;
}

}  // namespace grappe::commands
