#include "commands/import_source.h"

#include "base/text.h"
#include "commands/import_offers.h"
#include "intake/list_text.h"
#include "intake/origin_id.h"
#include "intake/practice_sheet.h"

namespace grappe::commands {
namespace {

void show(const std::string& text, bool already, ImportPlan& plan,
          const std::vector<std::string>& labels) {
  std::string_view rest = text;
  for (std::size_t at = 0;; ++at) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    if (!line.empty()) {
      plan.lines.push_back(
          {std::string(line), {}, 0, already, at < labels.size() ? labels[at] : std::string()});
    }
    if (end == std::string_view::npos) return;
    rest.remove_prefix(end + 1);
  }
}

// What a practice sheet says of itself; what the person says goes before it. What each line was
// read as.
std::vector<std::string> fill(workshop::AddSource& command, const words::Phrasebook& words) {
  const intake::PracticeSheet sheet = intake::practiceSheetOf(command.text);
  if (command.place.empty()) command.place = cleanedLine(sheet.place);
  if (command.who.empty()) command.who = cleanedLine(sheet.who);
  command.actions = sheet.actions;
  command.relations = sheet.relations;
  std::vector<std::string> labels;
  for (const intake::PracticeField field : sheet.fields) {
    const std::string name(intake::practiceFieldName(field));
    labels.push_back(name.empty() ? name : words.say("import.practice." + name));
  }
  return labels;
}

// What the person says of a source that is there already: its consent above all, which may have
// been given, or taken back, since.
std::optional<workshop::CorrectSource> correctionOf(const workshop::Source& standing,
                                                    const ImportOptions& options) {
  workshop::CorrectSource said{standing.id,   standing.title, standing.who,
                               standing.date, standing.place, standing.consent};
  if (!options.who.empty()) said.who = options.who;
  if (!options.date.empty()) said.date = options.date;
  if (!options.place.empty()) said.place = options.place;
  if (options.consent != workshop::Consent::unknown) said.consent = options.consent;
  if (said.who == standing.who && said.date == standing.date && said.place == standing.place &&
      said.consent == standing.consent) {
    return std::nullopt;
  }
  return said;
}

}  // namespace

Result<ImportPlan> planSource(const workshop::State& state, std::string_view bytes,
                              const ImportOptions& options, const words::Phrasebook& words) {
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
  std::vector<std::string> labels;
  if (command.kind == workshop::SourceKind::practice) labels = fill(command, words);
  ImportPlan plan;
  plan.remarks = std::move(read->remarks);
  const auto standing = sourceNamed(state, command.title);
  const auto same = standing != nullptr && standing->text.text == command.text
                        ? standing
                        : state.source(command.id);
  if (standing != nullptr && !same) return refuse(Code::conflict, command.title);
  plan.already = same ? 1 : 0;
  show(command.text, same != nullptr, plan, labels);
  if (!same) {
    plan.commands.emplace_back(std::move(command));
  } else if (auto correction = correctionOf(*same, options)) {
    plan.commands.emplace_back(std::move(*correction));
  }
  offerPassages(state, options, plan);
  return plan;
}

}  // namespace grappe::commands
