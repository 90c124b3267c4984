#include "server/pushes.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/views.h"
#include "server/wire.h"
#include "workshop/visibility.h"

namespace grappe::server {

using nlohmann::json;
using workshop::NoteId;
using workshop::NotePtr;

namespace {

// `signs`: for those who lead; or empty.
std::shared_ptr<const std::string> message(workshop::Seq seq, const std::string& question,
                                           const json& mine, const json& gone,
                                           std::uint64_t lowered, const std::string& signs = {}) {
  return std::make_shared<const std::string>(
      "{\"seq\":" + std::to_string(seq) + ",\"question\":" + question + ",\"mine\":" +
      written(mine) + ",\"gone\":" + written(gone) + ",\"lowered\":" + std::to_string(lowered) +
      (signs.empty() ? signs : ",\"signs\":" + signs) + "}");
}

}  // namespace

void Pushes::moveTo(const workshop::State& state, int devices, const Signs& signs) {
  m_seq = state.seq;
  std::string question = written(questionView(state, state.currentQuestion(), devices));
  const bool changed = question != m_question;
  m_question = std::move(question);
  show(signs, changed);
}

void Pushes::show(const Signs& signs, bool tellAll) {
  if (tellAll) ++m_version;
  m_lowered = signs.lowered();
  const json none = json::array();
  m_common = message(m_seq, m_question, none, none, m_lowered);
  m_desk = message(m_seq, m_question, none, none, m_lowered, signs.text());
}

std::shared_ptr<const std::string> Pushes::personal(const OwnNotes& own, const Caller& caller,
                                                    std::set<NoteId>& notes) const {
  const workshop::State& state = *own.state();
  std::vector<NotePtr> changed;
  for (const NoteId& id : notes) {
    if (NotePtr note = state.note(id)) changed.push_back(std::move(note));
  }
  std::sort(changed.begin(), changed.end(), [&own](const NotePtr& one, const NotePtr& other) {
    return own.touched(*one) < own.touched(*other);
  });
  notes.clear();

  json mine = json::array();
  json gone = json::array();
  std::size_t size = m_question.size();
  workshop::Seq reached = state.seq;
  for (auto at = changed.begin(); at != changed.end(); ++at) {
    const workshop::Note& note = **at;
    // At worst each byte becomes an escape of six.
    const std::size_t cost = 256 + note.text.text.size() * 6;
    if (at != changed.begin() && size + cost > m_cap) {
      reached = std::min(reached, own.touched(note) - 1);
      for (auto rest = at; rest != changed.end(); ++rest) notes.insert((*rest)->id);
      break;
    }
    size += cost;
    if (workshop::maySee(state, note, {caller.role, caller.device})) {
      mine.push_back(ownNoteView(state, note, caller.device));
    } else {
      gone.push_back(note.id.text());
    }
  }
  return message(reached, m_question, mine, gone, m_lowered);
}

}  // namespace grappe::server
