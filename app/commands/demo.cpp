#include "commands/demo.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/asset.h"
#include "base/id.h"
#include "commands/create.h"
#include "intake/notes.h"
#include "server/client.h"

namespace grappe::commands {

namespace {

using Json = nlohmann::json;

constexpr int tabletCount = 12;
constexpr std::size_t questionCount = 2;

}  // namespace

DemoFolder::DemoFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "grappe-demo-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for the demo");
  m_path = pattern;
}

DemoFolder::~DemoFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

Result<void> createDemo(const std::filesystem::path& file, const Console& console) {
  intake::Template made = intake::shippedTemplates().front();
  made.title = console.words.say("cli.demo.title");
  return createWorkshop(file, made);
}

std::vector<std::string> demoNotes(int question) {
  std::vector<std::string> texts;
  const auto file = asset("demo/question_" + std::to_string(question) + ".txt");
  const auto read = intake::notesOfText(file.value_or(""));
  if (!read) return texts;
  for (const auto& note : read->notes) texts.push_back(note.text);
  return texts;
}

Demo::Demo(runtime::Kiosk& kiosk, DemoPace pace) : m_kiosk(kiosk), m_pace(pace) {
  m_thread = std::thread([this] { play(); });
}

Demo::~Demo() {
  {
    const std::lock_guard lock(m_mutex);
    m_stop = true;
  }
  m_changed.notify_all();
  m_thread.join();
}

bool Demo::waitPlayed() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_played; });
  return m_allWritten;
}

bool Demo::pause(std::chrono::milliseconds time) {
  std::unique_lock lock(m_mutex);
  return !m_changed.wait_for(lock, time, [this] { return m_stop; });
}

void Demo::turn(const workshop::Command& command) {
  // By the wall's hand, so that who watches can undo it. A refusal (the disk is full) shows there.
  (void)m_kiosk.workshop().carryOut(command, workshop::Role::wall);
}

void Demo::play() {
  bool going = joinAll();
  for (std::size_t at = 0; going && at < questionCount; ++at) going = playQuestion(at);
  {
    const std::lock_guard lock(m_mutex);
    m_played = true;
    m_allWritten = m_allWritten && going;
  }
  m_changed.notify_all();
}

bool Demo::joinAll() {
  const auto state = m_kiosk.workshop().state();
  for (std::size_t i = 0; i < tabletCount; ++i) {
    if (!pause(m_pace.join)) return false;
    const Json join{{"code", state->meeting()->code},
                    {"circle", state->circles[i % state->circles.size()].id.text()}};
    const auto answer = server::post(m_kiosk.door(), "/api/join", "", join.dump());
    const Json joined = Json::parse(answer.value_or(""), nullptr, false);
    if (!joined.is_object() || !joined.contains("token")) return false;
    m_tablets.push_back({joined["token"].get<std::string>()});
  }
  return true;
}

bool Demo::write(const Tablet& tablet, const workshop::QuestionId& question,
                 const std::string& text) {
  RandomIds ids;
  const Json note{{"id", ids.next()}, {"question", question.text()}, {"text", text}};
  return server::post(m_kiosk.door(), "/api/notes", tablet.token, note.dump()).has_value();
}

bool Demo::playQuestion(std::size_t at) {
  const workshop::QuestionId id = m_kiosk.workshop().state()->questions.at(at)->id;
  if (!pause(m_pace.phase)) return false;
  turn(workshop::GoToQuestion{id});
  turn(workshop::SetPhase{id, workshop::Phase::writing});

  const auto texts = demoNotes(static_cast<int>(at) + 1);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    // Uneven, as people are: from half to one and a half of the pace.
    if (!pause(m_pace.note * (50 + (i * 37) % 101) / 100)) return false;
    m_allWritten = write(m_tablets[(i * 5) % m_tablets.size()], id, texts[i]) && m_allWritten;
  }
  if (!pause(m_pace.phase)) return false;
  // Somebody at the wall may have gone on already: then the demo follows.
  const auto state = m_kiosk.workshop().state();
  if (state->current == id && state->question(id)->phase == workshop::Phase::writing) {
    turn(workshop::SetPhase{id, workshop::Phase::sharing});
  }
  return pause(at + 1 == questionCount ? m_pace.phase : m_pace.look);
}

}  // namespace grappe::commands
