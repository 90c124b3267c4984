// A real X server without hardware (Xorg's dummy and inputtest drivers, 1920x1080) with a touch
// screen of ten fingers that a test moves. The server ends with the object. One thread.
#pragma once

#include <sys/types.h>

#include <string>

namespace grappe::tests {

class TouchServer {
 public:
  // Starts one and sets DISPLAY to it. Throws std::runtime_error where Xorg cannot be started.
  TouchServer();
  ~TouchServer();
  TouchServer(const TouchServer&) = delete;
  TouchServer& operator=(const TouchServer&) = delete;

  // Pixels of the screen; fingers 0 to 9.
  void down(int finger, float x, float y) { send(18, finger, x, y); }
  void move(int finger, float x, float y) { send(19, finger, x, y); }
  void up(int finger, float x, float y) { send(20, finger, x, y); }

 private:
  void start();
  void connect();
  void send(int type, int finger, float x, float y);

  std::string m_folder;
  pid_t m_process = -1;
  int m_socket = -1;
  std::string m_displayBefore;
};

}  // namespace grappe::tests
