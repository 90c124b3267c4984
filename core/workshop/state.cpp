#include "workshop/state.h"

#include <algorithm>

namespace grappe::workshop {

const Question* State::question(const QuestionId& id) const {
  for (const QuestionPtr& one : questions) {
    if (one->id == id) return one.get();
  }
  return nullptr;
}

const Question* State::currentQuestion() const {
  return current.has_value() ? question(*current) : nullptr;
}

NotePtr State::note(const NoteId& id) const {
  const NoteSpot* spot = noteSpots.find(id);
  return spot == nullptr ? nullptr : questions[spot->question]->notes[spot->at];
}

ThemePtr State::theme(const ThemeId& id) const {
  for (const QuestionPtr& question : questions) {
    for (const ThemePtr& theme : question->themes) {
      if (theme->id == id) return theme;
    }
  }
  return nullptr;
}

const Circle* State::circle(const CircleId& id) const {
  const auto found =
      std::find_if(circles.begin(), circles.end(), [&](const Circle& c) { return c.id == id; });
  return found == circles.end() ? nullptr : &*found;
}

const Device* State::deviceWithToken(const std::string& tokenHash) const {
  const DeviceId* device = deviceOfToken.find(tokenHash);
  return device == nullptr ? nullptr : devices.find(*device);
}

const Meeting* State::meeting() const { return meetings.empty() ? nullptr : &meetings.back(); }

int State::participantDevicesOf(const CircleId& circle) const {
  int count = 0;
  for (const JoinedDevices& one : forgotten) count += one.circle == circle ? one.devices : 0;
  const Meeting* now = meeting();
  if (now != nullptr && now->forgotten) return count;
  devices.each([&](const DeviceId& /*id*/, const Device& device) {
    if (device.role == Role::participant && device.circle == circle) ++count;
  });
  return count;
}

SourcePtr State::source(const SourceId& id) const {
  for (const SourcePtr& one : sources) {
    if (one->id == id) return one;
  }
  return nullptr;
}

ExchangePtr State::exchange(const ExchangeId& id) const {
  for (const QuestionPtr& question : questions) {
    for (const ExchangePtr& one : question->exchanges) {
      if (one->id == id) return one;
    }
  }
  return nullptr;
}

QuotationPtr State::quotation(const QuotationId& id) const {
  for (const QuestionPtr& question : questions) {
    for (const QuotationPtr& one : question->quotations) {
      if (one->id == id) return one;
    }
  }
  return nullptr;
}

int State::numberOf(const QuestionId& id) const {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i]->id == id) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::vector<NotePtr> notesOf(const Question& question, const std::optional<ThemeId>& theme) {
  std::vector<NotePtr> notes;
  for (const NotePtr& note : question.notes) {
    if (note->counts() && note->place.theme == theme) notes.push_back(note);
  }
  return notes;
}

Tie tieBetween(const Question& question, const NoteId& one, const NoteId& other) {
  for (const NoteTie& tie : question.ties) {
    if ((tie.one == one && tie.other == other) || (tie.one == other && tie.other == one)) {
      return tie.tie;
    }
  }
  return Tie::none;
}

}  // namespace grappe::workshop
