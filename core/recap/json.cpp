#include "recap/json.h"

#include <array>
#include <set>

#include "recap/json_workshop.h"
#include "recap/section_lines.h"

namespace grappe::recap {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}
void put(Json& json, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) json[key] = texts;
}

class LinesJson {
 public:
  explicit LinesJson(const Section& section) {
    m_json["question"] = section.id.text();
    m_json["number"] = section.number;
    m_json["heading"] = section.heading;
    put(m_json, "vote", section.voteLine);
    m_json["lines"] = Json::array();
    visitLines(section, *this);
  }

  Json take() { return std::move(m_json); }

  void point(const Point& point, LinePart part, int depth) {
    Json line = lineOf(nameOf(part), point.text, point.origin);
    if (depth > 0) line["depth"] = depth;
    put(line, "timecode", point.timecode);
    put(line, "remark", point.remark);
    add(std::move(line));
  }
  void saying(const Saying& saying, LinePart part, const std::string& heading) {
    Json line = lineOf(nameOf(part), saying.text, saying.origin);
    put(line, "heading", heading);
    put(line, "timecode", saying.timecode);
    put(line, "from", saying.source);
    if (saying.paraphrase) line["paraphrase"] = true;
    add(std::move(line));
  }
  void theme(const ThemeOfPostIts& theme) {
    Json summary{{"title", theme.title}, {"count", theme.count()}};
    put(summary, "votes", theme.votes);
    put(summary, "remarks", theme.remarks);
    m_json["themes"].push_back(std::move(summary));
    for (const PostIt& postIt : theme.postIts) {
      postItLine(theme, postIt);
      // Notes in the same words share a line.
      std::set<std::string> told{postIt.origin.mark};
      for (const PostIt& other : postIt.alike) {
        if (told.insert(other.origin.mark).second) postItLine(theme, other);
      }
    }
  }

 private:
  static const char* nameOf(LinePart part) {
    constexpr std::array names{"decided", "to_do", "exchanges", "oral", "partners"};
    return names.at(static_cast<std::size_t>(part));
  }
  static Json lineOf(const char* part, const std::string& text, const Origin& origin) {
    Json line{{"mark", origin.mark}, {"part", part}, {"text", text}};
    for (const auto& note : origin.notes) line["notes"].push_back(note.text());
    if (origin.exchange) line["exchange"] = origin.exchange->text();
    if (origin.quotation) line["quotation"] = origin.quotation->text();
    for (const auto& same : origin.sameExchanges) line["same_exchanges"].push_back(same.text());
    for (const auto& same : origin.sameQuotations) line["same_quotations"].push_back(same.text());
    if (origin.source) line["source"] = origin.source->text();
    if (origin.passage) {
      line["passage"] = {{"begin", origin.passage->begin}, {"end", origin.passage->end}};
    }
    return line;
  }
  void add(Json line) { m_json["lines"].push_back(std::move(line)); }

  void postItLine(const ThemeOfPostIts& theme, const PostIt& postIt) {
    Json line = lineOf("post_its", postIt.text, postIt.origin);
    line["theme"] = theme.title;
    put(line, "circle", postIt.circle);
    put(line, "votes", postIt.votes);
    put(line, "remark", postIt.remark);
    add(std::move(line));
  }

  Json m_json;
};

Json sourceOf(const SourceEntry& source) {
  Json json{{"id", source.id.text()}, {"title", source.title}};
  put(json, "details", source.details);
  put(json, "quoted", source.quoted);
  return json;
}

Json documentOf(const Recap& recap) {
  Json json{{"language", recap.language}, {"title", recap.title}, {"kind", recap.labels.kind}};
  put(json, "organisation", recap.organisation);
  put(json, "meetings", recap.sittingLines);
  put(json, "numbers", recap.numberLines);
  for (const Voice& voice : recap.voices) json["who"].push_back(voice.line);
  json["sections"] = Json::array();
  for (const Section& section : recap.sections) {
    json["sections"].push_back(LinesJson(section).take());
  }
  for (const SourceEntry& source : recap.sources) json["sources"].push_back(sourceOf(source));
  put(json, "method", recap.methodLines);
  for (const Check& check : recap.checks) {
    json["checks"].push_back({{"good", check.good}, {"text", check.text}});
  }
  return json;
}

}  // namespace

std::string json(const Recap& recap, const workshop::State& state, const words::Phrasebook& words) {
  Json json{{"format", "grappe"}, {"version", 1}, {"complete", recap.complete}};
  json["workshop"] = workshopJson(recap, state, words);
  json["recap"] = documentOf(recap);
  return json.dump(1) + "\n";
}

}  // namespace grappe::recap
