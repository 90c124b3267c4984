// How a server holds a room: so many devices with a live line, so many notes a second, each sent by
// a device in its turn over a connection of its own. Prints how long until all listened, how long a
// note took to be acknowledged, and to be told to the last device.
//   bench_load HOST:PORT CODE [devices=500] [rate=100] [seconds=60] [stalled=0] [pid=N]
// The kiosk must be at a question that takes notes. stalled: lines that are never read, besides.
// pid: of the server where it runs on this machine; its processor time and memory are printed too.
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "base/clock.h"
#include "bench/load/audience.h"
#include "bench/load/numbers.h"

namespace grappe::bench {

namespace {

using nlohmann::json;
using server::RawAnswer;
using server::RawSocket;
using std::chrono::steady_clock;

constexpr std::size_t hands = 8;  // threads that write

struct Wanted {
  std::string host;
  std::uint16_t port = 0;
  std::string code;
  Numbers numbers{{"devices", 500}, {"rate", 100}, {"seconds", 60}, {"stalled", 0}, {"pid", 0}};
  std::string authority() const {
    return (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" +
           std::to_string(port);
  }
};

Wanted wantedOf(int count, char** words) {
  if (count < 3) throw std::runtime_error("bench_load HOST:PORT CODE [devices=500] [rate=100] …");
  Wanted wanted;
  const std::string address = words[1];
  const std::size_t colon = address.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("no port in " + address);
  wanted.host = address.substr(0, colon);
  if (wanted.host.size() > 1 && wanted.host.front() == '[') {
    wanted.host = wanted.host.substr(1, wanted.host.size() - 2);
  }
  wanted.port = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)));
  wanted.code = words[2];
  readNumbers(count, words, 3, wanted.numbers);
  return wanted;
}

RawAnswer ask(RawSocket& socket, const Wanted& wanted, const std::string& line,
              const std::string& token, const std::string& body) {
  socket.send(line + " HTTP/1.1\r\nHost: " + wanted.authority() +
              (token.empty() ? "" : "\r\nAuthorization: Bearer " + token) +
              "\r\nContent-Type: application/json\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
  auto answer = socket.readAnswer();
  if (!answer) throw std::runtime_error("no answer to " + line);
  return std::move(*answer);
}

std::string join(RawSocket& socket, const Wanted& wanted) {
  const RawAnswer joined =
      ask(socket, wanted, "POST /api/join", "", json{{"code", wanted.code}}.dump());
  if (joined.status != 200) throw std::runtime_error("cannot join: " + joined.body);
  return json::parse(joined.body)["token"];
}

RawSocket listenTo(const Wanted& wanted, const std::string& token, int receiveBuffer) {
  RawSocket socket(wanted.host, wanted.port, receiveBuffer);
  socket.send("GET /api/live HTTP/1.1\r\nHost: " + wanted.authority() +
              "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
  const auto answer = socket.readAnswer();
  if (!answer || answer->status != 101) throw std::runtime_error("no live line");
  socket.sendMessage(json{{"token", token}}.dump());
  return socket;
}

struct Device {
  std::string token;
  std::unique_ptr<RawSocket> http;
  std::unique_ptr<RawSocket> live;
};

template <class Work>
void onHands(std::size_t many, Work work) {
  std::vector<std::thread> threads;
  std::atomic<bool> failed{false};
  for (std::size_t hand = 0; hand < hands; ++hand) {
    threads.emplace_back([&, hand] {
      try {
        for (std::size_t at = hand; at < many && !failed; at += hands) work(at);
      } catch (const std::exception& failure) {
        if (!failed.exchange(true)) std::fprintf(stderr, "%s\n", failure.what());
      }
    });
  }
  for (std::thread& one : threads) one.join();
  if (failed) throw std::runtime_error("given up");
}

// Processor seconds, and megabytes, of a process of this machine.
std::pair<double, long> costOf(int pid) {
  if (pid == 0) return {0, 0};
  const std::string folder = "/proc/" + std::to_string(pid);
  std::string stat;
  std::getline(std::ifstream(folder + "/stat"), stat);
  std::istringstream fields(stat.substr(stat.rfind(')') + 2));
  std::string field;
  for (int at = 0; at < 11; ++at) fields >> field;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  std::ifstream status(folder + "/status");
  long kilobytes = 0;
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) kilobytes = std::stol(line.substr(6));
  }
  return {(user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK)), kilobytes / 1024};
}

double milliseconds(steady_clock::duration time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

std::string percentiles(std::vector<double> times) {
  if (times.empty()) return "none";
  std::sort(times.begin(), times.end());
  char text[96];
  std::snprintf(text, sizeof text, "p50 %.1f  p99 %.1f  longest %.1f ms", times[times.size() / 2],
                times[times.size() * 99 / 100], times.back());
  return text;
}

struct Sent {
  std::uint64_t seq = 0;  // 0: refused
  steady_clock::time_point at;
  double acknowledged = 0;  // ms
};

void run(Wanted wanted) {
  const auto number = [&](const char* name) {
    return static_cast<std::size_t>(std::max(0, wanted.numbers[name]));
  };
  const std::size_t many = number("rate") * number("seconds");
  std::vector<Device> devices(number("devices"));
  std::vector<Device> stalled(number("stalled"));

  auto begin = steady_clock::now();
  const auto enter = [&](Device& device, int receiveBuffer) {
    device.http = std::make_unique<RawSocket>(wanted.host, wanted.port, 0);
    device.token = join(*device.http, wanted);
    device.live = std::make_unique<RawSocket>(listenTo(wanted, device.token, receiveBuffer));
  };
  onHands(devices.size(), [&](std::size_t at) {
    enter(devices[at], 0);
    if (!devices[at].live->readMessage()) throw std::runtime_error("a live line says nothing");
  });
  std::printf("%zu devices listen after %.1f s\n", devices.size(),
              milliseconds(steady_clock::now() - begin) / 1000);
  onHands(stalled.size(), [&](std::size_t at) { enter(stalled[at], 4096); });

  const json question =
      json::parse(ask(*devices.at(0).http, wanted, "GET /api/state", devices[0].token, "").body)
          .at("question");
  if (question.is_null() || question["takesNotes"] != true) {
    throw std::runtime_error("the kiosk is at no question that takes notes");
  }
  std::vector<RawSocket> lines;
  for (Device& one : devices) lines.push_back(std::move(*one.live));
  // The counts of who is here come once a second; the last of them is waited for.
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  Audience audience(std::move(lines), question["notes"], static_cast<int>(many));

  const auto [before, unused] = costOf(wanted.numbers["pid"]);
  const std::string prefix = "b" + std::to_string(toMillis(SystemClock().now())) + "-";
  std::vector<Sent> sent(many);
  std::atomic<int> refused{0};
  begin = steady_clock::now();
  onHands(many, [&](std::size_t at) {
    std::this_thread::sleep_until(begin + std::chrono::microseconds(1000000) *
                                              static_cast<long>(at) / wanted.numbers["rate"]);
    Device& device = devices[at % devices.size()];
    const std::string body = json{{"id", prefix + std::to_string(at)},
                                  {"question", question["id"]},
                                  {"text", "Se retrouver autour d’un café " + std::to_string(at)}}
                                 .dump();
    Sent& one = sent[at];
    one.at = steady_clock::now();
    const RawAnswer answer = ask(*device.http, wanted, "POST /api/notes", device.token, body);
    one.acknowledged = milliseconds(steady_clock::now() - one.at);
    if (answer.status == 201) one.seq = json::parse(answer.body)["seq"];
    if (answer.status != 201) ++refused;
  });
  const double took = milliseconds(steady_clock::now() - begin) / 1000;
  const auto [after, megabytes] = costOf(wanted.numbers["pid"]);
  audience.wait(std::chrono::seconds(15));

  std::erase_if(sent, [](const Sent& one) { return one.seq == 0; });
  std::sort(sent.begin(), sent.end(), [](const Sent& a, const Sent& b) { return a.seq < b.seq; });
  std::vector<double> acknowledged;
  std::vector<double> last;
  for (std::size_t at = 0; at < sent.size(); ++at) {
    acknowledged.push_back(sent[at].acknowledged);
    const auto knew = audience.allKnew(static_cast<int>(at) + 1);
    if (knew != steady_clock::time_point()) last.push_back(milliseconds(knew - sent[at].at));
  }
  std::printf("%zu notes in %.1f s, %d refused, %d of %zu lines lost\n", many, took, refused.load(),
              audience.lost(), devices.size());
  if (!stalled.empty()) {
    const auto dropped = std::count_if(stalled.begin(), stalled.end(), [](const Device& one) {
      return one.live->waitClosed(std::chrono::milliseconds(200));
    });
    std::printf("%zd of %zu stalled lines dropped\n", dropped, stalled.size());
  }
  std::printf("acknowledged:     %s\n", percentiles(acknowledged).c_str());
  std::printf("last device told: %s (%zu of %zu notes)\n", percentiles(last).c_str(), last.size(),
              sent.size());
  std::printf("%ld messages to each device\n",
              audience.messages() / static_cast<long>(std::max<std::size_t>(1, devices.size())));
  if (wanted.numbers["pid"] != 0) {
    std::printf("server: %.0f %% of one core, %ld MB\n", 100 * (after - before) / took, megabytes);
  }
}

}  // namespace

}  // namespace grappe::bench

int main(int count, char** words) {
  try {
    grappe::bench::run(grappe::bench::wantedOf(count, words));
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
  return 0;
}
