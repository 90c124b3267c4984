// The wall of one question as a scene. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "scene/wifi.h"
#include "words/phrasebook.h"
#include "workshop/state.h"

namespace grappe::scene {

struct WallInput {
  const workshop::State& state;
  workshop::QuestionId question;
  float width = 1920, height = 1080;
  std::string address;      // "192.168.1.24:8080"; empty: no join card
  int devices = 0;          // joined or connected, as the caller counts
  workshop::NoteId newest;  // wears the ring and tag; empty: none
  bool chrome = true;       // false for the picture in the recap: no join card, no phase pills
  // The wall gives way in steps and comes back only by hand: hand in the last Scene::gaveWay of
  // this question, or 0 at a new question and for "Ranger le mur".
  int gaveWay = 0;
  int page = 0;  // of the theme view, from 0; wraps round Scene::pages
  // Notes and the titles of themes a quarter larger: for a long room, or eyes that want it. The
  // wall gives way sooner.
  bool largeText = false;
  Wifi wifi{};           // of the room; shown where people join
  bool reached = false;  // a device that is not this machine has come
  // Set where the screen lies flat, a table that people stand around: what they write on lies over
  // the wall there. While notes are face down they then lie in a ring, to be read from all sides.
  std::optional<std::vector<Rect>> table{};
};

// By phase: waiting, the question alone, large; writing, face-down piles by circle (or open);
// sharing and closed, themes with their notes; voting, a row a choice, with its points once they
// are counted. Never a note that the wall may not show.
Scene wall(const WallInput& input, const words::Phrasebook& words, TextMeasure& measure);

}  // namespace grappe::scene
