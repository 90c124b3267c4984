// Post-its typed from paper, for those without a phone: several in a row, of one circle after the other.
import { icon } from "../dom.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { markOf } from "./marks.js";
import { fill } from "./sheet.js";

/** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting
 * @param {import("./model.js").Question} question */
export function enterPaper(orders, meeting, question) {
  let id = newId();
  const options = meeting.circles.map((circle) => ({ value: circle.id, label: circle.name, mark: markOf(circle) }));
  for (const { mark: shape } of options) shape.setAttribute("aria-hidden", "true");
  const fields = [
    { name: "text", label: say("paper.text"), rows: 3 },
    { name: "circle", label: say("paper.circle"), options: [...options, { value: "", label: say("paper.nobody"), mark: icon("bar", "mark") }], value: "" },
  ];
  fill(say("paper.title"), say("paper.send"), fields, async ({ text, circle }) => {
    const sent = await orders.give("AddNote", { id, question: question.id, text, ...(circle ? { circle } : {}), origin: "paper" }, say("paper.sent"));
    if (sent) id = newId();
    return sent;
  }, { again: say("paper.sent") });
}
