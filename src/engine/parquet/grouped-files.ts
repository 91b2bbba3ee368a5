// Groups of Parquet files: lines of groups are drawn from columns in memory, which are read when they are first needed.
import type { Envelope, EnvelopeQuery } from "../contract.js";
import type { GroupValues } from "../group-query.js";
import { MemoryEngine } from "../memory-engine.js";
import type { SharedColumn } from "../shared-columns.js";

export class GroupedFiles {
  readonly #read: (names: readonly string[]) => Promise<readonly SharedColumn[]>;
  readonly #engines = new Map<string, Promise<MemoryEngine>>();

  /** `read` returns whole columns. */
  constructor(read: (names: readonly string[]) => Promise<readonly SharedColumn[]>) {
    this.#read = read;
  }

  async values(column: string, signal: AbortSignal): Promise<GroupValues> {
    return (await this.#engine([column])).groups(column, signal);
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const names = [query.x, ...query.ys, ...(query.group === undefined ? [] : [query.group.column])];
    return (await this.#engine(names)).envelope(query, signal);
  }

  #engine(names: readonly string[]): Promise<MemoryEngine> {
    const key = JSON.stringify(names);
    const found = this.#engines.get(key);
    if (found !== undefined) return found;
    const opening = this.#open([...new Set(names)]);
    this.#engines.set(key, opening);
    opening.catch(() => this.#engines.delete(key));
    return opening;
  }

  async #open(names: readonly string[]): Promise<MemoryEngine> {
    const columns = await this.#read(names);
    const [first] = columns;
    const rows = (first?.values ?? first?.coded?.codes ?? []).length;
    return MemoryEngine.open(new Map(names.map((name, index) => [name, columns[index] as SharedColumn])), rows);
  }

  /** The files have changed, or are closed. */
  clear(): void {
    for (const opening of this.#engines.values()) opening.then((engine) => engine.close()).catch(() => undefined);
    this.#engines.clear();
  }
}
