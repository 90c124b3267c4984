// A screen made of buttons, looked at and tapped as a person would.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "app/screens/meeting_at_the_wall.h"

namespace grappe::tests {

template <class Shown>
struct Watched {
  template <class... Given>
  explicit Watched(Given&&... given) : screen(std::forward<Given>(given)...) {
    look();
  }

  void look() {
    kiosk::FrameInput input;
    input.state = meeting.state;
    input.seconds = now;
    input.width = width;
    input.height = height;
    scene = screen.build(input, m_measure);
  }
  // As it is drawn now; nothing where there is none.
  const scene::Item* item(const std::string& key) {
    look();
    for (const scene::Item& one : scene.items) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }
  void tap(const std::string& key) {
    INFO(key);
    REQUIRE(item(key) != nullptr);
    drag(item(key)->rect.centre(), item(key)->rect.centre());
  }
  void drag(scene::Point from, scene::Point to) {
    kiosk::Pointer pointer;
    pointer.at = from;
    pointer.kind = kiosk::Pointer::Kind::down;
    screen.pointer(pointer);
    pointer.at = to;
    pointer.kind = kiosk::Pointer::Kind::move;
    screen.pointer(pointer);
    pointer.kind = kiosk::Pointer::Kind::up;
    screen.pointer(pointer);
    look();
  }
  bool says(const std::string& text) {
    look();
    for (const scene::Item& one : scene.items) {
      for (const scene::Shape& shape : one.shapes) {
        const auto* words = std::get_if<scene::Text>(&shape);
        if (words != nullptr && words->text.find(text) != std::string::npos) return true;
      }
    }
    return false;
  }

  Meeting meeting;
  double now = 10;
  float width = 1920, height = 1080;
  scene::Scene scene;

 private:
  FakeMeasure m_measure;

 public:
  Shown screen;
};

}  // namespace grappe::tests
