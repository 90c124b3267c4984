// What each value is called: the keys of its words, by their whole names.

/** @typedef {Record<string, string>} Keys */

/** @type {Keys} */
export const lineIs = { said: "line.is_said", decided: "line.is_decided", to_do: "line.is_to_do" };
/** @type {Keys} */
export const lineAs = { decided: "line.as_decided", to_do: "line.as_to_do" };
/** @type {Keys} */
export const manners = { exact: "quote.manner_exact", reworded: "quote.manner_reworded" };
/** @type {Keys} */
export const edgeNames = { from: "read.from", to: "read.to" };
/** @type {Keys} */
export const sourceKinds = { document: "source.document", interview: "source.interview", practice: "source.practice" };
/** @type {Keys} */
export const consentNames = { yes: "consent.yes", anonymous: "consent.anonymous", no: "consent.no", unknown: "consent.unknown" };
/** @type {Keys} */
export const savedAs = { proved: "quote.saved_proved", reworded: "quote.saved_reworded", not_found: "quote.saved_not_found" };
