// Says what is wrong with the files of data: in the log once per process, and in the pages of each document that shows the
// data. Readers learn the names of the files; the log has their paths and the reasons.
import { basename } from "node:path";
import { currentDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import type { Engine } from "../engine/contract.js";
import type { DataStatus } from "../engine/data-changes.js";

/** The message with which a page shows a notice, or closes it: `{ key, text }`, where the text may be null. */
const NOTICE_MESSAGE = "plotctl:notice";

const NOTICE_KEY = "data";

const MAX_NAMES = 3;

/** The engines that documents show. */
const shown = new WeakMap<Document, Set<Engine>>();

/** What is in the log already, by engine. */
const logged = new WeakMap<Engine, Set<string>>();

/** Reports the problems of data that the present document shows, now and later. */
export function reportProblems(engine: Engine): void {
  const document = currentDocument();
  const { changes } = engine;
  if (document === undefined || changes === undefined) return;
  const engines = shown.get(document) ?? new Set();
  shown.set(document, engines);
  if (engines.has(engine)) return;
  engines.add(engine);

  logProblems(engine, document);
  document.on_event("document_ready", () => {
    if (noticeOf(changes.status) !== null) notify(document, changes.status);
  });
  let before = noticeOf(changes.status);
  const reference = new WeakRef(document);
  const stop = changes.onChange(() => {
    const found = reference.deref();
    if (found === undefined) return stop();
    logProblems(engine, found);
    const notice = noticeOf(changes.status);
    if (notice === before) return;
    before = notice;
    if (found.session_context?.session != null) found.add_next_tick_callback(() => notify(found, changes.status));
  });
  document.on_session_destroyed(stop);
}

function logProblems(engine: Engine, { log }: Document): void {
  const known = logged.get(engine) ?? new Set();
  logged.set(engine, known);
  for (const { file, message } of engine.changes?.status.problems ?? []) {
    const line = `${file}: ${message}`;
    if (known.has(line)) continue;
    known.add(line);
    log.warn(`Data: ${line}`);
  }
}

function notify(document: Document, status: DataStatus): void {
  document.send_message(NOTICE_MESSAGE, { key: NOTICE_KEY, text: noticeOf(status) });
}

/** What readers should know; null for nothing: that views are slower is seen. */
function noticeOf({ state, problems }: DataStatus): string | null {
  if (state === "stale") return "The data cannot be read any more. The page shows what was last read.";
  if (state === "no index" || problems.length === 0) return null;
  const names = problems.slice(0, MAX_NAMES).map(({ file }) => basename(file));
  const more = problems.length > MAX_NAMES ? ` and ${problems.length - MAX_NAMES} more` : "";
  return `The data is not complete. It lacks files that cannot be read: ${names.join(", ")}${more}.`;
}
