// What this system takes to send alone: so many bytes to so many connections over loopback, so
// often a second, by one thread that does nothing else. The measure for what bench_load tells of a
// server.
//   bench_bare_sends [devices=500] [rate=100] [seconds=5] [bytes=400]
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "bench/load/numbers.h"

namespace {

int must(int result, const char* what) {
  if (result < 0) throw std::runtime_error(what);
  return result;
}

// The ends to send from, and those to receive at.
std::pair<std::vector<int>, std::vector<int>> connections(int many) {
  const int listener = must(::socket(AF_INET, SOCK_STREAM, 0), "socket");
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* place = reinterpret_cast<sockaddr*>(&address);
  must(::bind(listener, place, size), "bind");
  must(::listen(listener, 1), "listen");
  must(::getsockname(listener, place, &size), "getsockname");
  std::vector<int> from;
  std::vector<int> to;
  for (int at = 0; at < many; ++at) {
    to.push_back(must(::socket(AF_INET, SOCK_STREAM, 0), "socket"));
    must(::connect(to.back(), place, size), "connect");
    from.push_back(must(::accept(listener, nullptr, nullptr), "accept"));
    const int one = 1;
    must(::setsockopt(from.back(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one), "TCP_NODELAY");
  }
  return {from, to};
}

void receive(const std::vector<int>& ends, const std::atomic<bool>& over) {
  const int poll = ::epoll_create1(EPOLL_CLOEXEC);
  for (const int end : ends) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = end;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, end, &event);
  }
  std::array<epoll_event, 256> events{};
  std::vector<char> bytes(65536);
  while (!over) {
    const int ready = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), 100);
    for (int at = 0; at < ready; ++at) {
      ::recv(events[static_cast<std::size_t>(at)].data.fd, bytes.data(), bytes.size(),
             MSG_DONTWAIT);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(500));  // see Audience
  }
  ::close(poll);
}

double processorSeconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

}  // namespace

int main(int count, char** words) {
  grappe::bench::Numbers wanted{{"devices", 500}, {"rate", 100}, {"seconds", 5}, {"bytes", 400}};
  try {
    grappe::bench::readNumbers(count, words, 1, wanted);
    const auto ends = connections(wanted["devices"]);
    std::atomic<bool> over{false};
    std::thread ears([&] { receive(ends.second, over); });
    const std::string message(static_cast<std::size_t>(wanted["bytes"]), 'x');
    const int rounds = wanted["rate"] * wanted["seconds"];
    const double before = processorSeconds();
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < rounds; ++round) {
      std::this_thread::sleep_until(begin +
                                    std::chrono::microseconds(1000000) * round / wanted["rate"]);
      for (const int end : ends.first) ::send(end, message.data(), message.size(), MSG_NOSIGNAL);
    }
    const double took = processorSeconds() - before;
    std::printf("sending alone: %.0f %% of one core, %.1f µs a message\n",
                100 * took / wanted["seconds"],
                1e6 * took / (static_cast<double>(rounds) * wanted["devices"]));
    over = true;
    ears.join();
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
  return 0;
}
