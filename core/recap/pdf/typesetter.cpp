#include "recap/pdf/typesetter.h"

#include <algorithm>

#include "drawing/line_drawing.h"

namespace grappe::recap::pdf {
namespace {

// The scripts that follow are those that Inter and Noto Serif lack; emoji come by themselves (a
// colour font in the list would take the digits).
const char* familyList(Family family) {
  switch (family) {
    case Family::display:
      return "Inter Display, Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK "
             "JP";
    case Family::serif:
      return "Noto Serif, Noto Naskh Arabic, Noto Sans Arabic, Noto Sans Hebrew, Noto Serif CJK JP";
    case Family::text:
      break;
  }
  return "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK JP";
}

double points(int pangoUnits) { return static_cast<double>(pangoUnits) / PANGO_SCALE; }

guint16 channel(std::uint8_t value) { return static_cast<guint16>(value * 0x101U); }

void attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t start, std::size_t end) {
  attribute->start_index = static_cast<guint>(start);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

void attributes(PangoAttrList* list, const Face& face, std::size_t start, std::size_t end) {
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, familyList(face.family));
  pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
  pango_font_description_set_weight(font, face.weight);
  pango_font_description_set_style(font, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  attribute(list, pango_attr_font_desc_new(font), start, end);
  pango_font_description_free(font);
  attribute(list,
            pango_attr_foreground_new(channel(face.colour.r), channel(face.colour.g),
                                      channel(face.colour.b)),
            start, end);
  if (face.tracking != 0) {
    attribute(
        list,
        pango_attr_letter_spacing_new(static_cast<int>(face.tracking * face.size * PANGO_SCALE)),
        start, end);
  }
}

}  // namespace

Face textFace(double size, PangoWeight weight, scene::Colour colour) {
  Face face;
  face.size = size;
  face.weight = weight;
  face.colour = colour;
  return face;
}

SetText::SetText(PangoLayout* layout, double lineHeight) : m_layout(layout, g_object_unref) {
  PangoLayoutIter* at = pango_layout_get_iter(layout);
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    PangoRectangle own;
    pango_layout_line_get_extents(pango_layout_iter_get_line_readonly(at), nullptr, &own);
    SetLine line;
    line.line = pango_layout_iter_get_line_readonly(at);
    // A script that stands taller than the line gets the room that it needs.
    line.height = std::max(lineHeight, points(own.height));
    line.baseline = (line.height - points(own.height)) / 2 + points(-own.y);
    line.left = points(logical.x);
    m_width = std::max(m_width, points(logical.width));
    m_lines.push_back(line);
  } while (pango_layout_iter_next_line(at) != 0);
  pango_layout_iter_free(at);
}

double SetText::height(std::size_t first, std::size_t end) const {
  double sum = 0;
  for (std::size_t at = first; at < end && at < m_lines.size(); ++at) sum += m_lines[at].height;
  return sum;
}

void SetText::draw(cairo_t* cairo, double x, double y, std::size_t first, std::size_t end) const {
  for (std::size_t at = first; at < end && at < m_lines.size(); ++at) {
    cairo_move_to(cairo, x + m_lines[at].left, y + m_lines[at].baseline);
    drawing::showLine(cairo, m_lines[at].line);
    y += m_lines[at].height;
  }
}

Typesetter::Typesetter(const std::string& language)
    : m_fonts(pango_cairo_font_map_new(), g_object_unref),
      m_context(pango_font_map_create_context(m_fonts.get()), g_object_unref) {
  pango_cairo_context_set_resolution(m_context.get(), 72);
  pango_context_set_language(m_context.get(), pango_language_from_string(language.c_str()));
  pango_context_set_round_glyph_positions(m_context.get(), FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(m_context.get(), options);
  cairo_font_options_destroy(options);
}

SetText Typesetter::set(const std::vector<Piece>& pieces, double width, double lineHeight,
                        PangoAlignment align) const {
  PangoLayout* layout = pango_layout_new(m_context.get());
  PangoAttrList* list = pango_attr_list_new();
  std::string text;
  for (const auto& piece : pieces) {
    attributes(list, piece.face, text.size(), text.size() + piece.text.size());
    text += piece.text;
  }
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  pango_layout_set_auto_dir(layout, TRUE);
  pango_layout_set_alignment(layout, align);
  if (width > 0) {
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  }
  return {layout, lineHeight};
}

SetText Typesetter::set(const std::string& text, const Face& face, double width, double lineHeight,
                        PangoAlignment align) const {
  return set(std::vector<Piece>{{text, face}}, width, lineHeight, align);
}

}  // namespace grappe::recap::pdf
