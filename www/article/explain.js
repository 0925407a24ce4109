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
    return `Byline’s reading engine has stopped responding. ${safe} Try again to restart it.`;
  return `Byline stopped while reading this text; this is a bug in Byline. ${safe}`;
}

/**
 * What could not be had for the marks of an article; "" where nothing is missing.
 * @param {Pick<import("./reading.js").Draft, "problem" | "unknown" | "scarce">} draft
 */
export function explainMissing({ problem, unknown, scarce }) {
  if (problem)
    return `The name finder could not be loaded (${problem}). Names were found by simpler rules, so expect more to be missed or wrong.`;
  if (unknown)
    return `The file of facts could not be loaded (${unknown}). Cards show only what the article itself says.`;
  return scarce ? `Some of the facts could not be loaded (${scarce}). Cards cover only the best-known names.` : "";
}

/** The text is in another language. */
export const FOREIGN =
  "This text does not look like English, the only language Byline reads. It is shown as pasted, without marks.";
