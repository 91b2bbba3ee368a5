// Finds the callbacks of an app that only a server can run, to warn the author of a standalone page or JSON file, which
// does not contain them.
import { show } from "../base/show.js";
import { hasView } from "../data/draw.js";
import type { Document } from "../document/document.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { describeModel } from "../document/validation/describe-model.js";
import { hasListeners } from "../model/access.js";
import { GlyphRenderer } from "../model/generated/renderers.js";
import type { Model } from "../model/model.js";

/** Returns a sentence for each model with callbacks, and one for timed callbacks. `doc` must not belong to a session. */
export function serverOnlyCallbacks(doc: Document): string[] {
  const timed = timedCallbacks(doc);
  return [
    ...[...doc.models].flatMap(ofModel),
    ...(timed.length === 0 ? [] : [`${timed.length} timed callbacks of the document run only on a server.`]),
  ];
}

/** Like `serverOnlyCallbacks`, as lines for the terminal. */
export function serverOnlyWarnings(route: string, doc: Document): string[] {
  return serverOnlyCallbacks(doc).map((sentence) => `WARNING: ${route}: ${sentence}\n`);
}

/** Lines for the terminal about large data of which a picture shows one view. */
export function drawnOnceWarnings(route: string, doc: Document): string[] {
  return [...doc.models].flatMap(ofLargeData).map((sentence) => `WARNING: ${route}: ${sentence}\n`);
}

function ofLargeData(model: Model): string[] {
  if (!(model instanceof GlyphRenderer && hasView(model))) return [];
  return [
    `Without a server, the large data of ${describeModel(model)} is drawn once and does not follow zoom and pan.`,
  ];
}

function ofModel(model: Model): string[] {
  const ofData = ofLargeData(model);
  if (ofData.length > 0) return ofData;
  if (!hasListeners(model)) return [];
  const events = [...model.subscribed_events];
  const what = events.length === 0 ? "on_change" : events.map((event) => `on_event(${show(event)})`).join(", ");
  return [`Callbacks of ${describeModel(model)} run only on a server: ${what}.`];
}

function timedCallbacks(doc: Document): TimedCallback[] {
  const found: TimedCallback[] = [];
  doc.timedCallbacks.watch({ added: (timed) => found.push(timed), removed: () => undefined });
  return found;
}
