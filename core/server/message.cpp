#include "server/message.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/wire.h"

namespace grappe::server {

namespace {

int statusOf(Code code) {
  switch (code) {
    case Code::malformed:
      return 400;
    case Code::forbidden:
      return 403;
    case Code::unknown:
      return 404;
    case Code::conflict:
    case Code::notNow:
    case Code::inUse:
    case Code::nothingToUndo:
      return 409;
    case Code::tooLarge:
      return 413;
    case Code::wrongType:
      return 415;
    case Code::tooLong:
    case Code::empty:
      return 422;
    case Code::tooMany:
      return 429;
    case Code::busy:
      return 503;
    case Code::diskFull:
      return 507;
    case Code::damaged:
      return 500;
  }
  return 500;
}

}  // namespace

Answer answerOf(int status, const Refusal& refusal) {
  Answer answer;
  answer.status = status;
  answer.body = written({{"code", codeName(refusal.code)}, {"message", refusal.detail}});
  if (status == 429 || status == 503 || status == 507) {
    answer.headers.emplace_back("Retry-After", status == 507 ? "10" : "1");
  }
  return answer;
}

Answer answerTooMany(std::string_view message, std::chrono::milliseconds wait) {
  Answer answer = answerOf({Code::tooMany, std::string(message)});
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  answer.headers = {{"Retry-After", std::to_string(std::max<std::int64_t>(1, seconds))}};
  return answer;
}

Answer answerOf(const Refusal& refusal) { return answerOf(statusOf(refusal.code), refusal); }

}  // namespace grappe::server
