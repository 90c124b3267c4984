// The screens beside the wall, and the rehearsal: a copy of the workshop that is thrown away.
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>

#include "commands/copies_made.h"
#include "commands/copies_shown.h"
#include "commands/saving_places.h"
#include "commands/sitting.h"
#include "screens/copies_screen.h"
#include "screens/recap_screen.h"
#include "server/secrets.h"

namespace grappe::commands {

namespace {

namespace fs = std::filesystem;

std::string clockWords(Timestamp at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", local.tm_hour, local.tm_min);
  return text.data();
}

constexpr const char* originalName = "rehearsal-of";

// A folder of its own for the copy, so that throwing it away takes all that stands beside it. What
// it is a copy of stands there too: a wall that falls comes back into a rehearsal, not into a
// meeting.
Result<fs::path> copyToRehearse(const fs::path& file) {
  std::error_code error;
  const fs::path folder =
      fs::temp_directory_path(error) / ("grappe-rehearsal-" + RandomIds().next());
  fs::create_directories(folder, error);
  if (!error) fs::copy_file(file, folder / file.filename(), error);
  if (error) return refuse(Code::forbidden, "no copy to rehearse on: " + error.message());
  std::ofstream(folder / originalName, std::ios::binary) << fs::absolute(file).string();
  return folder / file.filename();
}

}  // namespace

fs::path rehearsalOf(const fs::path& file) {
  std::ifstream in(file.parent_path() / originalName, std::ios::binary);
  std::string original;
  std::getline(in, original, '\0');
  return original;
}

void Sitting::setDoors() {
  screens::WallScreen::Doors doors;
  doors.prepare = [this] { showPrepare(); };
  doors.replay = [this] { showReplay(); };
  doors.recap = [this] { showRecap(); };
  if (m_rehearsalOf.empty()) {
    doors.copies = [this] { showCopies([this] { closeFront(); }); };
    doors.copiesNews = [this] { return m_copies ? copiesNews() : std::string(); };
  }
  if (!m_rehearsalOf.empty()) doors.endRehearsal = [this] { endRehearsal(); };
  doors.look = [this](const screens::Look& look) {
    setLook(look);
    if (m_told.look) m_told.look(look);
  };
  doors.address = [this](const std::string& literal) { chooseAddress(literal); };
  m_wall->setDoors(std::move(doors));
  m_wall->setLook(m_look);
}

void Sitting::setLook(const screens::Look& look) {
  m_look = look;
  m_loop.setReducedMotion(look.reducedMotion);
  if (m_wall) m_wall->setLook(look);
}

void Sitting::closeFront() {
  if (m_front) m_gone = std::move(m_front);
  if (m_preview) m_preview->shown({});  // nobody looks any more
  m_prepare = nullptr;
}

void Sitting::showPrepare() {
  closeFront();
  screens::PrepareScreen::Doors doors;
  doors.wall = [this] { closeFront(); };
  if (m_rehearsalOf.empty()) doors.rehearse = [this] { rehearse(); };
  doors.pin = [this](const std::string& pin) {
    send(workshop::SetPin{server::hashPin(pin)});
    m_wall->showNewPin({});  // the one that was made up is not asked for any more
  };
  doors.wifi = [this](const scene::Wifi& wifi) { chooseWifi(wifi); };
  auto screen = std::make_unique<screens::PrepareScreen>(
      m_console.words, *this, m_ids, localDate(m_clock.now()), std::move(doors));
  screen->setWifi(m_wifi);
  m_prepare = screen.get();
  m_front = std::move(screen);
}

void Sitting::showReplay() {
  closeFront();
  std::vector<workshop::Recorded> events;
  constexpr std::size_t batch = 4096;
  while (true) {
    auto some = m_kiosk->workshop().eventsAfter(events.empty() ? 0 : events.back().seq, batch);
    if (!some || some->empty()) break;
    events.insert(events.end(), std::make_move_iterator(some->begin()),
                  std::make_move_iterator(some->end()));
  }
  m_front = std::make_unique<screens::ReplayScreen>(m_console.words, std::move(events), clockWords,
                                                    [this] { closeFront(); });
}

void Sitting::showRecap() {
  closeFront();
  const auto wake = [this] { m_loop.wake(); };
  // What was saved last time was told then; what is still being saved goes on.
  if (!m_saving || !m_saving->news().going) {
    m_saving = std::make_unique<RecapSaving>(m_console, wake);
  }
  if (!m_preview) m_preview = std::make_unique<RecapPreview>(m_console, wake);
  screens::RecapScreen::Doors doors;
  doors.places = [] { return savingPlaces(); };
  doors.close = [this] { closeFront(); };
  doors.save = [this](const screens::SavingPlace& place,
                      const std::vector<screens::OfferedFormat>& formats) {
    m_saving->start(m_kiosk->workshop().state(), place, formats);
  };
  doors.saving = [this] { return m_saving->news(); };
  doors.stopSaving = [this] { m_saving->stop(); };
  doors.page = [this](const screens::PageWanted& wanted) { return m_preview->shown(wanted); };
  doors.choose = [this](const workshop::RecapChoices& choices) {
    send(workshop::SetRecapChoices{choices});
  };
  doors.closeMeeting = [this](bool closed) {
    if (closed) {
      send(workshop::CloseMeeting{});
    } else {
      send(workshop::ReopenMeeting{});
    }
  };
  if (m_copies) {
    doors.copies = [this] { showCopies([this] { showRecap(); }); };
    doors.copiesNews = [this] { return copiesNews(); };
  }
  m_front = std::make_unique<screens::RecapScreen>(m_console.words, std::move(doors));
}

std::string Sitting::copiesNews() const {
  return copiesShown(m_console.words, m_copies->news(), clockWords).shortly;
}

void Sitting::showCopies(std::function<void()> back) {
  closeFront();
  screens::CopiesScreen::Doors doors;
  doors.places = [] { return savingPlaces(); };
  doors.news = [this] { return copiesShown(m_console.words, m_copies->news(), clockWords); };
  doors.keepIn = [this](const screens::SavingPlace& place) { m_copies->keepIn(place.path); };
  doors.end = [this] { m_copies->end(); };
  doors.close = std::move(back);
  m_front = std::make_unique<screens::CopiesScreen>(m_console.words, std::move(doors));
}

// Once each time that it changes: a stick that is pulled out is said on the wall, whatever shows.
void Sitting::tellCopies() {
  if (!m_copies) return;
  const runtime::CopyNews news = m_copies->news();
  if (news == m_copyNews) return;
  const bool another = news.state != m_copyNews.state;
  m_copyNews = news;
  if (news.state == runtime::CopyNews::State::kept) noteCopy(m_file.string(), news.file);
  const auto shown = copiesShown(m_console.words, news, clockWords);
  if (another && !shown.good) m_wall->tell(shown.words);
}

void Sitting::rehearse() { m_wanted = Wanted{{}, false, m_file, {}}; }

void Sitting::endRehearsal() { m_wanted = Wanted{m_rehearsalOf, true, {}, m_file.parent_path()}; }

void Sitting::openWanted() {
  Wanted wanted = std::move(*m_wanted);
  m_wanted.reset();
  const std::uint16_t port = m_kiosk ? m_kiosk->port() : std::uint16_t{0};
  // Closed before it is copied: only then all of it is in one file.
  const bool another = m_kiosk != nullptr;
  closeFront();
  if (another) {
    if (m_wall) m_gone = std::move(m_wall);
    closeWorkshop();
  }
  Result<void> opened;
  const fs::path before = m_file;
  if (!wanted.rehearsalOf.empty()) {
    const auto copy = copyToRehearse(wanted.rehearsalOf);
    if (copy) {
      wanted.file = *copy;
    } else {
      opened = tl::unexpected(copy.error());
    }
  }
  if (opened) opened = openWorkshop(wanted.file, port);
  if (!opened) {
    (void)m_console.refused(wanted.file.empty() ? before : wanted.file, opened.error());
    if (!m_home) showHome();
    m_home->refused(opened.error().code);
    return;
  }
  if (!wanted.thrownAway.empty()) {
    std::error_code ignored;
    fs::remove_all(wanted.thrownAway, ignored);
  }
  if (wanted.prepare) showPrepare();
}

}  // namespace grappe::commands
