// Keeps the machine from going to sleep, at rest or when its lid is shut, while an object lives: a
// lock of systemd-logind's, which ends with the process however it ends. Asked for on a thread of
// its own, for the answer may take seconds.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace grappe::kiosk {

class MachineAwake {
 public:
  // `why` is shown to whoever asks the system what keeps it awake. `report` is told once, on
  // another thread, why the lock could not be had; nothing else comes of that.
  MachineAwake(std::string why, std::function<void(std::string_view)> report);
  ~MachineAwake();  // waits for an answer that is under way, five seconds at most
  MachineAwake(const MachineAwake&) = delete;
  MachineAwake& operator=(const MachineAwake&) = delete;

 private:
  int m_lock = -1;  // the thread's until it has ended
  std::thread m_thread;
};

}  // namespace grappe::kiosk
