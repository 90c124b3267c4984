// How long a note takes to be acknowledged, and to be told to the last of N listeners.
//   bench_live                one server in this process, its log in memory
//   bench_live PORT CODE      a kiosk that runs on this machine, at a question that takes notes
// Loopback only; 50 and then 500 listeners, 100 notes a second for 5 s each.
#include <poll.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/server/fake_gate.h"
#include "core/server/raw_socket.h"
#include "server/server.h"

namespace {

using grappe::server::RawAnswer;
using grappe::server::RawSocket;
using nlohmann::json;
using std::chrono::steady_clock;

constexpr int notesASecond = 100;
constexpr int seconds = 5;
constexpr int many = notesASecond * seconds;
constexpr int writers = 4;

struct Kiosk {
  std::uint16_t port = 0;
  std::string code;
};

RawAnswer ask(RawSocket& socket, std::uint16_t port, const std::string& line,
              const std::string& token, const std::string& body) {
  socket.send(line + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
              "\r\nAuthorization: Bearer " + token +
              "\r\nContent-Type: application/json\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
  auto answer = socket.readAnswer();
  if (!answer) throw std::runtime_error("no answer to " + line);
  return std::move(*answer);
}

std::string percentiles(std::vector<double> times) {
  if (times.empty()) return "none";
  std::sort(times.begin(), times.end());
  char text[64];
  std::snprintf(text, sizeof text, "%.1f / %.1f", times[times.size() / 2],
                times[times.size() * 99 / 100]);
  return text;
}

double milliseconds(steady_clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

struct Sent {
  std::uint64_t seq = 0;
  steady_clock::time_point at;
  double acknowledged = 0;  // ms
};

// Reads all pushes; remembers when the last listener learnt each count of notes.
class Audience {
 public:
  Audience(std::vector<RawSocket> sockets, int before)
      : m_sockets(std::move(sockets)), m_counts(m_sockets.size(), before), m_before(before) {}

  void listen() {
    std::vector<pollfd> waiting;
    for (const RawSocket& socket : m_sockets) waiting.push_back({socket.handle(), POLLIN, 0});
    const auto end = steady_clock::now() + std::chrono::seconds(seconds + 10);
    while (m_complete < many && steady_clock::now() < end) {
      ::poll(waiting.data(), waiting.size(), 100);
      for (std::size_t at = 0; at < waiting.size(); ++at) {
        if (waiting[at].revents != 0 && m_sockets[at].receive()) read(at);
      }
    }
  }

  // When all had heard of `nth` notes; the epoch if never.
  steady_clock::time_point allKnew(int nth) const { return m_all[static_cast<std::size_t>(nth)]; }
  long pushes() const { return m_pushes; }

 private:
  void read(std::size_t at) {
    const auto now = steady_clock::now();
    while (const auto message = m_sockets[at].takeMessage()) {
      ++m_pushes;
      const std::size_t field = message->find("\"notes\":");
      if (field == std::string::npos) continue;
      const int count = std::min(std::stoi(message->substr(field + 8)), m_before + many);
      for (int nth = m_counts[at] + 1 - m_before; nth <= count - m_before; ++nth) {
        const auto place = static_cast<std::size_t>(nth);
        if (++m_knowing[place] == static_cast<int>(m_sockets.size())) {
          m_all[place] = now;
          ++m_complete;
        }
      }
      m_counts[at] = std::max(m_counts[at], count);
    }
  }

  std::vector<RawSocket> m_sockets;
  std::vector<int> m_counts;
  int m_before;
  std::vector<int> m_knowing = std::vector<int>(many + 1);
  std::vector<steady_clock::time_point> m_all = std::vector<steady_clock::time_point>(many + 1);
  int m_complete = 0;
  long m_pushes = 0;
};

void measure(const Kiosk& kiosk, std::size_t listeners, const std::string& run) {
  RawSocket first(kiosk.port);
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < listeners; ++at) {
    const RawAnswer joined =
        ask(first, kiosk.port, "POST /api/join", "", json{{"code", kiosk.code}}.dump());
    if (joined.status != 200) throw std::runtime_error("cannot join: " + joined.body);
    tokens.push_back(json::parse(joined.body)["token"]);
  }
  const json question =
      json::parse(ask(first, kiosk.port, "GET /api/state", tokens[0], "").body)["question"];
  if (question.is_null() || question["takesNotes"] != true) {
    throw std::runtime_error("the kiosk is at no question that takes notes");
  }
  std::vector<RawSocket> sockets;
  for (const std::string& token : tokens) {
    RawSocket socket(kiosk.port);
    if (!socket.upgrade(kiosk.port, "/api/live")) throw std::runtime_error("no live line");
    socket.sendMessage(json{{"token", token}}.dump());
    socket.readMessage();
    sockets.push_back(std::move(socket));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));  // the count of devices has settled

  Audience audience(std::move(sockets), question["notes"]);
  std::thread ears([&] { audience.listen(); });
  std::vector<Sent> sent(many);
  std::atomic<int> refused{0};
  const auto begin = steady_clock::now();
  std::vector<std::thread> hands;
  for (int hand = 0; hand < writers; ++hand) {
    hands.emplace_back([&, hand] {
      RawSocket socket(kiosk.port);
      for (int at = hand; at < many; at += writers) {
        std::this_thread::sleep_until(begin + std::chrono::milliseconds(1000) * at / notesASecond);
        const std::string body = json{
            {"id", run + std::to_string(at)},
            {"question", question["id"]},
            {"text", "Se retrouver autour d’un café " +
                         run}}.dump();
        Sent& one = sent[static_cast<std::size_t>(at)];
        one.at = steady_clock::now();
        const RawAnswer answer = ask(socket, kiosk.port, "POST /api/notes",
                                     tokens[static_cast<std::size_t>(at) % tokens.size()], body);
        one.acknowledged = milliseconds(steady_clock::now() - one.at);
        if (answer.status == 201) {
          one.seq = json::parse(answer.body)["seq"];
        } else {
          ++refused;
        }
      }
    });
  }
  for (std::thread& hand : hands) hand.join();
  ears.join();

  std::sort(sent.begin(), sent.end(), [](const Sent& a, const Sent& b) { return a.seq < b.seq; });
  std::vector<double> acknowledged;
  std::vector<double> last;
  for (int nth = 1; nth <= many; ++nth) {
    const Sent& one = sent[static_cast<std::size_t>(nth - 1)];
    acknowledged.push_back(one.acknowledged);
    if (audience.allKnew(nth) != steady_clock::time_point()) {
      last.push_back(milliseconds(audience.allKnew(nth) - one.at));
    }
  }
  std::printf("%9zu | %20s | %20s | %8zu of %d | %6ld | %d\n", listeners,
              percentiles(acknowledged).c_str(), percentiles(last).c_str(), last.size(), many,
              audience.pushes() / static_cast<long>(listeners), refused.load());
}

void prepare(grappe::server::FakeGate& gate) {
  using namespace grappe::workshop;
  gate.give(CreateWorkshop{"Mesure", "fr", {}});
  gate.give(AddQuestion{QuestionId::of("q1"), "Qu’est-ce qui fait que ça match ?", ""});
  gate.give(OpenMeeting{MeetingId::of("m1"), "", "", "4827"});
  gate.give(SetPhase{QuestionId::of("q1"), Phase::writing});
}

}  // namespace

int main(int count, char** words) {
  try {
    Kiosk kiosk;
    std::unique_ptr<grappe::server::FakeGate> gate;
    std::unique_ptr<grappe::server::Server> server;
    const grappe::SystemClock clock;
    if (count == 3) {
      kiosk = {static_cast<std::uint16_t>(std::stoi(words[1])), words[2]};
    } else {
      gate = std::make_unique<grappe::server::FakeGate>();
      prepare(*gate);
      server = std::make_unique<grappe::server::Server>(*gate, clock, grappe::server::Options{});
      const auto port = server->start();
      if (!port) throw std::runtime_error(port.error().detail);
      kiosk = {*port, "4827"};
    }
    std::printf(
        "listeners | ack p50 / p99, ms     | last client p50/p99  | told to all | pushes | "
        "refused\n");
    const std::string run = "b" + std::to_string(grappe::toMillis(clock.now())) + "-";
    measure(kiosk, 50, run + "50-");
    measure(kiosk, 500, run + "500-");
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
  return 0;
}
