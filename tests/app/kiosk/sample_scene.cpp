#include "app/kiosk/sample_scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scene/tokens.h"

namespace grappe::tests {

using namespace grappe::scene;

namespace {

Scene emptyScene(float width, float height) {
  Scene scene;
  scene.width = width;
  scene.height = height;
  scene.scale = 1;
  scene.ground = colours::ground;
  return scene;
}

Item themeAt(int column, bool held, const std::string& title, float height) {
  Item item;
  item.key = "theme:" + title;
  item.kind = Kind::theme;
  item.rect = {40 + 465.0F * static_cast<float>(column), 226, 445, height};
  Box box;
  box.rect = {0, 0, 445, height};
  box.radius = 24;
  box.fill = held ? colours::panel : colours::panelSoft;
  box.line = held ? colours::grape : colours::line;
  box.lineWidth = 3;
  box.dashed = !held;
  item.shapes.emplace_back(box);
  if (held) {
    Box disc;
    disc.rect = {24, 20, 36, 36};
    disc.radius = 18;
    disc.fill = colours::grape;
    item.shapes.emplace_back(disc);
    item.shapes.emplace_back(Mark{{32, 28, 20, 20}, Glyph::pin, colours::paper, false});
  }
  Text words = textOf(title, {held ? 72.0F : 24.0F, 21, 340, 34}, 29);
  words.style.weight = held ? Weight::bold : Weight::semibold;
  words.colour = held ? colours::ink : colours::ink2;
  item.shapes.emplace_back(words);
  item.shapes.emplace_back(Line{{20, 66}, {425, 66}, 2, colours::hair});
  return item;
}

}  // namespace

Text textOf(std::string words, Rect rect, float size) {
  Text text;
  text.rect = rect;
  text.text = std::move(words);
  text.style.size = size;
  text.style.line = std::round(size * 1.27F);
  text.colour = colours::ink;
  return text;
}

Item cardAt(std::string key, Rect rect, int slot, std::string words, float textSize) {
  const CircleLook look = circleLook(slot);
  Item item;
  item.key = std::move(key);
  item.kind = Kind::note;
  item.rect = rect;
  Box box;
  box.rect = {0, 0, rect.w, rect.h};
  box.radius = 14;
  box.fill = look.tint;
  box.shadow = shadows::card;
  item.shapes.emplace_back(box);
  item.shapes.emplace_back(textOf(std::move(words), {18, 16, rect.w - 36, rect.h - 32}, textSize));
  item.shapes.emplace_back(
      Mark{{rect.w - 35, rect.h - 37, 20, 20}, look.glyph, look.mark, look.hollow});
  return item;
}

Scene sampleWall() {
  Scene scene = emptyScene(1920, 1080);
  Item header;
  header.key = "header";
  header.rect = {0, 0, 1920, 212};
  Text question = textOf(
      "Quelles sont les entrées, les opportunités, les leviers pour provoquer le lien avec "
      "l’école\u202f?",
      {40, 90, 1240, 110}, 48);
  question.style.line = 55;
  question.style.weight = Weight::bold;
  question.style.tracking = -22;
  header.shapes.emplace_back(question);
  Box join;
  join.rect = {1404, 30, 476, 168};
  join.radius = 36;
  join.fill = colours::paper;
  join.shadow = shadows::sheet;
  header.shapes.emplace_back(join);
  header.shapes.emplace_back(
      QrCode{{1418, 44, 140, 140}, "http://192.168.1.24:8080/", colours::ink});
  header.shapes.emplace_back(textOf("192.168.1.24:8080", {1580, 96, 290, 34}, 29));
  scene.items.push_back(header);

  const std::array<const char*, 4> titles{"Dans le quartier", "Dispositifs", "Activité, projet",
                                          "Demandes et besoins"};
  const std::array<const char*, 12> words{
      "Invitation dans la cour d’école",
      "Les actions hors cade éducatif formel, fête de quartier, brocante, kermesse",
      "Se retrouver 🎉 et 👩🏽‍🏫 fêter ensemble 12 ans ❤️",
      "نريد أن نلتقي بالمعلمين كل شهر في المركز الاجتماعي",
      "我们想每个月和老师见面",
      "אנחנו רוצים להיפגש עם המורים",
      "Anticonstitutionnellementhexakosioihexekontahexaphobie",
      "REAAP",
      "Travailler sur l’implication des familles en difficulté éducative",
      "Ça marche\u202f: œuvre, garçon, Ålesund, İğş, ¿qué?",
      "Öğretmenlerle görüşmek, ещё раз, Ελλάδα",
      "Crise"};
  for (int column = 0; column < 4; ++column) {
    const bool held = column % 2 == 0;
    scene.items.push_back(
        themeAt(column, held, titles[static_cast<std::size_t>(column)], held ? 560 : 531));
    for (int row = 0; row < 3; ++row) {
      const int n = column * 3 + row;
      const Rect rect{56 + 465.0F * static_cast<float>(column),
                      300 + 150.0F * static_cast<float>(row), 413, 134};
      scene.items.push_back(
          cardAt("note:" + std::to_string(n), rect, n, words[static_cast<std::size_t>(n)]));
    }
  }
  Item hand = cardAt("note:hand", {700, 850, 413, 100}, 1, "Envie de monter un projet commun");
  hand.angle = -4;
  hand.scale = 1.04F;
  hand.layer = 2;
  std::get<Box>(hand.shapes[0]).shadow = shadows::hand;
  scene.items.push_back(hand);
  Item tag;
  tag.key = "tag";
  tag.rect = {1300, 600, 170, 40};
  Box pill;
  pill.rect = {0, 0, 170, 40};
  pill.radius = 20;
  pill.fill = colours::grape;
  tag.shapes.emplace_back(pill);
  Text arrived = textOf("vient d’arriver", {0, 6, 170, 28}, 22);
  arrived.align = Align::centre;
  arrived.colour = colours::paper;
  tag.shapes.emplace_back(arrived);
  scene.items.push_back(tag);
  return scene;
}

Scene glyphSheet() {
  Scene scene = emptyScene(1600, 300);
  scene.ground = colours::paper;
  for (int glyph = 0; glyph <= static_cast<int>(Glyph::clock); ++glyph) {
    Item item;
    item.key = std::to_string(glyph);
    item.rect = {20 + 112.0F * static_cast<float>(glyph), 20, 96, 240};
    item.shapes.emplace_back(Mark{{0, 0, 96, 96}, static_cast<Glyph>(glyph), colours::ink, false});
    if (glyph < 6) {
      item.shapes.emplace_back(
          Mark{{0, 120, 96, 96}, static_cast<Glyph>(glyph), colours::ink, true});
    }
    scene.items.push_back(item);
  }
  return scene;
}

Scene manyNotes(int count) {
  Scene scene = emptyScene(1920, 1080);
  const int columns = static_cast<int>(std::ceil(std::sqrt(static_cast<float>(count) * 1.1F)));
  const int rows = (count + columns - 1) / columns;
  const float width = 1920.0F / static_cast<float>(columns);
  const float height = 1080.0F / static_cast<float>(rows);
  for (int n = 0; n < count; ++n) {
    const int row = n / columns;
    const Rect rect{width * static_cast<float>(n % columns) + 2,
                    height * static_cast<float>(row) + 2, width - 4, height - 4};
    scene.items.push_back(cardAt("note:" + std::to_string(n), rect, n % 6,
                                 "Idée " + std::to_string(n) + " du quartier",
                                 std::max(6.0F, height / 4)));
    Item& card = scene.items.edit(scene.items.size() - 1);
    auto& words = std::get<Text>(card.shapes[1]);
    words.rect = {4, 4, rect.w - 8, rect.h - 8};
    auto& mark = std::get<Mark>(card.shapes[2]);
    mark.rect = {rect.w - height / 4 - 3, rect.h - height / 4 - 3, height / 4, height / 4};
  }
  return scene;
}

}  // namespace grappe::tests
