#include "runtime/recap_job.h"

#include <exception>
#include <utility>

namespace grappe::runtime {

RecapJob::~RecapJob() {
  if (m_thread.joinable()) m_thread.join();
}

bool RecapJob::start(workshop::StatePtr state, const std::string& format,
                     std::function<void(Result<std::string>)> made) {
  if (m_busy.exchange(true)) return false;
  if (m_thread.joinable()) m_thread.join();
  m_thread = std::thread([this, state = std::move(state), format, made = std::move(made)] {
    Result<std::string> file;
    try {
      file = m_write(*state, format);
    } catch (const std::exception& failure) {
      file = refuse(Code::damaged, failure.what());
    }
    m_busy = false;
    made(std::move(file));
  });
  return true;
}

}  // namespace grappe::runtime
