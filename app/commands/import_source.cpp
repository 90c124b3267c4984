#include "commands/import_source.h"

#include "base/text.h"
#include "commands/import_offers.h"
#include "intake/list_text.h"
#include "intake/origin_id.h"

namespace grappe::commands {
namespace {

void show(const std::string& text, bool already, ImportPlan& plan) {
  std::string_view rest = text;
  while (true) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    if (!line.empty()) plan.lines.push_back({std::string(line), {}, 0, already});
    if (end == std::string_view::npos) return;
    rest.remove_prefix(end + 1);
  }
}

}  // namespace

Result<ImportPlan> planSource(const workshop::State& state, std::string_view bytes,
                              const ImportOptions& options) {
  auto read = intake::sourceTextOf(options.notesFile, bytes, options.sheet);
  if (!read) return tl::unexpected<Refusal>(read.error());
  workshop::AddSource command;
  command.title = options.title.empty() ? stem(options) : options.title;
  command.text = cleaned(read->text);
  if (command.text.size() > workshop::sourceLimit) {
    return refuse(Code::tooLong, std::to_string(command.text.size() / 1000));
  }
  command.id = workshop::SourceId::of(intake::OriginIds('s', {}, command.title).next(command.text));
  command.who = options.who;
  command.date = options.date;
  command.place = options.place;
  command.consent = options.consent;
  command.kind = options.kind;
  ImportPlan plan;
  plan.remarks = std::move(read->remarks);
  const auto standing = sourceNamed(state, command.title);
  const bool already = state.source(command.id) != nullptr ||
                       (standing != nullptr && standing->text.text == command.text);
  if (standing != nullptr && !already) return refuse(Code::conflict, command.title);
  plan.already = already ? 1 : 0;
  show(command.text, already, plan);
  if (!already) plan.commands.emplace_back(std::move(command));
  offerPassages(state, options, plan);
  return plan;
}

}  // namespace grappe::commands
