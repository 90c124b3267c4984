// How the parts of the server that know no sockets get work done: on the io thread, now or later,
// or beside it. Work that is left when the server stops is dropped.
#pragma once

#include <chrono>
#include <functional>

namespace grappe::server {

using Work = std::function<void()>;

class Loop {
 public:
  virtual ~Loop() = default;
  // Any thread.
  virtual void post(Work work) = 0;
  // io thread only.
  virtual void after(std::chrono::milliseconds time, Work work) = 0;
  // On a thread of its own, one at a time: what takes long (a PIN's hash, reading the log).
  virtual void aside(Work work) = 0;
  // post, for those who may outlive this loop: calling it is safe at any time, on any thread.
  virtual std::function<void(Work)> replies() = 0;
};

}  // namespace grappe::server
