// Groups of columns in memory: for each axis, the rows of each group in its order. They are made when they are first drawn,
// and kept as long as the data.
import { MAX_GROUPS, type Group, type GroupValues } from "./group-query.js";
import type { GroupedRows } from "./kernels/group.js";
import { pool } from "./pool.js";
import type { SharedColumn } from "./shared-columns.js";
import type { Axis } from "./tasks.js";

interface MemoryGroupsOptions {
  /** Throws PlotctlError for unknown columns. */
  readonly column: (name: string) => SharedColumn;
  readonly axis: (name: string) => Promise<Axis>;
  readonly signal: AbortSignal;
}

export class MemoryGroups {
  readonly #options: MemoryGroupsOptions;
  readonly #grouped = new Map<string, Promise<GroupedRows>>();

  constructor(options: MemoryGroupsOptions) {
    this.#options = options;
  }

  async values(by: string): Promise<GroupValues> {
    const { coded } = this.#options.column(by);
    const { keys, count } = await this.#rows(by, undefined);
    if (coded === undefined) return { values: keys, count };
    const texts = keys.filter((key) => key > 0).map((key) => coded.texts[key - 1] as string);
    return { values: texts.sort(), count: keys[0] === 0 ? count - 1 : count };
  }

  /** The axis of the rows of one group; without rows for other values. */
  async axis(x: string, { column, value }: Group): Promise<Axis> {
    const { coded } = this.#options.column(column);
    const { keys, rows, starts } = await this.#rows(column, x);
    // The code 0 is a row without a text.
    const code = coded === undefined ? value : coded.texts.indexOf(String(value)) + 1 || NaN;
    const group = keys.indexOf(code as number);
    const order = group < 0 ? rows.subarray(0, 0) : rows.subarray(starts[group], starts[group + 1]);
    const { values } = this.#options.column(x);
    if (values === undefined) throw new Error(`the column ${x} has no numbers`);
    return { x: await pool.run("places", { values, order }, this.#work), order };
  }

  /** By the order of an axis, or of the rows. One group more than can be drawn: rows without a text have a code too. */
  #rows(by: string, x: string | undefined): Promise<GroupedRows> {
    const key = JSON.stringify([by, x]);
    const found = this.#grouped.get(key);
    if (found !== undefined) return found;
    const making = this.#make(by, x);
    this.#grouped.set(key, making);
    making.catch(() => this.#grouped.delete(key));
    return making;
  }

  async #make(by: string, x: string | undefined): Promise<GroupedRows> {
    const { values, coded } = this.#options.column(by);
    const order = x === undefined ? undefined : (await this.#options.axis(x)).order;
    const limit = MAX_GROUPS + (coded === undefined ? 0 : 1);
    return pool.run("groups", { values: values ?? (coded?.codes as Uint32Array), order, limit }, this.#work);
  }

  get #work(): { readonly priority: "preparation"; readonly signal: AbortSignal } {
    return { priority: "preparation", signal: this.#options.signal };
  }

  clear(): void {
    this.#grouped.clear();
  }
}
