// The rows of views under the mouse: people who pan all at once, and the wheel in Chromium.
const ROWS = 1e7;
const PEOPLE = 200;
const SECONDS = 20;
const TURNS = 72;

export function panning(target, { scale }) {
  if (target.panning === undefined) return [];
  const many = target.panning(ROWS * scale, PEOPLE, Math.max(5, SECONDS * scale));
  const wheel = target.painting(ROWS * scale, Math.max(36, Math.round(TURNS * scale)));
  const of = `${PEOPLE} people pan at 60 events a second`;
  return [
    { label: `${of}: an answer, 95 % within`, unit: "ms", better: "less", value: many.answerP95Ms },
    { label: "… an answer, median", unit: "ms", better: "less", value: many.answerP50Ms },
    { label: "… a slider in another session, 99 % within", unit: "ms", better: "less", value: many.otherP99Ms },
    { label: "… pictures per 100 range events", unit: "count", better: "less", value: 100 * many.messagesPerEvent },
    { label: "… bytes of a picture", unit: "count", better: "less", value: many.bytesPerMessage },
    { label: "… pictures that did not come", unit: "count", better: "less", value: many.unanswered },
    { label: "… cores of the server", unit: "count", better: "less", value: many.cores },
    { label: "… grown memory of the server", unit: "MB", better: "less", value: many.grownMB },
    { label: "wheel to painted detail in Chromium, median", unit: "ms", better: "less", value: wheel.p50Ms },
    { label: "… 95 % within", unit: "ms", better: "less", value: wheel.p95Ms },
    { label: "… empty frames", unit: "count", better: "less", value: wheel.blank },
  ];
}
