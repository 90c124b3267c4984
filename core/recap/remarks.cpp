#include "recap/remarks.h"

#include <map>
#include <set>

#include "recap/people.h"
#include "recap/post_its.h"

namespace grappe::recap {
namespace {

using workshop::MeetingId;
using workshop::NoteId;

using Shares = std::map<std::string, int>;  // notes by a circle's name, or a place

struct Written {
  std::set<MeetingId> meetings;
  Shares circles, places;
  bool placesKnown = true;
};

int sumOf(const Shares& shares) {
  int sum = 0;
  for (const auto& [name, count] : shares) sum += count;
  return sum;
}

class Remarking {
 public:
  Remarking(Section& section, const workshop::Question& question, const workshop::State& state,
            const workshop::HeldMeetings& held, const words::Phrasebook& words)
      : m_section(section), m_state(state), m_words(words) {
    for (const auto& meeting : state.meetings) m_meetings.emplace(meeting.id, &meeting);
    for (const auto* meeting : held) ++m_meetingsAt[meeting->place];
    for (const auto& note : question.notes) {
      if (note->counts() && !note->text.erased) add(m_all, *note);
    }
  }

  void write() {
    if (m_all.meetings.size() < 2) return;
    for (ThemeOfPostIts& theme : m_section.themes) {
      const Written written = writtenOf(theme.origin.notes);
      const bool oneSaidIt = isOfOnePart(written);
      if (!theme.unsorted) {
        theme.remarks.push_back(oneSaidIt ? alone(written) : inMeetings(written));
        if (!oneSaidIt) {
          aboveAll(theme, written.circles, m_all.circles);
          if (m_all.placesKnown) aboveAll(theme, written.places, m_all.places);
        }
      }
      for (PostIt& postIt : theme.postIts) remark(postIt, oneSaidIt && !theme.unsorted);
    }
  }

 private:
  void add(Written& written, const workshop::Note& note) const {
    written.meetings.insert(note.meeting);
    if (const auto* circle = m_state.circle(note.circle)) ++written.circles[circle->name];
    const auto meeting = m_meetings.find(note.meeting);
    if (meeting == m_meetings.end() || meeting->second->place.empty()) {
      written.placesKnown = false;
    } else {
      ++written.places[meeting->second->place];
    }
  }

  Written writtenOf(const std::vector<NoteId>& notes) const {
    Written written;
    for (const NoteId& id : notes) {
      if (const auto note = m_state.note(id)) add(written, *note);
    }
    return written;
  }

  bool severalPlaces() const { return m_all.placesKnown && m_all.places.size() > 1; }
  // One place, or one meeting where places do not tell meetings apart.
  bool isOfOnePart(const Written& written) const {
    return severalPlaces() ? written.places.size() == 1 : written.meetings.size() == 1;
  }

  bool isKnownByPlace(const MeetingId& id) const {
    const auto meeting = m_meetings.find(id);
    return meeting != m_meetings.end() && !meeting->second->place.empty() &&
           m_meetingsAt.at(meeting->second->place) == 1;
  }
  // What tells a meeting apart from the others; empty where nothing does.
  std::string nameOf(const MeetingId& id) const {
    const auto meeting = m_meetings.find(id);
    if (meeting == m_meetings.end()) return {};
    if (isKnownByPlace(id)) return meeting->second->place;
    return joinedByComma(dateInWords(meeting->second->date, m_words),
                         severalPlaces() ? meeting->second->place : std::string());
  }

  std::string alone(const Written& written) const {
    const bool onePlace = written.meetings.size() > 1 || isKnownByPlace(*written.meetings.begin());
    if (onePlace && severalPlaces()) {
      return m_words.say("recap.remark.one_place", {{"place", written.places.begin()->first}});
    }
    const std::string name = nameOf(*written.meetings.begin());
    if (name.empty()) return m_words.say("recap.remark.one_meeting");
    return m_words.say("recap.remark.one_meeting_of", {{"meeting", name}});
  }
  std::string inMeetings(const Written& written) const {
    return m_words.count("recap.remark.meetings", static_cast<long>(written.meetings.size()),
                         {{"all", std::to_string(m_all.meetings.size())}});
  }

  void aboveAll(ThemeOfPostIts& theme, const Shares& own, const Shares& all) const {
    const int notes = sumOf(own);
    if (notes < 4 || all.size() < 2) return;
    for (const auto& [name, count] : own) {
      const bool most = 3 * count >= 2 * notes;
      // count/notes >= 1.5 × all[name]/sum, in whole numbers
      const bool speaks = 2L * count * sumOf(all) >= 3L * all.at(name) * notes;
      if (!most || !speaks) continue;
      theme.remarks.push_back(m_words.say(
          "recap.remark.above_all",
          {{"name", name}, {"count", std::to_string(count)}, {"all", std::to_string(notes)}}));
    }
  }

  void remark(PostIt& postIt, bool saidOfTheme) const {
    const Written written = writtenOf(notesIn(postIt));
    if (written.meetings.size() > 1) {
      postIt.remark = inMeetings(written);
    } else if (!saidOfTheme && !written.meetings.empty()) {
      postIt.remark = nameOf(*written.meetings.begin());
    }
  }

  Section& m_section;
  const workshop::State& m_state;
  const words::Phrasebook& m_words;
  std::map<MeetingId, const workshop::Meeting*> m_meetings;
  std::map<std::string, int> m_meetingsAt;  // of those that took place, by place
  Written m_all;
};

}  // namespace

void addRemarks(Section& section, const workshop::Question& question, const workshop::State& state,
                const workshop::HeldMeetings& held, const words::Phrasebook& words) {
  Remarking(section, question, state, held, words).write();
}

}  // namespace grappe::recap
