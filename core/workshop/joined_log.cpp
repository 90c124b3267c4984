#include "workshop/joined_log.h"

#include <algorithm>
#include <map>
#include <set>

#include "workshop/apply.h"
#include "workshop/joined_ids.h"
#include "workshop/joined_records.h"
#include "workshop/joined_votes.h"
#include "workshop/joining_pen.h"
#include "workshop/plain_title.h"

namespace grappe::workshop {

namespace {

// A question of the joined workshop, and where it comes from.
struct Joint {
  QuestionId id;
  AskedQuestions of;
};

class Joining {
 public:
  Joining(const std::vector<const State*>& workshops, Timestamp now)
      : m_workshops(workshops), m_pen(now), m_ids(workshops) {}

  void frame(const std::string& title) {
    const State& first = *m_workshops.front();
    m_pen.write(
        WorkshopCreated{title.empty() ? first.title : title, first.language, m_ids.circles()});
    for (Joint& joint : questions()) {
      const Question& question = *joint.of.front().second;
      m_pen.write(QuestionAdded{joint.id, question.title, question.guide, question.minutes});
      std::vector<std::size_t> askedIn;
      for (const auto& [from, asked] : joint.of) askedIn.push_back(from);
      m_pen.tell(std::move(askedIn));
      m_joints.push_back(std::move(joint));
    }
    for (const State* one : m_workshops) {
      for (const Meeting& meeting : one->meetings) {
        m_pen.write(MeetingOpened{meeting.id, meeting.date, meeting.place, {}}, meeting.opened);
      }
    }
  }

  void notes() {
    for (const Joint& joint : m_joints) {
      std::vector<std::pair<std::size_t, NotePtr>> all;
      for (const auto& [from, question] : joint.of) {
        for (const NotePtr& note : question->notes) {
          if (!note->withdrawn && !note->text.erased) all.emplace_back(from, note);
        }
      }
      std::ranges::stable_sort(all, {}, [](const auto& one) { return one.second->at; });
      for (const auto& [from, note] : all) write(from, *note, joint.id);
    }
  }

  void themes(const SameThemes& same) {
    for (const Joint& joint : m_joints) {
      const std::vector<JoinedTheme> all = themesOf(joint);
      if (all.empty()) continue;
      const std::vector<std::size_t> first = same(*joint.of.front().second, all);
      for (std::size_t at = 0; at < all.size(); ++at) {
        if (first[at] == at) open(joint.id, all, first, at);
      }
    }
  }

  // Where each note stands, and which says the same.
  void places() {
    for (const Joint& joint : m_joints) {
      for (const auto& [from, question] : joint.of) {
        for (const NotePtr& note : question->notes) place(from, *note);
      }
    }
  }

  void votes() {
    const VotesJoining joining(m_ids, m_themes);
    for (const Joint& joint : m_joints) joining.write(m_pen, joint.id, joint.of);
  }

  void records() {
    RecordsJoining joining(m_pen, m_ids);
    joining.sources(m_workshops);
    for (const Joint& joint : m_joints) {
      for (const auto& [from, question] : joint.of) joining.taken(from, *question, joint.id);
    }
  }

  void end() {
    const State& first = *m_workshops.front();
    if (!(first.recap == RecapChoices{})) m_pen.write(RecapChoicesSet{{}, first.recap});
    for (const State* one : m_workshops) {
      if (one->lexicon.text.empty()) continue;
      m_pen.write(LexiconSet{{}, m_pen.kept(one->lexicon.text)});
      break;
    }
    for (const Joint& joint : m_joints) {
      m_pen.write(PhaseSet{joint.id, Phase::waiting, Phase::closed});
    }
    for (const State* one : m_workshops) close(*one);
  }

  JoinedLog take() { return m_pen.take(); }

 private:
  std::vector<Joint> questions() const {
    std::vector<Joint> joints;
    std::map<std::string, std::size_t> byId, byTitle;
    for (std::size_t from = 0; from < m_workshops.size(); ++from) {
      for (const QuestionPtr& question : m_workshops[from]->questions) {
        const std::string title = plainTitle(question->title);
        auto found = byTitle.find(title);
        if (found == byTitle.end() || title.empty()) {
          const auto same = byId.find(question->id.text());
          if (same != byId.end()) found = byTitle.emplace(title, same->second).first;
        }
        // Two questions of one workshop stay two.
        if (found != byTitle.end() && joints[found->second].of.back().first != from) {
          joints[found->second].of.emplace_back(from, question);
          continue;
        }
        byTitle.emplace(title, joints.size());
        const bool taken = !byId.emplace(question->id.text(), joints.size()).second;
        joints.push_back(
            {taken ? JoinedIds::renamed(from, question->id) : question->id, {{from, question}}});
      }
    }
    return joints;
  }

  void write(std::size_t from, const Note& note, const QuestionId& question) {
    NoteAdded added;
    added.id = m_ids.note(from, note.id);
    added.question = question;
    added.meeting = note.meeting;
    added.circle = m_ids.circle(from, note.circle);
    added.origin = note.origin;
    added.text = m_pen.kept(note.text.text);
    added.late = note.late;
    const bool fromDevice = note.origin == NoteOrigin::device;
    m_pen.write(std::move(added), note.at, fromDevice ? Role::participant : Role::commandLine);
    if (note.hidden) m_pen.write(NoteHidden{m_ids.note(from, note.id), {}});
  }

  static std::vector<JoinedTheme> themesOf(const Joint& joint) {
    std::vector<JoinedTheme> all;
    for (const auto& [from, question] : joint.of) {
      for (const ThemePtr& theme : question->themes) {
        JoinedTheme one{from, theme.get(), notesOf(*question, theme->id)};
        if (!one.notes.empty() || theme->heading) all.push_back(std::move(one));
      }
    }
    return all;
  }

  void open(const QuestionId& question, const std::vector<JoinedTheme>& all,
            const std::vector<std::size_t>& first, std::size_t at) {
    const JoinedTheme* named = &all[at];
    bool held = false;
    std::vector<std::string> titles;
    for (std::size_t one = at; one < all.size(); ++one) {
      if (first[one] != at) continue;
      const auto rank = [](const JoinedTheme& theme) {
        return std::pair(theme.theme->titledBy == Hand::person, theme.notes.size());
      };
      if (rank(all[one]) > rank(*named)) named = &all[one];
      held = held || all[one].theme->held;
      titles.push_back(all[one].theme->title.text);
    }
    ThemeOpened opened;
    opened.theme.id = m_ids.theme(all[at].workshop, all[at].theme->id);
    opened.theme.question = question;
    opened.theme.title = m_pen.kept(named->theme->title.text);
    opened.theme.titledBy = named->theme->titledBy;
    opened.theme.held = held;
    opened.theme.heading = named->theme->heading;
    if (!named->theme->hint.text.empty()) {
      opened.theme.hint = m_pen.kept(named->theme->hint.text, "h");
    }
    for (std::size_t one = at; one < all.size(); ++one) {
      if (first[one] != at) continue;
      m_themes[{all[one].workshop, all[one].theme->id}] = opened.theme.id;
    }
    if (titles.size() > 1) m_pen.tell({opened.theme.id, std::move(titles)});
    m_pen.write(std::move(opened), {}, held ? Role::commandLine : Role::machine);
  }

  void place(std::size_t from, const Note& note) {
    const NoteId id = m_ids.note(from, note.id);
    if (!m_pen.state().note(id)) return;
    Placement to{std::nullopt, note.place.by};
    if (note.place.theme) {
      const auto theme = m_themes.find({from, *note.place.theme});
      if (theme != m_themes.end()) to.theme = theme->second;
    }
    const Role by = to.by == Hand::person ? Role::commandLine : Role::machine;
    if (!(to == Placement{})) m_pen.write(NotePlaced{id, {}, to}, {}, by);
    if (note.twin == Twin{}) return;
    Twin twin{std::nullopt, note.twin.by};
    if (note.twin.of) {
      twin.of = m_ids.note(from, *note.twin.of);
      if (!m_pen.state().note(*twin.of)) return;
    }
    m_pen.write(NoteTwinned{id, {}, twin}, {}, by);
  }

  // How many were there is told of its latest meeting.
  void close(const State& workshop) {
    for (const Meeting& meeting : workshop.meetings) {
      m_pen.write(MeetingClosed{meeting.id, {}, meeting.closed.value_or(meeting.opened)});
    }
    if (workshop.meetings.empty()) return;
    DevicesForgotten forgotten{workshop.meetings.back().id, {}};
    int told = 0;
    const auto from =
        static_cast<std::size_t>(std::ranges::find(m_workshops, &workshop) - m_workshops.begin());
    for (const Circle& circle : workshop.circles) {
      const int devices = workshop.participantDevicesOf(circle.id);
      if (devices > 0) forgotten.joined.push_back({m_ids.circle(from, circle.id), devices});
      told += devices;
    }
    const int without = workshop.participantDevices() - told;
    if (without > 0) forgotten.joined.push_back({{}, without});
    m_pen.write(std::move(forgotten), {}, Role::machine);
  }

  const std::vector<const State*>& m_workshops;
  JoiningPen m_pen;
  JoinedIds m_ids;
  std::vector<Joint> m_joints;
  JoinedThemes m_themes;
};

}  // namespace

Result<JoinedLog> joinedLog(const std::vector<const State*>& workshops, const std::string& title,
                            Timestamp now, const SameThemes& same) {
  if (workshops.size() < 2) return refuse(Code::malformed, "two workshops or more are joined");
  std::map<MeetingId, std::size_t> meetings;
  for (std::size_t at = 0; at < workshops.size(); ++at) {
    for (const Meeting& meeting : workshops[at]->meetings) {
      const auto [known, isNew] = meetings.emplace(meeting.id, at);
      if (isNew) continue;
      return refuse(Code::conflict,
                    std::to_string(known->second + 1) + " " + std::to_string(at + 1));
    }
  }
  Joining joining(workshops, now);
  joining.frame(title);
  joining.notes();
  joining.themes(same);
  joining.places();
  joining.votes();
  joining.records();
  joining.end();
  return joining.take();
}

}  // namespace grappe::workshop
