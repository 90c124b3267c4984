#include "app/kiosk/touch_server.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace grappe::tests {
namespace {

constexpr const char* configuration = R"(
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "DontVTSwitch" "true"
  Option "AllowMouseOpenFail" "true"
  Option "PciForceNone" "true"
  Option "AutoBindGPU" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "InputDevice"
  Identifier "keyboard"
  Driver "inputtest"
  Option "SocketPath" "@FOLDER@/keyboard"
  Option "DeviceType" "Keyboard"
EndSection
Section "InputDevice"
  Identifier "pointer"
  Driver "inputtest"
  Option "SocketPath" "@FOLDER@/pointer"
  Option "DeviceType" "PointerAbsolute"
  Option "PointerButtonCount" "7"
EndSection
Section "InputDevice"
  Identifier "touch"
  Driver "inputtest"
  Option "SocketPath" "@FOLDER@/touch"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
EndSection
Section "Device"
  Identifier "gpu"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-300
  Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125 +HSync +VSync
EndSection
Section "Screen"
  Identifier "screen"
  Device "gpu"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
  EndSubSection
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "keyboard" "CoreKeyboard"
  InputDevice "pointer" "CorePointer"
  InputDevice "touch"
EndSection
)";

// The messages of the inputtest driver (xf86-input-inputtest-protocol.h): native byte order.
struct ClientVersion {
  std::uint32_t length = sizeof(ClientVersion);
  std::int32_t type = 0;
  std::uint16_t major = 1, minor = 1;
};
struct WaitForSync {
  std::uint32_t length = sizeof(WaitForSync);
  std::int32_t type = 1;
};
struct Valuators {
  std::uint32_t unaccelerated = 0;
  std::array<std::uint8_t, 8> mask{};
  std::uint32_t padding = 0;
  std::array<double, 64> values{};
  std::array<double, 64> unacceleratedValues{};
};
static_assert(sizeof(Valuators) == 16 + 2 * 64 * 8);
struct TouchMessage {
  std::uint32_t length = sizeof(TouchMessage);
  std::int32_t type = 6;
  std::int32_t finger = 0;
  std::int32_t kind = 0;
  Valuators valuators;
};

void replaceAll(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), by);
  }
}

void readWhole(int socket, void* into, std::size_t bytes) {
  if (recv(socket, into, bytes, MSG_WAITALL) != static_cast<ssize_t>(bytes)) {
    throw std::runtime_error("the touch screen does not answer");
  }
}

void readMessage(int socket) {
  std::array<std::uint32_t, 2> head{};
  readWhole(socket, head.data(), sizeof head);
  std::string rest(head[0] - sizeof head, '\0');
  if (!rest.empty()) readWhole(socket, rest.data(), rest.size());
}

template <class Message>
void sendMessage(int socket, const Message& message) {
  if (::send(socket, &message, sizeof message, MSG_NOSIGNAL) !=
      static_cast<ssize_t>(sizeof message)) {
    throw std::runtime_error("the touch screen is gone");
  }
}

}  // namespace

TouchServer::TouchServer() {
  const char* const before = std::getenv("DISPLAY");
  m_displayBefore = before == nullptr ? "" : before;
  std::string folder = std::filesystem::temp_directory_path() / "grappe-touch-XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_folder = folder;
  start();
  connect();
}

TouchServer::~TouchServer() {
  if (m_socket >= 0) close(m_socket);
  kill(m_process, SIGTERM);
  waitpid(m_process, nullptr, 0);
  if (m_displayBefore.empty()) {
    unsetenv("DISPLAY");
  } else {
    setenv("DISPLAY", m_displayBefore.c_str(), 1);
  }
  std::error_code ignored;
  std::filesystem::remove_all(m_folder, ignored);
}

void TouchServer::start() {
  std::string text = configuration;
  replaceAll(text, "@FOLDER@", m_folder);
  const std::string file = m_folder + "/xorg.conf";
  std::ofstream(file) << text;
  const std::string log = m_folder + "/xorg.log";
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
  const std::string writeEnd = std::to_string(pipe[1]);
  m_process = fork();
  if (m_process == 0) {
    close(pipe[0]);
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDERR_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    execl("/usr/lib/xorg/Xorg", "Xorg", "-displayfd", writeEnd.c_str(), "-config", file.c_str(),
          "-logfile", log.c_str(), "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts",
          nullptr);
    _exit(127);
  }
  close(pipe[1]);
  std::string number;
  char character = 0;
  pollfd wait{pipe[0], POLLIN, 0};
  while (poll(&wait, 1, 60000) > 0 && read(pipe[0], &character, 1) == 1 && character != '\n') {
    number += character;
  }
  close(pipe[0]);
  if (number.empty()) {
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
    throw std::runtime_error("Xorg with its dummy driver cannot be started");
  }
  setenv("DISPLAY", (":" + number).c_str(), 1);
}

void TouchServer::connect() {
  m_socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = m_folder + "/touch";
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("the touch screen's socket is not there");
  }
  sendMessage(m_socket, ClientVersion{});
  readMessage(m_socket);
}

void TouchServer::send(int type, int finger, float x, float y) {
  TouchMessage message;
  message.finger = finger;
  message.kind = type;
  const std::array<double, 5> axes{static_cast<double>(x) * 65535 / 1919,
                                   static_cast<double>(y) * 65535 / 1079, 0, 0, 1};
  for (const std::size_t axis : {std::size_t{0}, std::size_t{1}, std::size_t{4}}) {
    message.valuators.mask[0] |= static_cast<std::uint8_t>(1U << axis);
    message.valuators.values[axis] = axes[axis];
  }
  sendMessage(m_socket, message);
  sendMessage(m_socket, WaitForSync{});
  readMessage(m_socket);
}

}  // namespace grappe::tests
