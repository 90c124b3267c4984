#include "screens/wall_screen.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "scene/high_contrast.h"
#include "screens/grouping_words.h"
#include "screens/hidden_sheet.h"
#include "screens/legend.h"
#include "screens/misfit_remark.h"
#include "screens/new_pin_sheet.h"
#include "screens/note_sheet.h"
#include "screens/preview_panel.h"
#include "screens/screenful.h"
#include "screens/shortcuts_sheet.h"
#include "screens/wall_look.h"
#include "screens/why_panel.h"
#include "widgets/timer_face.h"
#include "widgets/trouble_banner.h"
#include "workshop/visibility.h"

namespace grappe::screens {

namespace {

using widgets::Frame;
namespace colour = widgets::colour;

constexpr double caretBlink = 0.53;  // seconds lit, and dark
constexpr int fewestToRegroup = 4;   // notes
constexpr double pageStays = 20;     // seconds, of a theme view that has several

// What lies between the header and the foot, which stay put.
scene::Rect fieldOf(const scene::Scene& scene) {
  float top = 0;
  float bottom = scene.height;
  for (const scene::Item& item : scene.items) {
    if (!item.fixed) continue;
    if (item.rect.centre().y < scene.height / 2) {
      top = std::max(top, item.rect.y + item.rect.h);
    } else {
      bottom = std::min(bottom, item.rect.y);
    }
  }
  if (bottom - top < scene.height / 4) return {0, 0, scene.width, scene.height};
  return {0, top, scene.width, bottom - top};
}

scene::Scene emptyScene(const Frame& frame, const std::string& words) {
  scene::Scene scene = blankScene(frame);
  if (words.empty()) return scene;
  scene::Item item =
      widgets::fixedItem("nothing", {0, 0, frame.width, frame.height}, widgets::Layers::board);
  item.shapes.emplace_back(widgets::label(frame, item.rect, words, 48, scene::Weight::semibold,
                                          colour::ink2, scene::Align::centre));
  scene.items.push_back(std::move(item));
  return scene;
}

}  // namespace

WallScreen::WallScreen(Layout layout, const words::Phrasebook& words, kiosk::CommandSink& sink,
                       IdSource& ids, std::function<void()> quit)
    : m_layout(std::move(layout)),
      m_words(words),
      m_sink(sink),
      m_ids(ids),
      m_quit(std::move(quit)),
      m_table(ids, [this](const workshop::AddNote& note) { return layNote(note); }) {}

const workshop::Question* WallScreen::question() const {
  return m_shown ? m_shown->currentQuestion() : nullptr;
}

bool WallScreen::previewing() const {
  const workshop::Question* current = question();
  return current != nullptr && current->preview != nullptr;
}

bool WallScreen::modal() const {
  return m_quitSheet.isOpen() || !m_newPin.empty() || m_help || m_themeSheet.isOpen() ||
         m_headings.isOpen() || m_hidden || m_tools || m_networkOpen || m_voteSheet.isOpen() ||
         !m_openNote.empty();
}

// Only a wall with notes on it is worth a closer look.
bool WallScreen::zooms() const {
  return std::any_of(m_laidOut.items.begin(), m_laidOut.items.end(), [](const scene::Item& item) {
    return item.kind == scene::Kind::note || item.kind == scene::Kind::theme ||
           item.kind == scene::Kind::unsorted;
  });
}

void WallScreen::followQuestion(const workshop::Question& question) {
  if (question.id == m_questionId && question.phase == m_phase) return;
  m_questionId = question.id;
  m_phase = question.phase;
  m_hands.clear();
  showWhole();
  m_themeSheet.close();
  m_headings.close();
  m_hidden = m_tools = m_networkOpen = m_timerPanel = false;
  m_voteSheet.close();
  m_openNote = {};
  m_picking.stop();
  stopFinding();
  m_gaveWay = 0;
  m_page = 0;
  m_pageSince = m_now;
}

void WallScreen::layOut(const kiosk::FrameInput& input, const workshop::Question& question,
                        scene::TextMeasure& measure) {
  if (m_laidOut.pages > 1 && m_now - m_pageSince >= pageStays && !modal() && !m_search.isOpen() &&
      m_hands.held().empty()) {
    turnPage(1);
  }
  if (input.width != m_laidOutFor.width || input.height != m_laidOutFor.height ||
      m_look.largeText != m_laidOutFor.largeText) {
    m_gaveWay = 0;
  }
  const LaidOut wanted{
      m_previewed,    input.width,       input.height,
      m_address,      m_devices,         m_arrivals.newest(),
      m_page,         m_look.largeText,  m_look.highContrast,
      m_network.wifi, m_network.reached, m_table.taken(input.width, input.height, m_shown, m_now)};
  if (wanted == m_laidOutFor) return;
  m_laidOutFor = wanted;
  m_laidOut = m_layout({*m_previewed, question.id, input.width, input.height, m_address, m_devices,
                        m_arrivals.newest(), true, m_gaveWay, m_page, m_look.largeText,
                        m_network.wifi, m_network.reached, wanted.table},
                       m_words, measure);
  settleKnown(m_laidOut, m_arrivals);
  if (m_look.highContrast) scene::highContrast(m_laidOut);
  m_gaveWay = m_laidOut.gaveWay;
  m_table.keepClear(m_laidOut);
  m_camera.setField(fieldOf(m_laidOut));
  if (!zooms()) showWhole();
  m_hands.keepOnly(m_laidOut);
}

scene::Scene WallScreen::build(const kiosk::FrameInput& input, scene::TextMeasure& measure) {
  m_now = input.seconds;
  m_clock = input.now;
  const Frame frame{input.width, input.height, scene::Units(input.width, input.height), measure,
                    m_words};
  m_real = input.state;
  m_shown = input.state ? m_intents.over(input.state, m_now) : nullptr;
  const workshop::Question* current = question();
  if (current == nullptr) {
    m_laidOutFor = {};
    m_laidOut = {};
    m_questionId = {};
    m_hands.clear();
    scene::Scene scene =
        emptyScene(frame, m_shown ? m_words.say("kiosk.no_question") : std::string());
    dressOver(scene, frame);
    m_scene = scene;
    return scene;
  }
  followQuestion(*current);
  if (m_previewedOf != m_shown) {
    m_previewedOf = m_shown;
    m_previewed = withPreview(m_shown, current->id);
    m_previewLines.clear();
    if (previewing()) {
      m_previewLines = previewLines(m_words, *current, *m_previewed->question(current->id));
    }
  }
  m_arrivals.look(*input.state, current->id, m_now);
  layOut(input, *current, measure);
  turnToFound(input, *current, measure);
  seek(*m_previewed->question(current->id));
  if (!previewing()) {
    for (const workshop::SeatTheme& seat : m_seats.toSend(m_laidOut.newSeats, *input.state)) {
      m_sink.send(seat);
    }
  }
  scene::Scene scene = m_laidOut;
  dressTimer(scene, frame);
  markArrivals(scene, m_arrivals, frame);
  if (previewing()) markMoved(scene, current->preview->placements, frame);
  if (m_picking.isOpen() && (previewing() || !m_picking.stands(*m_shown))) m_picking.stop();
  if (m_picking.isOpen()) m_picking.mark(scene, frame);
  m_sought.mark(scene.items, m_laidOut.gaveWay, frame);
  if (canFind()) append(scene, legendButtons(m_laidOut, *m_shown, m_circle, frame));
  dressHands(scene, frame);
  m_pulled.pull(scene, m_laidOut, fieldOf(m_laidOut), frame);
  if (m_camera.moved()) coverEdges(scene, fieldOf(m_laidOut), frame);
  dressOver(scene, frame);
  if (m_look.highContrast) scene::highContrast(scene);
  m_scene = scene;
  return scene;
}

void WallScreen::dressHands(scene::Scene& scene, const Frame& frame) {
  for (const scene::Item& item : m_laidOut.items) {
    if (item.kind == scene::Kind::note && m_hands.presses(item.note)) press(scene, item.note);
  }
  const auto held = m_hands.held();
  const auto notes = m_hands.heldNotes();
  for (const Held& one : held) {
    // By what was drawn last, so that the place that opened for the note counts as its theme's.
    const Under on = under(m_scene, m_camera.camera(), one.at, notes);
    const scene::Point at = m_camera.toScene(one.at);
    welcome(scene, dropOf(on, one.note, *m_shown), at, frame);
  }
  for (const Held& one : held) lift(scene, one, m_camera.camera(), frame);
}

void WallScreen::dressOver(scene::Scene& scene, const Frame& frame) {
  const workshop::Question* current = question();
  if (current != nullptr && (!m_hands.heldNotes().empty() || previewing())) m_strip.hide();
  m_table.liftTab(m_strip.shown(m_now) ? ControlStrip::height(frame) : 0);
  append(scene, m_table.items(frame, m_shown, m_real, m_now));
  if (current != nullptr && previewing()) {
    append(scene, previewPanel(frame, *current, m_previewLines, m_pressing));
  } else if (current != nullptr) {
    const bool regroups = current->counting >= fewestToRegroup && workshop::faceUp(*current) &&
                          current->phase != workshop::Phase::voting;
    const ControlStrip::View view{m_camera.moved() || m_pulled.isOut(),
                                  m_gaveWay > 0,
                                  m_laidOut.pages,
                                  regroups,
                                  static_cast<long>(hiddenNotes(*current).size()),
                                  canFind(),
                                  m_monitors > 1 && m_nextMonitor != nullptr};
    const Frame above = m_table.above(frame, true);
    append(scene,
           m_strip.items(m_table.above(frame, false), *m_shown, *current, view, m_pressing, m_now));
    if (m_strip.shown(m_now) && !m_picking.isOpen() && !m_search.isOpen()) {
      append(scene, misfitRemark(above, *m_shown, *current, m_pressing));
    }
  }
  const bool lit = std::fmod(m_now - m_caretSince, 2 * caretBlink) < caretBlink;
  if (m_headings.isOpen() && current != nullptr) {
    append(scene, m_headings.items(frame, *m_shown, *current, m_pressing, lit));
  }
  if (m_themeSheet.isOpen() && current != nullptr) {
    if (!m_themeSheet.theme().empty() && !m_shown->theme(m_themeSheet.theme())) {
      m_themeSheet.close();
    }
    scene::Items items;
    items.append(m_themeSheet.items(frame, *m_shown, *current, m_pressing, lit));
    m_sought.mark(items, m_laidOut.gaveWay, frame);
    scene.items.append(items);
  }
  // Over the open note, so that the next is a tap away; a long one has the room to itself.
  std::vector<scene::Item> search;
  if (searches() && !m_themeSheet.isOpen() && !m_headings.isOpen()) {
    search = m_search.items(frame, m_sought.notes(), m_pressing, lit);
  }
  if (!m_openNote.empty()) {
    const workshop::NotePtr note = m_shown ? m_shown->note(m_openNote) : nullptr;
    if (note && note->counts()) {
      auto sheet = noteSheet(frame, *m_shown, *note, m_pressing);
      const std::string focus = "focus:" + m_openNote.text();
      const bool clear = std::none_of(sheet.begin(), sheet.end(), [&](const scene::Item& item) {
        return item.key == focus && item.rect.y < SearchBar::bottom(frame);
      });
      if (!clear) append(scene, std::exchange(search, {}));
      append(scene, std::move(sheet));
      if (m_why && m_why->note == m_openNote) {
        scene.items.push_back(whyPanel(frame, whyLines(m_words, *m_shown, *m_why)));
      }
    } else {
      m_openNote = {};
    }
  }
  if (m_hidden && current != nullptr) append(scene, hiddenSheet(frame, *current, m_pressing));
  dressFacilitating(scene, frame);
  append(scene, std::move(search));
  if (m_help) append(scene, shortcutsSheet(frame));
  // Whether the controls show or not: what is pressed there does not move away.
  float bottom = m_table.above(frame, true).height - frame.px(104);
  if (m_picking.isOpen()) append(scene, m_picking.items(frame, *m_shown, m_pressing));
  if (m_trouble) {
    scene.items.push_back(widgets::troubleBanner(frame, *m_trouble, bottom));
    bottom -= frame.px(84);
  }
  append(scene, m_toast.items(frame, bottom, m_now, m_pressing));
  if (!m_newPin.empty()) append(scene, newPinSheet(frame, m_newPin, m_pressing));
  append(scene, m_quitSheet.items(frame, m_pressing, m_now));
  if (m_black.isDark()) scene.items.push_back(m_black.item(frame));
}

double WallScreen::redrawWithin() const {
  double next = 0;
  const auto at = [&](double moment) {
    const double wait = moment - m_now;
    if (wait > 0 && (next == 0 || wait < next)) next = wait;
  };
  if (m_toast.shown(m_now)) at(m_toast.until());
  at(m_strip.until());
  at(m_arrivals.until());
  at(m_intents.until());
  at(m_quitSheet.changesAt(m_now));
  at(m_table.until());
  if (m_laidOut.pages > 1) at(m_pageSince + pageStays);
  if (m_shown && m_shown->timer) {
    const double changes = widgets::timerChangesWithin(*m_shown->timer, m_clock);
    if (changes > 0) at(m_now + changes);
  }
  if (m_themeSheet.isOpen() || m_headings.isOpen() || m_search.isOpen()) {
    const double blinks = std::floor((m_now - m_caretSince) / caretBlink) + 1;
    at(m_caretSince + blinks * caretBlink);
  }
  return next;
}

}  // namespace grappe::screens
