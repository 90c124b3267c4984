#include "commands/import_recap_question.h"

#include <algorithm>

#include "base/text.h"
#include "intake/origin_id.h"
#include "workshop/passage.h"

namespace grappe::commands {

RecapQuestionPlan::RecapQuestionPlan(const workshop::State& state, workshop::QuestionId id,
                                     workshop::MeetingId meeting, const ImportOptions& options,
                                     const words::Phrasebook& words, ImportPlan& plan)
    : m_state(state),
      m_id(std::move(id)),
      m_options(options),
      m_words(words),
      m_plan(plan),
      m_scope{m_id, std::move(meeting), stem(options)} {}

void RecapQuestionPlan::take(const intake::PastQuestion& question) {
  points(question);
  quotations(question);
  notes(question);
  place(question);
}

void RecapQuestionPlan::points(const intake::PastQuestion& question) {
  std::vector<std::string> texts;
  for (const auto& point : question.points) texts.push_back(point.text);
  const auto lines = StandingLines::exchanges(m_state, m_scope).linesOf('e', m_scope, texts);
  std::vector<workshop::ExchangeId> all;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto& point = question.points[at];
    all.push_back(workshop::ExchangeId::of(lines[at].id));
    if (lines[at].already) {
      ++m_plan.already;
      continue;
    }
    workshop::AddExchange command;
    command.id = all.back();
    command.question = m_id;
    command.text = point.text;
    command.timecode = point.timecode;
    command.verbatim = point.verbatim;
    command.kind = point.kind;
    if (point.parent) command.parent = all[*point.parent];
    m_plan.commands.emplace_back(std::move(command));
    m_fresh.insert(point.line);
  }
}

std::optional<workshop::SourceId> RecapQuestionPlan::sourceOf(const std::string& name) {
  if (name.empty() || folded(name) == folded(m_words.say("recap.source.unnamed"))) {
    return std::nullopt;
  }
  if (const auto source = sourceNamed(m_state, name)) return source->id;
  for (const auto& source : m_state.sources) {
    if (!source->who.empty() && folded(source->who) == folded(name)) return source->id;
  }
  for (const auto& command : m_plan.commands) {
    const auto* added = std::get_if<workshop::AddSource>(&command);
    if (added != nullptr && folded(added->title) == folded(name)) return added->id;
  }
  workshop::AddSource command;
  command.id = workshop::SourceId::of(intake::OriginIds('s', {}, {}).next(name));
  if (m_state.source(command.id)) return command.id;
  // A role has no title of its own: it begins as one does.
  const auto letters = graphemes(name);
  command.title = uppered(letters.front()) + name.substr(letters.front().size());
  command.who = name;  // all that the recap tells, which it had leave to tell
  auto id = command.id;
  m_plan.commands.emplace_back(std::move(command));
  return id;
}

void RecapQuestionPlan::quotations(const intake::PastQuestion& question) {
  std::vector<std::string> texts;
  for (const auto& quotation : question.quotations) texts.push_back(quotation.text);
  const auto lines = StandingLines::quotations(m_state, m_scope).linesOf('q', m_scope, texts);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto& quotation = question.quotations[at];
    if (lines[at].already) {
      ++m_plan.already;
      continue;
    }
    workshop::AddQuotation command;
    command.id = workshop::QuotationId::of(lines[at].id);
    command.question = m_id;
    command.heading = quotation.heading;
    command.text = quotation.text;
    command.timecode = quotation.timecode;
    // Nobody put « » around them: nobody said that they are exact.
    command.paraphrase = !quotation.marked;
    command.source = sourceOf(quotation.source);
    m_plan.commands.emplace_back(std::move(command));
    m_fresh.insert(quotation.line);
  }
}

// The same words never come in both whole and split.
void RecapQuestionPlan::noteLines(const intake::PastQuestion& question) {
  std::vector<std::string> whole;
  std::vector<std::string> parts;
  for (const auto& each : question.notes) {
    whole.push_back(each.note.text);
    if (!each.note.glued()) continue;
    parts.insert(parts.end(), each.note.parts.begin(), each.note.parts.end());
  }
  auto standing = StandingLines::notes(m_state, m_scope);
  const auto wholeLines = standing.linesOf('n', m_scope, whole);
  const auto partLines = standing.linesOf('p', m_scope, parts);
  std::size_t part = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const auto& note = question.notes[at].note;
    std::vector<NoteLine> split;
    bool parted = false;
    bool allThere = true;
    for (std::size_t each = 0; note.glued() && each < note.parts.size(); ++each, ++part) {
      const auto& line = partLines[part];
      split.push_back({note.parts[each], line});
      parted = parted || (line.already && !line.byWords);
      allThere = allThere && line.already;
    }
    const bool asParts =
        note.glued() && !wholeLines[at].already && (m_options.split || parted || allThere);
    if (note.glued() && !asParts && !wholeLines[at].already) ++m_plan.glued;
    if (!asParts) split = {{note.text, wholeLines[at]}};
    m_noteLines.push_back(std::move(split));
  }
}

void RecapQuestionPlan::notes(const intake::PastQuestion& question) {
  noteLines(question);
  for (std::size_t at = 0; at < question.notes.size(); ++at) {
    const auto& each = question.notes[at];
    m_plan.ifSplit += each.note.parts.size();
    m_notes.emplace_back();
    for (const auto& [text, line] : m_noteLines[at]) {
      const auto id = workshop::NoteId::of(line.id);
      m_notes.back().push_back(id);
      if (line.already) {
        ++m_plan.already;
        continue;
      }
      workshop::AddNote command;
      command.id = id;
      command.question = m_id;
      command.text = text;
      command.origin = workshop::NoteOrigin::file;
      m_plan.commands.emplace_back(std::move(command));
      m_fresh.insert(each.note.line);
      m_new.insert(id);
    }
    const auto& first = m_notes.back().front();
    if (each.sameAs && m_new.contains(first)) {
      m_plan.commands.emplace_back(workshop::TwinNote{first, m_notes[*each.sameAs].front()});
    }
  }
}

void RecapQuestionPlan::place(const intake::PastQuestion& question) {
  std::vector<std::string> titles;
  for (const auto& theme : question.themes) titles.push_back(theme.title);
  const auto lines = StandingLines::themes(m_state, m_scope).linesOf('t', m_scope, titles);
  std::vector<workshop::OpenTheme> themes;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    workshop::OpenTheme opened;
    opened.id = workshop::ThemeId::of(lines[at].id);
    opened.question = m_id;
    opened.title = titles[at];
    themes.push_back(std::move(opened));
  }
  for (std::size_t at = 0; at < question.notes.size(); ++at) {
    const auto& each = question.notes[at];
    for (const auto& id : m_notes[at]) {
      if (!m_new.contains(id)) continue;
      if (each.theme) themes[*each.theme].notes.push_back(id);
      if (each.unsorted) m_plan.commands.emplace_back(workshop::MoveNote{id, std::nullopt});
    }
  }
  for (auto& theme : themes) {
    if (theme.notes.empty()) continue;
    if (m_state.theme(theme.id) == nullptr) {
      m_plan.commands.emplace_back(std::move(theme));
      continue;
    }
    for (const auto& id : theme.notes) {
      m_plan.commands.emplace_back(workshop::MoveNote{id, theme.id});
    }
  }
}

}  // namespace grappe::commands
