// What to tell the reader when an article could not be analysed, or only in part.

import { AnalysisError } from "../core/client.js";

/** A failure; the text itself is on the page below the message. @param {unknown} error */
export function explain(error) {
  const safe = "Your text is safe and is shown below, without marks.";
  if (!(error instanceof AnalysisError)) return `Something went wrong on this page. ${safe}`;
  if (error.kind === "unsupported")
    return `This browser cannot run Byline’s reading engine. ${safe} A current Firefox, Chrome, Edge or Safari can.`;
  if (error.kind === "load")
    return `Byline’s reading engine could not be loaded. ${safe} Check the connection and try again.`;
  if (error.kind === "silent")
    return `Byline’s reading engine does not answer any more. ${safe} Trying again starts it anew.`;
  return `Byline stopped while reading this text; this is a bug in Byline. ${safe}`;
}

/** The learned tagger is missing. @param {string} reason */
export function explainRules(reason) {
  return `The name finder could not be loaded (${reason}). Names were found by simpler rules, so expect more to be missed or wrong.`;
}

/** There are no facts for the cards. @param {string} reason */
export function explainUnknown(reason) {
  return `The file of facts could not be loaded (${reason}). Cards show only what the article itself says.`;
}

/** The text is in another language. */
export const FOREIGN =
  "This text does not look like English, the only language Byline reads. It is shown as pasted, without marks.";
