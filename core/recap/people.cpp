#include "recap/people.h"

#include <unordered_map>

#include "base/text.h"

namespace grappe::recap {
namespace {

// The first letter upper case, the rest as it was: a date in words that opens a line.
std::string opened(const std::string& text) {
  const auto points = codepoints(text);
  if (points.empty() || points.front() >= 0x80) return text;
  std::string out = text;
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

}  // namespace

std::string joinedByComma(const std::string& first, const std::string& second) {
  if (first.empty()) return second;
  return second.empty() ? first : first + ", " + second;
}

void addSittings(Recap& recap, const workshop::HeldMeetings& held, const words::Phrasebook& words) {
  if (!recap.choices.meetings) return;
  for (const workshop::Meeting* meeting : held) {
    Sitting sitting{dateInWords(meeting->date, words), meeting->date, meeting->place};
    const std::string line = joinedByComma(opened(sitting.date), sitting.place);
    if (!line.empty()) recap.sittingLines.push_back(line);
    recap.sittings.push_back(std::move(sitting));
  }
}

void addNumbers(Recap& recap, const workshop::State& state, const words::Phrasebook& words) {
  std::unordered_map<workshop::CircleId, int> notes;
  int all = 0;
  for (const auto& question : state.questions) {
    if (recap.question && question->id != *recap.question) continue;
    for (const auto& note : question->notes) {
      if (!note->counts() || note->text.erased) continue;
      ++notes[note->circle];
      ++all;
    }
  }
  recap.numberLines.push_back(words.count("recap.numbers.post_its", all));
  if (!recap.choices.people) return;
  if (const int devices = state.participantDevices(); devices > 0) {
    recap.numberLines.push_back(words.count("recap.numbers.devices", devices));
  }
  for (const auto& circle : state.circles) {
    Voice voice{
        circle.name, circle.slot, state.participantDevicesOf(circle.id), notes[circle.id], {}};
    if (voice.devices == 0 && voice.notes == 0) continue;
    std::string numbers = words.count("recap.numbers.post_its", voice.notes);
    if (voice.devices > 0) {
      numbers = joinedByComma(numbers, words.count("recap.numbers.devices", voice.devices));
    }
    voice.line = words.say("recap.voice", {{"circle", circle.name}, {"numbers", numbers}});
    recap.voices.push_back(std::move(voice));
  }
}

}  // namespace grappe::recap
