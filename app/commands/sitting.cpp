#include "commands/sitting.h"

#include <algorithm>

#include "commands/create.h"
#include "commands/library.h"
#include "intake/template.h"

namespace grappe::commands {

namespace {

std::vector<screens::TemplateChoice> templateChoices() {
  std::vector<screens::TemplateChoice> choices;
  for (const auto& one : intake::shippedTemplates()) choices.push_back({one.name, one.title});
  return choices;
}

std::optional<Code> codeOf(runtime::Trouble trouble) {
  switch (trouble) {
    case runtime::Trouble::none:
      return std::nullopt;
    case runtime::Trouble::diskFull:
      return Code::diskFull;
    case runtime::Trouble::locked:
      return Code::inUse;
    case runtime::Trouble::damaged:
    case runtime::Trouble::failing:
      return Code::damaged;
  }
  return std::nullopt;
}

}  // namespace

Sitting::Sitting(kiosk::Window& window, const Console& console, ServingOptions serving,
                 std::filesystem::path library)
    : m_window(window),
      m_console(console),
      m_serving(std::move(serving)),
      m_library(std::move(library)),
      m_loop(window, *this) {}

Sitting::~Sitting() {
  m_saving.reset();
  m_preview.reset();
  closeWorkshop();
}

void Sitting::closeWorkshop() {
  m_copies.reset();
  m_demo.reset();
  m_awake.reset();
  {
    const std::lock_guard lock(m_mutex);
    m_ended = true;
  }
  m_ending.notify_all();
  if (m_network.joinable()) m_network.join();
  for (const auto& leave : m_leave) leave();
  m_leave.clear();
  if (m_kiosk) m_kiosk->stop();
  m_kiosk.reset();
  const std::lock_guard lock(m_mutex);
  m_ended = false;
  m_answers.clear();
  m_whys.clear();
}

void Sitting::showHome() {
  m_home = std::make_unique<screens::HomeScreen>(
      m_console.words, shelfOf(m_library), templateChoices(),
      screens::HomeScreen::Callbacks{[this](const std::string& path) {
                                       m_wanted = Wanted{path, false, {}, {}};
                                     },
                                     [this](const std::string& name) { create(name); },
                                     [this] { quit(); }});
}

void Sitting::create(const std::string& templateName) {
  const auto templates = intake::shippedTemplates();
  const auto made = std::find_if(templates.begin(), templates.end(),
                                 [&](const auto& one) { return one.name == templateName; });
  if (made == templates.end()) return;
  const auto file = freePath(m_library, made->title);
  const auto created = createWorkshop(file, *made);
  if (created) {
    m_wanted = Wanted{file, true, {}, {}};
  } else if (m_home) {
    m_home->refused(created.error().code);
  }
}

template <class Id>
void Sitting::askWhy(const Id& id) {
  m_kiosk->workshop().why(id, [this](auto why) {
    if (!why) return;
    {
      const std::lock_guard lock(m_mutex);
      m_whys.emplace_back(std::move(*why));
    }
    m_loop.wake();
  });
}

Result<void> Sitting::openWorkshop(const std::filesystem::path& file, std::uint16_t port) {
  ServingOptions serving = m_serving;
  if (port != 0) serving.port = port;
  const auto reached = [this] {
    m_reached = true;
    networkChanged();
  };
  auto kiosk = startKiosk(file.string(), serving, m_console, reached);
  if (!kiosk && kiosk.error().code == Code::inUse && serving.port != m_serving.port) {
    kiosk = startKiosk(file.string(), m_serving, m_console, reached);
  }
  if (!kiosk) return tl::unexpected(kiosk.error());
  m_kiosk = std::move(*kiosk);
  m_file = file;
  m_rehearsalOf = rehearsalOf(file);
  if (m_told.opened) m_told.opened(file, m_kiosk->port());
  tellHowToJoin(*m_kiosk, m_serving.pin, m_wantedAddress, m_console);
  m_console.out.flush();
  m_wall = std::make_unique<screens::WallScreen>(scene::wall, m_console.words, *this, m_ids,
                                                 [this] { quit(); });
  m_wall->setAskWhy({[this](const workshop::NoteId& note) { askWhy(note); },
                     [this](const workshop::ThemeId& theme) { askWhy(theme); }});
  m_wall->setNextMonitor([this] { m_loop.nextMonitor(); });
  setDoors();
  guard();
  m_copyNews = {};
  if (m_rehearsalOf.empty()) {
    m_copies =
        std::make_unique<runtime::SafetyCopies>(file.string(), m_clock, [this] { m_loop.wake(); });
  }
  m_addresses = m_kiosk->addresses();
  m_networkNews = true;
  listen();
  m_gone = std::move(m_home);
  return {};
}

// What keeps the room: the PIN in front of the door, and a machine that does not fall asleep.
void Sitting::guard() {
  if (m_guarded) {
    m_wall->setCheckPin([this](const std::string& pin) {
      m_pinCheck.ask(m_kiosk->workshop().state()->pinHash.text, pin, [this](bool right) {
        {
          const std::lock_guard lock(m_mutex);
          m_pinRight = right;
        }
        m_loop.wake();
      });
    });
    m_wall->showNewPin(m_kiosk->newPin());
  }
  m_awake = std::make_unique<kiosk::MachineAwake>(
      m_console.words.say("cli.run.awake"), [this](std::string_view why) {
        m_console.err << m_console.words.say("cli.run.sleeps", {{"why", std::string(why)}})
                      << std::endl;
      });
}

void Sitting::listen() {
  m_leave.push_back(
      m_kiosk->workshop().listen([this](const workshop::StatePtr&) { m_loop.wake(); }));
  m_leave.push_back(m_kiosk->workshop().listenTrouble([this](runtime::Trouble trouble) {
    m_trouble = trouble;
    m_loop.wake();
  }));
  m_leave.push_back(m_kiosk->server().listenDevices([this](int devices) {
    m_devices = devices;
    m_loop.wake();
  }));
  m_devices = m_kiosk->server().connectedDevices();
  m_trouble = m_kiosk->workshop().trouble();
  m_network = std::thread([this] { watchNetwork(); });
}

void Sitting::playDemo(DemoPace pace) { m_demo = std::make_unique<Demo>(*m_kiosk, pace); }

workshop::StatePtr Sitting::state() { return m_kiosk ? m_kiosk->workshop().state() : nullptr; }

kiosk::Screen& Sitting::screen() {
  m_gone.reset();
  if (m_wanted) openWanted();
  if (!m_wall) return *m_home;
  takeAnswers();
  if (m_front) return *m_front;
  return *m_wall;
}

void Sitting::takeAnswers() {
  std::vector<Answer> answers;
  decltype(m_whys) whys;
  std::optional<bool> pinRight;
  {
    const std::lock_guard lock(m_mutex);
    answers.swap(m_answers);
    whys.swap(m_whys);
    pinRight.swap(m_pinRight);
  }
  tellNetwork();
  tellCopies();
  m_wall->setDevices(m_devices);
  m_wall->setTrouble(codeOf(m_trouble));
  m_wall->setMonitors(m_window.monitors());
  if (pinRight) m_wall->pinChecked(*pinRight);
  for (auto& why : whys) {
    std::visit([this](auto& one) { m_wall->explained(std::move(one)); }, why);
  }
  for (const Answer& answer : answers) {
    if (answer.result) {
      m_wall->committed(answer.command, answer.result->seq);
    } else {
      m_wall->refused(answer.command, answer.result.error());
      if (m_prepare != nullptr) m_prepare->refused(answer.result.error().code);
    }
  }
}

void Sitting::send(workshop::Command command) {
  // Where the layout seats a theme is nobody's doing: it must not stand in the way of undoing.
  const auto by = std::holds_alternative<workshop::SeatTheme>(command) ? workshop::Role::machine
                                                                       : workshop::Role::wall;
  const workshop::Order order{command, by, {}, m_clock.now()};
  const bool queued =
      m_kiosk->workshop().submit(order, [this, command](const Result<server::Done>& result) {
        {
          const std::lock_guard lock(m_mutex);
          m_answers.push_back({command, result});
        }
        m_loop.wake();
      });
  if (!queued) {
    const std::lock_guard lock(m_mutex);
    m_answers.push_back({std::move(command), refuse(Code::busy, "the queue is full")});
    m_loop.wake();
  }
}

void Sitting::closeAsked() {
  if (m_wall) {
    closeFront();
    m_wall->askToQuit();
  } else if (m_home) {
    m_home->askToQuit();
  }
}

void Sitting::monitorChosen(const std::string& name) {
  if (m_told.monitor) m_told.monitor(name);
}

void Sitting::quit() { m_loop.stop(); }

}  // namespace grappe::commands
