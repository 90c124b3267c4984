#include "base/asset.h"

#include <span>

// Made by assets/CMakeLists.txt.
extern "C" {
struct GrappeAsset {
  const char* path;
  const char* begin;
  const char* end;
};
extern const GrappeAsset grappe_assets[];  // NOLINT(readability-identifier-naming)
extern const int grappe_asset_count;       // NOLINT(readability-identifier-naming)
}

namespace grappe {

namespace {
std::span<const GrappeAsset> all() {
  return {grappe_assets, static_cast<std::size_t>(grappe_asset_count)};
}
}  // namespace

std::optional<std::string_view> asset(std::string_view path) {
  for (const GrappeAsset& one : all()) {
    if (path == one.path) {
      return std::string_view(one.begin, static_cast<std::size_t>(one.end - one.begin));
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> assetsUnder(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const GrappeAsset& one : all()) {
    if (std::string_view(one.path).substr(0, prefix.size()) == prefix) paths.emplace_back(one.path);
  }
  return paths;
}

}  // namespace grappe
