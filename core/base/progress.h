// How far a long piece of work is, told to whoever waits for it and may stop it. Pure.
#pragma once

#include <functional>
#include <stdexcept>

namespace grappe {

// Called on the working thread with the share that is done, from 0 to 1. False: stop.
using Progress = std::function<bool(double share)>;

// What work that was stopped throws. It has left nothing behind.
struct Stopped : std::runtime_error {
  Stopped() : std::runtime_error("stopped by whoever waited") {}
};

// Nobody need wait. Throws Stopped.
inline void tellProgress(const Progress& progress, double share) {
  if (progress && !progress(share)) throw Stopped();
}

}  // namespace grappe
