// The variables at a place of a template: those of the scope itself, then those of the enclosing scopes.

export class Scope {
  readonly #values: Map<string, unknown>;
  readonly #around: Scope | undefined;

  constructor(values: Iterable<readonly [string, unknown]> = [], around?: Scope) {
    this.#values = new Map(values);
    this.#around = around;
  }

  /** Returns undefined for an unknown name. */
  get(name: string): unknown {
    const value = this.#values.get(name);
    return value === undefined ? this.#around?.get(name) : value;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  /** All names, including those of enclosing scopes. */
  names(): string[] {
    return [...this.#values.keys(), ...(this.#around?.names() ?? [])];
  }

  /** The variables of this scope without the enclosing ones. */
  get own(): ReadonlyMap<string, unknown> {
    return this.#values;
  }

  inner(values: Iterable<readonly [string, unknown]> = []): Scope {
    return new Scope(values, this);
  }
}
