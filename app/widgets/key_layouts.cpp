#include "widgets/key_layouts.h"

#include <algorithm>

#include "base/text.h"

namespace grappe::widgets {

namespace {

constexpr KeyRows latinSigns{
    "1 2 3 4 5 6 7 8 9 0",
    "« » ( ) - : ; / € %",
    "<more> & + = @ # ° ? ! <back>",
    "<abc> <smile> ’ <space:4> … , .",
};

constexpr std::array<KeyLayout, 4> layouts{{
    {"fr",
     "abc",
     "êô",
     {
         "a z e r t y u i o p",
         "q s d f g h j k l m",
         "<shift> w x c v b n ’ é <back>",
         "<123> <more> è à <space:3> ç , .",
     },
     latinSigns,
     {
         "ê â î ô û ë ï ü ù œ",
         "æ ÿ ñ ö ä á í ó ú ã",
         "<shift> ß å ø õ ò ? ! - <back>",
         "<abc> <123> é <space:4> è à ç",
     },
     "ê â î ô û ù ë ï œ ?"},
    {"en",
     "abc",
     "éà",
     {
         "q w e r t y u i o p",
         "a s d f g h j k l ’",
         "<shift> z x c v b n m ! <back>",
         "<123> <more> - <space:4> , . ?",
     },
     latinSigns,
     {
         "é è ê ë à â ç î ï ô",
         "û ù ü œ æ ñ ö ä á í",
         "<shift> ó ú ß å ø õ ã - <back>",
         "<abc> <123> ; <space:4> : ? !",
     },
     "1 2 3 4 5 6 7 8 9 0"},
    {"tr",
     "abc",
     "âî",
     {
         "q w e r t y u ı o p",
         "a s d f g h j k l i",
         "<shift> z x c v b n m ö <back>",
         "<123> ğ ü <space:3> ş ç , .",
     },
     latinSigns,
     {
         "â î û é è ê à ë ï ô",
         "ù œ æ ñ ä á í ó ú ß",
         "<shift> å ø õ ã ò ? ! - <back>",
         "<abc> <123> ; <space:4> : ’ .",
     },
     "â î û - ’ : ; ? ! /"},
    {"ar",
     "ابت",
     "أإ",
     {
         "ض ص ث ق ف غ ع ه خ ح",
         "ش س ي ب ل ا ت ن م ك",
         "ذ ط ر ى ة و ز ظ د <back>",
         "<123> <more> ج <space:3> ء أ ، .",
     },
     {
         "1 2 3 4 5 6 7 8 9 0",
         "« » ( ) - : ؛ / € %",
         "<more> & + = @ # ° ؟ ! <back>",
         "<abc> <smile> ’ <space:4> … ، .",
     },
     {
         "أ إ آ ؤ ئ پ چ ڤ گ ٱ",
         "٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩",
         "، ؛ ؟ ! « » ( ) - <back>",
         "<abc> <123> ى <space:4> ة ء .",
     },
     "إ آ ؤ ئ ؟ ! - : ؛ /"},
}};

constexpr KeyRows smiles{
    "🙂 😀 😂 😍 🤗 🤔 😮 😢 😡 😴",
    "👍 👎 👏 🙏 💪 👋 🤝 🙋 👀 💡",
    "🎉 🎈 ⭐ 🌞 🌱 🌍 🏠 🏫 🎨 <back>",
    "<abc> <123> 🎁 <space:4> ⚽ 🎵 📚",
};

}  // namespace

std::span<const KeyLayout> keyLayouts() { return layouts; }

const KeyLayout& keyLayout(std::string_view code) {
  const auto* const found = std::find_if(layouts.begin(), layouts.end(),
                                         [&](const KeyLayout& one) { return one.code == code; });
  return found == layouts.end() ? layouts.front() : *found;
}

const KeyLayout& nextLayout(std::string_view code) {
  const auto* const next = &keyLayout(code) + 1;
  return next == layouts.end() ? layouts.front() : *next;
}

const KeyRows& smileRows() { return smiles; }
std::string_view aboveSigns() { return "[ ] { } < > * _ \" '"; }
std::string_view aboveOthers() { return "1 2 3 4 5 6 7 8 9 0"; }

std::string capitalOf(std::string_view letter, const KeyLayout& layout) {
  if (layout.code == "tr" && letter == "i") return "İ";
  return uppered(letter);
}

}  // namespace grappe::widgets
