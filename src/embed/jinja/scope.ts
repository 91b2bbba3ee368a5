// The names that can be seen at a place of a template: its own, then those around it.

export class Scope {
  readonly #values: Map<string, unknown>;
  readonly #around: Scope | undefined;

  constructor(values: Iterable<readonly [string, unknown]> = [], around?: Scope) {
    this.#values = new Map(values);
    this.#around = around;
  }

  /** Undefined where there is no such name. */
  get(name: string): unknown {
    const value = this.#values.get(name);
    return value === undefined ? this.#around?.get(name) : value;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** All names that can be seen. */
  names(): string[] {
    return [...this.#values.keys(), ...(this.#around?.names() ?? [])];
  }

  /** The names of this scope alone. */
  get own(): ReadonlyMap<string, unknown> {
    return this.#values;
  }

  inner(values: Iterable<readonly [string, unknown]> = []): Scope {
    return new Scope(values, this);
  }
}
