// Questions along an axis of Parquet files, which the processes for views answer from indexes, and from rows where a view is
// closer than they reach. Sessions with the same question share its answer.
import { newId } from "../../base/ids.js";
import type { Envelope, EnvelopeQuery } from "../contract.js";
import { envelopeBytes } from "../memory-engine.js";
import { SharedQuestions } from "../shared-questions.js";
import type { AskTask, AxisFiles, AxisName, OpenAxis, PrepareTask } from "./messages.js";
import type { PreparedFiles } from "./prepared-files.js";
import { parquetWorkers } from "./workers.js";

/** The most bytes of a row mirror that is written without being asked for. */
const MAX_MIRROR_BYTES = 2 * 2 ** 30;

interface AxisQuestionsParts {
  readonly task: PrepareTask;
  readonly files: PreparedFiles;
  /** Whether the rows that views draw are kept as column files. */
  readonly rows: "auto" | boolean;
  /** Aborted when the data is closed. */
  readonly closing: AbortSignal;
}

export class AxisQuestions {
  readonly #parts: AxisQuestionsParts;
  readonly #axes = new Map<string, Promise<OpenAxis>>();
  readonly #answers = new SharedQuestions<Envelope>(envelopeBytes);
  /** The axes that the process for views has open, and its generation. */
  readonly #known = new Map<string, number>();
  /** The columns whose files were asked for. */
  readonly #mirrored = new Set<string>();

  constructor(parts: AxisQuestionsParts) {
    this.#parts = parts;
  }

  ask(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const key = JSON.stringify([this.#parts.files.now.version, query]);
    return this.#answers.ask(key, signal, (shared) => this.#ask(query, shared));
  }

  /** The files have changed, or their indexes have. */
  forget(): void {
    const never = new AbortController().signal;
    for (const id of this.#known.keys()) void parquetWorkers.views.run("forget", id, { signal: never }).catch(ignore);
    this.#known.clear();
    this.#axes.clear();
    this.#answers.clear();
    this.#mirrored.clear();
    const { axis } = this.#parts.files.now;
    if (axis !== undefined) this.#axes.set(keyOf(axis.axis), Promise.resolve(this.#openAxis(axis)));
  }

  close(reason: Error): void {
    this.forget();
    this.#answers.close(reason);
  }

  async #ask(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const axis = await this.#axis({ x: query.x, scale: query.scale });
    const { views } = parquetWorkers;
    signal.throwIfAborted();
    const argsOf = (): AskTask => {
      const isKnown = this.#known.get(axis.id) === views.generation;
      this.#known.set(axis.id, views.generation);
      return { id: axis.id, files: isKnown ? undefined : axis, query };
    };
    const answer = await views.run("ask", argsOf, { signal });
    if (answer.tier === "parquet") void this.#mirror(axis, [query.x, ...query.ys]);
    return answer;
  }

  /** Writes column files while views go on without them. */
  async #mirror(axis: OpenAxis, names: readonly string[]): Promise<void> {
    const { rows, closing } = this.#parts;
    if (rows !== "auto" || names.every((name) => this.#mirrored.has(name))) return;
    for (const name of names) this.#mirrored.add(name);
    const args = { axis, names: [...this.#mirrored], maxBytes: MAX_MIRROR_BYTES };
    try {
      await parquetWorkers.builder.run("mirror", args, { signal: closing });
    } catch {
      // Views read Parquet as before.
    }
  }

  /** The files in the order of an axis. It is made once for all questions, so no single one stops it. */
  #axis(axis: AxisName): Promise<OpenAxis> {
    const key = keyOf(axis);
    const known = this.#axes.get(key);
    if (known !== undefined) return known;
    const { task, files, closing } = this.#parts;
    const options = { signal: closing, report: files.progress };
    const making = parquetWorkers.builder
      .run("axis", { task, axis }, options)
      .then((ordered) => this.#openAxis(ordered));
    this.#axes.set(key, making);
    making.then(
      () => files.workEnded(),
      () => {
        this.#axes.delete(key);
        files.workEnded();
      },
    );
    return making;
  }

  #openAxis(axis: AxisFiles): OpenAxis {
    return { ...axis, id: newId(), usesColumnFiles: this.#parts.rows !== false };
  }
}

function keyOf({ x, scale }: AxisName): string {
  return JSON.stringify([x, scale]);
}

function ignore(): void {
  // The process ended, and its files are closed.
}
