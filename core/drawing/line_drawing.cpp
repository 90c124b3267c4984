#include "drawing/line_drawing.h"

#include <hb-ot.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace grappe::drawing {
namespace {

// Of an em: the size in which Noto Color Emoji holds its pictures (its CBDT table).
constexpr double emojiPixels = 109;

constexpr double points(int pangoUnits) { return static_cast<double>(pangoUnits) / PANGO_SCALE; }

bool keepsVectors(cairo_t* cairo) {
  switch (cairo_surface_get_type(cairo_get_target(cairo))) {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_SVG:
      return true;
    default:
      return false;
  }
}

bool isOfPictures(PangoFont* font) {
  return hb_ot_color_has_png(hb_font_get_face(pango_font_get_hb_font(font))) != 0;
}

const PangoGlyphItem& runOf(const GSList* runs) {
  return *static_cast<const PangoGlyphItem*>(runs->data);
}

bool hasPictures(const PangoLayoutLine& line) {
  for (const GSList* at = line.runs; at != nullptr; at = at->next) {
    if (isOfPictures(runOf(at).item->analysis.font)) return true;
  }
  return false;
}

using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Glyphs = std::unique_ptr<PangoGlyphString, decltype(&pango_glyph_string_free)>;

// The glyphs of what is one character to a reader, and its text.
struct Cluster {
  Glyphs glyphs{nullptr, pango_glyph_string_free};
  std::string text;
};

class PicturedRun {
 public:
  PicturedRun(cairo_t* cairo, PangoLayout* layout, const PangoGlyphItem& run)
      : m_cairo(cairo),
        m_font(run.item->analysis.font),
        m_em(emOf(m_font)),
        m_blank(blankFont(layout)) {}

  void draw(const Cluster& cluster, double x, double y) const {
    PangoRectangle ink;
    pango_glyph_string_extents(cluster.glyphs.get(), m_font, &ink, nullptr);
    if (ink.width <= 0 || ink.height <= 0) return;
    cairo_save(m_cairo);
    cairo_translate(m_cairo, x + points(ink.x), y + points(ink.y));
    picture(cluster, ink);
    cairo_restore(m_cairo);
    write(cluster, x, y);
  }

 private:
  using Description = std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>;
  using Font = std::unique_ptr<PangoFont, decltype(&g_object_unref)>;

  // A font of bitmaps describes itself by the size of these.
  static double emOf(PangoFont* font) {
    cairo_matrix_t matrix;
    cairo_scaled_font_get_font_matrix(pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)),
                                      &matrix);
    return matrix.yy;
  }

  Font blankFont(PangoLayout* layout) const {
    const Description asked(pango_font_description_new(), pango_font_description_free);
    pango_font_description_set_family_static(asked.get(), "Inter, Noto Sans, sans-serif");
    pango_font_description_set_absolute_size(asked.get(), m_em * PANGO_SCALE);
    return {pango_context_load_font(pango_layout_get_context(layout), asked.get()), g_object_unref};
  }

  void picture(const Cluster& cluster, const PangoRectangle& ink) const {
    const double scale = emojiPixels / m_em;
    const auto pixels = [&](int units) {
      return static_cast<int>(std::ceil(points(units) * scale)) + 1;
    };
    const Surface image(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels(ink.width), pixels(ink.height)),
        cairo_surface_destroy);
    const Context on(cairo_create(image.get()), cairo_destroy);
    cairo_scale(on.get(), scale, scale);
    cairo_move_to(on.get(), -points(ink.x), -points(ink.y));
    pango_cairo_show_glyph_string(on.get(), m_font, cluster.glyphs.get());
    // By its name Cairo knows that it has the picture already.
    auto* const name = new std::string("emoji " + cluster.text);
    cairo_surface_set_mime_data(
        image.get(), CAIRO_MIME_TYPE_UNIQUE_ID,
        reinterpret_cast<const unsigned char*>(name->data()), name->size(),
        [](void* data) { delete static_cast<std::string*>(data); }, name);
    cairo_scale(m_cairo, 1 / scale, 1 / scale);
    cairo_set_source_surface(m_cairo, image.get(), 0, 0);
    cairo_paint(m_cairo);
  }

  // A blank as wide as the picture, which reads as the emoji; as a blank, to whoever knows no
  // ActualText (ISO 32000-1, 14.9.4).
  void write(const Cluster& cluster, double x, double y) const {
    if (cairo_surface_has_show_text_glyphs(cairo_get_target(m_cairo)) == 0) return;
    if (m_blank == nullptr) return;
    hb_font_t* const font = pango_font_get_hb_font(m_blank.get());
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font, U' ', &glyph) == 0) return;
    const double advance = points(hb_font_get_glyph_h_advance(font, glyph));
    if (advance <= 0) return;
    const double width = points(pango_glyph_string_get_width(cluster.glyphs.get()));
    const cairo_glyph_t at = offTheGrid({glyph, x, y});
    const int length = static_cast<int>(cluster.text.size());
    const cairo_text_cluster_t whole{length, 1};
    cairo_set_scaled_font(m_cairo,
                          pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(m_blank.get())));
    cairo_set_source_rgb(m_cairo, 0, 0, 0);
    cairo_matrix_t stretched;
    cairo_matrix_init_scale(&stretched, m_em * width / advance, m_em);
    cairo_set_font_matrix(m_cairo, &stretched);
    cairo_show_text_glyphs(m_cairo, cluster.text.data(), length, &at, 1, &whole, 1,
                           static_cast<cairo_text_cluster_flags_t>(0));
  }

  // Cairo leaves out what covers nothing once rounded outward to whole units of the surface.
  cairo_glyph_t offTheGrid(cairo_glyph_t glyph) const {
    constexpr double off = 1.0 / 16;
    const auto moved = [](double at) {
      return std::abs(at - std::round(at)) < off ? std::round(at) + off : at;
    };
    cairo_user_to_device(m_cairo, &glyph.x, &glyph.y);
    glyph.x = moved(glyph.x);
    glyph.y = moved(glyph.y);
    cairo_device_to_user(m_cairo, &glyph.x, &glyph.y);
    return glyph;
  }

  cairo_t* m_cairo;
  PangoFont* m_font;
  double m_em;
  Font m_blank;
};

Cluster clusterOf(const PangoGlyphItemIter& at, const char* text) {
  Cluster cluster;
  cluster.text.assign(text + at.start_index, text + at.end_index);
  // In text from right to left, glyphs are counted down.
  const bool forward = at.start_glyph < at.end_glyph;
  const int first = forward ? at.start_glyph : at.end_glyph + 1;
  const int end = forward ? at.end_glyph : at.start_glyph + 1;
  cluster.glyphs.reset(pango_glyph_string_new());
  pango_glyph_string_set_size(cluster.glyphs.get(), end - first);
  for (int glyph = first; glyph < end; ++glyph) {
    cluster.glyphs->glyphs[glyph - first] = at.glyph_item->glyphs->glyphs[glyph];
    cluster.glyphs->log_clusters[glyph - first] = 0;
  }
  return cluster;
}

void drawPictures(cairo_t* cairo, PangoLayout* layout, PangoGlyphItem& run, double x, double y) {
  const PicturedRun pictures(cairo, layout, run);
  const char* const text = pango_layout_get_text(layout);
  std::vector<Cluster> clusters;
  PangoGlyphItemIter at;
  for (gboolean more = pango_glyph_item_iter_init_start(&at, &run, text); more != 0;
       more = pango_glyph_item_iter_next_cluster(&at)) {
    clusters.push_back(clusterOf(at, text));
  }
  if (run.item->analysis.level % 2 != 0) std::reverse(clusters.begin(), clusters.end());
  for (const auto& cluster : clusters) {
    pictures.draw(cluster, x, y);
    x += points(pango_glyph_string_get_width(cluster.glyphs.get()));
  }
}

void useInk(cairo_t* cairo, const PangoAnalysis& analysis) {
  for (const GSList* at = analysis.extra_attrs; at != nullptr; at = at->next) {
    const auto* attribute = static_cast<const PangoAttribute*>(at->data);
    if (attribute->klass->type != PANGO_ATTR_FOREGROUND) continue;
    const PangoColor& ink = reinterpret_cast<const PangoAttrColor*>(attribute)->color;
    cairo_set_source_rgb(cairo, ink.red / 65535.0, ink.green / 65535.0, ink.blue / 65535.0);
  }
}

}  // namespace

void showLine(cairo_t* cairo, PangoLayoutLine* line) {
  if (!keepsVectors(cairo) || !hasPictures(*line)) {
    pango_cairo_show_layout_line(cairo, line);
    return;
  }
  double x = 0;
  double y = 0;
  cairo_get_current_point(cairo, &x, &y);
  const char* const text = pango_layout_get_text(line->layout);
  for (GSList* at = line->runs; at != nullptr; at = at->next) {
    auto& run = *static_cast<PangoGlyphItem*>(at->data);
    cairo_save(cairo);
    if (isOfPictures(run.item->analysis.font)) {
      drawPictures(cairo, line->layout, run, x, y);
    } else {
      useInk(cairo, run.item->analysis);
      cairo_move_to(cairo, x, y);
      pango_cairo_show_glyph_item(cairo, text, &run);
    }
    cairo_restore(cairo);
    x += points(pango_glyph_string_get_width(run.glyphs));
  }
  cairo_new_path(cairo);
}

}  // namespace grappe::drawing
