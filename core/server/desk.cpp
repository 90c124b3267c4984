#include "server/desk.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "server/records_view.h"
#include "server/wire.h"

namespace grappe::server {

namespace {

std::string_view typeOf(std::string_view format) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> types{{
      {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {"pdf", "application/pdf"},
      {"md", "text/markdown; charset=utf-8"},
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
  const Result<std::string> format = formatBody(body);
  if (!format || typeOf(*format).empty()) {
    respond(answerOf(format ? Refusal{Code::malformed, "no such format"} : format.error()));
    return;
  }
  if (!m_sources.recap) {
    respond(answerOf({Code::unknown, "nobody here makes recaps"}));
    return;
  }
  auto job = std::make_shared<Job>();
  job->number = m_jobs + 1;
  job->format = *format;
  // Whoever makes it may outlive this server.
  const bool taken =
      m_sources.recap(*format, [job, reply = m_loop.replies()](Result<std::string> file) {
        reply([job, file = std::move(file)] {
          job->file = file;
          job->made = true;
        });
      });
  if (!taken) {
    respond(answerOf({Code::busy, "a recap is being made"}));
    return;
  }
  m_jobs = job->number;
  m_job = std::move(job);
  respond({202, written({{"job", m_job->number}})});
}

void Desk::fetch(const std::string& query, const Respond& respond) {
  const auto number = numberOf(query, "job=");
  if (!number || !m_job || m_job->number != *number) {
    respond(answerOf({Code::unknown, "no such recap"}));
  } else if (!m_job->made) {
    respond({202, written({{"job", m_job->number}})});
  } else if (!m_job->file) {
    respond(answerOf(m_job->file.error()));
  } else {
    Answer answer;
    answer.type = typeOf(m_job->format);
    answer.body = *m_job->file;
    answer.headers = {
        {"Content-Disposition", "attachment; filename=\"recap." + m_job->format + "\""}};
    respond(std::move(answer));
  }
}

}  // namespace grappe::server
