// What comes after the questions: sources, method, and the appendices. One thread.
#pragma once

#include "recap/pdf/chapters.h"

namespace grappe::recap::pdf {

void putClosing(Chapters& out, const Recap& recap, const Typesetter& type);

}  // namespace grappe::recap::pdf
