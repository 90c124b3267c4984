#include <set>

#include "workshop/apply_rooms.h"
#include "workshop/side_rows.h"

namespace grappe::workshop {

namespace {

class Eraser {
 public:
  explicit Eraser(const std::vector<std::string>& refs) : m_refs(refs.begin(), refs.end()) {}

  // Also where it is erased already: a log that is played again has no texts to begin with, and
  // both ways must come to the same.
  bool holds(const FreeText& text) const { return m_refs.contains(text.ref); }
  void erase(FreeText& text) const {
    if (holds(text)) text = {text.ref, {}, true};
  }
  // The texts of a part that others share: replaced where one of them goes.
  template <class Part, class... Texts>
  void erase(std::shared_ptr<const Part>& part, Texts... texts) const {
    if (!part || !(holds((*part).*texts) || ...)) return;
    auto erased = std::make_shared<Part>(*part);
    (erase((*erased).*texts), ...);
    part = std::move(erased);
  }
  template <class Part, class... Texts>
  void erase(std::vector<std::shared_ptr<const Part>>& parts, Texts... texts) const {
    for (auto& part : parts) erase(part, texts...);
  }

 private:
  std::set<std::string> m_refs;
};

void eraseIn(Question& question, const Eraser& eraser, Seq seq) {
  for (std::size_t at = 0; at < question.notes.size(); ++at) {
    if (!eraser.holds(question.notes[at]->text)) continue;
    auto note = std::make_shared<Note>(*question.notes[at]);
    eraser.erase(note->text);
    note->changed = seq;
    question.notes.set(at, std::move(note));
  }
  for (ThemePtr& theme : question.themes) {
    if (!eraser.holds(theme->title) && !eraser.holds(theme->hint)) continue;
    auto erased = std::make_shared<Theme>(*theme);
    // Nobody's any more: the machine may find another.
    if (eraser.holds(theme->title)) erased->titledBy = Hand::machine;
    eraser.erase(erased->title);
    eraser.erase(erased->hint);
    erased->changed = seq;
    theme = std::move(erased);
  }
  eraser.erase(question.exchanges, &Exchange::text);
  eraser.erase(question.withdrawnExchanges, &Exchange::text);
  eraser.erase(question.quotations, &Quotation::text, &Quotation::heading);
  eraser.erase(question.withdrawnQuotations, &Quotation::text, &Quotation::heading);
  if (question.preview) {
    auto preview = std::make_shared<Preview>(*question.preview);
    for (PreviewTheme& theme : preview->themes) eraser.erase(theme.title);
    question.preview = std::move(preview);
  }
  if (question.vote) {
    auto vote = std::make_shared<Vote>(*question.vote);
    for (Tally& tally : vote->tallies) eraser.erase(tally.words);
    question.vote = std::move(vote);
  }
}

}  // namespace

// Played again, the log no longer knows these devices: what they add to is counted anew from those
// that are left.
void Applier::forget(const std::vector<DeviceId>& devices) {
  const auto isGone = [&](const DeviceId& id) {
    return std::ranges::find(devices, id) != devices.end();
  };
  std::vector<std::string> tokens;
  state.deviceOfToken.each([&](const std::string& token, const DeviceId& device) {
    if (isGone(device)) tokens.push_back(token);
  });
  for (const std::string& token : tokens) state.deviceOfToken.erase(token);
  for (const DeviceId& device : devices) state.devices.erase(device);
  int participants = 0;
  for (const JoinedDevices& one : state.forgotten) participants += one.devices;
  if (const Meeting* now = state.meeting(); now == nullptr || !now->forgotten) {
    state.devices.each([&](const DeviceId& /*id*/, const Device& device) {
      if (device.role == Role::participant) ++participants;
    });
  }
  state.participants = participants;
}

void Applier::operator()(const TextsErased& e) {
  const Eraser eraser(e.texts);
  for (std::size_t at = 0; at < state.questions.size(); ++at) {
    editQuestion(state.questions[at]->id,
                 [&](Question& question) { eraseIn(question, eraser, recorded.seq); });
  }
  for (SourcePtr& source : state.sources) {
    if (std::ranges::find(e.sources, source->id) != e.sources.end()) {
      auto gone = std::make_shared<Source>();
      gone->id = source->id;
      gone->kind = source->kind;
      gone->consent = Consent::no;
      gone->text = {source->text.ref, {}, true};
      gone->arrived = source->arrived;
      source = std::move(gone);
    }
    eraser.erase(source, &Source::text);
  }
  for (const NoteId& note : e.notes) state.authors.erase(note);
  std::vector<DeviceId> devices;
  for (const std::string& text : e.texts) {
    if (auto device = deviceOfRows(text)) devices.push_back(std::move(*device));
  }
  if (!devices.empty()) forget(devices);
  // What could be undone holds the texts themselves.
  state.history.clear();
}

}  // namespace grappe::workshop
