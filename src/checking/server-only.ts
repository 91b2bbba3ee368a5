// Finds the callbacks of an app that only a server can run, to warn the author of a standalone page or JSON file, which
// does not contain them.
import { show } from "../base/show.js";
import { hasView } from "../data/draw.js";
import type { Document } from "../document/document.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { describeModel } from "../document/validation/describe-model.js";
import { authorCallbacks, hasListeners } from "../model/access.js";
import { GlyphRenderer } from "../model/generated/renderers.js";
import type { Model } from "../model/model.js";
import { placesOf } from "./callback-places.js";

/** What only a server can do. */
interface ServerOnly {
  readonly sentence: string;
  /** The functions that do it. */
  readonly callbacks: readonly ((...args: never[]) => unknown)[];
}

/** Returns a sentence for each model with callbacks, and one for timed callbacks. `doc` must not belong to a session. */
export function serverOnlyCallbacks(doc: Document): string[] {
  return serverOnly(doc).map(({ sentence }) => sentence);
}

/** The same, each behind the places of the functions in the author's files: `app.ts:3:5: Callbacks of …`. */
export function placedServerOnly(doc: Document): string[] {
  return serverOnly(doc).map(({ sentence, callbacks }) => {
    const places = placesOf(callbacks).filter((place) => place !== undefined);
    return places.length === 0 ? sentence : `${[...new Set(places)].join(", ")}: ${sentence}`;
  });
}

function serverOnly(doc: Document): ServerOnly[] {
  const timed = timedCallbacks(doc);
  const sentence = `${timed.length} timed callbacks of the document run only on a server.`;
  return [
    ...[...doc.models].flatMap(ofModel),
    ...(timed.length === 0 ? [] : [{ sentence, callbacks: timed.map(({ callback }) => callback) }]),
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

function ofModel(model: Model): ServerOnly[] {
  const ofData = ofLargeData(model);
  if (ofData.length > 0) return ofData.map((sentence) => ({ sentence, callbacks: [] }));
  if (!hasListeners(model)) return [];
  const events = [...model.subscribed_events];
  const what = events.length === 0 ? "on_change" : events.map((event) => `on_event(${show(event)})`).join(", ");
  const sentence = `Callbacks of ${describeModel(model)} run only on a server: ${what}.`;
  return [{ sentence, callbacks: authorCallbacks(model) }];
}

function timedCallbacks(doc: Document): TimedCallback[] {
  const found: TimedCallback[] = [];
  doc.timedCallbacks.watch({ added: (timed) => found.push(timed), removed: () => undefined });
  return found;
}
