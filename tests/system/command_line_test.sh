# The command line as a stranger would try it.
. "$(dirname "$0")/lib.sh"
export LC_ALL=fr_FR.UTF-8
file=$work/rencontre.grappe

code "a workshop is made from the first template" 0 "$grappe" new "$file" --title "Ça match"
has "it says how to open it" "grappe run" "$work/out"
code "an existing file is not overwritten" 1 "$grappe" new "$file"
code "an unknown template is refused with the names of the others" 1 "$grappe" new "$work/x.grappe" --template absent
has "the templates are named" "ffom" "$work/out"
equal "nothing is left of what was refused" "$(ls "$work" | grep -c x.grappe)" 0
for template in ecole-et-centre-social ffom libre; do
  code "template $template makes a workshop" 0 "$grappe" new "$work/$template.grappe" --template "$template"
done
printf 'Première question ?\n# une remarque\n\nDeuxième question ?\tUn guide\n' >"$work/questions.txt"
code "questions come from a text file" 0 "$grappe" new "$work/q.grappe" --questions "$work/questions.txt"
equal "one a line" "$(sqlite3 "$work/q.grappe" 'select count(*) from question')" 2

code "a phase is set by its French name" 0 "$grappe" phase "$file" --question 2 partage
equal "and kept" "$(sqlite3 "$file" "select phase from question where number=2")" sharing
code "an unknown phase is refused" 1 "$grappe" phase "$file" --question 2 sieste
code "an unknown question is refused" 1 "$grappe" phase "$file" --question 9 partage

for n in 1 2; do cp "$root/assets/demo/question_$n.txt" "$work/q$n.txt"; done
code "import shows first" 0 "$grappe" import "$file" "$work/q1.txt" --question 1
equal "and takes nothing" "$(sqlite3 "$file" 'select count(*) from note')" 0
code "question 1's notes are taken with --yes" 0 "$grappe" import "$file" "$work/q1.txt" --question 1 --yes
code "question 2's notes are taken with --yes" 0 "$grappe" import "$file" "$work/q2.txt" --question 2 --yes
[ "$(sqlite3 "$file" 'select count(*) from note where theme is not null')" -ge 20 ] && ok "they come with themes" || not_ok "they come with themes"
equal "34 notes as written" "$(sqlite3 "$file" 'select count(*) from note')" 34
code "the same file twice is no error" 0 "$grappe" import "$file" "$work/q1.txt" --question 1 --yes
equal "and brings no note twice" "$(sqlite3 "$file" 'select count(*) from note')" 34
"$grappe" new "$work/split.grappe" >/dev/null
"$grappe" import "$work/split.grappe" "$work/q1.txt" --question 1 --yes --split >/dev/null
"$grappe" import "$work/split.grappe" "$work/q2.txt" --question 2 --yes --split >/dev/null
equal "37 if all that seem two are split" "$(sqlite3 "$work/split.grappe" 'select count(*) from note')" 37
printf '· Les hiérarchies\n\t· Sa politique (36-14)\n' >"$work/echanges.txt"
code "exchanges are taken" 0 "$grappe" import "$file" "$work/echanges.txt" --question 1 --as exchange --yes
printf '« Une étroite collaboration qui permet d’impulser des actions ».\n' >"$work/verbatims.txt"
code "quotations are taken" 0 "$grappe" import "$file" "$work/verbatims.txt" --question 1 --as quotation --heading "Agir ensemble" --source "Entretien 1" --yes

"$grappe" recap "$file" >"$work/recap.md"
has "the recap comes as Markdown" "Café des parents" "$work/recap.md"
has "with what was exchanged" "Les hiérarchies" "$work/recap.md"
has "and what was quoted" "Une étroite collaboration" "$work/recap.md"
for ending in md docx pdf; do
  code "the recap is written as $ending" 0 "$grappe" recap "$file" -o "$work/recap.$ending"
  equal "$ending is not empty" "$([ -s "$work/recap.$ending" ] && echo yes)" yes
done
pdftotext -layout "$work/recap.pdf" "$work/recap.txt" && has "the PDF can be searched" "CLSPD" "$work/recap.txt"
code "an unknown format is wrong usage" 2 "$grappe" recap "$file" -o "$work/recap.odp"
code "a folder that is not there is told" 1 "$grappe" recap "$file" -o "$work/absent/recap.pdf"

code "the wall is drawn without a display" 0 "$grappe" wall "$file" --question 2 -o "$work/wall.png" --size 1280x720
equal "in the size asked for" "$(identify -format '%wx%h' "$work/wall.png")" 1280x720
code "a size that is none is wrong usage" 2 "$grappe" wall "$file" --question 2 -o "$work/wall.png" --size grand
code "check says ok" 0 "$grappe" check "$file"
has "in a word of its own" ok "$work/out"

code "no command is wrong usage" 2 "$grappe"
code "an unknown option is wrong usage" 2 "$grappe" check "$file" --colour
has "it names what it does not know" "--colour" "$work/out"
code "a missing file is told" 1 "$grappe" check "$work/absent.grappe"
code "help is help" 0 "$grappe" --help
for command in run serve phase new import recap wall headings lexicon language themes check; do
  has "help names $command" "$command" "$work/out"
done
code "without a display, run says so" 1 "$grappe" run "$file"
has "and names serve" "grappe serve" "$work/out"
equal "in one sentence" "$(wc -l <"$work/out")" 1

printf 'Ceci n’est pas un atelier.\n' >"$work/lettre.grappe"
before=$(sha256sum "$work/lettre.grappe")
for command in "check" "recap" "serve"; do
  code "$command refuses a foreign file" 1 "$grappe" "$command" "$work/lettre.grappe"
done
equal "and leaves it as it was" "$(sha256sum "$work/lettre.grappe")" "$before"
cp "$file" "$work/abime.grappe"
dd if=/dev/urandom of="$work/abime.grappe" bs=4096 seek=1 count=8 conv=notrunc status=none
before=$(sha256sum "$work/abime.grappe")
code "a damaged file is refused" 1 "$grappe" serve "$work/abime.grappe"
equal "and left as it was" "$(sha256sum "$work/abime.grappe")" "$before"

serve "$file" || not_ok "serve starts" "$(cat "$work/serve.log")"
code "a second kiosk on the same file is refused" 1 "$grappe" serve "$file"
code "a phase goes through the kiosk that holds the file" 0 "$grappe" phase "$file" --question 1 writing
equal "which the devices see at once" "$(curl -s "http://127.0.0.1:$port/api/room" | grep -c 'Ça match')" 1
code "so does an import" 0 "$grappe" import "$file" "$work/q1.txt" --question 3 --yes
"$grappe" recap "$file" >"$work/live.md"
has "a recap reads beside it" "Café des parents" "$work/live.md"
kill -TERM "$pid"
wait "$pid"
equal "Ctrl+C ends it well" "$?" 0
code "and the file is sound" 0 "$grappe" check "$file"
bind=127.0.0.2 serve "$file" || not_ok "serve starts on one address" "$(cat "$work/serve.log")"
code "a phase goes through a kiosk that listens on one address only" 0 "$grappe" phase "$file" --question 1 sharing
equal "and is kept" "$(sqlite3 "$file" "select phase from question where number=1")" sharing
kill -TERM "$pid"
wait "$pid"

printf 'a\tLien de confiance\nb\tLa confiance des parents\nc\tCrise\nd\tDes locaux adaptés\n' >"$work/notes.tsv"
printf 'Moyens: argent, locaux\nÀ inventer\n' >"$work/lens.txt"
code "notes are grouped from a file" 0 "$grappe" themes "$work/notes.tsv"
equal "two alike under a title, the others unsorted" "$(cut -f2 "$work/out" | tr '\n' ' ')" "t1 t1 - - "
code "headings draw what fits them" 0 "$grappe" themes "$work/notes.tsv" --lens "$work/lens.txt" --snapshots "$work/steps.tsv"
has "under their own title" "d	t1	Moyens" "$work/out"
equal "a snapshot has a line a note and arrival" "$(wc -l <"$work/steps.tsv")" 10
code "with headings alone there are no other themes" 0 "$grappe" themes "$work/notes.tsv" --lens "$work/lens.txt" --only-headings
equal "and the rest is unsorted" "$(cut -f2 "$work/out" | tr '\n' ' ')" "- - - t1 "
code "a lens without titles is refused" 1 "$grappe" themes "$work/notes.tsv" --lens <(printf ': mot\n')
code "snapshots that cannot be written are told" 1 "$grappe" themes "$work/notes.tsv" --snapshots "$work/absent/steps.tsv"
code "without notes or --stream there is nothing to do" 2 "$grappe" themes

play() { printf '%s\n' "$@" | "$grappe" themes --stream >"$work/out" 2>&1; }
last() { awk -v RS= 'END { print }' "$work/out" | cut -f1,2 | tr '\t\n' '= '; }
play 'note a Lien de confiance' 'note b La confiance des parents' 'note c Crise' 'merge x y' 'note a deux fois' 'bof'
equal "the whole wall after each line" "$(awk -v RS= 'END { print NR }' "$work/out")" 6
equal "what makes no sense is answered, and harms nothing" "$(grep -c '^! ' "$work/out") $(last)" "3 ! je ne connais pas « bof » a=t1 b=t1 c=- "
play 'note a Lien de confiance' 'note b La confiance des parents' 'note c Crise' 'together a c'
equal "together: they stand in one theme" "$(last)" "a=t1 b=t1 c=t1 "
play 'note a Lien de confiance' 'note b La confiance des parents' 'apart a b' 'reorganise'
equal "apart: they never do" "$(last)" "a=- b=- "
play 'note a Lien de confiance' 'note b La confiance des parents' 'note c Crise' 'new c' 'title t2 Ça va mal' 'merge t2 t1'
has "a person's title stays through a merge" "b	t2	Ça va mal" <(awk -v RS= 'END { print }' "$work/out")
play 'note a Lien de confiance' 'note b La confiance des parents' 'move a -' 'reorganise' 'granularity 1' 'granularity 2'
equal "what a person put aside stays there" "$(last)" "! la finesse va de 0 à 1, pas « 2 » a=- b=- "

words=$work/mots.grappe
code "a workshop is made in another language" 0 "$grappe" new "$words" --language nl
code "its language is told" 0 "$grappe" language "$words"
equal "in its code" "$(cat "$work/out")" nl
code "a language that is none is refused" 1 "$grappe" language "$words" klingon
has "with the names of some" "fr, en, de" "$work/out"
code "nor is a workshop made in one" 1 "$grappe" new "$work/klingon.grappe" --language klingon
equal "and nothing is left of it" "$(ls "$work" | grep -c klingon)" 0
code "one that no stemmer knows works" 0 "$grappe" language "$words" br
"$grappe" import "$words" "$work/q2.txt" --question 2 --yes >/dev/null 2>&1
[ "$(sqlite3 "$words" 'select count(*) from note where theme is not null')" -ge 4 ] && ok "and its notes are grouped" || not_ok "and its notes are grouped"
code "back to French" 0 "$grappe" language "$words" fr

themeOf() { sqlite3 "$words" "select theme from note where text like '$1%'"; }
printf 'Instances: CLSPD, REAAP\nSorties: visite, classes\n' >"$work/rubriques.txt"
code "headings are set" 0 "$grappe" headings "$words" 2 "$work/rubriques.txt"
equal "the notes that stood are grouped by them" "$(themeOf REAAP) $(themeOf 'Profiter de la visite')" "Instances Sorties"
"$grappe" headings "$words" 2 >"$work/again.txt"
equal "and printed as they were read" "$(cat "$work/again.txt")" "$(cat "$work/rubriques.txt")"
code "the same headings again" 0 "$grappe" headings "$words" 2 "$work/again.txt" --only-headings
equal "are no new ones" "$(sqlite3 "$words" "select count(*) from theme where title in ('Instances','Sorties')")" 2
code "a question may be named by its id" 0 "$grappe" headings "$words" "$(sqlite3 "$words" 'select id from question where number=2')"
has "it says that there are no other themes" "Pas d’autre thème" "$work/out"
code "an unknown question is refused" 1 "$grappe" headings "$words" 9 "$work/rubriques.txt"
code "a line without a title is refused" 1 "$grappe" headings "$words" 2 <(printf 'A: b\n: mot\n')
has "with its line" "ligne 2" "$work/out"
code "a file without headings is refused" 1 "$grappe" headings "$words" 2 /dev/null
code "headings and --none are wrong usage" 2 "$grappe" headings "$words" 2 "$work/rubriques.txt" --none
code "so is --only-headings alone" 2 "$grappe" headings "$words" 2 --only-headings
code "headings are taken away" 0 "$grappe" headings "$words" 2 --none
equal "all of them" "$("$grappe" headings "$words" 2 2>&1)" ""

printf '[[together]]\nwords = ["kermesse", "diagnostic"]\n' >"$work/lexique.toml"
code "a lexicon is set" 0 "$grappe" lexicon "$words" "$work/lexique.toml"
"$grappe" lexicon "$words" >"$work/lexique2.toml"
equal "and printed as it was" "$(cat "$work/lexique2.toml")" "$(cat "$work/lexique.toml")"
printf 'stop = ["a"]\nstop = [\n' >"$work/faux.toml"
code "one that cannot be read is refused" 1 "$grappe" lexicon "$words" "$work/faux.toml"
has "with its line" "line 2" "$work/out"
equal "and nothing is sent" "$("$grappe" lexicon "$words")" "$(cat "$work/lexique.toml")"
code "a missing one is told" 1 "$grappe" lexicon "$words" "$work/absent.toml"
code "the lexicon is taken away" 0 "$grappe" lexicon "$words" --none
equal "and then there is none" "$("$grappe" lexicon "$words" 2>/dev/null)" ""

serve "$words" || not_ok "serve starts on it" "$(cat "$work/serve.log")"
code "headings go through the kiosk that holds the file" 0 "$grappe" headings "$words" 2 "$work/rubriques.txt"
for _ in $(seq 100); do [ "$(themeOf 'Profiter de la visite')" = Sorties ] && break; sleep 0.1; done
equal "which groups by them" "$(themeOf 'Profiter de la visite')" Sorties
code "so does a lexicon" 0 "$grappe" lexicon "$words" "$work/lexique.toml"
code "and a language" 0 "$grappe" language "$words" de
equal "all are kept" "$("$grappe" language "$words") $("$grappe" lexicon "$words" | head -1)" "de [[together]]"
kill -TERM "$pid"
wait "$pid"
code "the file is sound" 0 "$grappe" check "$words"

code "the README's first command works without a terminal too, where nothing is left to build" 0 bash "$root/app/run" --version
has "and passes on what it is asked" "grappe" "$work/out"
