// What stands on a screen: shapes, and the items they make up. Values, pure, any thread.
//
// Lengths are pixels of the screen the scene was laid out for, y downward, already scaled (see
// tokens.h: every length of the design is for 1920x1080). Shapes of an item are relative to the
// item's rect, so that an item moves as one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "workshop/names.h"
#include "workshop/parts.h"

namespace grappe::scene {

struct Point {
  float x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool contains(Point p) const { return p.x >= x && p.x < x + w && p.y >= y && p.y < y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;  // not premultiplied
  friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Weight { regular, medium, semibold, bold };
enum class Align { start, centre, end };  // start follows the text's own direction

struct TextStyle {
  float size = 24;  // px
  float line = 30;  // px from baseline to baseline
  Weight weight = Weight::medium;
  float tracking = 0;  // thousandths of an em
  bool tabular = false;
  bool display = false;  // the cut drawn for large sizes: 40 px and more of the design
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct TextSize {
  float width = 0, height = 0;
  int lines = 0;
  float lastLine = 0;  // width of the last line
};

// A line of a wrapped text, and where a caret can stand in it.
struct CaretStop {
  std::size_t byte = 0;  // of the text; between two graphemes
  float x = 0;           // from the left of the width that the text was laid out in
};
struct TextLine {
  // In the order of the text, never empty; the place after the last grapheme is a stop of the last
  // line alone.
  std::vector<CaretStop> stops;
  std::size_t begin() const { return stops.front().byte; }
};

// Handed in by whoever can lay text out (drawing/PangoText). Must give the same for the same input.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  // `width` 0: one line, as wide as it gets.
  virtual TextSize measure(std::string_view text, const TextStyle& style, float width) = 0;
  // The lines of a text in `width` (more than 0), at least one. Who does not know better reckons
  // each place by the measure of what stands before it.
  virtual std::vector<TextLine> lines(std::string_view text, const TextStyle& style, float width);
};

// One layer of shadow, ink at `opacity`.
struct Shadow {
  float y = 0, blur = 0, opacity = 0;
  friend bool operator==(const Shadow&, const Shadow&) = default;
};

struct Box {
  Rect rect;
  float radius = 0;
  Colour fill{0, 0, 0, 0};
  Colour line{0, 0, 0, 0};
  float lineWidth = 0;  // drawn inside the edge
  bool dashed = false;  // 9·s on, 9·s off, round ends
  Shadow shadow{};
  friend bool operator==(const Box&, const Box&) = default;
};
struct Text {
  Rect rect;  // wraps in its width; a height that is too small is a mistake of the layout
  std::string text;
  TextStyle style;
  Colour colour;
  Align align = Align::start;
  bool oneLine = false;  // ellipsised at the end: only for words of the interface, never a note
  friend bool operator==(const Text&, const Text&) = default;
};
// The first six are the marks of the circles, in the order of their slots (design: tokens).
enum class Glyph {
  disc,
  square,
  triangle,
  plus,
  ring,
  bar,
  pin,
  close,
  back,
  forward,
  undo,
  redo,
  grapes,
  clock
};
struct Mark {
  Rect rect;
  Glyph glyph = Glyph::disc;
  Colour colour;
  bool hollow = false;  // circles past the sixth
  friend bool operator==(const Mark&, const Mark&) = default;
};
struct QrCode {
  Rect rect;  // with its quiet zone of 4 modules, white
  std::string content;
  Colour ink;
  friend bool operator==(const QrCode&, const QrCode&) = default;
};
struct Line {
  Point from, to;
  float width = 1;
  Colour colour;
  friend bool operator==(const Line&, const Line&) = default;
};
// Pixels that something else has drawn: 0xAARRGGBB, premultiplied, rows from the top.
struct Bitmap {
  int width = 0, height = 0;
  std::vector<std::uint32_t> pixels;  // width * height
};
// A bitmap as wide as the rect, which has its proportions. Scenes are copied with each frame: they
// share it.
struct Picture {
  Rect rect;
  std::string name;  // the same name: the same pixels
  std::shared_ptr<const Bitmap> bitmap;
  friend bool operator==(const Picture&, const Picture&) = default;
};
using Shape = std::variant<Box, Text, Mark, QrCode, Line, Picture>;

enum class Kind { chrome, theme, unsorted, note, pile, dropPlace, button };

// How an item comes to its rect (design: Motion).
enum class Move {
  settle,  // springs there from where it was; one that is new appears in place
  arrive,  // if it is new: from 40 px above, scale 0.86 to 1
  follow,  // at once: under a finger
};

struct Item {
  std::string key;  // the same from scene to scene: "note:ID", "theme:ID", "header"…
  Kind kind = Kind::chrome;
  Rect rect;
  float angle = 0;    // degrees, about the centre
  float scale = 1;    // about the centre
  float turn = 1;     // a further scale of the width alone: a card that turns over, 0 seen edge on
  float opacity = 1;  // of the whole item, shape by shape
  Move move = Move::settle;
  int layer = 0;  // higher is drawn over lower; within one, in order. 0 board, 1 travelling, 2 in
                  // the hand, 3 sheets
  bool fixed = false;  // stays put when the wall is zoomed and panned (header, foot, sheets)
  std::vector<Shape> shapes;
  workshop::NoteId note;    // of a note
  workshop::ThemeId theme;  // of a theme; for a note, the one it stands in
  std::string action;       // of a button: what it does ("phase.next", "undo"…)
  friend bool operator==(const Item&, const Item&) = default;
};

}  // namespace grappe::scene
