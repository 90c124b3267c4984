// How far writing is, told to whoever waits for it and may stop it. Pure.
#pragma once

#include <functional>
#include <stdexcept>

namespace grappe::recap {

// Called on the writer's thread with the share that is done, from 0 to 1. False: stop.
using Progress = std::function<bool(double share)>;

// What a writer that was stopped throws. It has written nothing.
struct Stopped : std::runtime_error {
  Stopped() : std::runtime_error("stopped by whoever waited") {}
};

// Nobody need wait.
inline void tell(const Progress& progress, double share) {
  if (progress && !progress(share)) throw Stopped();
}

}  // namespace grappe::recap
