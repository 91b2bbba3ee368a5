// A kind says which values a property accepts. `accept` gives the value to hold, copied and frozen where that matters,
// or REFUSED. Kinds are built from the trees in the schema (kinds.ts) and shared by all properties of that kind.

export const REFUSED: unique symbol = Symbol("refused");

export interface Kind {
  /** What is accepted, in words that end the sentence "expected …". */
  readonly expects: string;
  /** True when values may hold models, so that a document has to look inside. */
  readonly holdsModels: boolean;
  accept(value: unknown): unknown;
  /** Why a refused value was refused, where there is more to say than what is expected. */
  readonly explain?: (value: unknown) => string | undefined;
}

/** How kinds ask about models; the model floor answers. */
export interface ModelTests {
  isModel(value: unknown): boolean;
  isInstance(value: unknown, typeName: string): boolean;
}
