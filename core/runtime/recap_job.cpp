#include "runtime/recap_job.h"

#include <exception>
#include <utility>

#include "base/thread_priority.h"

namespace grappe::runtime {

RecapJob::~RecapJob() {
  m_stop = true;
  if (m_thread.joinable()) m_thread.join();
}

bool RecapJob::start(workshop::StatePtr state, const server::RecapOrder& order,
                     std::function<void(Result<server::RecapFile>)> made) {
  if (m_busy.exchange(true)) return false;
  if (m_thread.joinable()) m_thread.join();
  m_stop = false;
  m_share = 0;
  m_thread = std::thread([this, state = std::move(state), order, made = std::move(made)] {
    standBehindOthers();
    Result<server::RecapFile> file;
    try {
      file = m_write(state, order, [this](double share) {
        m_share = share;
        return !m_stop;
      });
    } catch (const Stopped& stopped) {
      file = refuse(Code::notNow, stopped.what());
    } catch (const std::exception& failure) {
      file = refuse(Code::damaged, failure.what());
    }
    m_busy = false;
    made(std::move(file));
  });
  return true;
}

}  // namespace grappe::runtime
