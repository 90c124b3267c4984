// Makes a scene come to its places by springs: takes each new layout, gives what to show at a time,
// and says whether anything still moves. Owned by whoever draws (app/kiosk); one thread. Pure: time
// is handed in, in seconds of any clock that does not run backwards; the same calls give the same
// pictures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "scene/scene.h"
#include "scene/spring_value.h"

namespace grappe::scene {

class Motion {
 public:
  // Reduced: places change at once, and what appears does so by its opacity alone, in 160 ms.
  explicit Motion(bool reduced = false) : m_reduced(reduced) {}

  // The newest layout, as of now. The first, and one of another size of screen, stands at once. A
  // layout equal in all places to the last starts nothing.
  void aim(const Scene& scene, double seconds);

  // What to show. Items that left fade out below the others. Precondition: a scene was aimed.
  Scene at(double seconds);

  // Whether at() would still change after the moment last asked for.
  bool moving() const;

 private:
  struct Moving {
    ItemPtr item;  // as laid out
    ItemPtr back;  // of a card that turns over: what it shows until it is edge on
    SpringValue x, y, h, angle, scale;
    double startsAt = 0;  // holds still, and if it is new unseen, until then
    double enteredAt = 0;
    double leftAt = 0;
    bool isNew = false;     // fades in
    bool arriving = false;  // with the spring of an arrival
    bool turning = false;
    bool travelling = false;  // to another theme: above the others
    bool leaving = false;
    bool rests = true;
    bool awake = false;       // in m_awake
    std::size_t place = 0;    // in m_order
    std::uint64_t aimed = 0;  // the last aim it was in

    double fadeTime(bool reduced) const;
  };

  void enter(const ItemPtr& item, double seconds, bool first);
  void change(Moving& moving, const ItemPtr& item, double seconds);
  void wake(Moving& moving);
  void stagger(double seconds);
  void leave(Moving& moving, double seconds);
  void advance(double seconds);
  void step(Moving& moving, double from, int steps) const;
  bool isDone(const Moving& moving) const;
  Item shown(const Moving& moving) const;

  bool m_reduced;
  bool m_begun = false;
  Scene m_scene;  // the newest, without its items
  std::map<std::string, Moving> m_items;
  std::vector<Moving*> m_order;    // of the newest scene
  std::vector<Moving*> m_awake;    // what may still change; on a wall at rest nothing
  std::vector<Moving*> m_started;  // cards that turn over or came in the newest aim
  std::uint64_t m_aims = 0;
  double m_now = 0;
  double m_stepped = 0;
};

}  // namespace grappe::scene
