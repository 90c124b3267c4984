// Compares a PIN with the hash that a workshop keeps, on a thread of its own: it takes a tenth of a
// second by intent, and no frame may wait for it. Main thread.
#pragma once

#include <functional>
#include <string>
#include <thread>

namespace grappe::commands {

class PinCheck {
 public:
  PinCheck() = default;
  ~PinCheck();  // after the answer under way
  PinCheck(const PinCheck&) = delete;
  PinCheck& operator=(const PinCheck&) = delete;

  // `answer` is called on the other thread. One at a time: a second waits for the first.
  void ask(std::string hash, std::string pin, std::function<void(bool right)> answer);

 private:
  std::thread m_thread;
};

}  // namespace grappe::commands
