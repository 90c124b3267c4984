#include "scene/spring_value.h"

#include <cmath>

namespace grappe::scene {

void SpringValue::step(const Spring& spring) {
  constexpr float dt = 1.0F / static_cast<float>(stepsASecond);
  const float force = spring.stiffness * (m_to - m_at) - spring.damping * m_speed;
  m_speed += force * dt;
  m_at += m_speed * dt;
}

bool SpringValue::settle(float unit) {
  if (std::abs(m_to - m_at) >= 0.1F * unit || std::abs(m_speed) >= 0.5F * unit) return false;
  jump(m_to);
  return true;
}

}  // namespace grappe::scene
