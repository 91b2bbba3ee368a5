// The `console` that authors' files see: the real one, except that it prints errors with the author's lines in their
// stack instead of the compiled ones.
import { causeOf, isA, stackOf } from "../../base/errors.js";
import { authorStack } from "./explain-error.js";

const MAX_CAUSES = 5;

/** A view of the real console. It prints copies of errors, and does not change the errors themselves. */
export const appConsole: Console = new Proxy(console, {
  get(target, name) {
    const member = Reflect.get(target, name) as unknown;
    if (typeof member !== "function") return member;
    return (...given: readonly unknown[]): unknown =>
      Reflect.apply(
        member,
        target,
        given.map((value) => withAuthorLines(value, MAX_CAUSES)),
      ) as unknown;
  },
});

function withAuthorLines(value: unknown, maxCauses: number): unknown {
  const [given, givenCause] = [stackOf(value), causeOf(value)];
  if (!isA(value, Error) || given === undefined) return value;
  const stack = authorStack(given);
  const cause = maxCauses > 0 ? withAuthorLines(givenCause, maxCauses - 1) : givenCause;
  if (stack === given && cause === givenCause) return value;
  const copy = Object.create(Object.getPrototypeOf(value) as object, Object.getOwnPropertyDescriptors(value)) as Error;
  Object.defineProperty(copy, "stack", { value: stack, configurable: true });
  if (cause !== givenCause) Object.defineProperty(copy, "cause", { value: cause, configurable: true });
  return copy;
}
