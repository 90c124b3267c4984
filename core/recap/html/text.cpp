#include "recap/html/text.h"

#include <algorithm>
#include <array>

namespace grappe::recap::html_parts {
namespace {

std::string replaced(std::string_view text, bool breaks) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\n' && breaks) {
      out += "<br>";
    } else {
      out += c;
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

}  // namespace

std::string escaped(std::string_view text) { return replaced(text, false); }
std::string broken(std::string_view text) { return replaced(text, true); }

std::string originOf(const Origin& origin) {
  std::string out;
  if (!origin.mark.empty()) {
    std::string id = "l-" + origin.mark;
    std::replace(id.begin(), id.end(), '.', '-');
    out += attribute("id", id) + attribute("data-mark", origin.mark);
  }
  std::string notes;
  for (const auto& note : origin.notes) notes += (notes.empty() ? "" : " ") + note.text();
  if (!notes.empty()) out += attribute("data-notes", notes);
  const auto with = [](std::string ids, const auto& others) {
    for (const auto& other : others) ids += " " + other.text();
    return ids;
  };
  if (origin.exchange) {
    out += attribute("data-exchange", with(origin.exchange->text(), origin.sameExchanges));
  }
  if (origin.quotation) {
    out += attribute("data-quotation", with(origin.quotation->text(), origin.sameQuotations));
  }
  if (origin.source) out += attribute("data-source", origin.source->text());
  if (origin.passage) {
    out += attribute("data-passage", std::to_string(origin.passage->begin) + "-" +
                                         std::to_string(origin.passage->end));
  }
  return out;
}

std::string shownMark(const Origin& origin, const Recap& recap) {
  if (!recap.choices.originMarks || origin.mark.empty()) return {};
  return " <span class=\"origin\">" + origin.mark + "</span>";
}

std::string_view directionOf(std::string_view language) {
  constexpr std::array<std::string_view, 5> leftward{"ar", "he", "fa", "ur", "yi"};
  return std::find(leftward.begin(), leftward.end(), language) == leftward.end() ? "ltr" : "rtl";
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view signs =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte = [&](std::size_t ahead) {
      return at + ahead < bytes.size() ? static_cast<unsigned char>(bytes[at + ahead]) : 0U;
    };
    const unsigned three = byte(0) << 16U | byte(1) << 8U | byte(2);
    out += signs[three >> 18U];
    out += signs[three >> 12U & 63U];
    out += at + 1 < bytes.size() ? signs[three >> 6U & 63U] : '=';
    out += at + 2 < bytes.size() ? signs[three & 63U] : '=';
  }
  return out;
}

}  // namespace grappe::recap::html_parts
