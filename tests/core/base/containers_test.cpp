#include <catch2/catch.hpp>
#include <thread>

#include "base/asset.h"
#include "base/bounded_queue.h"
#include "base/chunked_vector.h"
#include "base/id.h"
#include "base/sharded_map.h"

namespace grappe {

TEST_CASE("a chunked vector's copy keeps what it had", "[base]") {
  ChunkedVector<int> numbers;
  for (int i = 0; i < 1000; ++i) numbers.push_back(i);
  const ChunkedVector<int> before = numbers;
  numbers.set(500, -1);
  numbers.push_back(1000);
  CHECK(before[500] == 500);
  CHECK(before.size() == 1000);
  CHECK(numbers[500] == -1);
  CHECK(numbers.back() == 1000);
  int sum = 0;
  for (const int number : before) sum += number;
  CHECK(sum == 499500);
}

TEST_CASE("a sharded map's copy keeps what it had", "[base]") {
  ShardedMap<std::string, int> map;
  for (int i = 0; i < 1000; ++i) map.set(std::to_string(i), i);
  const auto before = map;
  map.set("7", -7);
  CHECK(map.erase("8"));
  CHECK_FALSE(map.erase("8"));
  CHECK(*before.find("7") == 7);
  CHECK(*before.find("8") == 8);
  CHECK(*map.find("7") == -7);
  CHECK(map.find("8") == nullptr);
  CHECK(map.size() == 999);
}

TEST_CASE("a full queue refuses and leaves the item", "[base]") {
  BoundedQueue<std::string> queue(2);
  CHECK(queue.tryPush("a"));
  CHECK(queue.tryPush("b"));
  std::string third = "c";
  const bool taken = queue.tryPush(std::move(third));
  CHECK_FALSE(taken);
  // That it is left with the caller is the promise.
  CHECK(third == "c");  // NOLINT(bugprone-use-after-move)
  CHECK(queue.popAll(10) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("closing a queue wakes who waits", "[base]") {
  BoundedQueue<int> queue(2);
  std::thread waiting([&] { CHECK(queue.popAll(1).empty()); });
  queue.close();
  waiting.join();
  CHECK_FALSE(queue.tryPush(1));
}

TEST_CASE("an id is 1 to 64 safe characters", "[base]") {
  using AnyId = Id<struct AnyTag>;
  CHECK(AnyId::parse("a-Z_9"));
  CHECK_FALSE(AnyId::parse(""));
  CHECK_FALSE(AnyId::parse("a b"));
  CHECK_FALSE(AnyId::parse("../x"));
  CHECK_FALSE(AnyId::parse(std::string(65, 'a')));
  RandomIds ids;
  CHECK(ids.next() != ids.next());
  CHECK(isIdText(ids.next()));
  CHECK(randomDigits(4).size() == 4);
}

}  // namespace grappe
