#include "recap/pdf/sheets.h"

#include <iterator>

namespace grappe::recap::pdf {

void Sheets::newSheet() {
  if (!m_sheets.empty()) {
    for (auto tag = m_open.rbegin(); tag != m_open.rend(); ++tag) {
      add([name = *tag](cairo_t* cairo) { cairo_tag_end(cairo, name.c_str()); });
    }
  }
  m_sheets.emplace_back();
  for (const auto& tag : m_open) {
    add([tag](cairo_t* cairo) { cairo_tag_begin(cairo, tag.c_str(), nullptr); });
  }
}

void Sheets::enter(const std::string& tag) {
  m_open.push_back(tag);
  add([tag](cairo_t* cairo) { cairo_tag_begin(cairo, tag.c_str(), nullptr); });
}

void Sheets::leave() {
  add([tag = m_open.back()](cairo_t* cairo) { cairo_tag_end(cairo, tag.c_str()); });
  m_open.pop_back();
}

void Sheets::append(Sheets&& others) {
  m_sheets.insert(m_sheets.end(), std::make_move_iterator(others.m_sheets.begin()),
                  std::make_move_iterator(others.m_sheets.end()));
  others.m_sheets.clear();
}

}  // namespace grappe::recap::pdf
