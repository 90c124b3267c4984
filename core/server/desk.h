// What GET /api/health and /api/recap answer, for whoever leads the meeting, and /api/sources/ID,
// for whoever takes notes too.
// Owned by the routes; io thread only.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "server/desk_sources.h"
#include "server/gate.h"
#include "server/live.h"
#include "server/loop.h"
#include "server/message.h"

namespace grappe::server {

class Desk {
 public:
  Desk(Gate& gate, Loop& loop, const Live& live, DeskSources sources);

  void health(const Respond& respond);

  // A source with its whole text. Refused: unknown.
  void source(std::string_view id, const Respond& respond);

  // 202 {"job"}: the recap, or a page of it, is being made. Refused: malformed (no such format),
  // unknown (nobody here makes recaps), busy (one is being made).
  void order(const std::string& body, const Respond& respond);
  // Without a job: {"parts": [{"part", "on"}]}, what goes into it.
  // 202 {"job", "share"} while it is being made, then the file as often as it is asked for, until
  // some more were ordered. Refused: unknown, or what making it was refused with.
  void fetch(const std::string& query, const Respond& respond);
  // One that is being made is made no further. Refused: unknown.
  void stop(const std::string& query, const Respond& respond);

 private:
  // Outlives the desk while it is being made.
  struct Job {
    std::uint64_t number = 0;
    std::string format;
    bool made = false;
    Result<RecapFile> file;
  };
  // Several people may lead, each looking at pages.
  static constexpr std::size_t keptJobs = 4;

  std::shared_ptr<Job> jobOf(const std::string& query) const;

  Gate& m_gate;
  Loop& m_loop;
  const Live& m_live;
  DeskSources m_sources;
  std::deque<std::shared_ptr<Job>> m_jobs;  // the latest last
  std::uint64_t m_numbers = 0;
};

}  // namespace grappe::server
