// Scenes for the kiosk's tests and benchmarks: every kind of shape, words of several scripts.
#pragma once

#include <string>

#include "scene/scene.h"

namespace grappe::tests {

// 1920x1080: cards of six circles in four dashed and held themes, words in French, Arabic, Hebrew,
// Chinese and emoji, one word that is too long for its card, a card in the hand, a QR code.
scene::Scene sampleWall();

// All glyphs, plain and hollow, 96 px each on paper; 1600x300.
scene::Scene glyphSheet();

// `count` cards of two lines in rows, as small as they must be for the whole wall to show.
scene::Scene manyNotes(int count);

scene::Text textOf(std::string words, scene::Rect rect, float size = 26);
scene::Item cardAt(std::string key, scene::Rect rect, int slot, std::string words,
                   float textSize = 26);

}  // namespace grappe::tests
