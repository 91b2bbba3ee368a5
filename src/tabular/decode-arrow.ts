// Decodes Arrow IPC in a worker thread: large tables do not block the sessions of a server, and damaged bytes, which can make
// a decoder loop or allocate without end, cost one thread until the time limit.
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { systemClock } from "../base/clock.js";
import { PlotctlError, messageOf } from "../base/errors.js";
import { checkPackage } from "../base/optional-package.js";
import { BUILT_FOLDER } from "../base/package-files.js";
import { endsWithin } from "../base/timeout.js";
import type { ArrowAnswer, ArrowTask, DecodedColumn } from "./arrow-messages.js";

const START_MS = 10_000;
const MS_PER_MEGABYTE = 1_000;

/** Decodes the taken columns of a table; of the others only the names. Throws PlotctlError for damaged bytes. */
export async function decodeArrow(
  name: string,
  bytes: Uint8Array,
  {
    taken,
    hasLargeIntegers = false,
    timeLimitMs = START_MS + (bytes.length / 1e6) * MS_PER_MEGABYTE,
  }: { taken?: readonly string[] | undefined; hasLargeIntegers?: boolean; timeLimitMs?: number },
): Promise<readonly DecodedColumn[]> {
  checkPackage("@uwdata/flechette", { feature: "Arrow", version: "@2.3.0" });
  // A copy: the bytes remain the caller's.
  const task: ArrowTask = { bytes: new Uint8Array(bytes), taken, hasLargeIntegers };
  const worker = new Worker(join(BUILT_FOLDER, "tabular/arrow-thread.js"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 1024 + Math.ceil((bytes.length / 1e6) * 16) },
  });
  const answered = answerOf(worker);
  const isInTime = await endsWithin(timeLimitMs, { work: answered, clock: systemClock });
  await worker.terminate();
  const answer = isInTime ? await answered : { error: `decoding took longer than ${timeLimitMs} ms` };
  if ("columns" in answer && answer.columns.length > 0) return answer.columns;
  const reason = "error" in answer ? answer.error : "it has no columns";
  throw new PlotctlError("INVALID_ARROW", `${name} cannot be read as Arrow IPC: ${reason}.`, {
    hint: "Compressed files, as Feather is by default, are not supported: write them uncompressed.",
  });
}

async function answerOf(worker: Worker): Promise<ArrowAnswer> {
  try {
    const [message] = (await Promise.race([once(worker, "message"), once(worker, "exit")])) as [ArrowAnswer | number];
    return typeof message === "object" ? message : { error: "the decoder ended" };
  } catch (error) {
    return { error: messageOf(error) };
  }
}
