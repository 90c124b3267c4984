#include "recap/odt/markup.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "recap/docx/xml.h"

namespace grappe::recap::odt {
namespace {

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

void Markup::start(std::string_view name, const Attributes& attributes) {
  (m_out += '<') += name;
  for (const auto& [key, value] : attributes) {
    (m_out += ' ') += key;
    m_out += "=\"";
    escape(m_out, docx::xmlText(value));
    m_out += '"';
  }
}

void Markup::open(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  m_out += '>';
  m_open.emplace_back(name);
}

void Markup::close() {
  ((m_out += "</") += m_open.back()) += '>';
  m_open.pop_back();
}

void Markup::empty(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  m_out += "/>";
}

void Markup::text(std::string_view text) { escape(m_out, docx::xmlText(text)); }

void Markup::words(std::string_view given) {
  const std::string all = docx::xmlText(given);
  std::string_view rest = all;
  bool first = true;  // a space here would be lost
  while (!rest.empty()) {
    const char c = rest.front();
    if (c == '\n' || c == '\t') {
      empty(c == '\n' ? "text:line-break" : "text:tab");
      rest.remove_prefix(1);
      first = true;
      continue;
    }
    if (c == ' ') {
      const std::size_t end = std::min(rest.find_first_not_of(' '), rest.size());
      const std::size_t plain = first || end == rest.size() ? 0 : 1;
      if (plain == 1) m_out += ' ';
      if (end > plain) empty("text:s", {{"text:c", std::to_string(end - plain)}});
      rest.remove_prefix(end);
      first = false;
      continue;
    }
    const std::size_t end = std::min(rest.find_first_of("\n\t "), rest.size());
    escape(m_out, rest.substr(0, end));
    rest.remove_prefix(end);
    first = false;
  }
}

std::string Markup::take() {
  while (!m_open.empty()) close();
  return std::move(m_out);
}

void openRoot(Markup& out, std::string_view name) {
  out.open(name, {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                  {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                  {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                  {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                  {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
                  {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                  {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                  {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                  {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                  {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                  {"office:version", "1.3"}});
}

std::string centimetres(double length) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3fcm", length);
  return text.data();
}

}  // namespace grappe::recap::odt
