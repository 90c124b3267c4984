#include "commands/import_recap_question.h"

#include <algorithm>

#include "base/text.h"
#include "intake/origin_id.h"
#include "workshop/passage.h"

namespace grappe::commands {

struct RecapQuestionPlan::Ids {
  intake::OriginIds whole;
  intake::OriginIds part;
};

RecapQuestionPlan::RecapQuestionPlan(const workshop::State& state, workshop::QuestionId id,
                                     const ImportOptions& options, const words::Phrasebook& words,
                                     ImportPlan& plan)
    : m_state(state),
      m_id(std::move(id)),
      m_options(options),
      m_words(words),
      m_plan(plan),
      m_ids(std::make_shared<Ids>(
          Ids{{'n', m_id.text(), stem(options)}, {'p', m_id.text(), stem(options)}})) {}

void RecapQuestionPlan::take(const intake::PastQuestion& question) {
  points(question);
  quotations(question);
  notes(question);
  place(question);
}

void RecapQuestionPlan::points(const intake::PastQuestion& question) {
  intake::OriginIds ids('e', m_id.text(), stem(m_options));
  std::vector<workshop::ExchangeId> all;
  for (const auto& point : question.points) {
    all.push_back(workshop::ExchangeId::of(ids.next(point.text)));
    if (m_state.exchange(all.back())) {
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
  const auto id = workshop::SourceId::of(intake::OriginIds('s', {}, {}).next(name));
  const bool planned = std::any_of(m_plan.commands.begin(), m_plan.commands.end(),
                                   [&](const workshop::Command& command) {
                                     const auto* added = std::get_if<workshop::AddSource>(&command);
                                     return added != nullptr && added->id == id;
                                   });
  if (!planned && !m_state.source(id)) {
    workshop::AddSource command;
    command.id = id;
    command.title = name;
    command.who = name;  // all that the recap tells, which it had leave to tell
    m_plan.commands.emplace_back(std::move(command));
  }
  return id;
}

void RecapQuestionPlan::quotations(const intake::PastQuestion& question) {
  intake::OriginIds ids('q', m_id.text(), stem(m_options));
  for (const auto& quotation : question.quotations) {
    const auto id = workshop::QuotationId::of(ids.next(quotation.text));
    if (m_state.quotation(id)) {
      ++m_plan.already;
      continue;
    }
    workshop::AddQuotation command;
    command.id = id;
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
std::vector<workshop::NoteId> RecapQuestionPlan::noteIds(const intake::TakenNote& note,
                                                         std::vector<std::string>& texts) {
  const auto whole = workshop::NoteId::of(m_ids->whole.next(note.text));
  texts = {note.text};
  if (!note.glued()) return {whole};
  std::vector<workshop::NoteId> parts;
  for (const auto& part : note.parts) {
    parts.push_back(workshop::NoteId::of(m_ids->part.next(part)));
  }
  const bool parted = std::any_of(parts.begin(), parts.end(), [&](const workshop::NoteId& id) {
    return m_state.note(id) != nullptr;
  });
  if (m_state.note(whole) != nullptr || !(m_options.split || parted)) {
    if (m_state.note(whole) == nullptr) ++m_plan.glued;
    return {whole};
  }
  texts = note.parts;
  return parts;
}

void RecapQuestionPlan::notes(const intake::PastQuestion& question) {
  for (const auto& each : question.notes) {
    std::vector<std::string> texts;
    m_notes.push_back(noteIds(each.note, texts));
    m_plan.ifSplit += each.note.parts.size();
    for (std::size_t at = 0; at < texts.size(); ++at) {
      const auto& id = m_notes.back()[at];
      if (m_state.note(id) != nullptr) {
        ++m_plan.already;
        continue;
      }
      workshop::AddNote command;
      command.id = id;
      command.question = m_id;
      command.text = texts[at];
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
  intake::OriginIds ids('t', m_id.text(), stem(m_options));
  std::vector<workshop::OpenTheme> themes;
  for (const auto& theme : question.themes) {
    workshop::OpenTheme opened;
    opened.id = workshop::ThemeId::of(ids.next(theme.title));
    opened.question = m_id;
    opened.title = theme.title;
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
