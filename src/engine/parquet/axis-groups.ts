// The groups of all files of an axis, in the order of x, as arrays: what is known of each one without reading its rows. They stay
// in memory, about 60 bytes per group and 32 more for each column that was asked for.
import type { AxisName } from "./messages.js";
import type { BlockPieces } from "./fold.js";
import type { IndexFile } from "./index-file.js";
import type { BlockPlaces, BlockValues } from "./index-layout.js";

export class AxisGroups {
  readonly #x: AxisName["x"];
  readonly #indexes: readonly IndexFile[];
  readonly #values = new Map<string, BlockPieces["ys"][number]>();
  readonly length: number;
  /** The file of each group, and its number there. */
  readonly file: Uint32Array;
  readonly group: Uint32Array;
  readonly firstX: Float64Array;
  readonly lastX: Float64Array;
  readonly rows: Uint32Array;
  readonly exponents: Float64Array;

  constructor(x: string, indexes: readonly IndexFile[]) {
    this.#x = x;
    this.#indexes = indexes;
    const places = indexes.map((index) => sectionsOf(index, (section) => index.places("whole", section)));
    this.length = lengthOf(places.flat().map(({ first }) => first));
    this.file = new Uint32Array(this.length);
    this.group = new Uint32Array(this.length);
    this.exponents = new Float64Array(this.length);
    let at = 0;
    for (const [file, index] of indexes.entries()) {
      for (let group = 0; group < index.groups; group++) {
        if (index.blocks("whole", group) === 0) continue;
        this.file[at] = file;
        this.group[at] = group;
        this.exponents[at++] = index.exponent(group);
      }
    }
    const field = <A extends keyof BlockPlaces>(name: A): BlockPlaces[A][] => places.flat().map((part) => part[name]);
    this.firstX = joined(new Float64Array(this.length), field("first"));
    this.lastX = joined(new Float64Array(this.length), field("last"));
    this.rows = joined(new Uint32Array(this.length), field("rows"));
  }

  /** All groups as pieces, with the values of some columns. */
  pieces(ys: readonly string[]): BlockPieces {
    return { firstX: this.firstX, lastX: this.lastX, rows: this.rows, ys: ys.map((name) => this.#valuesOf(name)) };
  }

  #valuesOf(name: string): BlockPieces["ys"][number] {
    const { firstX, lastX } = this;
    if (name === this.#x) return { low: firstX, high: lastX, first: firstX, last: lastX, flags: undefined };
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const parts = this.#indexes.flatMap((index) =>
      sectionsOf(index, (section) => index.values("whole", section, index.header.ys.indexOf(name))),
    );
    const field = (of: keyof Omit<BlockValues, "flags">): Float64Array =>
      joined(
        new Float64Array(this.length),
        parts.map((part) => part[of]),
      );
    const flags = joined(
      new Uint8Array(this.length),
      parts.map((part) => part.flags),
    );
    const values = { low: field("low"), high: field("high"), first: field("first"), last: field("last"), flags };
    this.#values.set(name, values);
    return values;
  }
}

function sectionsOf<T>(index: IndexFile, read: (section: number) => T): T[] {
  return Array.from({ length: index.sections("whole") }, (_, section) => read(section));
}

function lengthOf(arrays: readonly { readonly length: number }[]): number {
  return arrays.reduce((sum, { length }) => sum + length, 0);
}

function joined<A extends { set(values: ArrayLike<number>, offset: number): void }>(
  target: A,
  parts: readonly ArrayLike<number>[],
): A {
  let offset = 0;
  for (const part of parts) {
    target.set(part, offset);
    offset += part.length;
  }
  return target;
}
