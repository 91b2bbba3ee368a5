// The `console` that an author's files see: the real one, but errors that it is given are printed with the author's lines
// in their stack, not with the compiled ones.
import { authorStack } from "./where.js";

const MOST_CAUSES = 5;

/** A view of the real console. Errors themselves stay as they are; copies are printed. */
export const appConsole: Console = new Proxy(console, {
  get(target, name) {
    const member = Reflect.get(target, name) as unknown;
    if (typeof member !== "function") return member;
    return (...given: readonly unknown[]): unknown =>
      Reflect.apply(
        member,
        target,
        given.map((value) => withAuthorLines(value, MOST_CAUSES)),
      ) as unknown;
  },
});

function withAuthorLines(value: unknown, mostCauses: number): unknown {
  if (!(value instanceof Error) || typeof value.stack !== "string") return value;
  const stack = authorStack(value.stack);
  const cause = mostCauses > 0 ? withAuthorLines(value.cause, mostCauses - 1) : value.cause;
  if (stack === value.stack && cause === value.cause) return value;
  const copy = Object.create(Object.getPrototypeOf(value) as object, Object.getOwnPropertyDescriptors(value)) as Error;
  Object.defineProperty(copy, "stack", { value: stack, configurable: true });
  if (cause !== value.cause) Object.defineProperty(copy, "cause", { value: cause, configurable: true });
  return copy;
}
