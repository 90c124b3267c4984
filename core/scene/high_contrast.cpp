#include "scene/high_contrast.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "scene/tokens.h"

namespace grappe::scene {

namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{0xFF, 0xFF, 0xFF};
constexpr Colour deepGrape{0x3A, 0x0B, 0x5E};
constexpr Colour paleGrape{0xF3, 0xE6, 0xFB};
constexpr Colour grey{0x55, 0x55, 0x55};

bool isTint(Colour colour) {
  for (int slot = 0; slot < 6; ++slot) {
    if (circleLook(slot).tint == colour) return true;
  }
  return false;
}

Colour mapped(Colour colour) {
  // By token, whatever share of it is seen.
  static constexpr std::pair<Colour, Colour> table[] = {
      {colours::ground, white},    {colours::panel, white},         {colours::tray, white},
      {colours::key2, white},      {colours::hair, grey},           {colours::line, black},
      {colours::ink, black},       {colours::ink2, black},          {colours::placeholder, black},
      {colours::grape, deepGrape}, {colours::grapeSoft, paleGrape}, {colours::grapePale, paleGrape},
      {colours::alarm, black}};
  const Colour solid{colour.r, colour.g, colour.b};
  for (const auto& [from, to] : table) {
    if (from == solid) return {to.r, to.g, to.b, colour.a};
  }
  return colour;
}

void harden(Box& box, float edge) {
  const Colour fill = box.fill;
  box.fill = mapped(box.fill);
  box.line = mapped(box.line);
  // What was told from its ground by a tone is told by an edge.
  const bool toned = fill.a > 0x40 &&
                     (isTint(fill) || fill == colours::tray || fill == colours::key2 ||
                      fill == colours::panel || fill == colours::paper || fill == colours::ground);
  if (toned && box.lineWidth <= 0) {
    box.line = black;
    box.lineWidth = edge;
  }
}

// The marks of the circles are dark enough, and one has the colour of an alarm.
Colour hardMark(Colour colour) { return colour == colours::alarm ? colour : mapped(colour); }

void harden(Shape& shape, float edge) {
  if (auto* box = std::get_if<Box>(&shape)) {
    harden(*box, edge);
  } else if (auto* text = std::get_if<Text>(&shape)) {
    text->colour = mapped(text->colour);
  } else if (auto* mark = std::get_if<Mark>(&shape)) {
    mark->colour = hardMark(mark->colour);
  } else if (auto* line = std::get_if<Line>(&shape)) {
    line->colour = mapped(line->colour);
  } else if (auto* code = std::get_if<QrCode>(&shape)) {
    code->ink = black;
  }
}

bool isHard(const Shape& shape, float edge) {
  if (const auto* box = std::get_if<Box>(&shape)) {
    Box hardened = *box;
    harden(hardened, edge);
    return hardened.fill == box->fill && hardened.line == box->line &&
           hardened.lineWidth == box->lineWidth;
  }
  if (const auto* text = std::get_if<Text>(&shape)) return mapped(text->colour) == text->colour;
  if (const auto* mark = std::get_if<Mark>(&shape)) return hardMark(mark->colour) == mark->colour;
  if (const auto* line = std::get_if<Line>(&shape)) return mapped(line->colour) == line->colour;
  if (const auto* code = std::get_if<QrCode>(&shape)) return code->ink == black;
  return true;
}

}  // namespace

void highContrast(Scene& scene) {
  scene.ground = mapped(scene.ground);
  const float edge = std::max(2.0F, std::round(2 * scene.scale));
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const auto& shapes = std::as_const(scene.items)[at].shapes;
    const auto isHardened = [&](const Shape& shape) { return isHard(shape, edge); };
    // An item that is edited is no longer shared with the scene that it came from.
    if (std::all_of(shapes.begin(), shapes.end(), isHardened)) continue;
    for (Shape& shape : scene.items.edit(at).shapes) harden(shape, edge);
  }
}

}  // namespace grappe::scene
