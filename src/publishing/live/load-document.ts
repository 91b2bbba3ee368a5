// Makes the document of a snapshot and of the changes since, and the history that its clients may have missed.
import type { Log } from "../../base/log.js";
import { applyPatch } from "../../document/apply-patch.js";
import { decodeContent } from "../../document/json.js";
import { HostedDocument } from "../../hosting/hosted-document.js";
import type { History } from "../../hosting/journal.js";
import type { NumberedChange } from "../../hosting/patch-log.js";
import { Reader } from "../../hosting/readers.js";
import type { Json } from "../../serialize/wire-values.js";
import type { PatchEntry, TakenDocument } from "../../store/contract/live.js";
import { unpackContent } from "../content/stored-content.js";
import { unpackEntry, type LogEntry } from "./log-entry.js";

interface NumberedEntry extends LogEntry {
  readonly rev: number;
}

export interface LoadedDocument {
  readonly document: HostedDocument;
  readonly history: History;
}

/** Rejects with PlotctlError for a snapshot or a change that cannot be read. */
export async function loadDocument(taken: TakenDocument, { log }: { readonly log: Log }): Promise<LoadedDocument> {
  const { snapshot, patches, earlier } = taken;
  const document = new HostedDocument({ log });
  replaceContent(document, await unpackContent(snapshot));
  // It is a model of the document, too, which is created when it is asked for.
  void document.config;
  const since = patches.map(numbered);
  for (const patch of patchesOf(since)) apply(document, patch);
  document.pruneUnreachable();
  const known = [...earlier.map(numbered), ...since];
  return { document, history: historyOf(known, taken.document.rev) };
}

function numbered({ rev, frames }: PatchEntry): NumberedEntry {
  return { rev, ...unpackEntry(frames) };
}

/** The entries that were made together. */
function patchesOf(entries: readonly NumberedEntry[]): NumberedEntry[][] {
  const patches: NumberedEntry[][] = [];
  let isNew = true;
  for (const entry of entries) {
    if (isNew) patches.push([]);
    patches.at(-1)?.push(entry);
    isNew = entry.head.isEnd === true;
  }
  return patches;
}

function apply(document: HostedDocument, patch: readonly NumberedEntry[]): void {
  const last = patch.at(-1);
  if (last?.head.isPushed === true) {
    replaceContent(document, JSON.parse(last.json));
    return;
  }
  // What only one client got were the present values of the document.
  const shared = patch.filter(({ head }) => head.only === undefined);
  const events = shared.map(({ json }) => JSON.parse(json) as Json);
  const buffers = new Map(shared.flatMap((entry) => entry.buffers.map(({ id, data }) => [id, data] as const)));
  applyPatch(document, { events }, buffers, undefined)();
}

function replaceContent(document: HostedDocument, json: unknown): void {
  document.replaceContent(decodeContent(json as Json, { takesForeign: true }), undefined);
}

/** What a client may have missed that comes back: all since the last document that was pushed. */
function historyOf(entries: readonly NumberedEntry[], seq: number): History {
  const pushed = entries.findLastIndex(({ head }) => head.isPushed === true);
  const kept = entries.slice(pushed + 1);
  const makers = new Makers(seq);
  const changes = patchesOf(kept).flatMap((patch) => patch.map((entry) => changeOf(entry, patch[0]?.rev ?? 0, makers)));
  return { seq, start: seq - kept.length, changes };
}

function changeOf({ rev, head, json, buffers }: NumberedEntry, patch: number, makers: Makers): NumberedChange {
  const { subject, setter, only, made = [], isReturn = false } = head;
  return {
    seq: rev,
    json,
    buffers,
    subject,
    setter: makers.of(setter, head),
    only: makers.of(only),
    made,
    isReturn,
    // Those of this process are numbered from 0.
    patch: -patch,
  };
}

/** The clients that made the changes: one that comes back gets no change of its own, and no request of it is handled twice. */
class Makers {
  readonly #seq: number;
  readonly #readers = new Map<string, Reader>();

  constructor(seq: number) {
    this.#seq = seq;
  }

  of(connection: string | undefined, { msgid, n }: Pick<LogEntry["head"], "msgid" | "n"> = {}): Reader | undefined {
    if (connection === undefined) return undefined;
    let reader = this.#readers.get(connection);
    if (reader === undefined) {
      reader = Reader.from({ connection, seen: this.#seq, handled: [] }, this.#seq);
      this.#readers.set(connection, reader);
    }
    if (msgid !== undefined) reader.addHandled(msgid, n);
    return reader;
  }
}
