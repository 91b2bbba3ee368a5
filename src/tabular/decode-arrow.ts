// Decodes Arrow IPC in a worker thread: large tables do not block the sessions of a server, and damaged bytes, which can make
// a decoder loop or allocate without end, cost one thread until the time limit.
import { once } from "node:events";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { TypedArray } from "../base/ndarray.js";
import { systemClock } from "../base/clock.js";
import { PlotctlError, messageOf } from "../base/errors.js";
import { endsWithin } from "../base/timeout.js";

/** What the values of a column are. */
export type ArrowFamily = "numbers" | "values" | "unsupported";

/** A column as the worker returns it: a typed array, or a list in which null is null. */
export interface DecodedColumn {
  readonly name: string;
  readonly family: ArrowFamily;
  readonly values: TypedArray | readonly unknown[];
}

const START_MS = 10_000;
const MS_PER_MEGABYTE = 1_000;

/**
 * The thread is a script in a text, since no module finds a file relative to itself. Numbers without nulls are views of the
 * bytes, whose memory is moved rather than copied.
 */
const SCRIPT = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData.decoder).then(({ tableFromIPC, Type }) => {
  const numbers = [Type.Int, Type.Float, Type.Decimal, Type.Date, Type.Timestamp, Type.Time, Type.Duration];
  const values = [Type.Utf8, Type.LargeUtf8, Type.Utf8View, Type.Bool, Type.Null, Type.List, Type.LargeList, Type.FixedSizeList];
  const familyOf = ({ typeId, dictionary }) =>
    dictionary ? familyOf(dictionary) : numbers.includes(typeId) ? "numbers" : values.includes(typeId) ? "values" : "unsupported";
  const { bytes, taken } = workerData;
  const table = tableFromIPC(bytes);
  const columns = table.names.map((name) => {
    const column = table.getChild(name);
    const family = familyOf(column.type);
    const isTaken = family !== "unsupported" && (taken === undefined || taken.includes(name));
    return { name, family, values: isTaken ? column.toArray() : [] };
  });
  parentPort.postMessage({ columns }, [bytes.buffer]);
}).catch((error) => parentPort.postMessage({ error: String(error?.message ?? error) }));`;

/** Decodes the taken columns of a table; of the others only the names. Throws PlotctlError for damaged bytes. */
export async function decodeArrow(
  name: string,
  bytes: Uint8Array,
  {
    taken,
    timeLimitMs = START_MS + (bytes.length / 1e6) * MS_PER_MEGABYTE,
  }: { taken?: readonly string[] | undefined; timeLimitMs?: number },
): Promise<readonly DecodedColumn[]> {
  const worker = new Worker(SCRIPT, {
    eval: true,
    // A copy: the bytes remain the caller's.
    workerData: { bytes: new Uint8Array(bytes), taken, decoder: decoderUrl() },
    resourceLimits: { maxOldGenerationSizeMb: 1024 + Math.ceil((bytes.length / 1e6) * 16) },
  });
  let answer: { columns?: DecodedColumn[]; error?: string } = { error: `decoding took longer than ${timeLimitMs} ms` };
  const work = Promise.race([once(worker, "message"), once(worker, "exit")]).then(
    ([message]: unknown[]) => {
      answer = typeof message === "object" ? (message as typeof answer) : { error: "the decoder ended" };
    },
    (error: unknown) => {
      answer = { error: messageOf(error) };
    },
  );
  await endsWithin(timeLimitMs, { work, clock: systemClock });
  await worker.terminate();
  if (answer.columns !== undefined && answer.columns.length > 0) return answer.columns;
  throw new PlotctlError(
    "INVALID_ARROW",
    `${name} cannot be read as Arrow IPC: ${answer.error ?? "it has no columns"}.`,
    { hint: "Compressed files, as Feather is by default, are not supported: write them uncompressed." },
  );
}

function decoderUrl(): string {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve("@uwdata/flechette")).href;
  } catch (error) {
    throw new PlotctlError("MISSING_PACKAGE", "Arrow needs the package @uwdata/flechette, which is not installed.", {
      hint: "Run npm install @uwdata/flechette@2.3.0.",
      cause: error,
    });
  }
}
