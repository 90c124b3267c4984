#include "commands/import_quotations.h"

#include <set>

#include "base/text.h"
#include "commands/import_offers.h"
#include "intake/list_text.h"
#include "intake/origin_id.h"
#include "intake/quotations.h"
#include "workshop/passage.h"

namespace grappe::commands {
namespace {

using workshop::Question;
using workshop::State;

struct From {
  std::optional<workshop::SourceId> id;
  std::string text;  // its words, in which quotations are looked for
};

// The source that all quotations come from; a new one is the first command.
From sourceFor(const State& state, const ImportOptions& options, ImportPlan& plan) {
  if (options.source.empty()) return {};
  if (const auto source = sourceNamed(state, options.source))
    return {source->id, source->text.text};
  workshop::AddSource command;
  command.id = workshop::SourceId::of(intake::OriginIds('s', {}, {}).next(options.source));
  command.title = options.source;
  command.who = options.who;
  command.text = options.sourceText;
  command.consent = options.consent;
  const auto id = command.id;
  plan.commands.emplace_back(std::move(command));
  return {id, cleaned(options.sourceText)};
}

}  // namespace

Result<ImportPlan> planQuotations(const State& state, const Question& question,
                                  std::string_view bytes, const ImportOptions& options,
                                  const words::Phrasebook& words) {
  const auto text = intake::listTextOf(options.notesFile, bytes, options.sheet);
  if (!text) return tl::unexpected<Refusal>(text.error());
  const auto taken = intake::quotationsOf(text->text, options.heading);
  if (!taken) return tl::unexpected<Refusal>(taken.error());
  intake::OriginIds ids('q', question.id.text(), baseName(options));
  std::set<std::string> standing;
  for (const auto& quotation : question.quotations) standing.insert(quotation->id.text());
  ImportPlan plan;
  plan.remarks = text->remarks;
  plan.remarks.insert(plan.remarks.end(), taken->remarks.begin(), taken->remarks.end());
  const auto source = sourceFor(state, options, plan);
  const std::string* heading = nullptr;
  for (const auto& quotation : taken->quotations) {
    if (!quotation.heading.empty() && (heading == nullptr || *heading != quotation.heading)) {
      plan.lines.push_back(
          {words.say("import.under", {{"heading", quotation.heading}}), {}, 0, false});
    }
    heading = &quotation.heading;
    const std::string id = ids.next(quotation.text);
    const bool already = standing.contains(id);
    std::string shown = words.say("import.quotation", {{"text", quotation.text}});
    if (!quotation.timecode.empty()) shown += " (" + quotation.timecode + ")";
    plan.lines.push_back({std::move(shown), {}, 1, already});
    if (already) {
      ++plan.already;
      continue;
    }
    workshop::AddQuotation command;
    command.id = workshop::QuotationId::of(id);
    command.question = question.id;
    command.heading = quotation.heading;
    command.text = quotation.text;
    command.timecode = quotation.timecode;
    command.source = source.id;
    // A passage can be proved; other words only bear the name of the source.
    const bool passage = source.id && workshop::passageOf(source.text, quotation.text).has_value();
    command.origin =
        passage ? workshop::QuotationOrigin::source : workshop::QuotationOrigin::unknown;
    if (!source.text.empty() && !passage) ++plan.notInSource;
    plan.commands.emplace_back(std::move(command));
  }
  // Nothing new: neither is the source needed.
  if (plan.already == taken->quotations.size()) plan.commands.clear();
  offerPassages(state, options, plan);
  return plan;
}

}  // namespace grappe::commands
