// What the routes see of an HTTP request, and what they answer. Plain values, any thread.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.h"

namespace grappe::server {

struct Request {
  std::string method;  // "GET", "POST"…
  std::string path;    // without the query, as sent: nothing that we serve needs decoding
  std::string query;   // after the '?'
  std::string token;   // of "Authorization: Bearer", or empty
  std::string contentType;
  std::string ifNoneMatch;
  bool takesGzip = false;  // names gzip in Accept-Encoding
  std::string body;
  bool fromHere = false;  // the peer's address is loopback
  std::string from;       // the peer's neighbourhood (peer.h)
};

struct Answer {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers{};
};

// Called once, on the io thread.
using Respond = std::function<void(Answer)>;

// A refusal as an answer: its status, {"code", "message"}, Retry-After where trying again helps.
Answer answerOf(const Refusal& refusal);
// The same with another status: 401, 405, 431 share their code with others.
Answer answerOf(int status, const Refusal& refusal);
// 429: to be tried again after `wait`, told in whole seconds.
Answer answerTooMany(std::string_view message, std::chrono::milliseconds wait);

}  // namespace grappe::server
