// Values that code may throw and that cannot be read like an Error.

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const refuse = (): never => {
  throw new TypeError("a trap");
};

const TRAPS = Object.fromEntries(
  Object.getOwnPropertyNames(Reflect)
    .filter((name) => typeof Reflect.get(Reflect, name) === "function")
    .map((name) => [name, refuse]),
);

function withGetters(): unknown {
  const thrown = new Error("unread");
  for (const name of ["stack", "name", "message", "cause", "toString"]) {
    Object.defineProperty(thrown, name, { get: refuse });
  }
  return thrown;
}

function inACycle(): unknown {
  const [one, other] = [new Error("one"), new Error("other")];
  one.cause = other;
  other.cause = one;
  return one;
}

/** With a name each. */
export const ODD_THROWABLES: readonly (readonly [name: string, thrown: unknown])[] = [
  ["an object without a prototype", Object.create(null)],
  ["a Proxy that throws in every trap", new Proxy({}, TRAPS)],
  ["a Proxy of an Error that throws in every trap", new Proxy(new Error("unread"), TRAPS)],
  ["a Proxy of a function that throws in every trap", new Proxy(() => undefined, TRAPS)],
  ["a revoked Proxy", revoked()],
  ["an Error whose properties cannot be read", withGetters()],
  ["an Error whose message is a symbol", Object.assign(new Error(""), { message: Symbol("odd"), stack: 7 })],
  [
    "an Error whose message cannot become a text",
    Object.assign(new Error(""), { message: Object.create(null) as object }),
  ],
  ["an Error with a message of ten million characters", new Error("x".repeat(10_000_000))],
  ["Errors that cause each other", inACycle()],
  ["a frozen Error", Object.freeze(new Error("frozen"))],
  ["undefined", undefined],
  ["null", null],
  ["a symbol", Symbol("odd")],
  ["a text of ten million characters", "x".repeat(10_000_000)],
];
