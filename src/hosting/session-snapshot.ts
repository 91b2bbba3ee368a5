// What is kept of a session for another process, which goes on with it: its document, what readers entered, what the app keeps
// beside its models, and the clients that may come back. Bytes are kept beside the JSON. Only the owner of the session reads
// what is inside; all others pass it on, as a value or as bytes.
import { namedHeaders } from "../application/request-info.js";
import { isA, PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import type { DocJson } from "../document/json.js";
import type { RequestInfo } from "../document/session-context.js";
import type { RunFigures } from "../model/run-ids.js";
import type { OutgoingBuffer } from "../protocol/message.js";
import { Decoder } from "../serialize/decoder.js";
import { Encoder } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { isResumeState, type ResumeState } from "./resume-state.js";
import type { Owner, SessionOrigin } from "./session-origin.js";

export interface SessionSnapshot {
  /** The version of this form. */
  readonly v: 1;
  /** The route of the app. */
  readonly app: string;
  /** The version of the app's code: see `Application.build`. */
  readonly build: string;
  readonly id: string;
  readonly owner: Owner;
  /** Names the life of the session, which goes on when it is restored. */
  readonly life: string;
  /** What the app's code has created while it filled the document. */
  readonly run: RunFigures;
  /** What clients need to come back. */
  readonly resume: ResumeState;
  readonly doc: DocJson;
  readonly buffers: readonly OutgoingBuffer[];
  /** The properties that clients have set, by the id of their model; the newest come last. */
  readonly entered: Readonly<Record<string, readonly string[]>>;
  /** What the app keeps with `curdoc().state`; null for nothing. */
  readonly state: Readonly<Record<string, Json>> | null;
  /** What the session was created for, in wire form. */
  readonly origin: Json;
  /** When it was taken, in milliseconds since the epoch. */
  readonly at: number;
}

/** What a session takes over from its life in another process. */
export type FormerLife =
  /** It goes on with the document that its clients have. */
  | ({ readonly is: "restored" } & Pick<SessionSnapshot, "life" | "entered">)
  /** It has that of another version of the app. */
  | { readonly is: "replaced"; readonly entered: SessionSnapshot["entered"] };

/** What became of a session that was to be restored. */
export type RestoreOutcome =
  /** It goes on where it was. */
  | "restored"
  /** The app has a new document, with the values that readers had entered. */
  | "replaced"
  /** It is created when a page asks for it. */
  | "fresh";

/** The limit for one snapshot in bytes. */
export const MAX_SNAPSHOT_BYTES = 256 * 1024 * 1024;

/** The bytes of a snapshot: the length of its JSON, the JSON, and its buffers, one after the other. */
export function encodeSnapshot({ buffers, ...json }: SessionSnapshot): Uint8Array {
  const sizes = buffers.map(({ id, data }) => [id, data.byteLength]);
  const text = Buffer.from(JSON.stringify({ ...json, buffers: sizes }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, ...buffers.map(({ data }) => data)]);
}

/** Reads the bytes of a snapshot. Throws PlotctlError for bytes that are cut, too many, or of another version. */
export function decodeSnapshot(bytes: Uint8Array): SessionSnapshot {
  if (bytes.byteLength > MAX_SNAPSHOT_BYTES) {
    throw invalid(`it has ${bytes.byteLength} bytes, and may have ${MAX_SNAPSHOT_BYTES}`);
  }
  const { text, rest } = split(bytes);
  const json = parse(text);
  if (!isPlainObject(json)) throw invalid("it is no object");
  if (json.v !== 1) throw invalid(`it has version ${String(json.v)}, and this plotctl reads version 1`);
  const { buffers, ...others } = json as unknown as SnapshotJson;
  const wrong = Object.entries(FIELDS).find(([name, isValid]) => !isValid(json[name]));
  if (wrong !== undefined) throw invalid(`its "${wrong[0]}" is missing or malformed`);
  return { ...others, buffers: cut(rest, buffers) };
}

type SnapshotJson = Omit<SessionSnapshot, "buffers"> & { readonly buffers: readonly (readonly [string, number])[] };

const isText = (value: unknown): boolean => typeof value === "string";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const FIELDS: Readonly<Record<keyof SessionSnapshot, (value: unknown) => boolean>> = {
  v: isCount,
  app: isText,
  build: isText,
  id: isText,
  owner: (value) => value === null || isText(value),
  life: isText,
  run: (value) => isPlainObject(value) && isText(value.prefix) && isCount(value.count) && isCount(value.types),
  resume: isResumeState,
  doc: (value) => isPlainObject(value) && Array.isArray(value.roots) && isText(value.title),
  buffers: (value) => isList(value, (item) => Array.isArray(item) && isText(item[0]) && isCount(item[1])),
  entered: (value) => isPlainObject(value) && Object.values(value).every((names) => isList(names, isText)),
  state: (value) => value === null || isPlainObject(value),
  origin: isPlainObject,
  at: Number.isFinite,
};

function split(bytes: Uint8Array): { readonly text: Uint8Array; readonly rest: Uint8Array } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = buffer.length < 4 ? Infinity : buffer.readUInt32LE();
  if (buffer.length < 4 + length) throw invalid("it is cut");
  return { text: buffer.subarray(4, 4 + length), rest: buffer.subarray(4 + length) };
}

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(text).toString());
  } catch (cause) {
    throw invalid("it is no JSON", cause);
  }
}

function cut(bytes: Uint8Array, sizes: readonly (readonly [string, number])[]): OutgoingBuffer[] {
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  if (all !== bytes.byteLength) throw invalid(`it has ${bytes.byteLength} bytes of buffers, and names ${all}`);
  let start = 0;
  // Copies: arrays of numbers must begin at multiples of their size.
  return sizes.map(([id, size]) => ({ id, data: new Uint8Array(bytes.subarray(start, (start += size))) }));
}

function invalid(why: string, cause?: unknown): PlotctlError {
  return new PlotctlError("INVALID_SNAPSHOT", `The snapshot of a session cannot be used: ${why}.`, { cause });
}

export function encodeOrigin({ request, tokenPayload, user, logoutUrl }: SessionOrigin): Json {
  const headers = request && { ...request.headers };
  return new Encoder().encode({ request: request && { ...request, headers }, tokenPayload, user, logoutUrl });
}

/** Throws PlotctlError for what `encodeOrigin` does not return. */
export function decodeOrigin(json: Json): SessionOrigin {
  const origin = readOrigin(json);
  const { request } = origin;
  return { ...origin, request: request && { ...request, headers: namedHeaders(Object.entries(request.headers)) } };
}

function readOrigin(json: Json): SessionOrigin & { readonly request: RequestInfo | null } {
  try {
    return new Decoder(NO_MODELS).decode(json) as SessionOrigin;
  } catch (error) {
    throw isA(error, PlotctlError) ? invalid('its "origin" is malformed', error) : error;
  }
}

const NO_MODELS = {
  find(id: string): never {
    throw invalid(`its "origin" names a model ${id}`);
  },
  begin(name: string): never {
    throw invalid(`its "origin" has a model ${name}`);
  },
};
