// What stands on the keys, by language: data. Pure; any thread.
//
// A page is four rows of ten units; a key is one unit wide, or as many as it says. Keys that do
// something are in angle brackets: <shift> <back> <space:3>, and those that turn the page: <abc>
// <123> <more> <smile>. Letters are written small; capitalOf makes the large ones.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace grappe::widgets {

using KeyRows = std::array<std::string_view, 4>;

struct KeyLayout {
  std::string_view code;     // "fr"; its name has the words "kiosk.keys.<code>"
  std::string_view letters;  // the face of the key that comes back to them
  std::string_view more;     // the face of the key that leads to the further letters
  KeyRows page, signs, further;
  // Where there is room for a fifth row, above the letters.
  std::string_view above;
};

// French first.
std::span<const KeyLayout> keyLayouts();
// French for a code that is not known.
const KeyLayout& keyLayout(std::string_view code);
// The layout that comes after it, round the end.
const KeyLayout& nextLayout(std::string_view code);

// Small pictures, for every language, and the rows above the pages that are not letters.
const KeyRows& smileRows();
std::string_view aboveSigns();
std::string_view aboveOthers();

// As the language writes it: i is İ in Turkish, and I the capital of ı.
std::string capitalOf(std::string_view letter, const KeyLayout& layout);

}  // namespace grappe::widgets
