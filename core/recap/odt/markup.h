// XML written from its beginning to its end. One thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace grappe::recap::odt {

using Attributes = std::vector<std::pair<std::string, std::string>>;

class Markup {
 public:
  void open(std::string_view name, const Attributes& attributes = {});
  void close();
  void empty(std::string_view name, const Attributes& attributes = {});

  // Characters as they are.
  void text(std::string_view text);
  // Words of a paragraph: line breaks, tabs and repeated spaces as OpenDocument writes them.
  void words(std::string_view text);

  // Written elsewhere, whole.
  void raw(std::string_view markup) { m_out += markup; }

  std::string take();  // what is open is closed

 private:
  void start(std::string_view name, const Attributes& attributes);

  std::string m_out;
  std::vector<std::string> m_open;
};

inline constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// Opens the root of a part, with the namespaces of all.
void openRoot(Markup& out, std::string_view name);

// "17.00cm"
std::string centimetres(double length);

}  // namespace grappe::recap::odt
