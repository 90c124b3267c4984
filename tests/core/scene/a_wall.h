// A question with circles, themes and notes, made by hand for the tests of scenes and drawings.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "scene/wall.h"

namespace grappe::scene::test {

// The post-its of a real meeting, as they were typed up: the paragraphs under "Récapitulatif
// post-its :", a note between each " - " or " – ". `question` counts from 0.
inline std::vector<std::string> realNotes(std::size_t question) {
  std::ifstream file(std::string(GRAPPE_SOURCE_DIR) + "/tests/core/scene/post_its.txt");
  std::vector<std::string> paragraphs;
  std::string line;
  bool next = false;
  while (std::getline(file, line)) {
    if (next) paragraphs.push_back(line);
    next = line.rfind("Récapitulatif post-its", 0) == 0;
  }
  std::vector<std::string> notes;
  if (question >= paragraphs.size()) return notes;
  std::string rest = paragraphs[question];
  while (!rest.empty()) {
    const std::size_t hyphen = rest.find(" - ");
    const std::size_t dash = rest.find(" – ");
    const std::size_t at = std::min(hyphen, dash);
    notes.push_back(rest.substr(0, at));
    if (at == std::string::npos) break;
    rest = rest.substr(at + (dash < hyphen ? 5 : 3));
  }
  return notes;
}

// Every sentence of the document that could be a note: some hundred, of one word to eight lines.
inline std::vector<std::string> manyNotes(std::size_t longest = 260) {
  std::ifstream file(std::string(GRAPPE_SOURCE_DIR) + "/tests/core/scene/post_its.txt");
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::string& note : realNotes(i)) notes.push_back(std::move(note));
  }
  std::string line;
  while (std::getline(file, line)) {
    if (line.rfind("· ", 0) == 0) line = line.substr(3);
    if (line.size() > 3 && line.size() < longest && line.find("égard des") == std::string::npos &&
        line.find("écapitulatif") == std::string::npos)
      notes.push_back(line);
  }
  return notes;
}

class AWall {
 public:
  AWall() {
    m_state.title = "Qu’est-ce qui fait que ça match ?";
    const std::vector<std::string> names{"Centre social", "École", "Parents", "Institution"};
    for (std::size_t i = 0; i < names.size(); ++i) circle(names[i], static_cast<int>(i));
    workshop::Meeting meeting;
    meeting.id = workshop::MeetingId::of("m1");
    meeting.code = "4827";
    m_state.meetings.push_back(meeting);
    m_question.id = workshop::QuestionId::of("q2");
    m_question.title =
        "Quelles sont les entrées, les opportunités, les leviers pour provoquer le lien avec "
        "l’école ?";
    m_question.phase = workshop::Phase::sharing;
  }

  void circle(const std::string& name, int slot) {
    m_state.circles.push_back({workshop::CircleId::of("c" + std::to_string(slot)), name, slot});
  }
  workshop::Question& question() { return m_question; }
  workshop::State& loose() { return m_state; }

  workshop::ThemeId theme(const std::string& title, bool held = false,
                          std::optional<workshop::Seat> seat = std::nullopt) {
    auto theme = std::make_shared<workshop::Theme>();
    theme->id = workshop::ThemeId::of("t" + std::to_string(++m_themes));
    theme->question = m_question.id;
    theme->title.text = title;
    theme->held = held;
    theme->seat = seat;
    theme->opened = ++m_state.seq;
    m_question.themes.push_back(theme);
    return theme->id;
  }

  // `slot` below 0: no circle.
  workshop::Note& note(const std::string& text, int slot = 0,
                       const std::optional<workshop::ThemeId>& theme = std::nullopt) {
    auto note = std::make_shared<workshop::Note>();
    note->id = workshop::NoteId::of("n" + std::to_string(++m_notes));
    note->question = m_question.id;
    if (slot >= 0) note->circle = workshop::CircleId::of("c" + std::to_string(slot));
    note->text.text = text;
    note->arrived = ++m_state.seq;
    note->place.theme = theme;
    m_written.push_back(note);
    return *note;
  }

  // The seats that a layout gave, kept as the kiosk would.
  void seat(const std::vector<SeatedTheme>& seats) {
    for (workshop::ThemePtr& theme : m_question.themes) {
      for (const SeatedTheme& seated : seats) {
        if (seated.theme != theme->id) continue;
        auto copy = std::make_shared<workshop::Theme>(*theme);
        copy->seat = seated.seat;
        theme = copy;
      }
    }
  }

  workshop::State state() const {
    workshop::State state = m_state;
    auto question = std::make_shared<workshop::Question>(m_question);
    for (const auto& note : m_written) question->notes.push_back(note);
    auto other = std::make_shared<workshop::Question>();
    other->id = workshop::QuestionId::of("q1");
    auto third = std::make_shared<workshop::Question>();
    third->id = workshop::QuestionId::of("q3");
    state.questions = {other, question, third};
    state.current = question->id;
    return state;
  }

 private:
  workshop::State m_state;
  workshop::Question m_question;
  std::vector<std::shared_ptr<workshop::Note>> m_written;
  int m_notes = 0;
  int m_themes = 0;
};

// Question 2 as a facilitator's hand sorted it in the meeting.
inline AWall sortedWall() {
  AWall wall;
  const auto quartier = wall.theme("Dans le quartier", true);
  const auto dispositifs = wall.theme("Dispositifs", true);
  const auto activite = wall.theme("Activité, projet");
  const auto demandes = wall.theme("Demandes et besoins");
  const auto familles = wall.theme("Les familles");
  const auto quelquun = wall.theme("Connaître quelqu’un");
  struct Sorted {
    const char* begins;
    int circle;
    const workshop::ThemeId* theme;
  };
  const std::vector<Sorted> sorted{{"Travailler", 0, &familles},
                                   {"L’école, dir", 1, &demandes},
                                   {"Les actions", 0, &quartier},
                                   {"Invitation dans", 1, &quartier},
                                   {"Invitation aux", 0, &quartier},
                                   {"Avoir besoin", 0, &quartier},
                                   {"Les besoins", 0, &demandes},
                                   {"Demande des", 0, &demandes},
                                   {"Envie de", 1, &activite},
                                   {"Profiter", 2, &quartier},
                                   {"Dans le cadre", 1, nullptr},
                                   {"Pour une", 1, &activite},
                                   {"Lien avec", 3, &quelquun},
                                   {"Association", 2, &familles},
                                   {"Connaissance", 2, &quelquun},
                                   {"Activité", 1, &activite},
                                   {"Crise", 3, nullptr},
                                   {"REAAP", 0, &dispositifs},
                                   {"CLAS", 0, &dispositifs},
                                   {"PRE", 3, &dispositifs},
                                   {"CLSPD", 3, &dispositifs}};
  for (const std::string& text : realNotes(1)) {
    for (const Sorted& one : sorted) {
      if (text.rfind(one.begins, 0) != 0) continue;
      wall.note(text, one.circle,
                one.theme == nullptr ? std::nullopt : std::optional<workshop::ThemeId>(*one.theme));
      break;
    }
  }
  return wall;
}

// `count` notes over `themes` themes, one in nine unsorted, one in eleven without a circle.
inline AWall crowdedWall(int count, int themes, std::size_t longest = 260) {
  AWall wall;
  const std::vector<std::string> titles{
      "Dans le quartier",
      "Dispositifs",
      "Les familles",
      "Activité, projet",
      "Connaître quelqu’un",
      "Demandes et besoins",
      "Moments de crise",
      "Passages et accueil",
      "Se faire connaître",
      "La confiance entre professionnels et familles, dans la durée",
      "Le temps",
      "Les lieux"};
  std::vector<workshop::ThemeId> ids;
  ids.reserve(static_cast<std::size_t>(themes));
  for (int i = 0; i < themes; ++i) {
    ids.push_back(wall.theme(titles[static_cast<std::size_t>(i) % titles.size()] +
                                 (i < 12 ? "" : " " + std::to_string(i)),
                             i % 3 == 0));
  }
  const std::vector<std::string> texts = manyNotes(longest);
  for (int i = 0; i < count; ++i) {
    const auto theme = i % 9 == 4 || ids.empty()
                           ? std::nullopt
                           : std::optional<workshop::ThemeId>(
                                 ids[static_cast<std::size_t>(i * 7 + i / 5) % ids.size()]);
    wall.note(texts[static_cast<std::size_t>(i) % texts.size()], i % 11 == 7 ? -1 : (i * 5) % 4,
              theme);
  }
  return wall;
}

inline const words::Phrasebook& french() {
  static const words::Phrasebook words = words::Phrasebook::load("fr").value();
  return words;
}

inline WallInput inputFor(const workshop::State& state, float width = 1920, float height = 1080) {
  return {
      state, workshop::QuestionId::of("q2"), width, height, "192.168.1.24:8080", 25, {}, true, 0,
      0};
}

}  // namespace grappe::scene::test
