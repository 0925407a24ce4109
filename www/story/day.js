// A day as a field for dates has it.

/** "2026-05-31", or "" for no day. @param {import("./story.js").Story["published"]} day */
export function iso(day) {
  if (!day) return "";
  const digits = (/** @type {number} */ value, /** @type {number} */ length) => String(value).padStart(length, "0");
  return `${digits(day.year, 4)}-${digits(day.month, 2)}-${digits(day.day, 2)}`;
}
