// Draws scenes with OpenGL where there is no display: an EGL context without a surface (Mesa's
// surfaceless platform, software or hardware), into a framebuffer of its own. Text is complete in
// every picture. One thread, the one that made it; its context is current while an object lives.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "kiosk/scene_renderer.h"

namespace grappe::kiosk {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint32_t> pixels;  // 0xFFRRGGBB, rows from the top
};

class Offscreen {
 public:
  static constexpr int largestSide = 8192;  // px

  // Refused with unknown where no OpenGL 3.3 can be had.
  static Result<std::unique_ptr<Offscreen>> open(TextAtlas::Making making = TextAtlas::Making::now);
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;

  // Of scene.width x scene.height px, 1 to largestSide a side; refused with malformed otherwise.
  Result<Picture> draw(const scene::Scene& scene, const Camera& camera = {});
  // Draws without reading back; the GL work is finished on return. For measurements.
  void drawOnly(const scene::Scene& scene, const Camera& camera = {});

  SceneRenderer& renderer() { return *m_renderer; }

 private:
  struct Context;
  explicit Offscreen(std::unique_ptr<Context> context, TextAtlas::Making making);
  void size(int width, int height);

  std::unique_ptr<Context> m_context;
  std::unique_ptr<SceneRenderer> m_renderer;
  unsigned m_frame = 0;
  unsigned m_colour = 0;
  int m_width = 0, m_height = 0;
};

// Refused with damaged where the file cannot be written.
Result<void> writePng(const Picture& picture, const std::string& path);

// The scene as the kiosk draws it, into a PNG file, without any display.
Result<void> drawPng(const scene::Scene& scene, const std::string& path);

}  // namespace grappe::kiosk
