// Running the meeting from the wall: the timer, votes, devices that ask to look up, and the sheet
// with all the rest.
#include <GLFW/glfw3.h>

#include "screens/screenful.h"
#include "screens/timer_panel.h"
#include "screens/tools_sheet.h"
#include "screens/wall_screen.h"
#include "widgets/timer_face.h"

namespace grappe::screens {

bool WallScreen::facilitates(const std::string& action) {
  if (action == "tools" || action.starts_with("tools.")) {
    m_tools = action == "tools" && !m_tools;
    m_focus.clear();
    m_toast.dismiss();
  } else if (action.starts_with("timer")) {
    timer(action);
  } else if (action.starts_with("vote.")) {
    vote(action);
  } else if (action.starts_with("voting.") || action.starts_with("rules.") || action == "freeze") {
    setRule(action);
  } else if (action.starts_with("look.")) {
    changeLook(action);
  } else if (action.starts_with("door.")) {
    goThrough(action);
  } else if (action == "network" || action.starts_with("network.")) {
    network(action);
  } else if (action == "phase.voting") {
    setPhase(workshop::Phase::voting);
  } else if (action == "black") {
    m_tools = false;
    darken();
  } else {
    return false;
  }
  return true;
}

bool WallScreen::facilitatesByKey(const kiosk::Key& key) {
  if (!m_tools && !m_networkOpen && !m_voteSheet.isOpen()) return false;
  std::string action;
  if (!m_focus.key(key.key, (key.modifiers & GLFW_MOD_SHIFT) != 0, m_scene, action)) return false;
  if (!action.empty() && !key.repeat) perform(action);
  return true;
}

void WallScreen::changeLook(const std::string& action) {
  Look look = m_look;
  if (action == "look.contrast") look.highContrast = !look.highContrast;
  if (action == "look.large") look.largeText = !look.largeText;
  if (action == "look.calm") look.reducedMotion = !look.reducedMotion;
  if (action == "look.table") look.table = !look.table;
  if (m_doors.look) {
    m_doors.look(look);
  } else {
    setLook(look);
  }
}

void WallScreen::goThrough(const std::string& action) {
  m_tools = false;
  const auto& door = action == "door.prepare"  ? m_doors.prepare
                     : action == "door.replay" ? m_doors.replay
                     : action == "door.recap"  ? m_doors.recap
                     : action == "door.copies" ? m_doors.copies
                                               : m_doors.endRehearsal;
  if (door) door();
}

void WallScreen::timer(const std::string& action) {
  if (action == "timer") {
    m_timerPanel = !m_timerPanel;
    return;
  }
  const auto command = timerCommand(action);
  if (!command || !send(*command)) return;
  // Begun and ended with one tap; a minute more may be asked for twice.
  if (action.starts_with("timer.start") || action == "timer.stop") m_timerPanel = false;
}

void WallScreen::pressTimerKey() {
  if (!m_shown) return;
  if (!m_shown->timer) {
    send(workshop::StartTimer{timerSeconds(question())});
  } else {
    timer(m_shown->timer->running ? "timer.pause" : "timer.resume");
  }
}

void WallScreen::vote(const std::string& action) {
  const workshop::Question* current = question();
  if (current == nullptr) return;
  const workshop::QuestionId id = current->id;
  if (action == "vote.here" || action == "vote.hands") {
    m_toast.dismiss();
    m_focus.clear();
  }
  if (action == "vote.here") {
    m_voteSheet.open(VoteSheet::For::ballot);
  } else if (action == "vote.hands") {
    m_voteSheet.open(VoteSheet::For::hands);
  } else if (action == "vote.count") {
    m_voteSheet.close();
    if (send(workshop::CountVotes{id})) {
      m_toast.show(m_words.say("kiosk.vote.counted"), false, m_now);
    }
  } else if (action == "vote.again") {
    if (send(workshop::VoteAgain{id})) m_toast.show(m_words.say("kiosk.vote.again"), false, m_now);
  } else {
    const VoteSheet::Outcome outcome = m_voteSheet.press(action, *current, m_ids);
    if (outcome.command && send(*outcome.command) && outcome.cast) m_voteSheet.sent();
  }
}

void WallScreen::setRule(const std::string& action) {
  const workshop::Question* current = question();
  if (current == nullptr) return;
  const workshop::VotingRules& rules = current->voting;
  if (action == "freeze") {
    const bool frozen = !m_shown->frozen;
    if (send(workshop::FreezeDevices{frozen})) {
      m_toast.show(m_words.say(frozen ? "kiosk.toast.frozen" : "kiosk.toast.free"), false, m_now);
    }
  } else if (action == "rules.open") {
    send(workshop::SetQuestionRules{current->id, !current->openWriting, current->notesStopped});
  } else if (action == "rules.stop") {
    send(workshop::SetQuestionRules{current->id, current->openWriting, !current->notesStopped});
  } else if (action == "voting.on") {
    const auto other =
        rules.on == workshop::VoteOn::themes ? workshop::VoteOn::notes : workshop::VoteOn::themes;
    send(workshop::SetVoting{current->id, rules.dots, other});
  } else {
    const int dots = rules.dots + (action == "voting.dots.more" ? 1 : -1);
    if (dots >= 1 && dots <= workshop::mostDots) {
      send(workshop::SetVoting{current->id, dots, rules.on});
    }
  }
}

void WallScreen::dressTimer(scene::Scene& scene, const widgets::Frame& frame) {
  if (!m_shown || !m_shown->timer) return;
  for (std::size_t at = 0; at < scene.items.size(); ++at) {
    const bool onTable = scene.items[at].key.starts_with("timer:table");
    if (!onTable && scene.items[at].key != "timer") continue;
    scene::Item& item = scene.items.edit(at);
    if (onTable) {
      item.shapes =
          widgets::tableTimer(frame, item.rect, *m_shown->timer, m_clock, item.angle == 0);
      continue;
    }
    const bool writes = m_phase == workshop::Phase::writing;
    item.shapes = widgets::timerFace(frame, {0, 0, item.rect.w, item.rect.h}, *m_shown->timer,
                                     m_clock, writes ? m_words.say("kiosk.timer.writing") : "");
  }
}

void WallScreen::dressFacilitating(scene::Scene& scene, const widgets::Frame& frame) {
  const workshop::Question* current = question();
  if (current == nullptr) return;
  const auto add = [&](std::vector<scene::Item> items) { append(scene, std::move(items)); };
  if (m_timerPanel && m_strip.shown(m_now))
    add(timerPanel(m_table.above(frame, true), *m_shown, current, m_pressing));
  if (m_voteSheet.isOpen() && !current->vote) m_voteSheet.close();
  if (m_voteSheet.isOpen()) add(m_voteSheet.items(frame, *current, m_pressing));
  if (m_doors.endRehearsal) add(rehearsalBanner(frame, m_pressing));
  if (m_tools) {
    std::vector<Tool> tools = toolsFor(m_words, *m_shown, *current, m_gaveWay > 0);
    const auto is = [&](const char* name, bool on) {
      tools.push_back({"look." + std::string(name), m_words.say("kiosk.look." + std::string(name)),
                       m_words.say(on ? "kiosk.look.on" : "kiosk.look.off"), on, false});
    };
    is("contrast", m_look.highContrast);
    is("large", m_look.largeText);
    is("calm", m_look.reducedMotion);
    tools.push_back({"look.table", m_words.say("kiosk.look.table"),
                     m_words.say(m_look.table ? "kiosk.look.table.on" : "kiosk.look.table.off"),
                     m_look.table, false});
    const auto door = [&](const char* name, const std::function<void()>& there) {
      if (!there) return;
      tools.push_back({"door." + std::string(name),
                       m_words.say("kiosk.tools." + std::string(name)),
                       {},
                       false,
                       false});
    };
    if (m_monitors > 1 && m_nextMonitor) {
      tools.push_back({"monitor.next", m_words.say("kiosk.strip.monitor"), "Ctrl+M", false, false});
    }
    if (!m_address.empty()) tools.push_back(networkTool());
    door("recap", m_doors.recap);
    if (m_doors.copies) {
      const std::string news = m_doors.copiesNews();
      tools.push_back({"door.copies", m_words.say("keeping.copies.tool"),
                       news.empty() ? m_words.say("keeping.copies.off") : news, !news.empty(),
                       false});
    }
    door("replay", m_doors.replay);
    door("prepare", m_doors.prepare);
    door("rehearsed", m_doors.endRehearsal);
    add(toolsSheet(frame, tools, m_pressing));
  }
  dressNetwork(scene, frame);
  if (m_tools || m_networkOpen || m_voteSheet.isOpen()) add(m_focus.ring(frame, scene));
}

}  // namespace grappe::screens
