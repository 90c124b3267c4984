// Draws a scene with OpenGL 3.3 core in a few instanced draw calls (see DrawRun): cards, shadows,
// outlines, marks and lines by signed distance, text and QR codes from the atlas.
//
// Owned by the window or by Offscreen; the thread of its GL context only. Colours are plain 8-bit,
// as Cairo's; blending is premultiplied. Leaves GL state changed (program, blend, viewport,
// textures).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "kiosk/draw_runs.h"
#include "kiosk/gl_program.h"
#include "kiosk/shape_batch.h"
#include "kiosk/text_atlas.h"

namespace grappe::kiosk {

class SceneRenderer {
 public:
  // `ready` is called on another thread when text that was missing can be drawn (Making::behind).
  explicit SceneRenderer(TextAtlas::Making making, std::function<void()> ready = {});
  ~SceneRenderer();
  SceneRenderer(const SceneRenderer&) = delete;
  SceneRenderer& operator=(const SceneRenderer&) = delete;

  // Into the framebuffer that is bound, of `view` device pixels. The instances are made anew only
  // where the scene, the camera, the view or the atlas has changed.
  void draw(const scene::Scene& scene, const Camera& camera, ViewSize view);

  // Text waits to be uploaded: draw again at once.
  bool unfinished() { return m_atlas.uploadable(); }
  // Text is still being made: `ready` will be called.
  bool pending() const { return m_atlas.pending(); }

  struct Counters {
    std::uint64_t frames = 0;
    std::uint64_t drawCalls = 0;
    std::uint64_t builds = 0;   // of the instances
    std::size_t instances = 0;  // of the last frame
  };
  const Counters& counters() const { return m_counters; }
  const TextAtlas& atlas() const { return m_atlas; }

 private:
  bool changed(const scene::Scene& scene, const Camera& camera, ViewSize view) const;
  void sendInstances();

  struct Painter {
    explicit Painter(Brush brush);
    GlProgram program;
    int view, atlas;  // uniforms
  };

  std::array<std::unique_ptr<Painter>, brushes> m_painters;
  TextAtlas m_atlas;
  unsigned m_vertices = 0;  // vertex array object
  unsigned m_buffer = 0;
  std::size_t m_bufferBytes = 0;
  std::vector<ShapeInstance> m_instances;
  std::vector<DrawRun> m_runs;
  std::optional<scene::Scene> m_drawn;
  Camera m_drawnCamera;
  ViewSize m_drawnView;
  Counters m_counters;
};

}  // namespace grappe::kiosk
