// One question of a past recap as commands. Pure, any thread; one object a question.
#pragma once

#include <set>

#include "commands/import_plan.h"
#include "commands/import_standing.h"
#include "intake/past_recap.h"

namespace grappe::commands {

class RecapQuestionPlan {
 public:
  // `id`: of a question that stands, or that the plan adds before. `meeting`: that the recap is of.
  RecapQuestionPlan(const workshop::State& state, workshop::QuestionId id,
                    workshop::MeetingId meeting, const ImportOptions& options,
                    const words::Phrasebook& words, ImportPlan& plan);

  void take(const intake::PastQuestion& question);

  // The numbers of the paragraphs that bring something new.
  std::set<int> fresh() const { return m_fresh; }

 private:
  void points(const intake::PastQuestion& question);
  void quotations(const intake::PastQuestion& question);
  std::optional<workshop::SourceId> sourceOf(const std::string& name);
  void notes(const intake::PastQuestion& question);
  void noteLines(const intake::PastQuestion& question);
  void place(const intake::PastQuestion& question);

  const workshop::State& m_state;
  const workshop::QuestionId m_id;
  const ImportOptions& m_options;
  const words::Phrasebook& m_words;
  ImportPlan& m_plan;
  std::set<int> m_fresh;

  // What a note comes in as: whole, or as its parts.
  struct NoteLine {
    std::string text;
    StandingLines::Line line;
  };
  const LineScope m_scope;
  std::vector<std::vector<NoteLine>> m_noteLines;      // by the recap's note
  std::vector<std::vector<workshop::NoteId>> m_notes;  // by the recap's note
  std::set<workshop::NoteId> m_new;
};

}  // namespace grappe::commands
