#include "workshop/apply_rooms.h"

namespace grappe::workshop {

void Applier::operator()(const ThemeOpened& e) {
  auto theme = std::make_shared<Theme>(e.theme);
  theme->opened = theme->changed = recorded.seq;
  editQuestion(e.theme.question,
               [&](Question& question) { question.themes.push_back(std::move(theme)); });
}

void Applier::operator()(const ThemeClosed& e) {
  editQuestion(e.theme.question, [&](Question& question) {
    std::erase_if(question.themes, [&](const ThemePtr& one) { return one->id == e.theme.id; });
  });
}

void Applier::operator()(const ThemeTitled& e) {
  editTheme(e.id, [&](Theme& theme) {
    theme.title = e.to;
    theme.titledBy = e.toBy;
    theme.changed = recorded.seq;
  });
}

void Applier::operator()(const ThemeHeld& e) {
  editTheme(e.id, [&](Theme& theme) {
    theme.held = e.to;
    theme.changed = recorded.seq;
  });
}

void Applier::operator()(const ThemeSeated& e) {
  editTheme(e.id, [&](Theme& theme) { theme.seat = e.to; });
}

void Applier::operator()(const ThemeHeadingSet& e) {
  editTheme(e.id, [&](Theme& theme) {
    theme.heading = e.to;
    theme.hint = e.toHint;
    theme.changed = recorded.seq;
  });
}

void Applier::operator()(const NotesTied& e) {
  editQuestion(e.question, [&](Question& question) {
    std::erase_if(question.ties, [&](const NoteTie& tie) {
      return (tie.one == e.one && tie.other == e.other) ||
             (tie.one == e.other && tie.other == e.one);
    });
    if (e.to != Tie::none) question.ties.push_back({e.one, e.other, e.to});
  });
}

void Applier::operator()(const GroupingSet& e) {
  editQuestion(e.question, [&](Question& question) { question.grouping = e.to; });
}

void Applier::operator()(const PreviewAsked& e) {
  auto preview = std::make_shared<Preview>();
  preview->asked = recorded.seq;
  preview->granularity = e.granularity;
  preview->split = e.split;
  editQuestion(e.question, [&](Question& question) { question.preview = std::move(preview); });
}

void Applier::operator()(const PreviewMade& e) {
  editQuestion(e.question, [&](Question& question) {
    if (!question.preview || question.preview->asked != e.asked) return;
    auto preview = std::make_shared<Preview>(*question.preview);
    preview->made = true;
    preview->basedOn = e.basedOn;
    preview->themes = e.themes;
    preview->placements = e.placements;
    question.preview = std::move(preview);
  });
}

void Applier::operator()(const PreviewClosed& e) {
  editQuestion(e.question, [](Question& question) { question.preview = nullptr; });
}

void Applier::operator()(const MisfitNoticed& e) {
  editQuestion(e.question, [&](Question& question) {
    question.misfits.push_back({recorded.seq, e.to, e.notes, false});
  });
}

void Applier::operator()(const MisfitSettled& e) {
  editQuestion(e.question, [&](Question& question) {
    for (Misfit& misfit : question.misfits) {
      if (misfit.noticed == e.noticed) misfit.settled = e.to;
    }
  });
}

}  // namespace grappe::workshop
