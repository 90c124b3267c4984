#include "kiosk/atlas_texture.h"

#include <epoxy/gl.h>

namespace grappe::kiosk {
namespace {

GLuint madeTexture(int pages) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D_ARRAY, texture);
  glTexImage3D(GL_TEXTURE_2D_ARRAY, 0, GL_RGBA8, AtlasTexture::side, AtlasTexture::side, pages, 0,
               GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
  glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAX_LEVEL, 0);
  return texture;
}

}  // namespace

AtlasTexture::AtlasTexture() : m_texture(madeTexture(1)), m_pages(1, ShelfPacker(side)) {}

AtlasTexture::~AtlasTexture() { glDeleteTextures(1, &m_texture); }

std::optional<AtlasSlot> AtlasTexture::put(const Tile& tile) {
  for (std::size_t page = 0; page < m_pages.size(); ++page) {
    const auto slot = m_pages[page].take(tile.width, tile.height);
    if (!slot) continue;
    glBindTexture(GL_TEXTURE_2D_ARRAY, m_texture);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexSubImage3D(GL_TEXTURE_2D_ARRAY, 0, slot->x, slot->y, static_cast<GLint>(page), tile.width,
                    tile.height, 1, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, tile.pixels.data());
    return AtlasSlot{static_cast<int>(page), *slot};
  }
  return std::nullopt;
}

void AtlasTexture::give(const AtlasSlot& slot) {
  m_pages[static_cast<std::size_t>(slot.page)].give(slot.slot);
}

bool AtlasTexture::grow() {
  if (pages() >= mostPages) return false;
  const GLuint larger = madeTexture(pages() + 1);
  // GL 3.3 copies between textures by way of a framebuffer that reads the old one.
  GLint before = 0;
  glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &before);
  GLuint reader = 0;
  glGenFramebuffers(1, &reader);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, reader);
  for (int page = 0; page < pages(); ++page) {
    glFramebufferTextureLayer(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, m_texture, 0, page);
    glCopyTexSubImage3D(GL_TEXTURE_2D_ARRAY, 0, 0, 0, page, 0, 0, side, side);
  }
  glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(before));
  glDeleteFramebuffers(1, &reader);
  glDeleteTextures(1, &m_texture);
  m_texture = larger;
  m_pages.emplace_back(side);
  return true;
}

}  // namespace grappe::kiosk
