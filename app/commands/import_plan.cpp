#include "commands/import_plan.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "commands/import_quotations.h"
#include "intake/exchanges.h"
#include "intake/list_text.h"
#include "intake/notes.h"
#include "intake/origin_id.h"

namespace grappe::commands {
namespace {

using workshop::Question;
using workshop::State;

const workshop::Circle* circleNamed(const State& state, const std::string& name) {
  for (const auto& circle : state.circles) {
    if (folded(circle.name) == folded(name)) return &circle;
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
    auto intake = intake::notesOf(m_options.notesFile, bytes, m_options.sheet);
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
  const auto text = intake::listTextOf(options.notesFile, bytes, options.sheet);
  if (!text) return tl::unexpected<Refusal>(text.error());
  const auto taken = intake::exchangesOf(text->text);
  if (!taken) return tl::unexpected<Refusal>(taken.error());
  intake::OriginIds ids('e', question.id.text(), baseName(options));
  std::set<std::string> standing;
  for (const auto& exchange : question.exchanges) standing.insert(exchange->id.text());
  ImportPlan plan;
  plan.remarks = text->remarks;
  plan.remarks.insert(plan.remarks.end(), taken->remarks.begin(), taken->remarks.end());
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

}  // namespace

std::string baseName(const ImportOptions& options) {
  return std::filesystem::path(options.notesFile).filename().string();
}

std::string stem(const ImportOptions& options) {
  return std::filesystem::path(options.notesFile).stem().string();
}

workshop::SourcePtr sourceNamed(const workshop::State& state, const std::string& name) {
  for (const auto& source : state.sources) {
    if (source->id.text() == name || folded(source->title) == folded(name)) return source;
  }
  return nullptr;
}

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
    case ImportAs::source:
    case ImportAs::recap:
      break;
  }
  return NotePlan(state, question, options).make(bytes);
}

}  // namespace grappe::commands
