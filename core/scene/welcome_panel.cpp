#include "scene/welcome_panel.h"

#include <algorithm>
#include <optional>

#include "scene/join_parts.h"

namespace grappe::scene {

namespace {

// Of a code with its white: 248 for the code itself, as wide as that of most networks comes.
constexpr int largestCode = 316;
constexpr int fairCode = 244;  // smaller only where there is no promise to give up
constexpr int smallestCode = 184;
constexpr int codeStep = 12;
constexpr float white = 0.1F;  // of a code's side, at the least, on each of its edges
constexpr float pad = 48;
constexpr float above = 36;
constexpr float below = 32;
constexpr float between = 24;

const std::vector<Role>& typedSizes() {
  static const std::vector<Role> sizes{{32, 40, Weight::bold},
                                       {28, 35, Weight::bold},
                                       {25, 31, Weight::bold},
                                       {22, 28, Weight::bold}};
  return sizes;
}

// How far the panel has given way.
struct Way {
  float code = largestCode;
  bool promise = true;
};

// The words beside or below a code, laid out in a width.
struct Words {
  std::vector<Shape> shapes;  // from (0, 0)
  float height = 0;
};

class Panel {
 public:
  Panel(const Setting& setting, Rect rect, Way way)
      : m_setting(setting),
        m_rect(rect),
        m_way(way),
        m_wide(rect.w > rect.h),
        m_code(setting.px(way.code)),
        m_inner(rect.w - 2 * setting.px(pad)),
        m_label(setting.units.style(Role{24, 30, Weight::medium})),
        m_address(addressStyle(setting, Role{48, 56, Weight::bold, 0, true},
                               m_inner - 2 * setting.px(24))) {
    const float half = std::round((m_inner - setting.px(pad)) / 2);
    m_step = m_wide ? half : m_inner;
    for (const float size : {36.0F, 32.0F, 28.0F, 25.0F, 22.0F}) {
      m_title = setting.units.style(Role{size, size * 1.28F, Weight::bold, -10});
      const auto fits = [&](const char* title) {
        return px(64) + widthOf(setting, setting.words.say(title), m_title) <= m_step;
      };
      if (fits("wall.wifi.join") && fits("wall.page.open")) break;
    }
    // The white of the code reaches into the panel's own space.
    m_textX = m_wide ? 0 : m_code - std::round(m_code * white);
    m_wifi = wifiWords(m_step - m_textX);
    m_page = pageWords(m_step - m_textX);
    if (m_way.promise) {
      m_promise = paragraph(setting, setting.words.say("wall.join.promise"),
                            setting.units.style(Role{25, 34, Weight::medium}), m_inner);
    }
  }

  float height() const {
    const float steps = m_wide ? std::max(stepHeight(m_wifi), stepHeight(m_page)) + px(between)
                               : stepHeight(m_wifi) + px(between) + stepHeight(m_page);
    return px(above) + steps + fieldHeight() + (m_promise ? px(16) + m_promise->height : px(8)) +
           px(below);
  }

  Item item() const {
    Item item;
    item.key = "join";
    item.rect = m_rect;
    item.fixed = true;
    item.shapes.emplace_back(joinSheet(m_setting, m_rect, space::sheetRadius));
    const float spare = std::max(0.0F, m_rect.h - height());
    float y = px(above) + std::round(spare / 2);
    const QrCode wifi{{}, wifiCode(m_setting.input.wifi), colours::ink};
    const QrCode page = pageCode(m_setting, {});
    const float hair = std::max(1.0F, px(2));
    if (m_wide) {
      const float right = px(pad) + m_step + px(pad);
      putStep(item.shapes, {px(pad), y}, "1", "wall.wifi.join", wifi, m_wifi);
      putStep(item.shapes, {right, y}, "2", "wall.page.open", page, m_page);
      const float steps = std::max(stepHeight(m_wifi), stepHeight(m_page));
      const float middle = std::round(right - px(pad) / 2);
      item.shapes.emplace_back(Line{{middle, y}, {middle, y + steps}, hair, colours::hair});
      y += steps + px(between);
    } else {
      putStep(item.shapes, {px(pad), y}, "1", "wall.wifi.join", wifi, m_wifi);
      y += stepHeight(m_wifi);
      const float line = y;  // between the white above it and the head below
      item.shapes.emplace_back(
          Line{{px(pad), line}, {px(pad) + m_inner, line}, hair, colours::hair});
      y += px(between);
      putStep(item.shapes, {px(pad), y}, "2", "wall.page.open", page, m_page);
      y += stepHeight(m_page);
    }
    item.shapes.emplace_back(Box{{px(pad), y, m_inner, fieldHeight()},
                                 px(18),
                                 colours::ground,
                                 colours::none,
                                 0,
                                 false,
                                 {}});
    const float middle = m_rect.w / 2;
    putLineCentred(m_setting, item.shapes,
                   {middle, y + std::round((fieldHeight() - m_address.line) / 2)},
                   m_setting.input.address, m_address, colours::ink);
    y += fieldHeight() + px(16);
    if (m_promise) {
      putParagraph(item.shapes, *m_promise, {std::round(middle - m_promise->width / 2), y},
                   colours::ink2, Align::centre);
    }
    return item;
  }

 private:
  float px(float length) const { return m_setting.px(length); }
  float headHeight() const { return std::max(px(48), m_title.line); }
  float fieldHeight() const { return m_address.line + px(24); }
  float stepHeight(const Words& words) const {
    return headHeight() + (m_wide ? m_code + words.height : std::max(m_code, words.height));
  }

  float putTyped(Words& words, float y, const std::string& label, const std::string& text,
                 float width) const {
    putLine(m_setting, words.shapes, {0, y}, label, m_label, colours::ink2);
    const Spelled typed = spelled(m_setting, text, typedSizes(), width);
    putSpelled(m_setting, words.shapes, typed, {0, y + m_label.line}, colours::ink);
    return y + m_label.line + typed.height();
  }

  Words wifiWords(float width) const {
    const Wifi& wifi = m_setting.input.wifi;
    Words words;
    float y = putTyped(words, 0, m_setting.words.say("wall.wifi.name"), wifi.name, width) + px(14);
    if (wifi.password.empty()) {
      putLine(m_setting, words.shapes, {0, y}, m_setting.words.say("wall.wifi.open"), m_label,
              colours::ink2);
      y += m_label.line;
    } else {
      y = putTyped(words, y, m_setting.words.say("wall.wifi.password"), wifi.password, width);
    }
    words.height = y;
    return words;
  }

  Words pageWords(float width) const {
    Words words;
    const Paragraph how =
        paragraph(m_setting, m_setting.words.say("wall.join.how"), m_label, width);
    putParagraph(words.shapes, how, {0, 0}, colours::ink2);
    words.height = how.height;
    const std::string code = roomCode(m_setting);
    if (code.empty()) return words;
    const TextStyle number = m_setting.units.style(Role{60, 68, Weight::bold, 40, true});
    const std::string label = m_setting.words.say("wall.code.title");
    float y = how.height + px(14);
    if (m_wide) {
      const float end = putLine(m_setting, words.shapes,
                                {0, y + std::round((number.line - m_label.line) / 2) + px(6)},
                                label, m_label, colours::ink2);
      putLine(m_setting, words.shapes, {end + px(16), y}, code, number, colours::ink);
    } else {
      putLine(m_setting, words.shapes, {0, y}, label, m_label, colours::ink2);
      y += m_label.line;
      putLine(m_setting, words.shapes, {0, y}, code, number, colours::ink);
    }
    words.height = y + number.line;
    return words;
  }

  void putStep(std::vector<Shape>& shapes, Point at, const std::string& number, const char* title,
               QrCode code, const Words& words) const {
    const float inset = std::round(m_code * white);
    const float top = at.y + headHeight();
    code.rect = {at.x - inset, top, m_code, m_code};
    // Where the words are higher than the code, it stands in their middle.
    if (!m_wide) code.rect.y += std::round(std::max(0.0F, words.height - m_code) / 2);
    shapes.emplace_back(code);
    const float disc = px(48);
    const float middle = at.y + headHeight() / 2;
    shapes.emplace_back(Box{{at.x, std::round(middle - disc / 2), disc, disc},
                            disc / 2,
                            colours::grape,
                            colours::none,
                            0,
                            false,
                            {}});
    const TextStyle figure = m_setting.units.style(Role{26, 32, Weight::bold});
    putLineCentred(m_setting, shapes, {at.x + disc / 2, std::round(middle - figure.line / 2)},
                   number, figure, colours::paper);
    putLine(m_setting, shapes, {at.x + disc + px(16), std::round(middle - m_title.line / 2)},
            m_setting.words.say(title), m_title, colours::ink);
    const float y =
        m_wide ? top + m_code : top + std::round(std::max(0.0F, m_code - words.height) / 2);
    for (Shape shape : words.shapes) {
      Rect& rect = std::get<Text>(shape).rect;
      rect.x += at.x + m_textX;
      rect.y += y;
      shapes.push_back(std::move(shape));
    }
  }

  const Setting& m_setting;
  Rect m_rect;
  Way m_way;
  bool m_wide;  // the steps stand beside each other, their words below their codes
  float m_code;
  float m_inner;
  TextStyle m_title, m_label, m_address;
  float m_step = 0;   // width of a step
  float m_textX = 0;  // of the words, from the step's left
  Words m_wifi, m_page;
  std::optional<Paragraph> m_promise;
};

}  // namespace

Item welcomePanel(const Setting& setting, Rect rect) {
  for (const bool promise : {true, false}) {
    const int least = promise ? fairCode : smallestCode;
    for (int code = largestCode; code >= least; code -= codeStep) {
      const Panel panel(setting, rect, {static_cast<float>(code), promise});
      if (panel.height() <= rect.h) return panel.item();
    }
  }
  return Panel(setting, rect, {smallestCode, false}).item();
}

}  // namespace grappe::scene
