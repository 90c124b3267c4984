// Requests through the routes into the domain, as a participant, a facilitator, the command line
// and nobody: each is answered once, with a status of the interface and JSON where it says so.
// A request is "WHO METHOD PATH" on a line (WHO: p, f, c or -), then its body.
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "fuzz/must.h"
#include "server/routes.h"
#include "server/secrets.h"
#include "workshop/apply.h"
#include "workshop/decide.h"

using namespace grappe;
using namespace grappe::server;
using fuzz::must;

namespace {

// Carries out at once, in memory; keep() is where a meeting goes back to.
class DirectGate final : public Gate {
 public:
  workshop::StatePtr state() const override { return m_state; }
  bool submit(workshop::Order order, std::function<void(Result<Done>)> done) override {
    done(carryOut(order));
    return true;
  }
  std::function<void()> listen(std::function<void(workshop::StatePtr)> /*changed*/) override {
    return [] {};
  }
  Result<std::vector<workshop::Recorded>> eventsAfter(workshop::Seq seq,
                                                      std::size_t most) const override {
    std::vector<workshop::Recorded> events;
    for (std::size_t at = seq; at < m_log.size() && events.size() < most; ++at) {
      events.push_back(m_log[at]);
    }
    return events;
  }
  void keep() {
    m_kept = m_state;
    m_keptSize = m_log.size();
  }
  // False: it was there.
  bool goBack() {
    if (m_state == m_kept) return false;
    m_state = m_kept;
    m_log.resize(m_keptSize);
    return true;
  }

 private:
  Result<Done> carryOut(const workshop::Order& order) {
    const auto decision = workshop::decide(*m_state, order);
    if (!decision) return tl::unexpected(decision.error());
    if (decision->events.empty()) return Done{decision->already.value_or(m_state->seq), false};
    auto after = std::make_shared<workshop::State>(*m_state);
    for (const auto& event : workshop::record(*m_state, *decision, order)) {
      workshop::apply(*after, event);
      m_log.push_back(event);
    }
    m_state = after;
    return Done{after->seq, decision->late};
  }

  workshop::StatePtr m_state = std::make_shared<const workshop::State>();
  std::vector<workshop::Recorded> m_log;
  workshop::StatePtr m_kept;
  std::size_t m_keptSize = 0;
};

class DirectLoop final : public Loop {
 public:
  void post(Work work) override { m_work.push_back(std::move(work)); }
  void after(std::chrono::milliseconds /*time*/, Work /*work*/) override {}
  void aside(Work work) override { m_work.push_back(std::move(work)); }
  std::function<void(Work)> replies() override {
    return [this](Work work) { post(std::move(work)); };
  }
  void run() {
    while (!m_work.empty()) {
      const Work work = std::move(m_work.front());
      m_work.pop_front();
      work();
    }
  }

 private:
  std::deque<Work> m_work;
};

// Every request finds full buckets.
class LeapingClock final : public Clock {
 public:
  Timestamp now() const override { return fromMillis(m_now += 3600 * 1000); }

 private:
  mutable std::int64_t m_now = 1795000000000;
};

class Meeting {
 public:
  Meeting() {
    using namespace workshop;  // NOLINT(google-build-using-namespace): a list of commands
    give(CreateWorkshop{"Ça match", "fr", {{CircleId::of("ecole"), "École", 0}}});
    give(AddQuestion{QuestionId::of("q1"), "Pourquoi ?", ""});
    give(AddQuestion{QuestionId::of("q2"), "Comment ?", ""});
    give(OpenMeeting{MeetingId::of("m1"), "2026-11-24", "Lyon", "4827"});
    give(SetPhase{QuestionId::of("q1"), Phase::sharing});
    give(JoinDevice{DeviceId::of("d1"), Role::participant, {}, tokenHash("participant")},
         Role::machine);
    give(JoinDevice{DeviceId::of("d2"), Role::facilitator, {}, tokenHash("facilitator")},
         Role::machine);
    for (const char* id : {"n1", "n2", "n3"}) {
      AddNote note;
      note.id = NoteId::of(id);
      note.question = QuestionId::of("q1");
      note.text = "Un café des parents";
      give(note, Role::participant, "d1");
    }
    give(OpenTheme{ThemeId::of("t1"), QuestionId::of("q1"), "Café", {NoteId::of("n1")}, {}});
    m_gate.keep();
    startServer();
  }

  void ask(const Request& request) {
    int answered = 0;
    m_routes->bodyLimit(request);
    m_routes->standing(request);
    m_routes->handle(request, [&](const Answer& answer) {
      ++answered;
      must(answer.status >= 200 && answer.status < 600, "a status is one");
      must(answer.status != 500, "nothing that a device sends is an error of ours");
      if (answer.type == "application/json" && answer.status != 204 && answer.status != 304 &&
          request.path.substr(0, 5) == "/api/") {
        must(nlohmann::json::accept(answer.body), "an answer is JSON");
      }
    });
    m_loop.run();
    must(answered == 1, "a request is answered once");
    if (m_gate.state()->seq > most) over();
  }

  // A state never goes back under a server that runs: another one begins with it.
  void over() {
    if (!m_gate.goBack()) return;
    startServer();
  }

 private:
  static constexpr workshop::Seq most = 200;

  void startServer() {
    m_routes.reset();
    m_live.emplace(m_gate, m_loop, Live::Times{});
    m_routes.emplace(m_gate, m_loop, *m_live, m_clock, "control");
  }

  void give(workshop::Command command, workshop::Role by = workshop::Role::commandLine,
            const char* device = nullptr) {
    const auto id = device == nullptr ? workshop::DeviceId() : workshop::DeviceId::of(device);
    m_gate.submit({std::move(command), by, id, m_clock.now()},
                  [](const Result<Done>& done) { must(done.has_value(), "the meeting is made"); });
  }

  DirectGate m_gate;
  DirectLoop m_loop;
  LeapingClock m_clock;
  std::optional<Live> m_live;
  std::optional<Routes> m_routes;
};

Request requestOf(std::string_view line, std::string_view body) {
  static const std::map<char, std::string> tokens{
      {'p', "participant"}, {'f', "facilitator"}, {'c', "control"}};
  Request request;
  if (!line.empty()) {
    const auto token = tokens.find(line.front());
    if (token != tokens.end()) request.token = token->second;
    line.remove_prefix(std::min<std::size_t>(2, line.size()));
  }
  const std::size_t space = line.find(' ');
  request.method = line.substr(0, space);
  const std::string_view target =
      space == std::string_view::npos ? std::string_view("/") : line.substr(space + 1);
  const std::size_t mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != std::string_view::npos) request.query = target.substr(mark + 1);
  request.contentType = "application/json";
  request.fromHere = true;
  request.from = "127.0.0.1";
  request.body = body;
  return request;
}

}  // namespace

// Several requests, one after another, a NUL between them: the later ones meet what the first did.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Meeting meeting;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  for (int count = 0; count < 8 && !rest.empty(); ++count) {
    const std::string_view one = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
    const std::size_t end = one.find('\n');
    const bool hasBody = end != std::string_view::npos;
    meeting.ask(requestOf(one.substr(0, end), hasBody ? one.substr(end + 1) : ""));
  }
  meeting.over();
  return 0;
}
