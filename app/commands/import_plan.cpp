#include "commands/import_plan.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "intake/exchanges.h"
#include "intake/notes.h"
#include "intake/origin_id.h"
#include "intake/quotations.h"

namespace grappe::commands {
namespace {

using workshop::Question;
using workshop::State;

std::string baseName(const ImportOptions& options) {
  return std::filesystem::path(options.notesFile).filename().string();
}

const workshop::Circle* circleNamed(const State& state, const std::string& name) {
  for (const auto& circle : state.circles) {
    if (folded(circle.name) == folded(name)) return &circle;
  }
  return nullptr;
}

workshop::SourcePtr sourceNamed(const State& state, const std::string& name) {
  for (const auto& source : state.sources) {
    if (source->id.text() == name || folded(source->title) == folded(name)) return source;
  }
  return nullptr;
}

// The ids of a file's notes, and of those a glued one would be split into.
struct NoteIds {
  std::string whole;
  std::vector<std::string> parts;
};
std::vector<NoteIds> idsOf(const std::vector<intake::TakenNote>& notes, const Question& question,
                           const std::string& file) {
  intake::OriginIds ids('n', question.id.text(), file);
  intake::OriginIds partIds('p', question.id.text(), file);
  std::vector<NoteIds> out;
  for (const auto& note : notes) {
    NoteIds each{ids.next(note.text), {}};
    for (const auto& part : note.parts) {
      if (note.glued()) each.parts.push_back(partIds.next(part));
    }
    out.push_back(std::move(each));
  }
  return out;
}

class NotePlan {
 public:
  NotePlan(const State& state, const Question& question, const ImportOptions& options)
      : m_state(state), m_question(question), m_options(options) {}

  Result<ImportPlan> make(std::string_view bytes) {
    if (!m_options.circle.empty()) {
      const auto* circle = circleNamed(m_state, m_options.circle);
      if (circle == nullptr) return refuse(Code::unknown, m_options.circle);
      m_circle = circle->id;
    }
    auto intake = intake::notesOf(m_options.notesFile, bytes);
    if (!intake) return tl::unexpected<Refusal>(intake.error());
    m_plan.remarks = intake->remarks;
    m_plan.ifSplit = intake->countIfSplit();
    const auto ids = idsOf(intake->notes, m_question, baseName(m_options));
    for (std::size_t at = 0; at < intake->notes.size(); ++at) add(intake->notes[at], ids[at]);
    if (m_options.split) dropSplitRemarks();
    return std::move(m_plan);
  }

 private:
  bool standing(const std::string& id) const {
    return m_state.note(workshop::NoteId::of(id)) != nullptr;
  }

  // The same words never come in both whole and split.
  void add(const intake::TakenNote& note, const NoteIds& ids) {
    const bool whole = standing(ids.whole);
    const bool parted = std::any_of(ids.parts.begin(), ids.parts.end(),
                                    [&](const std::string& id) { return standing(id); });
    if (!note.glued() || !(m_options.split || parted) || whole) {
      addOne(note, note.text, ids.whole, whole, note.glued() && !whole);
      return;
    }
    for (std::size_t at = 0; at < note.parts.size(); ++at) {
      addOne(note, note.parts[at], ids.parts[at], standing(ids.parts[at]), false);
    }
  }

  void addOne(const intake::TakenNote& note, const std::string& text, const std::string& id,
              bool already, bool glued) {
    m_plan.lines.push_back({text, glued ? note.parts : std::vector<std::string>{}, 0, already});
    if (glued) ++m_plan.glued;
    if (already) {
      ++m_plan.already;
      return;
    }
    workshop::AddNote command;
    command.id = workshop::NoteId::of(id);
    command.question = m_question.id;
    command.text = text;
    command.origin = workshop::NoteOrigin::file;
    command.circle = circleOf(note.circle);
    m_plan.commands.emplace_back(std::move(command));
  }

  workshop::CircleId circleOf(const std::string& name) {
    if (name.empty()) return m_circle;
    if (const auto* circle = circleNamed(m_state, name)) return circle->id;
    auto& unknown = m_plan.unknownCircles;
    if (std::find(unknown.begin(), unknown.end(), name) == unknown.end()) unknown.push_back(name);
    return m_circle;
  }

  // What was too long as one may fit as two.
  void dropSplitRemarks() {
    std::erase_if(m_plan.remarks, [&](const intake::Remark& remark) {
      return remark.about == intake::About::tooLong &&
             std::none_of(m_plan.lines.begin(), m_plan.lines.end(), [](const ImportLine& line) {
               return graphemeCount(line.text) > workshop::noteLimit;
             });
    });
  }

  const State& m_state;
  const Question& m_question;
  const ImportOptions& m_options;
  workshop::CircleId m_circle;
  ImportPlan m_plan;
};

Result<ImportPlan> planExchanges(const Question& question, std::string_view bytes,
                                 const ImportOptions& options) {
  const auto taken = intake::exchangesOf(bytes);
  if (!taken) return tl::unexpected<Refusal>(taken.error());
  intake::OriginIds ids('e', question.id.text(), baseName(options));
  std::set<std::string> standing;
  for (const auto& exchange : question.exchanges) standing.insert(exchange->id.text());
  ImportPlan plan;
  plan.remarks = taken->remarks;
  std::vector<workshop::ExchangeId> all;
  for (const auto& exchange : taken->exchanges) {
    const std::string id = ids.next(exchange.text);
    all.push_back(workshop::ExchangeId::of(id));
    const bool already = standing.contains(id);
    std::string shown = exchange.text;
    if (!exchange.timecode.empty()) shown += " (" + exchange.timecode + ")";
    plan.lines.push_back({std::move(shown), {}, exchange.depth, already});
    if (already) {
      ++plan.already;
      continue;
    }
    workshop::AddExchange command;
    command.id = all.back();
    command.question = question.id;
    command.text = exchange.text;
    command.timecode = exchange.timecode;
    if (exchange.parent) command.parent = all[*exchange.parent];
    plan.commands.emplace_back(std::move(command));
  }
  return plan;
}

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

Result<ImportPlan> planQuotations(const State& state, const Question& question,
                                  std::string_view bytes, const ImportOptions& options,
                                  const words::Phrasebook& words) {
  const auto taken = intake::quotationsOf(bytes, options.heading);
  if (!taken) return tl::unexpected<Refusal>(taken.error());
  intake::OriginIds ids('q', question.id.text(), baseName(options));
  std::set<std::string> standing;
  for (const auto& quotation : question.quotations) standing.insert(quotation->id.text());
  ImportPlan plan;
  plan.remarks = taken->remarks;
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
    const bool passage = source.id && source.text.find(quotation.text) != std::string::npos;
    command.origin =
        passage ? workshop::QuotationOrigin::source : workshop::QuotationOrigin::unknown;
    if (!source.text.empty() && !passage) ++plan.notInSource;
    plan.commands.emplace_back(std::move(command));
  }
  // Nothing new: neither is the source needed.
  if (plan.already == taken->quotations.size()) plan.commands.clear();
  return plan;
}

}  // namespace

bool ImportPlan::blocked() const {
  return !unknownCircles.empty() ||
         std::any_of(remarks.begin(), remarks.end(), [](const intake::Remark& remark) {
           return remark.about == intake::About::tooLong;
         });
}

Result<ImportPlan> planImport(const State& state, const Question& question, std::string_view bytes,
                              const ImportOptions& options, const words::Phrasebook& words) {
  switch (options.as) {
    case ImportAs::exchange:
      return planExchanges(question, bytes, options);
    case ImportAs::quotation:
      return planQuotations(state, question, bytes, options, words);
    case ImportAs::note:
      break;
  }
  return NotePlan(state, question, options).make(bytes);
}

}  // namespace grappe::commands
