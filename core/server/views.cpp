#include "server/views.h"

#include <nlohmann/json.hpp>

#include "server/desk_view.h"
#include "server/reading.h"
#include "server/records_view.h"
#include "workshop/visibility.h"
#include "workshop/voting.h"

namespace grappe::server {

using nlohmann::json;
using workshop::Note;
using workshop::NotePtr;
using workshop::Question;
using workshop::State;
using workshop::Viewer;

namespace {

json circlesView(const State& state) {
  json circles = json::array();
  for (const workshop::Circle& circle : state.circles) {
    circles.push_back({{"id", circle.id.text()}, {"name", circle.name}, {"slot", circle.slot}});
  }
  return circles;
}

json nullable(const std::string& text) { return text.empty() ? json() : json(text); }

// What a page needs to know that there is a vote; the choices are another request's.
json voteOf(const Question& question) {
  if (question.phase != workshop::Phase::voting || !question.vote) return nullptr;
  const workshop::Vote& vote = *question.vote;
  return {{"seq", vote.opened},
          {"open", !vote.counted},
          {"dots", vote.rules.dots},
          {"on", workshop::voteOnName(vote.rules.on)}};
}

}  // namespace

json roomView(const State& state) {
  return {{"title", state.title}, {"language", state.language}, {"circles", circlesView(state)}};
}

const workshop::Theme* themeOf(const Question& question, const Note& note) {
  if (!note.place.theme) return nullptr;
  for (const workshop::ThemePtr& theme : question.themes) {
    if (theme->id == *note.place.theme) return theme.get();
  }
  return nullptr;
}

json questionView(const State& state, const Question* question, int devices) {
  if (question == nullptr) return nullptr;
  return {{"id", question->id.text()},
          {"number", state.numberOf(question->id)},
          {"of", state.questions.size()},
          {"title", question->title},
          {"guide", question->guide},
          {"phase", workshop::phaseName(question->phase)},
          {"openWriting", question->openWriting},
          {"takesNotes", question->takesNotes()},
          {"notes", question->counting},
          {"devices", devices},
          {"vote", voteOf(*question)},
          {"lookUp", state.frozen},
          {"reading", nullable(readingVersion(*question))}};
}

json deskQuestionView(const State& state, const Question& question, int devices) {
  json view = questionView(state, &question, devices);
  view["minutes"] = question.minutes;
  view["notesStopped"] = question.notesStopped;
  view["devicesRead"] = question.devicesRead;
  view["late"] = question.lateNotes;
  view["voting"] = {{"dots", question.voting.dots},
                    {"on", workshop::voteOnName(question.voting.on)}};
  return view;
}

json voteView(const State& state, const workshop::DeviceId& device) {
  const Question* question = state.currentQuestion();
  if (question == nullptr || voteOf(*question).is_null()) return {{"vote", nullptr}};
  const workshop::Vote& standing = *question->vote;
  json vote = voteOf(*question);
  vote["question"] = question->id.text();
  json choices = json::array();
  for (const workshop::Choice& choice : workshop::choicesOf(*question)) {
    json one = {{"id", choice.id.text()}, {"words", choice.words.text}, {"notes", choice.notes}};
    if (standing.counted) {
      int points = 0;
      for (const workshop::Tally& tally : standing.tallies) {
        if (tally.choice == choice.id) points = tally.points;
      }
      one["points"] = points;
      one["hands"] = workshop::byHand(standing, choice.id);
    }
    choices.push_back(std::move(one));
  }
  vote["choices"] = std::move(choices);
  json mine = json::array();
  for (const workshop::Dots& dots : workshop::ballotOf(*question, device)) {
    mine.push_back({{"choice", dots.choice.text()}, {"points", dots.points}});
  }
  vote["mine"] = std::move(mine);
  return {{"vote", std::move(vote)}};
}

json ownNoteView(const State& state, const Note& note, const workshop::DeviceId& device) {
  const bool onWall = workshop::liesOpen(state, note);
  const workshop::Theme* theme = onWall ? themeOf(*state.question(note.question), note) : nullptr;
  return {{"id", note.id.text()},
          {"question", note.question.text()},
          {"text", note.text.text},
          {"at", toMillis(note.at)},
          {"seq", note.arrived},
          {"onWall", onWall},
          {"theme", theme == nullptr ? json() : nullable(theme->title.text)},
          {"late", note.late},
          {"hidden", note.hidden},
          {"erased", note.text.erased},
          {"editable", workshop::mayCorrect(state, note, device)}};
}

json noteView(const Note& note, const std::string& hiddenFor) {
  return {{"id", note.id.text()},
          {"question", note.question.text()},
          {"text", note.text.text},
          {"circle", nullable(note.circle.text())},
          {"theme", note.place.theme ? json(note.place.theme->text()) : json()},
          {"placedBy", workshop::handName(note.place.by)},
          {"late", note.late},
          {"hidden", note.hidden},
          {"hiddenFor", note.hidden ? nullable(hiddenFor) : json()},
          {"erased", note.text.erased},
          {"origin", workshop::originName(note.origin)},
          {"at", toMillis(note.at)},
          {"seq", note.arrived}};
}

json themeView(const Question& question, const workshop::Theme& theme) {
  return {{"id", theme.id.text()},
          {"question", question.id.text()},
          {"title", theme.title.text},
          {"held", theme.held},
          {"notes", workshop::notesOf(question, theme.id).size()}};
}

json stateView(const State& state, const Caller& caller, const std::vector<NotePtr>& own,
               int devices, Timestamp now, const HideReasons& reasons) {
  const Viewer viewer{caller.role, caller.device};
  const workshop::Device* device = state.devices.find(caller.device);
  json mine = json::array();
  for (const NotePtr& note : own) {
    if (workshop::maySee(state, *note, viewer)) {
      mine.push_back(ownNoteView(state, *note, caller.device));
    }
  }
  json view = {{"seq", state.seq},
               {"role", workshop::roleName(caller.role)},
               {"circle", device == nullptr ? json() : nullable(device->circle.text())},
               {"workshop", {{"title", state.title}, {"language", state.language}}},
               {"circles", circlesView(state)},
               {"question", questionView(state, state.currentQuestion(), devices)},
               {"mine", std::move(mine)}};
  if (!seesAll(caller.role)) return view;

  json questions = json::array();
  json notes = json::array();
  json themes = json::array();
  for (const workshop::QuestionPtr& question : state.questions) {
    questions.push_back(deskQuestionView(state, *question, devices));
    for (const NotePtr& note : question->notes) {
      if (workshop::maySee(state, *note, viewer)) {
        notes.push_back(noteView(*note, reasons.of(note->id, caller.role)));
      }
    }
    for (const workshop::ThemePtr& theme : question->themes) {
      themes.push_back(themeView(*question, *theme));
    }
  }
  view["questions"] = std::move(questions);
  view["notes"] = std::move(notes);
  view["themes"] = std::move(themes);
  if (seesRecords(caller.role)) view["records"] = recordsView(state);
  view["desk"] = deskView(state, caller.role, now);
  return view;
}

}  // namespace grappe::server
