#include "core/recap/meeting.h"

#include "intake/exchanges.h"
#include "intake/notes.h"
#include "intake/quotations.h"

namespace grappe::fixtures {
namespace {

template <class Taken>
Taken must(const Result<Taken>& taken) {
  if (!taken) throw std::runtime_error(taken.error().detail);
  return *taken;
}

void points(Meeting& meeting, const QuestionId& question, const std::string& name) {
  std::vector<ExchangeId> all;
  for (const auto& each : must(intake::exchangesOf(file(name))).exchanges) {
    std::optional<ExchangeId> parent;
    if (each.parent) parent = all[*each.parent];
    all.push_back(meeting.point(question, each.text, parent, each.timecode));
  }
}

void quotations(Meeting& meeting, const QuestionId& question, const std::string& name,
                const SourceId& source) {
  for (const auto& each : must(intake::quotationsOf(file(name))).quotations) {
    meeting.quotation(question, each.heading, each.text, source, QuotationOrigin::unknown,
                      each.timecode);
  }
}

std::vector<NoteId> notes(Meeting& meeting, const QuestionId& question, const std::string& name) {
  const char* const circles[] = {"cs", "ecole", "parents", "cs", "institution"};
  std::vector<NoteId> ids;
  std::size_t turn = 0;
  for (const auto& each : intake::splitNotes(must(intake::notesOf(name, file(name))).notes)) {
    ids.push_back(meeting.note(question, each.text, circles[turn++ % 5]));
  }
  return ids;
}

}  // namespace

State realMeeting() {
  Meeting meeting;
  const auto one = meeting.question("q1", "Qu’est ce qui fait que ça match ?");
  const auto two = meeting.question("q2",
                                    "Quelles sont les entrées, les opportunités, les leviers pour "
                                    "provoquer le lien avec l’école ?");
  meeting.question("q3", "Comment on fait pour que ça continue ?");
  const auto head = meeting.source("Entretien 1", "école élémentaire", Consent::yes);
  points(meeting, one, "exchanges_1.txt");
  points(meeting, two, "exchanges_2.txt");
  quotations(meeting, one, "quotations_1.txt", head);
  quotations(meeting, two, "quotations_2.txt", head);
  const auto first = notes(meeting, one, "question_1.txt");
  meeting.theme(one, "Confiance", {first[8], first[9], first[10], first[11]});
  meeting.theme(one, "Envie et volonté", {first[0], first[5], first[13]});
  meeting.theme(one, "Un projet fédérateur", {first[1], first[3], first[4], first[6], first[7]});
  const auto second = notes(meeting, two, "question_2.txt");
  meeting.theme(two, "Dans le quartier", {second[2], second[3], second[4], second[10], second[5]});
  meeting.theme(two, "Dispositifs", {second[18], second[19], second[20], second[21]});
  meeting.theme(two, "Les familles", {second[14], second[0], second[22]});
  meeting.theme(two, "Activité, projet", {second[16], second[12], second[9]});
  meeting.theme(two, "Connaître quelqu’un", {second[15], second[13]});
  meeting.theme(two, "Demandes et besoins", {second[8], second[1], second[7], second[6]});
  return meeting.state;
}

std::vector<std::string> wordsToFind(const State& state) {
  std::vector<std::string> words;
  for (const auto& question : state.questions) {
    for (const auto& note : question->notes) {
      if (note->counts()) words.push_back(note->text.text);
    }
    for (const auto& exchange : question->exchanges) words.push_back(exchange->text.text);
    for (const auto& quotation : question->quotations) words.push_back(quotation->text.text);
  }
  return words;
}

}  // namespace grappe::fixtures
