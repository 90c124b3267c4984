#include "kiosk/offscreen.h"

#include <cairo.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace grappe::kiosk {

struct Offscreen::Context {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;

  Context() = default;
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() {
    if (display == EGL_NO_DISPLAY) return;
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    // The display stays: EGL gives all who ask the same one, and another picture may be in the
    // making.
  }
};

Result<std::unique_ptr<Offscreen>> Offscreen::open(TextAtlas::Making making) {
  auto context = std::make_unique<Context>();
  if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) {
    return refuse(Code::unknown, "EGL has no surfaceless platform");
  }
  context->display =
      eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (context->display == EGL_NO_DISPLAY || !eglInitialize(context->display, nullptr, nullptr)) {
    return refuse(Code::unknown, "EGL cannot be started");
  }
  if (!eglBindAPI(EGL_OPENGL_API)) return refuse(Code::unknown, "EGL knows no desktop OpenGL");
  constexpr std::array<EGLint, 3> wanted{EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint found = 0;
  eglChooseConfig(context->display, wanted.data(), &config, 1, &found);
  constexpr std::array<EGLint, 7> version{EGL_CONTEXT_MAJOR_VERSION,
                                          3,
                                          EGL_CONTEXT_MINOR_VERSION,
                                          3,
                                          EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                          EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                          EGL_NONE};
  context->context = eglCreateContext(context->display, found > 0 ? config : EGL_NO_CONFIG_KHR,
                                      EGL_NO_CONTEXT, version.data());
  if (context->context == EGL_NO_CONTEXT ||
      !eglMakeCurrent(context->display, EGL_NO_SURFACE, EGL_NO_SURFACE, context->context)) {
    return refuse(Code::unknown, "OpenGL 3.3 is not to be had");
  }
  return std::unique_ptr<Offscreen>(new Offscreen(std::move(context), making));
}

Offscreen::Offscreen(std::unique_ptr<Context> context, TextAtlas::Making making)
    : m_context(std::move(context)), m_renderer(std::make_unique<SceneRenderer>(making)) {
  glGenFramebuffers(1, &m_frame);
  glGenRenderbuffers(1, &m_colour);
}

Offscreen::~Offscreen() {
  glDeleteFramebuffers(1, &m_frame);
  glDeleteRenderbuffers(1, &m_colour);
  m_renderer.reset();
}

void Offscreen::size(int width, int height) {
  glBindFramebuffer(GL_FRAMEBUFFER, m_frame);
  if (width == m_width && height == m_height) return;
  glBindRenderbuffer(GL_RENDERBUFFER, m_colour);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_colour);
  m_width = width;
  m_height = height;
}

void Offscreen::drawOnly(const scene::Scene& scene, const Camera& camera) {
  size(static_cast<int>(std::lround(scene.width)), static_cast<int>(std::lround(scene.height)));
  m_renderer->draw(scene, camera, {scene.width, scene.height});
  glFinish();
}

Result<Picture> Offscreen::draw(const scene::Scene& scene, const Camera& camera) {
  const auto fits = [](float side) { return side >= 1 && side <= static_cast<float>(largestSide); };
  if (!fits(scene.width) || !fits(scene.height)) {
    return refuse(Code::malformed, "a picture has 1 to 8192 pixels a side");
  }
  drawOnly(scene, camera);
  Picture picture;
  picture.width = m_width;
  picture.height = m_height;
  const auto row = static_cast<std::size_t>(m_width);
  picture.pixels.resize(row * static_cast<std::size_t>(m_height));
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, m_width, m_height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
               picture.pixels.data());
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(m_height) - 1; top < bottom;
       ++top, --bottom) {
    std::swap_ranges(picture.pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                     picture.pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                     picture.pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
  }
  for (std::uint32_t& pixel : picture.pixels) pixel |= 0xFF000000U;
  return picture;
}

Result<void> writePng(const Picture& picture, const std::string& path) {
  std::vector<std::uint32_t> pixels = picture.pixels;
  cairo_surface_t* const surface = cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(pixels.data()), CAIRO_FORMAT_RGB24, picture.width,
      picture.height, picture.width * static_cast<int>(sizeof(std::uint32_t)));
  const cairo_status_t status = cairo_surface_write_to_png(surface, path.c_str());
  cairo_surface_destroy(surface);
  if (status == CAIRO_STATUS_SUCCESS) return {};
  return refuse(Code::damaged, path + ": " + cairo_status_to_string(status));
}

Result<void> drawPng(const scene::Scene& scene, const std::string& path) {
  auto offscreen = Offscreen::open();
  if (!offscreen) return tl::unexpected<Refusal>(offscreen.error());
  const auto picture = (*offscreen)->draw(scene);
  if (!picture) return tl::unexpected<Refusal>(picture.error());
  return writePng(*picture, path);
}

}  // namespace grappe::kiosk
