// The server part of a kiosk alone, on a real file: writer, log, HTTP and live lines, no wall and
// no grouping. Prints its port; ends when its input does.
//   bench_load_server FILE
#include <cstdio>
#include <iostream>
#include <string>

#include "runtime/open_workshop.h"
#include "server/server.h"

int main(int count, char** words) {
  using namespace grappe;
  using namespace grappe::workshop;
  if (count != 2) {
    std::fprintf(stderr, "bench_load_server FILE\n");
    return 1;
  }
  auto opened = runtime::OpenWorkshop::create(words[1], {});
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().detail.c_str());
    return 1;
  }
  runtime::OpenWorkshop& room = **opened;
  const QuestionId question = QuestionId::of("q1");
  room.carryOut({CreateWorkshop{"Mesure", "fr", {}},
                 AddQuestion{question, "Qu’est-ce qui fait que ça match ?", ""},
                 OpenMeeting{MeetingId::of("m1"), "", "", "4827"}, GoToQuestion{question},
                 SetPhase{question, Phase::writing}},
                Role::commandLine);
  server::Options options;
  options.bind = "127.0.0.1";
  server::Server server(room, room.clock(), options);
  const auto port = server.start();
  if (!port) {
    std::fprintf(stderr, "%s\n", port.error().detail.c_str());
    return 1;
  }
  std::printf("%d\n", *port);
  std::fflush(stdout);
  for (std::string line; std::getline(std::cin, line);) continue;
  server.stop();
  room.stop();
  return 0;
}
