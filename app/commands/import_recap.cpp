#include "commands/import_recap.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "commands/import_offers.h"
#include "commands/import_recap_question.h"
#include "commands/import_standing.h"
#include "intake/origin_id.h"
#include "intake/past_recap.h"
#include "workshop/plain_title.h"

namespace grappe::commands {
namespace {

using intake::ReadAs;

constexpr std::size_t shownWords = 96;  // graphemes of a paragraph that was understood

class RecapPlan {
 public:
  RecapPlan(const workshop::State& state, const ImportOptions& options,
            const words::Phrasebook& words)
      : m_state(state), m_options(options), m_words(words) {}

  ImportPlan make(const intake::PastRecap& recap) {
    m_plan.remarks = recap.remarks;
    const auto of = meeting(recap);
    for (const auto& question : recap.questions) {
      RecapQuestionPlan part(m_state, idOf(question), of, m_options, m_words, m_plan);
      part.take(question);
      m_fresh.merge(part.fresh());
    }
    for (const auto& line : recap.lines) show(line, recap);
    m_plan.notTaken = recap.lost();
    if (m_options.split) m_plan.glued = 0;
    offerPassages(m_state, m_options, m_plan);
    return std::move(m_plan);
  }

 private:
  // That the recap is of; named, or opened, where it must be.
  workshop::MeetingId meeting(const intake::PastRecap& recap) {
    const auto& all = m_state.meetings;
    if (m_options.date.empty() && m_options.place.empty()) return meetingOfLines(m_state, recap);
    const auto known = std::find_if(all.begin(), all.end(), [&](const workshop::Meeting& one) {
      return one.date == m_options.date && one.place == m_options.place;
    });
    if (known != all.end()) return known->id;
    const bool nameless = !all.empty() && all.back().date.empty() && all.back().place.empty();
    if (nameless) {
      m_plan.commands.emplace_back(workshop::SetMeetingDetails{m_options.date, m_options.place});
      return all.back().id;
    }
    const std::string id = intake::OriginIds('m', m_options.date, m_options.place).next({});
    // A room code is needed to open one; nobody joins a meeting that is over.
    unsigned code = 0;
    for (const char c : id) code = (code * 31 + static_cast<unsigned char>(c)) % 9000;
    m_plan.commands.emplace_back(workshop::OpenMeeting{
        workshop::MeetingId::of(id), m_options.date, m_options.place, std::to_string(1000 + code)});
    return workshop::MeetingId::of(id);
  }

  workshop::QuestionId idOf(const intake::PastQuestion& question) {
    const std::string plain = workshop::plainTitle(question.title);
    const auto id = workshop::QuestionId::of(intake::OriginIds('u', {}, {}).next(plain));
    if (m_state.question(id) != nullptr) return id;
    for (const auto& each : m_state.questions) {
      if (workshop::plainTitle(each->title) == plain) return each->id;
    }
    if (m_added.insert(id).second) {
      m_plan.commands.emplace_back(workshop::AddQuestion{id, question.title, {}});
    }
    return id;
  }

  void show(const intake::PastLine& line, const intake::PastRecap& recap) {
    if (line.as == ReadAs::empty && line.cut.empty()) return;
    ImportLine out;
    out.label =
        m_words.say("import.recap.read." + std::string(readAsName(line.as)),
                    {{"line", std::to_string(line.number)}, {"count", std::to_string(line.count)}});
    out.text = line.text;
    if (isTaken(line.as) && graphemeCount(line.text) > shownWords) {
      out.text = firstGraphemes(line.text, shownWords) + "…";
    }
    for (const auto& cut : line.cut) {
      out.text += (out.text.empty() ? "" : "  ") + m_words.say("import.recap.cut", {{"cut", cut}});
    }
    if (!line.source.empty()) {
      out.text += "  " + m_words.say("import.recap.source", {{"source", line.source}});
    }
    const bool content = line.as == ReadAs::point || line.as == ReadAs::quotation ||
                         line.as == ReadAs::unmarked || line.as == ReadAs::notes;
    out.already = content && !m_fresh.contains(line.number);
    m_plan.lines.push_back(std::move(out));
    if (line.as == ReadAs::notes) showNotes(line.number, recap);
  }

  void showNotes(int number, const intake::PastRecap& recap) {
    for (const auto& question : recap.questions) {
      for (const auto& each : question.notes) {
        if (each.note.line != number || each.sameAs) continue;
        const bool glued = each.note.glued() && !m_options.split;
        m_plan.lines.push_back({each.note.text,
                                glued ? each.note.parts : std::vector<std::string>{}, 1,
                                !m_fresh.contains(number)});
      }
    }
  }

  const workshop::State& m_state;
  const ImportOptions& m_options;
  const words::Phrasebook& m_words;
  ImportPlan m_plan;
  std::set<workshop::QuestionId> m_added;
  std::set<int> m_fresh;  // paragraphs that bring something new
};

}  // namespace

Result<ImportPlan> planRecap(const workshop::State& state, std::string_view bytes,
                             const ImportOptions& options, const words::Phrasebook& words) {
  auto paper = intake::paperOf(options.notesFile, bytes);
  if (!paper) return tl::unexpected<Refusal>(paper.error());
  const auto recap = intake::pastRecapOf(std::move(*paper));
  if (!recap) return tl::unexpected<Refusal>(recap.error());
  return RecapPlan(state, options, words).make(*recap);
}

}  // namespace grappe::commands
