#include "kiosk/machine_awake.h"

#include <fcntl.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <cstring>
#include <memory>

namespace grappe::kiosk {

namespace {

constexpr std::uint64_t patience = 5'000'000;  // microseconds
constexpr const char* against = "sleep:idle:handle-lid-switch";

struct Error {
  sd_bus_error value{nullptr, nullptr, 0};
  Error() = default;
  Error(const Error&) = delete;
  Error& operator=(const Error&) = delete;
  ~Error() { sd_bus_error_free(&value); }
  std::string words(int result) const {
    return value.message != nullptr ? value.message : std::strerror(-result);
  }
};

// The lock's file descriptor, or -1 and why not.
int askForLock(const std::string& why, std::string& trouble) {
  Error error;
  sd_bus* opened = nullptr;
  int result = sd_bus_open_system(&opened);
  const std::unique_ptr<sd_bus, decltype(&sd_bus_flush_close_unref)> bus(opened,
                                                                         sd_bus_flush_close_unref);
  sd_bus_message* answered = nullptr;
  if (result >= 0) result = sd_bus_set_method_call_timeout(bus.get(), patience);
  if (result >= 0) {
    result = sd_bus_call_method(bus.get(), "org.freedesktop.login1", "/org/freedesktop/login1",
                                "org.freedesktop.login1.Manager", "Inhibit", &error.value,
                                &answered, "ssss", against, "Grappe", why.c_str(), "block");
  }
  const std::unique_ptr<sd_bus_message, decltype(&sd_bus_message_unref)> answer(
      answered, sd_bus_message_unref);
  int lock = -1;
  if (result >= 0) result = sd_bus_message_read(answer.get(), "h", &lock);
  if (result < 0) {
    trouble = error.words(result);
    return -1;
  }
  // The answer's own descriptor ends with it.
  return ::fcntl(lock, F_DUPFD_CLOEXEC, 0);
}

}  // namespace

MachineAwake::MachineAwake(std::string why, std::function<void(std::string_view)> report) {
  m_thread = std::thread([this, why = std::move(why), report = std::move(report)] {
    std::string trouble;
    m_lock = askForLock(why, trouble);
    if (m_lock < 0) report(trouble);
  });
}

MachineAwake::~MachineAwake() {
  m_thread.join();
  if (m_lock >= 0) ::close(m_lock);
}

}  // namespace grappe::kiosk
