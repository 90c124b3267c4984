#include "recap/html.h"

#include "recap/html/section.h"
#include "recap/html/style.h"
#include "recap/html/text.h"

namespace grappe::recap {
namespace {

using html_parts::broken;
using html_parts::escaped;

class Page {
 public:
  Page(const Recap& recap, const WallPictures& pictures) : m_recap(recap), m_pictures(pictures) {}

  std::string written() {
    head();
    opening();
    m_out += "<main>\n";
    contents();
    for (const Section& section : m_recap.sections) {
      html_parts::writeSection(m_out, section, m_recap, m_pictures);
    }
    sources();
    lines("method", m_recap.labels.method, m_recap.methodLines);
    checks();
    appendixOfNotes();
    appendixOfSources();
    m_out += "</main>\n</body>\n</html>\n";
    return std::move(m_out);
  }

 private:
  void head() {
    m_out += "<!DOCTYPE html>\n<html lang=\"" + escaped(m_recap.language) + "\" dir=\"" +
             std::string(html_parts::directionOf(m_recap.language)) +
             "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'; img-src data:\">\n"
             "<meta name=\"generator\" content=\"Grappe\">\n<title>" +
             escaped(m_recap.title) + "</title>\n<style>" + html_parts::styleOf(m_recap) +
             "</style>\n</head>\n<body>\n";
  }

  void paragraph(const std::string& kind, const std::string& text) {
    m_out += "<p class=\"" + kind + "\" dir=\"auto\">" + escaped(text) + "</p>\n";
  }

  void opening() {
    m_out += "<header>\n";
    if (!m_recap.organisation.empty()) paragraph("quiet", m_recap.organisation);
    paragraph("kind", m_recap.labels.kind);
    m_out += "<h1 dir=\"auto\">" + escaped(m_recap.title) + "</h1>\n";
    for (const auto& line : m_recap.sittingLines) paragraph("quiet", line);
    std::string numbers;
    for (const auto& line : m_recap.numberLines) numbers += (numbers.empty() ? "" : " · ") + line;
    if (!numbers.empty()) paragraph("quiet", numbers);
    if (!m_recap.voices.empty()) {
      m_out += "<ul class=\"voices\" aria-label=\"" + escaped(m_recap.labels.who) + "\">\n";
      for (const Voice& voice : m_recap.voices) {
        m_out += "<li>" + html_parts::circleMark(voice.slot, voice.circle, m_recap) +
                 escaped(voice.line) + "</li>\n";
      }
      m_out += "</ul>\n";
    }
    m_out += "</header>\n";
  }

  void contents() {
    if (!m_recap.choices.contents || m_recap.sections.empty()) return;
    const Labels& labels = m_recap.labels;
    m_out += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" + escaped(labels.contents) +
             "</h2>\n<table class=\"toc\">\n<tr><th scope=\"col\">" + escaped(labels.question) +
             "</th>";
    for (const std::string* label :
         {&labels.exchangeCount, &labels.sayingCount, &labels.postItCount}) {
      m_out += "<th scope=\"col\" class=\"n\">" + escaped(*label) + "</th>";
    }
    m_out += "</tr>\n";
    for (const Section& section : m_recap.sections) {
      m_out += "<tr><td dir=\"auto\"><a href=\"#" + html_parts::anchorOf(section) + "\">" +
               escaped(section.heading) + "</a></td>";
      for (const int count : {section.pointCount, section.sayingCount, section.postItCount}) {
        m_out += "<td class=\"n\">" + (count > 0 ? std::to_string(count) : "") + "</td>";
      }
      m_out += "</tr>\n";
    }
    m_out += "</table>\n<ul>\n";
    link("sources", labels.sources, !m_recap.sources.empty());
    link("method", labels.method, !m_recap.methodLines.empty());
    link("checks", labels.checks, !m_recap.checks.empty());
    link("appendix", labels.appendixNotes, !m_recap.appendix.empty());
    link("appendix-sources", labels.appendixSources, !m_recap.appendixSources.empty());
    m_out += "</ul>\n</nav>\n";
  }
  void link(const std::string& id, const std::string& label, bool isThere) {
    if (isThere) m_out += "<li><a href=\"#" + id + "\">" + escaped(label) + "</a></li>\n";
  }

  void begin(const std::string& id, const std::string& label) {
    m_out += "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n<h2 id=\"" + id +
             "-h\">" + escaped(label) + "</h2>\n";
  }
  void lines(const std::string& id, const std::string& label,
             const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    begin(id, label);
    m_out += "<ul>\n";
    for (const auto& text : texts) m_out += "<li>" + escaped(text) + "</li>\n";
    m_out += "</ul>\n</section>\n";
  }

  void sources() {
    if (m_recap.sources.empty()) return;
    begin("sources", m_recap.labels.sources);
    m_out += "<ul>\n";
    for (const SourceEntry& source : m_recap.sources) {
      m_out += "<li dir=\"auto\" data-source=\"" + source.id.text() + "\">" + escaped(source.title);
      if (!source.details.empty()) m_out += ", " + escaped(source.details);
      if (!source.quoted.empty()) m_out += " (" + escaped(source.quoted) + ")";
      m_out += "</li>\n";
    }
    m_out += "</ul>\n</section>\n";
  }

  void checks() {
    if (m_recap.checks.empty()) return;
    begin("checks", m_recap.labels.checks);
    m_out += "<ul>\n";
    for (const Check& check : m_recap.checks) {
      const Labels& labels = m_recap.labels;
      m_out += "<li><strong class=\"" + std::string(check.good ? "good" : "open") + "\">" +
               escaped(check.good ? labels.good : labels.open) + "</strong> · " +
               escaped(check.text) + "</li>\n";
    }
    m_out += "</ul>\n</section>\n";
  }

  void appendixOfNotes() {
    if (m_recap.appendix.empty()) return;
    begin("appendix", m_recap.labels.appendixNotes);
    for (const AppendixOfNotes& part : m_recap.appendix) {
      m_out += "<h3 dir=\"auto\">" + escaped(part.heading) + "</h3>\n<ul>\n";
      for (const WrittenNote& note : part.notes) written(note);
      m_out += "</ul>\n";
    }
    m_out += "</section>\n";
  }
  // Its mark is that of the line above, so that its id is of its own.
  void written(const WrittenNote& note) {
    m_out += "<li dir=\"auto\" id=\"n-" + note.id.text() + "\" data-notes=\"" + note.id.text() +
             "\" data-mark=\"" + escaped(note.origin.mark) + "\">" + broken(note.text);
    std::string said = note.from;
    if (!note.under.empty()) said += (said.empty() ? "" : " · ") + note.under;
    if (!said.empty()) m_out += " <span class=\"quiet\">(" + escaped(said) + ")</span>";
    m_out += html_parts::shownMark(note.origin, m_recap) + "</li>\n";
  }

  void appendixOfSources() {
    if (m_recap.appendixSources.empty()) return;
    begin("appendix-sources", m_recap.labels.appendixSources);
    for (const SourceEntry& source : m_recap.appendixSources) {
      m_out += "<article data-source=\"" + source.id.text() + "\">\n<h3 dir=\"auto\">" +
               escaped(source.title) + "</h3>\n";
      if (!source.details.empty()) paragraph("quiet", source.details);
      if (!source.rows.empty()) m_out += "<dl>\n";
      for (const SourceEntry::Row& row : source.rows) {
        m_out +=
            "<dt>" + escaped(row.label) + "</dt><dd dir=\"auto\">" + broken(row.text) + "</dd>\n";
      }
      if (!source.rows.empty()) m_out += "</dl>\n";
      for (const std::string& text : source.paragraphs) {
        m_out += "<p dir=\"auto\">" + escaped(text) + "</p>\n";
      }
      m_out += "</article>\n";
    }
    m_out += "</section>\n";
  }

  const Recap& m_recap;
  const WallPictures& m_pictures;
  std::string m_out;
};

}  // namespace

std::string html(const Recap& recap, const WallPictures& pictures) {
  return Page(recap, pictures).written();
}

}  // namespace grappe::recap
