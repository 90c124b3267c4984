// UTF-8 text: checked, cleaned, counted, folded. Uses utf8proc. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace grappe {

bool isUtf8(std::string_view text);

// What a person wrote, made safe to keep: NFC; control characters dropped (a line break stays as
// '\n', a tab becomes a space); bidi overrides dropped; spaces at both ends trimmed.
// Precondition: isUtf8(text); text that is not gives an empty string.
std::string cleaned(std::string_view text);

// Like cleaned, on one line: any run of white space that holds a line break becomes one space.
std::string cleanedLine(std::string_view text);

// User-perceived characters (extended grapheme clusters, UAX #29). Note limit: 500.
std::size_t graphemeCount(std::string_view text);

// The first `count` graphemes.
std::string firstGraphemes(std::string_view text, std::size_t count);

// All of them, in order.
std::vector<std::string> graphemes(std::string_view text);

// Whether the text reads from right to left: its first letter is of a script that does.
bool readsRightToLeft(std::string_view text);

// Code points in order; bad UTF-8 ends the list.
std::vector<char32_t> codepoints(std::string_view text);
std::string toUtf8(char32_t codepoint);

// Of one code point: a letter, a mark or a digit; white space of any script.
bool isOfWord(char32_t codepoint);
bool isSpace(char32_t codepoint);

// For comparing and searching: NFD, lower case, marks dropped, œ→oe, æ→ae, ’→'.
std::string folded(std::string_view text);

// Upper case of the whole text (simple case mapping: ß stays), NFC.
std::string uppered(std::string_view text);

// Lower case of the whole text (simple case mapping), NFC.
std::string lowered(std::string_view text);

}  // namespace grappe
