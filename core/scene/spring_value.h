// One number on its way to another by a spring of mass 1. A value, pure.
#pragma once

#include "scene/tokens.h"

namespace grappe::scene {

class SpringValue {
 public:
  static constexpr int stepsASecond = 240;

  SpringValue() = default;
  explicit SpringValue(float at) : m_at(at), m_to(at) {}

  float at() const { return m_at; }
  float to() const { return m_to; }
  void aim(float to) { m_to = to; }
  void jump(float to) {
    m_at = m_to = to;
    m_speed = 0;
  }
  // By 1/stepsASecond s.
  void step(const Spring& spring);
  // Under 0.1 and 0.5 a second: then it stands at its aim exactly. `unit` scales both, for values
  // that are not pixels.
  bool settle(float unit = 1);

 private:
  float m_at = 0, m_to = 0, m_speed = 0;
};

}  // namespace grappe::scene
