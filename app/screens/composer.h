// What one person writes at the table: the draft of a note, for whom they speak, their keyboard. It
// loses nothing: closed, refused or overtaken by another question, the draft stays, and goes to the
// question that it was begun for. A value; window's thread only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/refusal.h"
#include "scene/scene.h"
#include "widgets/keyboard.h"
#include "widgets/line_moves.h"
#include "widgets/text_field.h"
#include "workshop/command.h"
#include "workshop/state.h"

namespace grappe::screens {

class Composer {
 public:
  static constexpr double patience = 60;     // seconds without a touch; then it closes
  static constexpr std::size_t limit = 500;  // graphemes, as the domain has it

  // `keys`: with the keyboard on the screen.
  void open(bool keys, double now);
  // The draft stays; without one, whoever comes next is somebody else.
  void close();
  bool isOpen() const { return m_open; }
  bool hasDraft() const { return m_field.text().find_first_not_of(' ') != std::string::npos; }
  double closesAt() const { return m_touched + patience; }

  // Its own actions, without their prefix: "key:…", "field", "circle", "circle:ID", "language",
  // "language:CODE". What is done with the text ("lay") is the caller's, see noteToLay.
  void press(std::string_view action, double now);
  void key(int key, double now);  // GLFW_KEY_…, of those that edit or choose
  void character(char32_t character, double now);
  void touch(double now) { m_touched = now; }
  void showKeys() { m_keys = true; }
  // The caret to where the field was touched; `byte` of the text.
  void caretTo(std::size_t byte);
  // How the text stands in its lines, for the keys that go from line to line.
  widgets::LineMoves& lines() { return m_lines; }

  // Follows the workshop: notes under way that have arrived are done with, a circle that is gone is
  // not spoken for.
  void follow(const workshop::State& state);
  // The question that the draft goes to; null: there is none.
  const workshop::Question* question(const workshop::State& state) const;
  bool mayLay(const workshop::State& state) const;
  // The note as it would be sent; nothing while that makes no sense. From here on it is under way
  // until it is in the state, or refused; the field is free for the next at once, so that nothing
  // that is typed meanwhile is lost.
  std::optional<workshop::AddNote> noteToLay(const workshop::State& state, IdSource& ids);
  // The text comes back into the field; where the next has been begun there, once that is laid.
  void refused(const workshop::NoteId& note, Code code);
  bool isUnderWay() const { return !m_sent.empty(); }
  bool sent(const workshop::NoteId& note) const;

  enum class Chooses { nothing, circle, language };
  Chooses chooses(const workshop::State& state) const;
  int focused() const { return m_focus; }  // of the circles, by the keyboard; -1: none

  const widgets::TextField& field() const { return m_field; }
  std::size_t written() const;  // graphemes
  const widgets::Keyboard& keyboard() const { return m_keyboard; }
  const workshop::CircleId& circle() const { return m_circle; }
  bool showsKeys() const { return m_keys; }
  // What there is to say: the code of a refusal.
  const std::optional<Code>& remark() const { return m_remark; }
  enum class Laid { nothing, onTheWall, late };
  Laid laid() const { return m_laid; }  // of the note before, until the next is begun
  double caretSince() const { return m_caretSince; }

 private:
  void typed(std::string_view text, double now);
  void edited(double now);
  bool goesByLine(int key);
  void clearField();
  void takeBack();

  struct Laying {
    workshop::NoteId note;
    std::string text;
    workshop::QuestionId question;
  };

  bool m_open = false;
  bool m_keys = true;
  double m_touched = 0;
  double m_caretSince = 0;  // the caret is lit anew with every key
  widgets::TextField m_field{{}, limit};
  widgets::LineMoves m_lines;
  widgets::Keyboard m_keyboard{widgets::tableKeys};
  workshop::CircleId m_circle;      // empty: not chosen
  workshop::QuestionId m_question;  // that the draft was begun for; empty: none yet
  workshop::QuestionId m_current;   // of the room, as last seen
  std::vector<workshop::CircleId> m_circles;
  std::string m_language;                // of the workshop: what the keys begin with
  Chooses m_chooses = Chooses::nothing;  // asked for by hand
  int m_focus = -1;
  std::vector<Laying> m_sent;      // under way
  std::vector<Laying> m_returned;  // refused, and not in the field yet
  std::optional<Code> m_remark;
  Laid m_laid = Laid::nothing;
};

}  // namespace grappe::screens
