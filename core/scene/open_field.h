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
  std::vector<PlacedCard> cards;
  std::size_t before = 0;  // notes of older cards, only counted
  float height = 0;
};

// With `mayLeaveOut` the oldest are counted instead of shown, six cards at a time: a wall that
// shifts at each note cannot be read.
OpenField layOpenField(const Setting& setting, const Cards& cards, const Field& field,
                       const TextStyle& style, bool tray, bool mayLeaveOut);

void putOpenField(const Setting& setting, Items& items, const OpenField& open, const Cards& cards,
                  const Field& field, const TextStyle& style, bool tray);

}  // namespace grappe::scene
