// Notes face up before there are themes: in order of arrival over all columns, each in the one that
// is shortest, so that a new note moves no other. While writing in the open they stand on the
// ground; when sharing, in a tray: they are all still to be sorted. Pure.
#pragma once

#include <vector>

#include "scene/field.h"
#include "scene/note_card.h"

namespace grappe::scene {

struct OpenField {
  bool fits = false;  // all notes, with room for one more
  std::vector<PlacedNote> cards;
  std::size_t before = 0;  // older notes that are only counted
  float height = 0;
};

// With `mayLeaveOut` the oldest are counted instead of shown, six at a time: a wall that shifts at
// each note cannot be read.
OpenField layOpenField(const Setting& setting, const Notes& notes, const Field& field,
                       const TextStyle& style, bool tray, bool mayLeaveOut);

void putOpenField(const Setting& setting, std::vector<Item>& items, const OpenField& open,
                  const Notes& notes, const Field& field, const TextStyle& style, bool tray);

}  // namespace grappe::scene
