// A text message handed to a plain WebSocket at once. Most pushes are the same few hundred bytes
// for every phone and find room in the socket; Beast's way of writing, made for what has to wait,
// costs half as much again as the system's own sending (11.6 against 8 µs a push over loopback).
#pragma once

#include <string_view>

namespace grappe::server {

enum class Handed {
  whole,
  nothing,  // what was sent before waits for the phone, or the message is too long for this
  part,     // nothing else can be said on this connection any more
};

// One unmasked text frame (RFC 6455, 5.2), without waiting. Nothing else may be under way on the
// socket but control frames, which are of a few bytes and so never in part. Any thread.
Handed handText(int socket, std::string_view text);

}  // namespace grappe::server
