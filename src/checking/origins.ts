// Records the author's lines where models were created and their properties set.
import { explain } from "../application/loader/explain-error.js";
import type { Issue } from "../document/validation/issue.js";
import { modelWatcher } from "../model/watcher.js";
import type { Problem } from "./problem.js";

/** Enough for the frames of figure(), glyph methods and constructors between the author's line and the model. */
const FRAMES = 50;

interface Trace {
  readonly stack?: string;
}

export class Origins {
  readonly #made = new WeakMap<object, Trace>();
  /** By property, in the order of the last assignment. */
  readonly #set = new WeakMap<object, Map<string, Trace>>();

  /** Records while `run` runs. There can be only one recording at a time. */
  async record(run: () => Promise<void>): Promise<void> {
    modelWatcher.current = {
      made: (model) => void this.#made.set(model, trace()),
      set: (model, attr) => this.#onSet(model, attr),
    };
    try {
      await run();
    } finally {
      modelWatcher.current = undefined;
    }
  }

  #onSet(model: object, attr: string): void {
    const traces = this.#set.get(model) ?? new Map<string, Trace>();
    traces.delete(attr);
    this.#set.set(model, traces.set(attr, trace()));
  }

  /** Returns where one of the issue's properties was last set, otherwise where its model was created, if that is known. */
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
