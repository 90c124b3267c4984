// One question of a past recap as commands. Pure, any thread; one object a question.
#pragma once

#include <set>

#include "commands/import_plan.h"
#include "intake/past_recap.h"

namespace grappe::commands {

class RecapQuestionPlan {
 public:
  // `id`: of a question that stands, or that the plan adds before.
  RecapQuestionPlan(const workshop::State& state, workshop::QuestionId id,
                    const ImportOptions& options, const words::Phrasebook& words, ImportPlan& plan);

  void take(const intake::PastQuestion& question);

  // The numbers of the paragraphs that bring something new.
  std::set<int> fresh() const { return m_fresh; }

 private:
  void points(const intake::PastQuestion& question);
  void quotations(const intake::PastQuestion& question);
  std::optional<workshop::SourceId> sourceOf(const std::string& name);
  void notes(const intake::PastQuestion& question);
  std::vector<workshop::NoteId> noteIds(const intake::TakenNote& note,
                                        std::vector<std::string>& texts);
  void place(const intake::PastQuestion& question);

  const workshop::State& m_state;
  const workshop::QuestionId m_id;
  const ImportOptions& m_options;
  const words::Phrasebook& m_words;
  ImportPlan& m_plan;
  std::set<int> m_fresh;

  struct Ids;  // of notes, whole and in parts
  std::shared_ptr<Ids> m_ids;
  std::vector<std::vector<workshop::NoteId>> m_notes;  // by the recap's note
  std::set<workshop::NoteId> m_new;
};

}  // namespace grappe::commands
