// How an erasing names what stands beside the log and is no text: a device's rows, which say that
// it joined, its token and what it wrote. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "workshop/names.h"

namespace grappe::workshop {

inline constexpr std::string_view deviceRows = "device ";

inline std::string rowsOf(const DeviceId& device) {
  return std::string(deviceRows) + device.text();
}

// Nothing: the reference is a text's.
inline std::optional<DeviceId> deviceOfRows(std::string_view ref) {
  if (!ref.starts_with(deviceRows)) return std::nullopt;
  auto device = DeviceId::parse(ref.substr(deviceRows.size()));
  if (!device) return std::nullopt;
  return *device;
}

}  // namespace grappe::workshop
