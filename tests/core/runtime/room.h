// A workshop file with a meeting in it, and a writer on it.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "core/runtime/gated_log.h"
#include "core/runtime/waiting.h"
#include "core/store/folder.h"
#include "core/store/rehearsal.h"
#include "runtime/writer.h"
#include "store/fold.h"
#include "store/sqlite_log.h"

namespace grappe::tests {

struct Room {
  Folder folder;
  std::string path = folder.file("a.grappe");
  std::unique_ptr<store::SqliteLog> file;
  std::unique_ptr<GatedLog> log;
  std::unique_ptr<runtime::Writer> writer;

  Room() {
    file = std::move(*store::SqliteLog::create(path));
    Rehearsal(*file).open();
    log = std::make_unique<GatedLog>(*file);
    writer = std::make_unique<runtime::Writer>(*log, *store::fold(*file));
  }
  ~Room() { log->open(); }

  static Order noteOrder(const std::string& id, const std::string& text = "Café") {
    return {AddNote{NoteId::of(id), QuestionId::of("q1"), text, {}, NoteOrigin::device},
            Role::participant, DeviceId::of("d1"), fromMillis(1795000100000)};
  }
  static Order order(Command command, Role by = Role::wall) {
    return {std::move(command), by, {}, fromMillis(1795000100000)};
  }
  Result<server::Done> give(Order order) const {
    Asked asked;
    if (!writer->submit(std::move(order), asked.answer())) return refuse(Code::busy, "full");
    return asked.get();
  }
};

}  // namespace grappe::tests
