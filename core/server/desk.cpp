#include "server/desk.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "server/desk_view.h"
#include "server/records_view.h"
#include "server/wire.h"

namespace grappe::server {

namespace {

std::string_view typeOf(std::string_view format) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> types{{
      {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"odt", "application/vnd.oasis.opendocument.text"},
      {"pdf", "application/pdf"},
      {"html", "text/html; charset=utf-8"},
      {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
      {"csv", "text/csv; charset=utf-8"},
      {"md", "text/markdown; charset=utf-8"},
      {"json", "application/json"},
      {recapPageFormat, "image/png"},
  }};
  for (const auto& [name, type] : types) {
    if (name == format) return type;
  }
  return {};
}

}  // namespace

Desk::Desk(Gate& gate, Loop& loop, const Live& live, DeskSources sources)
    : m_gate(gate), m_loop(loop), m_live(live), m_sources(std::move(sources)) {}

void Desk::health(const Respond& respond) {
  const workshop::StatePtr state = m_gate.state();
  const Presence& presence = m_live.presence();
  m_loop.aside([this, state, health = presence.health(std::chrono::steady_clock::now()),
                here = hereByCircle(presence, *state), around = m_sources.around, respond] {
    const std::string view =
        written(healthView(*state, health, here, around ? around() : Surroundings{}));
    m_loop.post([respond, view] { respond({200, view}); });
  });
}

void Desk::source(std::string_view id, const Respond& respond) {
  const auto known = workshop::SourceId::parse(id);
  const workshop::SourcePtr found = known ? m_gate.state()->source(*known) : nullptr;
  if (!found) {
    respond(answerOf({Code::unknown, "no such source"}));
    return;
  }
  m_loop.aside([this, found, respond] {
    const std::string view = written(sourceTextView(*found));
    m_loop.post([respond, view] { respond({200, view}); });
  });
}

void Desk::order(const std::string& body, const Respond& respond) {
  const Result<RecapOrder> order = recapOrderOf(body);
  if (!order || typeOf(order->format).empty()) {
    respond(answerOf(order ? Refusal{Code::malformed, "no such format"} : order.error()));
    return;
  }
  if (!m_sources.recap.start) {
    respond(answerOf({Code::unknown, "nobody here makes recaps"}));
    return;
  }
  auto job = std::make_shared<Job>();
  job->number = m_numbers + 1;
  job->format = order->format;
  // Whoever makes it may outlive this server.
  const bool taken =
      m_sources.recap.start(*order, [job, reply = m_loop.replies()](Result<RecapFile> file) {
        reply([job, file = std::move(file)] {
          job->file = file;
          job->made = true;
        });
      });
  if (!taken) {
    respond(answerOf({Code::busy, "a recap is being made"}));
    return;
  }
  m_numbers = job->number;
  m_jobs.push_back(std::move(job));
  if (m_jobs.size() > keptJobs) m_jobs.pop_front();
  respond({202, written({{"job", m_numbers}})});
}

std::shared_ptr<Desk::Job> Desk::jobOf(const std::string& query) const {
  const auto number = numberOf(query, "job=");
  const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                  [&](const auto& job) { return job->number == number; });
  return found == m_jobs.end() ? nullptr : *found;
}

void Desk::fetch(const std::string& query, const Respond& respond) {
  if (query.empty()) {
    respond({200, written(recapPartsView(m_gate.state()->recap))});
    return;
  }
  const std::shared_ptr<Job> job = jobOf(query);
  if (!job) {
    respond(answerOf({Code::unknown, "no such recap"}));
  } else if (!job->made) {
    const double share = m_sources.recap.share ? m_sources.recap.share() : 0;
    respond({202, written({{"job", job->number}, {"share", share}})});
  } else if (!job->file) {
    respond(answerOf(job->file.error()));
  } else {
    Answer answer;
    answer.type = typeOf(job->format);
    answer.body = job->file->bytes;
    if (job->format == recapPageFormat) {
      answer.headers = {{"Grappe-Page", std::to_string(job->file->page + 1)},
                        {"Grappe-Pages", std::to_string(job->file->pages)}};
    } else {
      answer.headers = {
          {"Content-Disposition", "attachment; filename=\"recap." + job->format + "\""}};
    }
    respond(std::move(answer));
  }
}

void Desk::stop(const std::string& query, const Respond& respond) {
  const std::shared_ptr<Job> job = jobOf(query);
  if (!job) {
    respond(answerOf({Code::unknown, "no such recap"}));
    return;
  }
  // One at a time is made: it is this one.
  if (!job->made && m_sources.recap.stop) m_sources.recap.stop();
  respond({200, written({{"job", job->number}})});
}

}  // namespace grappe::server
