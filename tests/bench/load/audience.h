// Many live lines read by one thread, as cheaply as may be, so that what is measured is the server
// and not who measures.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "core/server/raw_socket.h"

namespace grappe::bench {

// Knows when the last listener learnt that the room's question had its n-th note.
class Audience {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  // `before`: how many notes the question has now; `most`: how many are to come.
  Audience(std::vector<server::RawSocket> lines, int before, int most);
  ~Audience();  // hangs up

  // Until all have heard of all notes, or nothing more comes for `patience`.
  void wait(std::chrono::seconds patience);

  // Counted from 1. The epoch: somebody never heard of it.
  Moment allKnew(int nth) const { return m_all[static_cast<std::size_t>(nth)]; }
  long messages() const { return m_messages; }
  int lost() const { return m_lost; }  // lines that the server hung up

 private:
  struct Line {
    server::RawSocket socket;
    std::string received;
    int knows = 0;
    bool lost = false;
  };
  void listen();
  void read(Line& line);
  void take(Line& line, std::string_view payload, Moment now);

  std::vector<Line> m_lines;
  int m_before, m_most;
  std::vector<int> m_knowing;
  std::vector<Moment> m_all;
  std::atomic<int> m_complete{0};
  std::atomic<long> m_messages{0};
  std::atomic<int> m_lost{0};
  std::atomic<bool> m_over{false};
  std::thread m_ears;
};

}  // namespace grappe::bench
