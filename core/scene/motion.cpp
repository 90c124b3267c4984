#include "scene/motion.h"

#include <algorithm>

namespace grappe::scene {

namespace {

constexpr double stepsASecond = SpringValue::stepsASecond;
constexpr double longestGap = 2;  // seconds; every spring rests by then
constexpr double arriveFade = 0.12;
constexpr double fade = 0.16;
constexpr double halfTurn = 0.16;
constexpr double turnApart = 0.035;
constexpr double wholeReveal = 1.6;
constexpr std::size_t mostArrivals = 5;  // more come as one wave
constexpr float arriveFrom = 40;
constexpr float arriveScale = 0.86F;

void fadeShape(Shape& shape, float opacity) {
  const auto faded = [opacity](Colour colour) { return withAlpha(colour, opacity); };
  if (Box* const box = std::get_if<Box>(&shape)) {
    box->fill = faded(box->fill);
    box->line = faded(box->line);
    box->shadow.opacity *= opacity;
  } else if (Text* const text = std::get_if<Text>(&shape)) {
    text->colour = faded(text->colour);
  } else if (Mark* const mark = std::get_if<Mark>(&shape)) {
    mark->colour = faded(mark->colour);
  } else if (QrCode* const code = std::get_if<QrCode>(&shape)) {
    code->ink = faded(code->ink);
  } else if (Line* const line = std::get_if<Line>(&shape)) {
    line->colour = faded(line->colour);
  }
}

// A board on its way to another height: its panel is as high as it is now, the rest stays in place.
void stretchPanel(Item& item, float height) {
  const float change = height - item.rect.h;
  if (change == 0) return;
  for (Shape& shape : item.shapes) {
    Box* const box = std::get_if<Box>(&shape);
    if (box != nullptr && box->rect.h >= item.rect.h) box->rect.h += change;
  }
  item.rect.h = height;
}

bool isBoard(const Item& item) { return item.kind == Kind::theme || item.kind == Kind::unsorted; }

}  // namespace

double Motion::Moving::fadeTime(bool reduced) const {
  return arriving && !reduced ? arriveFade : fade;
}

void Motion::enter(const ItemPtr& item, double seconds, bool first) {
  Moving& moving = m_items[item->key];
  moving = Moving();
  moving.item = item;
  moving.x = SpringValue(item->rect.x);
  moving.y = SpringValue(item->rect.y);
  moving.h = SpringValue(item->rect.h);
  moving.angle = SpringValue(item->angle);
  moving.scale = SpringValue(item->scale);
  moving.startsAt = seconds;
  moving.enteredAt = seconds;
  moving.isNew = !first && !item->fixed;
  if (moving.isNew) {
    m_started.push_back(&moving);
    wake(moving);
  }
}

void Motion::wake(Moving& moving) {
  if (!moving.awake) m_awake.push_back(&moving);
  moving.awake = true;
}

void Motion::change(Moving& moving, const ItemPtr& next, double seconds) {
  const Item& item = *next;
  const bool turnsOver =
      moving.item->kind == Kind::pile && item.kind == Kind::note && !m_reduced && !moving.leaving;
  if (moving.leaving) {
    moving.leaving = false;
    moving.isNew = true;
    moving.enteredAt = moving.startsAt = seconds;
  }
  const bool moved = item.rect != Rect{moving.x.to(), moving.y.to(), item.rect.w, moving.h.to()};
  if (moved && item.kind == Kind::note && moving.item->theme != item.theme)
    moving.travelling = true;
  if (turnsOver) {
    moving.back = moving.item;
    moving.turning = true;
    m_started.push_back(&moving);
  }
  moving.item = next;
  const bool atOnce = item.move == Move::follow || m_reduced || item.fixed;
  if (atOnce) {
    moving.x.jump(item.rect.x);
    moving.y.jump(item.rect.y);
  } else {
    moving.x.aim(item.rect.x);
    moving.y.aim(item.rect.y);
  }
  if (atOnce || !isBoard(item)) {
    moving.h.jump(item.rect.h);
  } else {
    moving.h.aim(item.rect.h);
  }
  if (m_reduced || item.fixed) {
    moving.angle.jump(item.angle);
    moving.scale.jump(item.scale);
  } else {
    moving.angle.aim(item.angle);
    moving.scale.aim(item.scale);
  }
  moving.rests = false;
  wake(moving);
}

// Cards that turn over do so one after the other; of those that are new, a few arrive and more
// than that come as one wave.
void Motion::stagger(double seconds) {
  std::size_t turning = 0;
  std::size_t arrivals = 0;
  for (const Moving* const started : m_started) {
    const Moving& moving = *started;
    if (moving.turning) ++turning;
    if (moving.isNew && moving.item->move == Move::arrive) ++arrivals;
  }
  const bool reveal = turning > 0;
  const double cards = static_cast<double>(std::max<std::size_t>(turning + arrivals, 1));
  const double apart = std::min(turnApart, (wholeReveal - 2 * halfTurn) / cards);
  double at = seconds;
  for (Moving* const started : m_started) {
    Moving& moving = *started;
    if (m_reduced) continue;
    const bool card = moving.turning || (moving.isNew && moving.item->move == Move::arrive);
    if (reveal && card) {
      moving.startsAt = moving.enteredAt = at;
      at += apart;
    } else if (moving.isNew && moving.item->move == Move::arrive && arrivals <= mostArrivals) {
      moving.arriving = true;
      moving.y = SpringValue(moving.item->rect.y - arriveFrom * m_scene.scale);
      moving.y.aim(moving.item->rect.y);
      moving.scale = SpringValue(arriveScale * moving.item->scale);
      moving.scale.aim(moving.item->scale);
      moving.rests = false;
    }
  }
  m_started.clear();
}

// Most of a wall is the very items of the last frame: they are known by their pointers, in order.
// Only what is not there is looked up by its key.
void Motion::aim(const Scene& scene, double seconds) {
  advance(seconds);
  const bool first = !m_begun || scene.width != m_scene.width || scene.height != m_scene.height;
  if (first) {
    m_items.clear();
    m_order.clear();
    m_awake.clear();
    m_now = m_stepped = seconds;
  }
  m_begun = true;
  m_scene = scene;
  m_scene.items.clear();

  ++m_aims;
  std::vector<Moving*> order;
  order.reserve(scene.items.size());
  std::size_t expected = 0;  // in m_order
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const ItemPtr& item = scene.items.shared(at);
    Moving* moving = expected < m_order.size() ? m_order[expected] : nullptr;
    if (moving == nullptr || moving->item != item || moving->leaving) {
      const auto known = m_items.find(item->key);
      if (known == m_items.end()) {
        enter(item, seconds, first);
        moving = &m_items[item->key];
      } else {
        moving = &known->second;
        expected = moving->place + 1;
        if (moving->item != item || moving->leaving) change(*moving, item, seconds);
      }
    } else {
      ++expected;
    }
    moving->aimed = m_aims;
    order.push_back(moving);
  }
  for (Moving* const moving : m_order) {
    if (moving->aimed != m_aims && !moving->leaving) leave(*moving, seconds);
  }
  for (std::size_t at = 0; at < order.size(); ++at) order[at]->place = at;
  m_order = std::move(order);
  stagger(seconds);
}

void Motion::leave(Moving& moving, double seconds) {
  moving.leaving = true;
  // What is fixed goes without fading.
  moving.leftAt = moving.item->fixed ? seconds - fade : seconds;
  wake(moving);
}

void Motion::advance(double seconds) {
  m_now = std::max(m_now, seconds);
  const double gap = std::min(m_now - m_stepped, longestGap);
  const int steps = static_cast<int>(gap * stepsASecond);
  const double from = m_now - gap;
  m_stepped = m_now - gap + steps / stepsASecond;
  for (Moving* const moving : m_awake) {
    if (!moving->rests) step(*moving, from, steps);
  }
  std::erase_if(m_awake, [this](Moving* moving) {
    if (moving->leaving && m_now - moving->leftAt >= fade) {
      const std::string key = moving->item->key;
      m_items.erase(key);
      return true;
    }
    moving->awake = !isDone(*moving);
    return !moving->awake;
  });
}

void Motion::step(Moving& moving, double from, int steps) const {
  const Spring& travel = moving.arriving ? springs::arrive : springs::settle;
  for (int i = 0; i < steps; ++i) {
    if (from + (i + 1) / stepsASecond < moving.startsAt) continue;
    moving.x.step(travel);
    moving.y.step(travel);
    moving.h.step(springs::settle);
    moving.angle.step(springs::lift);
    moving.scale.step(moving.arriving ? springs::arrive : springs::lift);
  }
  const bool x = moving.x.settle();
  const bool y = moving.y.settle();
  const bool h = moving.h.settle();
  const bool angle = moving.angle.settle();
  // A tenth of a pixel at the edge of a card of 400.
  const bool scale = moving.scale.settle(0.005F);
  moving.rests = x && y && h && angle && scale && m_now >= moving.startsAt;
  if (moving.rests) moving.arriving = moving.travelling = false;
}

bool Motion::isDone(const Moving& moving) const {
  if (moving.leaving || !moving.rests) return false;
  if (moving.turning && m_now < moving.startsAt + 2 * halfTurn) return false;
  return !moving.isNew || m_now >= moving.enteredAt + moving.fadeTime(m_reduced);
}

Item Motion::shown(const Moving& moving) const {
  const double turned = m_now - moving.startsAt;
  const bool backUp = moving.turning && turned < halfTurn;
  Item item = backUp ? *moving.back : *moving.item;
  item.rect.x = moving.x.at();
  item.rect.y = moving.y.at();
  if (isBoard(item)) stretchPanel(item, moving.h.at());
  item.angle = moving.angle.at();
  item.scale = moving.scale.at();
  if (moving.turning && turned < 2 * halfTurn) {
    const double part = std::clamp(turned / halfTurn, 0.0, 2.0);
    item.turn = static_cast<float>(std::abs(1 - part));
  }
  if (moving.travelling) item.layer = std::max(item.layer, 1);

  double opacity = 1;
  if (moving.leaving) {
    opacity = 1 - (m_now - moving.leftAt) / fade;
  } else if (moving.isNew) {
    opacity = (m_now - moving.enteredAt) / moving.fadeTime(m_reduced);
  }
  if (opacity < 1) {
    const auto alpha = static_cast<float>(std::clamp(opacity, 0.0, 1.0));
    for (Shape& shape : item.shapes) fadeShape(shape, alpha);
  }
  return item;
}

Scene Motion::at(double seconds) {
  advance(seconds);
  Scene scene = m_scene;
  scene.items.reserve(m_items.size());
  std::vector<const Moving*> leaving;
  for (const Moving* const moving : m_awake) {
    if (moving->leaving) leaving.push_back(moving);
  }
  std::sort(leaving.begin(), leaving.end(),
            [](const Moving* a, const Moving* b) { return a->item->key < b->item->key; });
  for (const Moving* const moving : leaving) scene.items.push_back(shown(*moving));
  for (const Moving* const moving : m_order) {
    if (moving->awake) {
      scene.items.push_back(shown(*moving));
    } else {
      scene.items.push_back(moving->item);
    }
  }
  return scene;
}

bool Motion::moving() const {
  return std::any_of(m_awake.begin(), m_awake.end(),
                     [this](const Moving* moving) { return !isDone(*moving); });
}

}  // namespace grappe::scene
