#include "kiosk/gl_program.h"

#include <epoxy/gl.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace grappe::kiosk {
namespace {

GLuint compiled(GLenum stage, std::string_view source) {
  const GLuint shader = glCreateShader(stage);
  const GLchar* text = source.data();
  const auto length = static_cast<GLint>(source.size());
  glShaderSource(shader, 1, &text, &length);
  glCompileShader(shader);
  GLint ok = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &ok);
  if (ok != 0) return shader;
  std::vector<GLchar> log(4096);
  glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
  glDeleteShader(shader);
  throw std::runtime_error(std::string("shader: ") + log.data());
}

}  // namespace

GlProgram::GlProgram(std::string_view vertexSource, std::string_view fragmentSource) {
  const GLuint vertex = compiled(GL_VERTEX_SHADER, vertexSource);
  const GLuint fragment = compiled(GL_FRAGMENT_SHADER, fragmentSource);
  m_id = glCreateProgram();
  glAttachShader(m_id, vertex);
  glAttachShader(m_id, fragment);
  glLinkProgram(m_id);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint ok = 0;
  glGetProgramiv(m_id, GL_LINK_STATUS, &ok);
  if (ok != 0) return;
  std::vector<GLchar> log(4096);
  glGetProgramInfoLog(m_id, static_cast<GLsizei>(log.size()), nullptr, log.data());
  glDeleteProgram(m_id);
  throw std::runtime_error(std::string("shader program: ") + log.data());
}

GlProgram::~GlProgram() { glDeleteProgram(m_id); }

int GlProgram::uniform(const char* name) const { return glGetUniformLocation(m_id, name); }

}  // namespace grappe::kiosk
