#include "drawing/pango_text.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <list>
#include <unordered_map>

#include "drawing/line_drawing.h"

namespace grappe::drawing {

namespace {

using scene::Align;
using scene::TextSize;
using scene::TextStyle;
using scene::Weight;

// Emoji come by fallback: naming their font here would take the digits from it.
const char* families(bool display) {
  return display ? "Inter Display,Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,sans-serif"
                 : "Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,sans-serif";
}

PangoWeight weightOf(Weight weight) {
  switch (weight) {
    case Weight::regular:
      return PANGO_WEIGHT_NORMAL;
    case Weight::medium:
      return PANGO_WEIGHT_MEDIUM;
    case Weight::semibold:
      return PANGO_WEIGHT_SEMIBOLD;
    case Weight::bold:
      return PANGO_WEIGHT_BOLD;
  }
  return PANGO_WEIGHT_NORMAL;
}

using FontPtr = std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>;

FontPtr fontOf(const TextStyle& style) {
  FontPtr font(pango_font_description_new(), &pango_font_description_free);
  pango_font_description_set_family_static(font.get(), families(style.display));
  pango_font_description_set_absolute_size(font.get(),
                                           static_cast<double>(style.size) * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), weightOf(style.weight));
  return font;
}

int pangoUnits(float pixels) {
  return static_cast<int>(std::lround(pixels * static_cast<float>(PANGO_SCALE)));
}

PangoAlignment alignmentOf(Align align) {
  switch (align) {
    case Align::start:
      return PANGO_ALIGN_LEFT;  // of a line that runs from right to left, Pango takes it as right
    case Align::centre:
      return PANGO_ALIGN_CENTER;
    case Align::end:
      return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

std::string keyOf(std::string_view text, const TextStyle& style, float width, Align align,
                  bool oneLine) {
  std::string key;
  key.reserve(text.size() + 48);
  const auto add = [&key](const auto& value) {
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
  };
  add(style.size);
  add(style.line);
  add(style.weight);
  add(style.tracking);
  add(width);
  add(align);
  key.push_back(
      static_cast<char>((style.tabular ? 1 : 0) + (oneLine ? 2 : 0) + (style.display ? 4 : 0)));
  key.append(text);
  return key;
}

// The least recently used goes first.
template <class Value>
class Recent {
 public:
  explicit Recent(std::size_t capacity) : m_capacity(capacity) {}

  const Value* find(const std::string& key) {
    const auto found = m_places.find(key);
    if (found == m_places.end()) return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &found->second->second;
  }
  const Value& put(std::string key, Value value) {
    if (m_entries.size() >= m_capacity) {
      m_places.erase(m_entries.back().first);
      m_entries.pop_back();
    }
    m_entries.emplace_front(std::move(key), std::move(value));
    m_places.emplace(m_entries.front().first, m_entries.begin());
    return m_entries.front().second;
  }

 private:
  using Entries = std::list<std::pair<std::string, Value>>;
  std::size_t m_capacity;
  Entries m_entries;
  std::unordered_map<std::string_view, typename Entries::iterator> m_places;
};

// A line that fits is placed here and not by Pango, whose wrapping and ellipsising count the
// tracking after the last letter too and so would cut a line measured to fit.
void fitOneLine(PangoText::Laid& laid) {
  PangoRectangle logical;
  pango_layout_get_extents(laid.layout.get(), nullptr, &logical);
  const float natural = static_cast<float>(logical.width) / PANGO_SCALE;
  if (natural > laid.width + 0.5F) {
    pango_layout_set_width(laid.layout.get(), pangoUnits(laid.width));
    pango_layout_set_ellipsize(laid.layout.get(), PANGO_ELLIPSIZE_END);
    return;
  }
  const bool leftToRight = pango_layout_get_direction(laid.layout.get(), 0) != PANGO_DIRECTION_RTL;
  const float spare = laid.width - natural;
  if (laid.align == Align::centre) laid.left = spare / 2;
  if ((laid.align == Align::end) == leftToRight && laid.align != Align::centre) laid.left = spare;
}

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};

constexpr std::size_t measuresKept = 24000;
constexpr std::size_t layoutsKept = 1500;

}  // namespace

struct PangoText::Caches {
  std::unique_ptr<PangoFontMap, Unref> fonts{pango_cairo_font_map_new()};
  std::unique_ptr<PangoContext, Unref> context{pango_font_map_create_context(fonts.get())};
  Recent<TextSize> measures{measuresKept};
  Recent<std::shared_ptr<const Laid>> layouts{layoutsKept};
  // Where the letters of the first line stand, by size and weight: of the Latin font, so that a
  // word of another script does not move the line.
  std::unordered_map<std::string, float> rises;

  float baselineIn(const TextStyle& style) {
    const std::string key = keyOf({}, style, 0, Align::start, true);
    const auto known = rises.find(key);
    if (known != rises.end()) return known->second;
    const FontPtr font = fontOf(style);
    PangoFontMetrics* const metrics = pango_context_get_metrics(context.get(), font.get(), nullptr);
    const auto ascent = static_cast<float>(pango_font_metrics_get_ascent(metrics)) / PANGO_SCALE;
    const auto descent = static_cast<float>(pango_font_metrics_get_descent(metrics)) / PANGO_SCALE;
    pango_font_metrics_unref(metrics);
    const float baseline = (style.line - (ascent + descent)) / 2 + ascent;
    rises.emplace(key, baseline);
    return baseline;
  }
};

PangoText::PangoText() : m_caches(std::make_unique<Caches>()) {
  cairo_font_options_t* const options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  PangoContext* const context = m_caches->context.get();
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 96);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_WEAK_LTR);
}

PangoText::~PangoText() = default;

std::shared_ptr<const PangoText::Laid> PangoText::lay(std::string_view text, const TextStyle& style,
                                                      float width, Align align, bool oneLine) {
  std::string key = keyOf(text, style, width, align, oneLine);
  if (const auto* const known = m_caches->layouts.find(key)) return *known;

  auto laid = std::make_shared<Laid>();
  laid->layout = std::shared_ptr<PangoLayout>(pango_layout_new(m_caches->context.get()), Unref());
  laid->style = style;
  laid->align = align;
  laid->width = width;
  PangoLayout* const layout = laid->layout.get();
  const FontPtr font = fontOf(style);
  pango_layout_set_font_description(layout, font.get());
  pango_layout_set_auto_dir(layout, TRUE);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, alignmentOf(align));
  if (!oneLine && width > 0) pango_layout_set_width(layout, pangoUnits(width));
  if (oneLine) pango_layout_set_single_paragraph_mode(layout, TRUE);
  PangoAttrList* const attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  if (style.tracking != 0) {
    const float spacing = style.size * style.tracking / 1000 * static_cast<float>(PANGO_SCALE);
    pango_attr_list_insert(attributes,
                           pango_attr_letter_spacing_new(static_cast<int>(std::lround(spacing))));
  }
  if (style.tabular) pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  if (oneLine && width > 0) fitOneLine(*laid);

  PangoLayoutIter* const lines = pango_layout_get_iter(layout);
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(lines, nullptr, &logical);
    // A space that a line broke at hangs over its end.
    const float full = static_cast<float>(logical.width) / PANGO_SCALE;
    const float lineWidth = !oneLine && width > 0 ? std::min(full, width) : full;
    laid->size.width = std::max(laid->size.width, lineWidth);
    laid->size.lastLine = lineWidth;
    ++laid->size.lines;
  } while (pango_layout_iter_next_line(lines) != FALSE);
  pango_layout_iter_free(lines);
  laid->size.height = static_cast<float>(laid->size.lines) * style.line;
  laid->firstBaseline = m_caches->baselineIn(style);
  return m_caches->layouts.put(std::move(key), std::move(laid));
}

std::shared_ptr<const PangoText::Laid> PangoText::lay(const scene::Text& text) {
  return lay(text.text, text.style, text.rect.w, text.align, text.oneLine);
}

TextSize PangoText::measure(std::string_view text, const TextStyle& style, float width) {
  std::string key = keyOf(text, style, width, Align::start, width <= 0);
  if (const TextSize* const known = m_caches->measures.find(key)) return *known;
  const TextSize size = lay(text, style, std::max(width, 0.0F), Align::start, width <= 0)->size;
  return m_caches->measures.put(std::move(key), size);
}

void show(cairo_t* cairo, const PangoText::Laid& laid) {
  PangoLayoutIter* const lines = pango_layout_get_iter(laid.layout.get());
  float baseline = laid.firstBaseline;
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(lines, nullptr, &logical);
    cairo_move_to(cairo,
                  static_cast<double>(laid.left) + static_cast<double>(logical.x) / PANGO_SCALE,
                  static_cast<double>(baseline));
    showLine(cairo, pango_layout_iter_get_line_readonly(lines));
    baseline += laid.style.line;
  } while (pango_layout_iter_next_line(lines) != FALSE);
  pango_layout_iter_free(lines);
}

}  // namespace grappe::drawing
