// The app that session directories are examined with. A directory whose sessions live in another process loads this module
// there: the app is told what to do by the token payload of the session, and shows what it did in its document.
import type { Document } from "../../src/document/document.js";
import { Div, Slider } from "../../src/exports/models.js";

/** Returns the function of the app. Each call returns an app with counts of its own. */
export function makeExamApp(): (doc: Document) => Promise<void> {
  const runs = new Map<string, number>();
  return async (doc) => {
    const { id = "", token_payload } = doc.session_context ?? {};
    const run = (runs.get(id) ?? 0) + 1;
    runs.set(id, run);
    // Those who ask while it runs must wait for it.
    await Promise.resolve();
    if (run <= Number(token_payload?.["failures"] ?? 0)) throw new Error(`run ${run} of ${id}`);
    doc.title = `Session ${id}`;
    doc.template_variables = { greeting: "hello" };
    doc.busy_indicator = false;
    doc.add_root(new Div({ name: "runs", tags: [run] }));
    doc.add_root(new Slider({ name: "slider", start: 0, end: 10, value: 1 }));
  };
}
