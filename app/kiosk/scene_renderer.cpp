#include "kiosk/scene_renderer.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cstddef>

#include "kiosk/shape_shader.h"

namespace grappe::kiosk {
namespace {

// Of a frame's 16 ms: text may come a frame later, motion may not stutter.
constexpr std::chrono::microseconds uploadBudget{4000};

const void* offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr): as GL wants it
}

// OpenGL 3.3 draws from the first instance only: a later one is reached by where it begins.
void pointAt(std::size_t instance) {
  const std::size_t start = instance * sizeof(ShapeInstance);
  const auto floats = [&](GLuint location, std::size_t at) {
    glVertexAttribPointer(location, 4, GL_FLOAT, GL_FALSE, sizeof(ShapeInstance),
                          offset(start + at));
  };
  floats(0, offsetof(ShapeInstance, centreX));
  floats(1, offsetof(ShapeInstance, angle));
  floats(2, offsetof(ShapeInstance, extra));
  glVertexAttribIPointer(3, 4, GL_UNSIGNED_INT, sizeof(ShapeInstance),
                         offset(start + offsetof(ShapeInstance, fill)));
}

}  // namespace

SceneRenderer::Painter::Painter(Brush brush)
    : program(shapeVertexShader, shapeFragmentShader(brush)),
      view(program.uniform("u_view")),
      atlas(program.uniform("u_atlas")) {}

SceneRenderer::SceneRenderer(TextAtlas::Making making, std::function<void()> ready)
    : m_atlas(making, std::move(ready)) {
  for (std::size_t brush = 0; brush < brushes; ++brush) {
    m_painters[brush] = std::make_unique<Painter>(static_cast<Brush>(brush));
  }
  glGenVertexArrays(1, &m_vertices);
  glGenBuffers(1, &m_buffer);
  glBindVertexArray(m_vertices);
  glBindBuffer(GL_ARRAY_BUFFER, m_buffer);
  for (const GLuint location : {0U, 1U, 2U, 3U}) {
    glEnableVertexAttribArray(location);
    glVertexAttribDivisor(location, 1);
  }
  glBindVertexArray(0);
}

SceneRenderer::~SceneRenderer() {
  glDeleteBuffers(1, &m_buffer);
  glDeleteVertexArrays(1, &m_vertices);
}

bool SceneRenderer::changed(const scene::Scene& scene, const Camera& camera, ViewSize view) const {
  return !m_drawn || camera != m_drawnCamera || view != m_drawnView ||
         scene.scale != m_drawn->scale || scene.items != m_drawn->items;
}

void SceneRenderer::draw(const scene::Scene& scene, const Camera& camera, ViewSize view) {
  const bool newText = m_atlas.upload(uploadBudget);
  if (newText || changed(scene, camera, view)) {
    m_atlas.beginSeeing();
    m_instances.clear();
    appendShapes(scene, camera, view, m_atlas, m_instances);
    m_runs = drawRuns(m_instances, view);
    m_drawn = scene;
    m_drawnCamera = camera;
    m_drawnView = view;
    sendInstances();
    ++m_counters.builds;
  }

  glViewport(0, 0, static_cast<GLsizei>(view.width), static_cast<GLsizei>(view.height));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(static_cast<float>(scene.ground.r) / 255, static_cast<float>(scene.ground.g) / 255,
               static_cast<float>(scene.ground.b) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ++m_counters.frames;
  m_counters.instances = m_instances.size();
  if (m_instances.empty()) return;

  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D_ARRAY, m_atlas.texture());
  glBindVertexArray(m_vertices);
  glBindBuffer(GL_ARRAY_BUFFER, m_buffer);
  for (const DrawRun& run : m_runs) {
    const Painter& painter = *m_painters[static_cast<std::size_t>(run.brush)];
    glUseProgram(painter.program.id());
    glUniform2f(painter.view, view.width, view.height);
    glUniform1i(painter.atlas, 0);
    pointAt(run.first);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(run.count));
    ++m_counters.drawCalls;
  }
  glBindVertexArray(0);
}

void SceneRenderer::sendInstances() {
  const std::size_t bytes = m_instances.size() * sizeof(ShapeInstance);
  glBindBuffer(GL_ARRAY_BUFFER, m_buffer);
  // A new store at each change: the driver need not wait for a draw that still reads the old one.
  m_bufferBytes = std::max(m_bufferBytes, bytes);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(m_bufferBytes), nullptr, GL_STREAM_DRAW);
  glBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(bytes), m_instances.data());
}

}  // namespace grappe::kiosk
