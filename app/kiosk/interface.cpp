#include "kiosk/interface.h"

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_freetype.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <filesystem>
#include <limits>

namespace grappe::kiosk {
namespace {

constexpr float fontSize = 24;

constexpr std::array<const char*, 2> fontFiles{
    "/usr/share/fonts/opentype/inter/Inter-Medium.otf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"};

// French and its typographic spaces, dashes, quotation marks; the rest of the Latin alphabets.
constexpr std::array<ImWchar, 9> glyphRanges{0x20,   0x17F,  0x2000, 0x206F, 0x20AC,
                                             0x20AC, 0x2190, 0x2193, 0};

void loadFont() {
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  fonts.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  for (const char* file : fontFiles) {
    if (!std::filesystem::exists(file)) continue;
    if (fonts.AddFontFromFileTTF(file, fontSize, nullptr, glyphRanges.data()) != nullptr) return;
  }
  fonts.AddFontDefault();
}

}  // namespace

Interface::Interface(Window& window) : m_window(window) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // a kiosk leaves no files about
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  ImGui::StyleColorsLight();
  ImGui::GetStyle().FrameRounding = 14;
  ImGui::GetStyle().WindowRounding = 18;
  loadFont();
  ImGui_ImplGlfw_InitForOpenGL(window.handle(), false);
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

Interface::~Interface() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
}

void Interface::begin(const std::vector<Input>& input) {
  if (m_fingerUp) m_finger = 0;
  m_fingerUp = false;
  for (const Input& each : input) {
    if (const auto* pointer = std::get_if<Pointer>(&each)) {
      feed(*pointer);
    } else if (const auto* press = std::get_if<KeyStroke>(&each)) {
      ImGui_ImplGlfw_KeyCallback(m_window.handle(), press->key, press->scancode, press->action,
                                 press->modifiers);
    } else if (const auto* typed = std::get_if<Typed>(&each)) {
      ImGui_ImplGlfw_CharCallback(m_window.handle(), typed->character);
    }
  }
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  if (m_finger != 0) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {m_fingerAt.x, m_fingerAt.y};
    io.MouseDown[0] = true;
  }
  ImGui::NewFrame();
}

void Interface::feed(const Pointer& pointer) {
  if (pointer.finger != 0) {
    feedFinger(pointer);
  } else if (pointer.kind == Pointer::Kind::scroll) {
    ImGui_ImplGlfw_ScrollCallback(m_window.handle(), 0, static_cast<double>(pointer.wheel));
  } else if (pointer.kind == Pointer::Kind::down || pointer.kind == Pointer::Kind::up) {
    const int action = pointer.kind == Pointer::Kind::down ? GLFW_PRESS : GLFW_RELEASE;
    ImGui_ImplGlfw_MouseButtonCallback(m_window.handle(), pointer.button, action, 0);
  }
}

void Interface::feedFinger(const Pointer& pointer) {
  if (m_finger == 0 && pointer.kind == Pointer::Kind::down) m_finger = pointer.finger;
  if (pointer.finger != m_finger) return;
  m_fingerAt = pointer.at;
  const bool left = pointer.kind == Pointer::Kind::up || pointer.kind == Pointer::Kind::cancel;
  m_fingerUp = left;
}

bool Interface::wantsPointer() const { return ImGui::GetIO().WantCaptureMouse; }

bool Interface::wantsKeyboard() const {
  return ImGui::GetIO().WantTextInput || ImGui::GetIO().WantCaptureKeyboard;
}

void Interface::draw() {
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace grappe::kiosk
