// The author's lines where models were made and their properties set.
import { explain } from "../application/loader/where.js";
import type { Issue } from "../document/validation/issue.js";
import { modelWatcher } from "../model/watcher.js";
import type { Problem } from "./problem.js";

/** Between the author's line and the model are the frames of figure(), of glyph methods, and of constructors. */
const FRAMES = 50;

interface Trace {
  readonly stack?: string;
}

export class Origins {
  readonly #made = new WeakMap<object, Trace>();
  /** By property, the one that was set last at the end. */
  readonly #set = new WeakMap<object, Map<string, Trace>>();

  /** Records while `run` runs. Only one can record at a time. */
  async record(run: () => Promise<void>): Promise<void> {
    modelWatcher.current = {
      made: (model) => void this.#made.set(model, trace()),
      set: (model, attr) => this.#noteSet(model, attr),
    };
    try {
      await run();
    } finally {
      modelWatcher.current = undefined;
    }
  }

  #noteSet(model: object, attr: string): void {
    const traces = this.#set.get(model) ?? new Map<string, Trace>();
    traces.delete(attr);
    this.#set.set(model, traces.set(attr, trace()));
  }

  /** Where one of the issue's properties was set last, else where its model was made; nothing where that is unknown. */
  placeOf({ model, attrs = [] }: Issue): Pick<Problem, "place" | "frame"> {
    const set = [...(this.#set.get(model) ?? [])].findLast(([attr]) => attrs.includes(attr))?.[1];
    const { file, line, column, frame } = explain(set ?? this.#made.get(model));
    if (file === undefined || line === undefined || column === undefined) return {};
    return { place: { file, line, column }, frame };
  }
}

function trace(): Trace {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const found: Trace = {};
  Error.captureStackTrace(found);
  Error.stackTraceLimit = limit;
  return found;
}
