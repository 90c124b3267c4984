// What the home screen offers: the library's workshops and the templates for new ones. Values that
// app/ fills in; any thread.
#pragma once

#include <optional>
#include <string>

#include "base/refusal.h"

namespace grappe::screens {

struct ShelfEntry {
  std::string path;
  std::string title;  // of one that cannot be read: its file's name
  std::string date;   // "2026-11-24", or empty
  int questions = 0;
  int notes = 0;
  // Why it cannot be opened, if it cannot: shown grey, with the words "kiosk.shelf.<code>".
  std::optional<Code> trouble;
};

struct TemplateChoice {
  std::string name;   // what create() is called with
  std::string title;  // what people read
};

}  // namespace grappe::screens
