// Brings a client up to date that has missed many changes: the present values of what they have touched, instead of the
// changes themselves. Data sources that only grew send the rows that the client misses, others the touched columns.
import { encodeChange, type DocumentChange } from "../document/changes.js";
import type { Document } from "../document/document.js";
import { heldBytes } from "../document/held-bytes.js";
import { NDArray } from "../base/ndarray.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import { heldValue } from "../model/access.js";
import { INFO, type HasProps } from "../model/has-props.js";
import type { Column, ColumnMap } from "../property/columns.js";
import { BufferList } from "../protocol/buffer-list.js";
import type { OutgoingBuffer } from "../protocol/message.js";
import { Encoder } from "../serialize/encoder.js";
import type { Reader } from "./readers.js";
import type { Subject } from "./subject.js";
import type { Touch } from "./touch-list.js";

/** Events as JSON text, with their buffers. */
export interface EncodedEvents {
  readonly events: readonly string[];
  readonly buffers: readonly OutgoingBuffer[];
}

/** The columns of a data source that a client misses. */
type MissedColumns = { readonly is: "rows"; count: number } | { readonly is: "columns"; names: Set<string> | null };

/**
 * The events for a client that has all changes before `touches`, which are also those that it made itself. Undefined: it has
 * to read the whole document. `bufferCount` is the number of the first buffer.
 */
export function statePatch(
  document: Document,
  { touches, reader, bufferCount }: { touches: readonly Touch[]; reader: Reader; bufferCount: number },
): EncodedEvents | undefined {
  const missed = touches.filter(({ setter, only }) => setter !== reader && (only === undefined || only === reader));
  // The client may have the former state of such a model. Held changes are announced later, but their values are in place.
  if (missed.some(({ isReturn }) => isReturn) || document.isHolding) return undefined;
  const own = touches.filter(({ setter }) => setter === reader);
  const unknown = new Set(missed.flatMap(({ made }) => made));
  const buffers = new BufferList(bufferCount);
  const encoder = new Encoder({ buffers, isKnown: ({ id }) => !unknown.has(id) });
  const changes = new PresentState(document, unknown).changes(
    missed.map(({ subject }) => subject),
    own.map(({ subject }) => subject),
  );
  const events = changes.map((change) => JSON.stringify(encodeChange(change, encoder)));
  const messages = missed.flatMap(({ message }) => message ?? []);
  return {
    events: [...events, ...messages.map(({ json }) => json)],
    buffers: [...buffers.list, ...messages.flatMap((message) => message.buffers)],
  };
}

/** The bytes of the data sources that the present values would contain whole. */
export function wholeSourceBytes(document: Document, touches: readonly Touch[], reader: Reader): number {
  const subjectsOf = (isOwn: boolean): Subject[] =>
    touches.filter(({ setter }) => (setter === reader) === isOwn).map(({ subject }) => subject);
  let bytes = 0;
  for (const [id, { is }] of missedColumns(subjectsOf(false), subjectsOf(true))) {
    const model = document.findModel(id);
    if (is === "columns" && model !== undefined) bytes += heldBytes(columnsOf(model));
  }
  return bytes;
}

class PresentState {
  readonly #document: Document;
  /** The ids of the models that the client does not have: they are sent in full where they are used. */
  readonly #unknown: ReadonlySet<string>;

  constructor(document: Document, unknown: ReadonlySet<string>) {
    this.#document = document;
    this.#unknown = unknown;
  }

  /** The changes that replace those of `missed` subjects; the client has made those of `own` subjects. */
  changes(missed: readonly Subject[], own: readonly Subject[]): DocumentChange[] {
    const properties = new Map<string, Subject & { is: "property" }>();
    const roots = new Set<string>();
    let isTitleMissed = false;
    for (const subject of missed) {
      if (subject.is === "property") properties.set(`${subject.model}.${subject.attr}`, subject);
      else if (subject.is === "root") roots.add(subject.model);
      else if (subject.is === "title") isTitleMissed = true;
    }
    const { title } = this.#document;
    return [
      ...this.#removedRoots(roots),
      ...[...properties.values()].flatMap(({ model, attr }) => this.#property(model, attr) ?? []),
      ...[...missedColumns(missed, own)].flatMap(([model, columns]) => this.#columns(model, columns) ?? []),
      ...this.#addedRoots(roots),
      ...(isTitleMissed ? [{ kind: "TitleChanged", title, setter: undefined } as const] : []),
    ];
  }

  /** A model that the client has. */
  #known(id: string): HasProps | undefined {
    return this.#unknown.has(id) ? undefined : this.#document.findModel(id);
  }

  // Roots that were added after others were touched stand behind all that were not touched.
  #removedRoots(touched: ReadonlySet<string>): DocumentChange[] {
    return [...touched].flatMap((id): DocumentChange[] => {
      if (this.#unknown.has(id)) return [];
      return [{ kind: "RootRemoved", model: { id } as HasProps, setter: undefined }];
    });
  }

  #addedRoots(touched: ReadonlySet<string>): DocumentChange[] {
    return this.#document.roots.flatMap((model): DocumentChange[] =>
      touched.has(model.id) ? [{ kind: "RootAdded", model, setter: undefined }] : [],
    );
  }

  #property(id: string, attr: string): DocumentChange | undefined {
    const model = this.#known(id);
    const def = model?.[INFO].properties.get(attr);
    if (model === undefined || def === undefined) return undefined;
    const value = heldValue(model, def);
    return value === undefined ? undefined : { kind: "ModelChanged", model, attr, new: value, setter: undefined };
  }

  #columns(id: string, missed: MissedColumns): DocumentChange | undefined {
    const model = this.#known(id);
    if (model === undefined) return undefined;
    const columns = columnsOf(model);
    const target = { model, attr: "data", setter: undefined } as const;
    if (missed.is === "columns") {
      const { names } = missed;
      const data = names === null ? columns : new Map([...columns].filter(([name]) => names.has(name)));
      return { kind: "ColumnDataChanged", ...target, data, cols: names === null ? null : [...data.keys()] };
    }
    const [first] = columns.values();
    const rollover = first?.length ?? 0;
    return { kind: "ColumnsStreamed", ...target, data: lastRows(columns, Math.min(missed.count, rollover)), rollover };
  }
}

/** Only rows that follow each other, all missed, can be sent as rows. */
function missedColumns(missed: readonly Subject[], own: readonly Subject[]): Map<string, MissedColumns> {
  const all = new Map<string, MissedColumns>();
  for (const subject of missed) {
    if (subject.is !== "rows" && subject.is !== "columns") continue;
    const { model } = subject;
    const before = all.get(model);
    if (before === undefined) {
      all.set(
        model,
        subject.is === "rows"
          ? { is: "rows", count: subject.count }
          : { is: "columns", names: subject.names === null ? null : new Set(subject.names) },
      );
    } else if (before.is === "rows" && subject.is === "rows") before.count += subject.count;
    else if (before.is === "columns" && before.names !== null && subject.is === "columns" && subject.names !== null) {
      for (const name of subject.names) before.names.add(name);
    } else all.set(model, { is: "columns", names: null });
  }
  for (const subject of own) {
    if ((subject.is === "rows" || subject.is === "columns") && all.has(subject.model)) {
      all.set(subject.model, { is: "columns", names: null });
    }
  }
  return all;
}

function lastRows(columns: ColumnMap, count: number): ColumnMap {
  return new Map([...columns].map(([name, column]) => [name, tail(column, count)]));
}

function tail(column: Column, count: number): Column {
  const first = column.length - count;
  if (!(column instanceof NDArray)) return column.slice(first);
  const { data, shape, dtype } = column;
  const [, ...rest] = shape;
  const width = rest.reduce((product, size) => product * size, 1);
  return new NDArray(data.slice(first * width), [count, ...rest], dtype);
}
