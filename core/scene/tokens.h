// The design's constants: colours, type, space, springs; and the scale that brings them to a
// screen. Lengths are pixels of the frame 1920x1080. Values, pure, any thread.
#pragma once

#include <array>
#include <cmath>

#include "scene/scene.h"

namespace grappe::scene {

namespace colours {
inline constexpr Colour ground{0xEC, 0xE8, 0xE4};
inline constexpr Colour panel{0xFA, 0xF8, 0xF5};
inline constexpr Colour panelSoft{0xFA, 0xF8, 0xF5, 0x80};
inline constexpr Colour paper{0xFF, 0xFF, 0xFF};
inline constexpr Colour tray{0xDF, 0xD9, 0xD6};
inline constexpr Colour key2{0xCF, 0xC7, 0xCD};
inline constexpr Colour hair{0xD6, 0xCF, 0xCD};
inline constexpr Colour line{0x8E, 0x81, 0x97};
inline constexpr Colour ink{0x24, 0x16, 0x2F};
inline constexpr Colour ink2{0x48, 0x3B, 0x53};
inline constexpr Colour placeholder{0x37, 0x2A, 0x47};
inline constexpr Colour grape{0x5E, 0x2A, 0x84};
inline constexpr Colour grapeSoft{0xE9, 0xDD, 0xF1};
inline constexpr Colour grapePale{0xE6, 0xCF, 0xF5};
inline constexpr Colour alarm{0x8A, 0x23, 0x13};
inline constexpr Colour good{0x17, 0x57, 0x3F};
inline constexpr Colour none{0, 0, 0, 0};
}  // namespace colours

inline Colour withAlpha(Colour colour, float alpha) {
  colour.a = static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.a) * alpha));
  return colour;
}

// How a circle looks: its tint, and the mark that tells it apart without colour.
struct CircleLook {
  Colour tint;
  Colour mark;
  Glyph glyph = Glyph::disc;
  bool hollow = false;
};
// By Circle::slot; from 6 on the same again with hollow marks.
CircleLook circleLook(int slot);

struct Role {
  float size;
  float line;
  Weight weight;
  float tracking = 0;  // thousandths of an em
  bool tabular = false;
};

namespace roles {
inline constexpr Role lobbyTitle{116, 122, Weight::bold, -28};
inline constexpr Role questionWriting{86, 96, Weight::bold, -26};
inline constexpr Role questionSharing{48, 55, Weight::bold, -22};
inline constexpr Role questionSmall{33, 40, Weight::bold, -20};
inline constexpr Role label{26, 32, Weight::semibold};
inline constexpr Role phase{25, 32, Weight::medium};
inline constexpr Role count{26, 32, Weight::medium};
inline constexpr Role countNumber{26, 32, Weight::bold, 0, true};
inline constexpr Role legend{24, 32, Weight::medium};
inline constexpr Role body{28, 38, Weight::medium};
inline constexpr Role bodyStrong{28, 38, Weight::bold};
inline constexpr Role guide{28, 38, Weight::medium};
inline constexpr Role note26{26, 33, Weight::medium};
inline constexpr Role note24{24, 30, Weight::medium};
inline constexpr Role note22{22, 28, Weight::medium};
inline constexpr Role chip{23, 30, Weight::medium};
inline constexpr Role themeTitle{29, 34, Weight::bold};
inline constexpr Role themeTitleProposed{29, 34, Weight::semibold};
inline constexpr Role viewTitle{31, 40, Weight::bold};
inline constexpr Role viewTitleProposed{31, 40, Weight::semibold};
inline constexpr Role themeCount{26, 34, Weight::semibold, 0, true};
inline constexpr Role viewCount{36, 40, Weight::bold, 0, true};
inline constexpr Role tag{22, 28, Weight::semibold};
inline constexpr Role cardCount{22, 28, Weight::semibold, 0, true};
inline constexpr Role joinLabel{22, 30, Weight::medium};
inline constexpr Role joinAddress{28, 36, Weight::bold, 0, true};
inline constexpr Role joinCode{25, 34, Weight::medium};
inline constexpr Role joinCodeNumber{26, 34, Weight::bold, 20, true};
}  // namespace roles

// Text on a screen is never smaller than this, in real pixels.
inline constexpr float smallestText = 18;

namespace space {
inline constexpr float margin = 40;      // of the wall
inline constexpr float wideMargin = 88;  // lobby and writing
inline constexpr float column = 445;
inline constexpr float columnGap = 20;
inline constexpr float themeGap = 22;
inline constexpr float cardGap = 12;
inline constexpr float cardPadX = 18;
inline constexpr float cardPadY = 16;
inline constexpr float cardRadius = 14;
inline constexpr float themeRadius = 24;
inline constexpr float sheetRadius = 36;
inline constexpr float themePad = 16;  // between a theme's edge and its cards
inline constexpr float themeBottom = 18;
inline constexpr float mark = 20;
inline constexpr float markRight = 15;  // from the card's right edge
inline constexpr float markClear = 12;  // no text nearer than this to the mark
inline constexpr float heldLine = 3;
inline constexpr float dashLine = 3;
}  // namespace space

namespace shadows {
inline constexpr Shadow card{3, 9, 0.15F};
inline constexpr Shadow sheet{6, 24, 0.10F};
inline constexpr Shadow arriving{8, 20, 0.22F};
inline constexpr Shadow hand{16, 32, 0.28F};
}  // namespace shadows

// Mass 1; at rest under 0.1 px and 0.5 px/s.
struct Spring {
  float stiffness;
  float damping;
};
namespace springs {
inline constexpr Spring settle{120, 22};
inline constexpr Spring arrive{210, 24};
inline constexpr Spring lift{420, 34};
inline constexpr Spring press{600, 40};
inline constexpr Spring sheet{180, 26};
}  // namespace springs

// The design has three frames: wide 1920x1080, 4:3 1440x1080 and upright 1080x1440. s is how much
// of the nearest one fits: min(width/1920, height/1080) on anything from 3:2 to wider.
float scaleOf(float width, float height);

// The tokens on one screen.
class Units {
 public:
  Units(float width, float height) : m_scale(scaleOf(width, height)) {}

  float scale() const { return m_scale; }
  // A length of the design in whole pixels.
  float px(float length) const { return std::round(length * m_scale); }
  // Never under smallestText; the line grows with the size.
  TextStyle style(const Role& role) const;
  Shadow shadow(const Shadow& shadow) const {
    return {px(shadow.y), px(shadow.blur), shadow.opacity};
  }

 private:
  float m_scale;
};

}  // namespace grappe::scene
