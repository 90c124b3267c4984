// Makes a scene come to its places by springs: takes each new layout, gives what to show at a time,
// and says whether anything still moves. Owned by whoever draws (app/kiosk); one thread. Pure: time
// is handed in, in seconds of any clock that does not run backwards; the same calls give the same
// pictures.
#pragma once

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
    Item item;  // as laid out
    Item back;  // of a card that turns over: what it shows until it is edge on
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

    double fadeTime(bool reduced) const;
  };

  void enter(const Item& item, double seconds, bool first);
  void change(Moving& moving, const Item& item, double seconds);
  void stagger(double seconds);
  void advance(double seconds);
  bool isDone(const Moving& moving) const;
  Item shown(const Moving& moving) const;

  bool m_reduced;
  bool m_begun = false;
  Scene m_scene;  // the newest, without its items
  std::map<std::string, Moving> m_items;
  std::vector<std::string> m_order;    // keys of the newest scene
  std::vector<std::string> m_started;  // cards that turn over or came in the newest aim
  double m_now = 0;
  double m_stepped = 0;
};

}  // namespace grappe::scene
