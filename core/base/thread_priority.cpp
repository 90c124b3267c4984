#include "base/thread_priority.h"

#include <sys/resource.h>
#include <unistd.h>

namespace grappe {

void standBehindOthers() {
  constexpr int behind = 5;
  static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), behind));
}

}  // namespace grappe
