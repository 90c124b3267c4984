// The address of the page as a browser takes it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace grappe::scene {

// `shown`: as people type it, "10.1.2.3:8080", which means http; or with its scheme in front,
// "https://10.1.2.3:8080", as it is.
inline std::string pageUrl(std::string_view shown) {
  const bool hasScheme = shown.find("://") != std::string_view::npos;
  return (hasScheme ? "" : "http://") + std::string(shown);
}

}  // namespace grappe::scene
