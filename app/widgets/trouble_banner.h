// What is wrong with the kiosk itself, said to the room until it is over: the disk is full.
// Pure; any thread.
#pragma once

#include "base/refusal.h"
#include "scene/scene.h"
#include "widgets/paint.h"

namespace grappe::widgets {

// Words from "kiosk.trouble.<code>"; its bottom edge at `bottom`, in window pixels.
scene::Item troubleBanner(const Frame& frame, Code trouble, float bottom);

}  // namespace grappe::widgets
