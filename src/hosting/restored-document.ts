// Restores the document of a session, after the app has filled it again in this process and before the session begins: no
// client is there yet, no timer runs, and what changes is sent to nobody.
import type { Clock } from "../base/clock.js";
import { messageOf } from "../base/errors.js";
import { endsWithin } from "../base/timeout.js";
import type { DocumentChange } from "../document/changes.js";
import { withDocument } from "../document/current.js";
import type { Document } from "../document/document.js";
import type { DocumentHost } from "../document/live-document.js";
import { SavedDocument } from "../document/saved-document.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { runUnlocked } from "../document/unlocked.js";
import type { HasProps } from "../model/has-props.js";
import type { RunFigures, RunIds } from "../model/run-ids.js";
import type { HostedDocument } from "./hosted-document.js";
import type { SessionSnapshot } from "./session-snapshot.js";
import { subjectOf, type Subject } from "./subject.js";
import type { Touch } from "./touch-list.js";

/** For a session to be restored, after the app has filled its document. */
const RESTORE_TIMEOUT_MS = 30_000;

/** For callbacks to work on entered values. */
const ENTERING_TIMEOUT_MS = 5000;

/** Why a session cannot be restored; the app starts it as a new version would. */
export class NotRestorable extends Error {
  override readonly name = "NotRestorable";
}

/** What a change was about, and the ids of the models that clients do not have. */
export type RestoredSubject = Pick<Touch, "subject" | "made">;

interface RestoreParts {
  readonly snapshot: SessionSnapshot;
  /** The run that has filled the document; it keeps its models. */
  readonly run: RunIds<HasProps>;
  readonly clock: Clock;
}

/**
 * Resolves to what the app's `restore` has changed, which clients that come back do not have. Rejects with NotRestorable when
 * the app has created other models, when one of its callbacks throws, and after 30 s.
 */
export async function restoreDocument(
  document: HostedDocument,
  parts: RestoreParts,
): Promise<readonly RestoredSubject[]> {
  let changed: readonly RestoredSubject[] = [];
  const work = withDocument(document, async () => void (changed = await restore(document, parts)));
  if (await endsWithin(RESTORE_TIMEOUT_MS, { work, clock: parts.clock })) return changed;
  throw new NotRestorable(`it took more than ${RESTORE_TIMEOUT_MS / 1000} s`);
}

async function restore(
  document: HostedDocument,
  { snapshot, run, clock }: RestoreParts,
): Promise<readonly RestoredSubject[]> {
  const { doc: json, entered, state, at } = snapshot;
  const buffers = new Map(snapshot.buffers.map(({ id, data }) => [id, data]));
  const saved = attempt(() => new SavedDocument(document, { json, buffers, run }));
  const difference = compareRuns(snapshot.run, run.figures);
  if (difference !== undefined) throw new NotRestorable(difference);
  const values = Object.entries(entered);
  await enterAll(document, {
    clock,
    entries: values.map(
      ([id, attrs]) =>
        () =>
          saved.enter(id, attrs),
    ),
  });
  attempt(() => saved.layOver());
  document.keptState.restore(state ?? {});
  const elapsed_ms = Math.max(0, clock.date() - at);
  const known = document.models;
  const subjects: Subject[] = [];
  document.setHost(new EnteringHost((change) => subjects.push(subjectOf(change))));
  try {
    await document.restoreCallback?.(document, { entered, state: state ?? {}, elapsed_ms });
  } catch (error) {
    throw new NotRestorable(`restore failed: ${messageOf(error)}`, { cause: error });
  }
  const made = [...document.models].filter((model) => !known.has(model)).map(({ id }) => id);
  return subjects.map((subject) => ({ subject, made }));
}

function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new NotRestorable(messageOf(error), { cause: error });
  }
}

function compareRuns(before: RunFigures, now: RunFigures): string | undefined {
  if (before.count !== now.count) return `it has created ${now.count} models, and ${before.count} before`;
  return before.types === now.types ? undefined : "it has created models of other types, or in another order";
}

interface Entering {
  readonly clock: Clock;
  /** Each enters some values, and calls the callbacks of the app for them. */
  readonly entries: readonly (() => void)[];
}

/**
 * Enters values, one after the other: the callbacks of each have ended before the next. Gives up after 5 s. Rejects with
 * NotRestorable when a callback throws.
 */
export async function enterAll(document: Document, { clock, entries }: Entering): Promise<void> {
  const host = new EnteringHost();
  document.setHost(host);
  document.timedCallbacks.watch(host);
  const enter = async (): Promise<void> => {
    await host.settle(document);
    for (const entry of entries) {
      if (host.hasGivenUp) return;
      entry();
      await host.settle(document);
    }
  };
  try {
    const work = withDocument(document, enter);
    host.hasGivenUp = !(await endsWithin(ENTERING_TIMEOUT_MS, { work, clock }));
  } catch (error) {
    throw new NotRestorable(`a callback failed: ${messageOf(error)}`, { cause: error });
  }
}

/** Collects what the callbacks of the app start. */
class EnteringHost implements DocumentHost {
  hasGivenUp = false;
  readonly #onChanged: (change: DocumentChange) => void;
  readonly #tasks: PromiseLike<unknown>[] = [];
  readonly #due = new Set<TimedCallback>();

  /** Clients get the document when it is restored, so most callers ignore changes. */
  constructor(onChanged: (change: DocumentChange) => void = () => undefined) {
    this.#onChanged = onChanged;
  }

  checkWritable(): void {
    // Nothing else changes the document.
  }

  onChange(change: DocumentChange): void {
    this.#onChanged(change);
  }

  onTask(work: PromiseLike<unknown>): void {
    this.#tasks.push(work);
    // It may fail before it is awaited, or after all was given up.
    work.then(undefined, () => undefined);
  }

  onBackgroundTask(work: PromiseLike<unknown>): void {
    this.onTask(work);
  }

  onFailure(error: unknown): void {
    this.onTask(Promise.reject(new Error(messageOf(error), { cause: error })));
  }

  added(timed: TimedCallback): void {
    if (timed.kind === "next_tick") this.#due.add(timed);
  }

  removed(timed: TimedCallback): void {
    this.#due.delete(timed);
  }

  /** Waits for all that has been started, and runs the callbacks for the next tick. Rejects with the first error. */
  async settle(document: Document): Promise<void> {
    while (!this.hasGivenUp) {
      const [timed] = this.#due;
      const task = this.#tasks.shift();
      if (task !== undefined) await task;
      else if (timed === undefined) return;
      else {
        this.#due.delete(timed);
        if (!document.timedCallbacks.take(timed)) continue;
        await (timed.isUnlocked ? runUnlocked(() => timed.callback()) : timed.callback());
      }
    }
  }
}
