#include "commands/pin_check.h"

#include "server/secrets.h"

namespace grappe::commands {

PinCheck::~PinCheck() {
  if (m_thread.joinable()) m_thread.join();
}

void PinCheck::ask(std::string hash, std::string pin, std::function<void(bool)> answer) {
  if (m_thread.joinable()) m_thread.join();
  m_thread = std::thread([hash = std::move(hash), pin = std::move(pin),
                          answer = std::move(answer)] { answer(server::pinMatches(hash, pin)); });
}

}  // namespace grappe::commands
