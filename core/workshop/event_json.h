// Recorded events to and from JSON, in format version 1 (the file's, and later other kiosks').
// What people wrote and which device did it are not in the JSON but beside it, under references.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "workshop/event.h"

namespace grappe::workshop {

inline constexpr int eventFormat = 1;

struct TextRow {
  std::string ref;
  std::string text;
};
struct DeviceRow {
  std::string device;
  std::string tokenHash;
};  // tokenHash only of DeviceJoined

// An event as the log keeps it.
struct Encoded {
  std::string type;  // eventName
  int version = eventFormat;
  std::string body;                 // JSON object
  std::vector<TextRow> texts;       // rows that this event is first to name: insert them
  std::optional<DeviceRow> device;  // which device wrote it
};
Encoded encode(const Recorded& recorded);

// What decoding asks of the side tables.
class SideTables {
 public:
  virtual ~SideTables() = default;
  // Nothing: erased.
  virtual std::optional<std::string> text(const std::string& ref) const = 0;
};

// Refused: malformed; damaged for an unknown type or a newer version ("newer than this program").
Result<Event> decode(std::string_view type, int version, std::string_view body,
                     const std::optional<DeviceRow>& device, const SideTables& side);

}  // namespace grappe::workshop
