// What is known of the files of a data set: they are found and indexed when it is opened, and again when they have changed.
// Where that takes long, it goes on after the data is open, and `changes` says how far it is.
import type { Clock } from "../../base/clock.js";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { DataSource } from "../copies/source.js";
import { DataChanges, type DataProblem } from "../data-changes.js";
import { watchFiles } from "./file-watch.js";
import type { Prepared, PrepareTask, Progress } from "./messages.js";
import { parquetWorkers } from "./workers.js";

/** Progress is announced in steps of this part. */
const PROGRESS_STEP = 0.02;

const NOTHING: Prepared = {
  columns: [],
  rows: 0,
  version: "",
  problems: [],
  files: [],
  axis: undefined,
  unwritten: undefined,
  seen: "",
};

interface PreparedFilesParts {
  readonly task: PrepareTask;
  readonly report: ((progress: Progress) => void) | undefined;
  readonly clock: Clock;
  /** How long to wait for the index before what is known earlier is good enough. */
  readonly patienceMs: number;
  /** Aborted when the data is closed. */
  readonly closing: AbortSignal;
  /** Called when the files are known, and when they have changed: then with another version. */
  readonly taken: (isChanged: boolean) => void;
}

export class PreparedFiles {
  readonly changes = new DataChanges();
  readonly #parts: PreparedFilesParts;
  #now = NOTHING;
  #preparing: Promise<boolean> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(parts: PreparedFilesParts) {
    this.#parts = parts;
  }

  /** What was found last. */
  get now(): Prepared {
    return this.#now;
  }

  /** Resolves when the index is there, or takes so long that what is known earlier is good enough. */
  async start(): Promise<void> {
    let surveyed = (): void => undefined;
    const survey = new Promise<void>((resolve) => (surveyed = resolve));
    const preparing = this.#prepare((prepared) => {
      this.#take(prepared);
      const { status } = this.changes;
      if (status.state !== "indexing") this.changes.announce({ ...status, state: "indexing", done: 0 });
      surveyed();
    });
    this.#preparing = preparing.finally(() => (this.#preparing = undefined));
    this.#preparing.catch(ignore);
    // Whether a declared column is sorted is not known before the end.
    if (this.#parts.task.sorted !== undefined) await preparing;
    else await Promise.race([preparing, survey.then(() => this.#patiently(preparing))]);
  }

  /** Looks for files that came, changed or went. If there are any, waits a moment until they are taken in. */
  async look(): Promise<void> {
    if (this.#preparing !== undefined || (await this.#seen()) === this.#now.seen) return;
    await this.#patiently(this.refresh().catch(ignore));
  }

  /** Looks for files that came, changed or went, and indexes only those. Returns whether the data changed. */
  refresh(): Promise<boolean> {
    this.#preparing ??= this.#prepare().finally(() => (this.#preparing = undefined));
    return this.#preparing;
  }

  watch(): void {
    this.#stopWatching = watchFiles({
      clock: this.#parts.clock,
      look: () => this.#seen(),
      known: () => this.#now.seen,
      changed: () => this.refresh(),
    });
  }

  stopWatching(): void {
    this.#stopWatching?.();
  }

  /** Announces how far the work on the files is, also on an axis or a copy that a view needs. */
  readonly progress = (progress: Progress): void => {
    this.#parts.report?.(progress);
    const { status } = this.changes;
    const done = progress.of === 0 ? 1 : progress.done / progress.of;
    const isStep = done < status.done || done >= status.done + PROGRESS_STEP;
    if (status.state === "indexing" ? isStep : done < 1) this.changes.announce({ ...status, state: "indexing", done });
  };

  /** Work that a view needed has ended. */
  workEnded(): void {
    if (this.changes.status.state === "indexing" && this.#preparing === undefined) this.#announceEnd();
  }

  async #patiently(work: Promise<unknown>): Promise<void> {
    const { clock, patienceMs } = this.#parts;
    if (patienceMs === Infinity) return void (await work);
    let stop = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      const timer = clock.setTimeout(resolve, patienceMs);
      stop = () => timer.cancel();
    });
    await Promise.race([work, patience]).finally(() => stop());
  }

  /** Finds and indexes the files. `partial` is called with what is known before the end. Returns whether the data changed. */
  async #prepare(partial?: (prepared: Prepared) => void): Promise<boolean> {
    const { task, closing } = this.#parts;
    const before = this.#now.version;
    try {
      const options = { signal: closing, report: this.progress, partial };
      const prepared = await parquetWorkers.builder.run("prepare", task, options);
      checkSorted(prepared, task.sorted);
      this.#take(prepared);
      this.#announceEnd();
    } catch (error) {
      if (this.#now !== NOTHING && !closing.aborted) this.#announceFailure(error as Error);
      throw error;
    }
    return this.#now.version !== before;
  }

  #take(prepared: Prepared): void {
    const isChanged = prepared.version !== this.#now.version;
    this.#now = prepared;
    this.#parts.taken(isChanged);
    this.changes.announce({ ...this.changes.status, problems: problemsOf(prepared) });
  }

  #announceEnd(): void {
    const state = this.#now.unwritten === undefined ? "ready" : "no index";
    this.changes.announce({ state, done: 1, problems: problemsOf(this.#now) });
  }

  /** The files are gone or damaged: what is known of them stays. */
  #announceFailure(error: Error): void {
    const problem = { file: nameOf(this.#parts.task.source), message: messageOf(error) };
    this.changes.announce({ state: "stale", done: 1, problems: [problem] }, error);
  }

  #seen(): Promise<string> {
    return parquetWorkers.views.run("look", this.#parts.task, { signal: this.#parts.closing });
  }
}

/** The files that are left out, and why others have no index. */
function problemsOf({ problems, unwritten, axis }: Prepared): readonly DataProblem[] {
  const [first] = axis?.unindexed ?? [];
  if ((unwritten ?? "") === "" || first === undefined) return problems;
  return [...problems, { file: first.path, message: `Its index cannot be written: ${unwritten}.` }];
}

function nameOf(source: DataSource): string {
  if (source.kind === "filter") return nameOf(source.of);
  return source.kind === "sql" ? source.sql : source.patterns.join(", ");
}

function checkSorted({ columns }: Prepared, sorted: string | undefined): void {
  const declared = columns.find(({ name }) => name === sorted);
  if (declared === undefined || declared.firstUnsorted < 0) return;
  const row = declared.firstUnsorted;
  throw new PlotctlError(
    "DATA_NOT_SORTED",
    `${show(sorted)} is not sorted: row ${row} is before row ${row - 1}, or has no value.`,
    { hint: 'Leave "sorted" out to have a sorted copy made.' },
  );
}

function ignore(): void {
  // `changes` has said it.
}
