// What pages send over the live line, and the bodies of requests: any bytes are refused or become
// values within their bounds. The first byte chooses who reads the rest.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "fuzz/must.h"
#include "server/hosts.h"
#include "server/wire.h"

using namespace grappe;
using fuzz::must;

namespace {

void checkText(const std::string& text) {
  must(isUtf8(text), "what was read is UTF-8");
  must(text.find('\0') == std::string::npos, "and holds no U+0000");
}

void checkHosts(std::string_view name) {
  server::Hosts hosts({"10.1.2.3", "fd00::24"});
  hosts.listenOn(8080);
  if (!hosts.accepts(name)) return;
  std::string low(name);
  for (char& c : low) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const bool isName = low == "10.1.2.3:8080" || low == "localhost:8080" || low == "127.0.0.1:8080";
  const bool isSix = low.front() == '[' && low.find("]:8080") == low.size() - 6 &&
                     low.find_first_not_of("0123456789abcdef:.[]") == std::string::npos;
  must(isName || isSix, "only the kiosk's own names are accepted");
}

void read(unsigned reader, std::string_view text) {
  switch (reader % 8) {
    case 0:
      if (const auto body = server::joinBody(text)) {
        if (body->code) checkText(*body->code);
        if (body->pin) checkText(*body->pin);
      }
      break;
    case 1:
      if (const auto body = server::noteBody(text)) checkText(body->text);
      break;
    case 2:
      if (const auto body = server::ballotBody(text)) {
        for (const auto& one : body->dots) {
          must(one.points >= 0 && one.points <= workshop::mostDots, "points are few");
        }
      }
      break;
    case 3:
      if (const auto body = server::textBody(text)) checkText(*body);
      break;
    case 4:
      if (const auto body = server::greeting(text)) checkText(body->token);
      break;
    case 5:
      if (const auto pulse = server::pulseOf(text)) {
        must(pulse->waiting >= 0 && pulse->waiting <= 1'000'000, "what waits is a small number");
      }
      break;
    case 6:
      server::afterOf(text);
      server::numberOf(text, "job=");
      checkHosts(text);
      break;
    default:
      if (const auto object = server::parsedObject(text)) {
        const auto again = server::parsedObject(server::written(*object));
        must(again && *again == *object, "what is written reads as the same");
      }
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  read(data[0], {reinterpret_cast<const char*>(data + 1), size - 1});
  return 0;
}
