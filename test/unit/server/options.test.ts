import { resolveOptions, serverDefaults, type ServerOptions } from "../../../src/server/options.js";

describe("the options of a server", () => {
  it("have a default each", () => {
    expect(resolveOptions({})).toMatchObject({ port: 5006, prefix: "", keepAliveMs: 37_000, sessionIds: "unsigned" });
    expect(serverDefaults.unusedSessionLifetimeMs).toBe(15_000);
  });

  it("do not take an unknown one, and name the nearest", () => {
    const options = { keepAliveMS: 1 } as ServerOptions;
    expect(() => resolveOptions(options)).toThrow('Did you mean "keepAliveMs"?');
  });

  it.each([
    [{ port: -1 }, "port"],
    [{ port: 65_536 }, "port"],
    [{ port: 1.5 }, "port"],
    [{ keepAliveMs: -1 }, "keepAliveMs"],
    [{ checkUnusedSessionsMs: 0 }, "checkUnusedSessionsMs"],
    [{ unusedSessionLifetimeMs: 0 }, "unusedSessionLifetimeMs"],
    [{ statsLogFrequencyMs: 0 }, "statsLogFrequencyMs"],
    [{ sessionTokenExpirationS: 0 }, "sessionTokenExpirationS"],
    [{ websocketMaxMessageBytes: Number.NaN }, "websocketMaxMessageBytes"],
  ] as const)("do not take %j", (options, name) => {
    expect(() => resolveOptions(options)).toThrow(name);
  });

  it.each([
    [{ include: ["a b"] }, '"a b" is no name'],
    [{ exclude: [""] }, '"" is no name'],
    [{ include: ["a"], exclude: ["b"] }, "either include or exclude"],
    [{}, "either include or exclude"],
  ])("do not take %j for the headers that apps may see", (appHeaders, words) => {
    expect(() => resolveOptions({ appHeaders } as ServerOptions)).toThrow(words);
  });

  it("are told in the caller's words", () => {
    expect(() => resolveOptions({ keepAliveMs: -1 }, () => "--keep-alive")).toThrow(
      "--keep-alive: expected a whole number from 0 to 2147483647, got -1.",
    );
  });

  it.each([
    ["", ""],
    ["/", ""],
    ["a", "/a"],
    ["/pre/fix/", "/pre/fix"],
  ])("write the prefix %j as %j", (prefix, normalised) => {
    expect(resolveOptions({ prefix }).prefix).toBe(normalised);
  });

  it("do not sign without a secret, an empty one, or one shorter than 32 bytes", () => {
    for (const secretKey of [undefined, "", "short"]) {
      expect(() => resolveOptions({ sessionIds: "signed", secretKey })).toThrow("plotctl secret");
    }
    const secretKey = "x".repeat(32);
    expect(resolveOptions({ sessionIds: "signed", secretKey }).secret).toBe(secretKey);
    expect(resolveOptions({ secretKey }).secret).toBeUndefined();
  });

  it("take an icon that ends in .ico and is there", () => {
    expect(() => resolveOptions({ icoPath: "picture.png" })).toThrow("ends in .ico");
    expect(() => resolveOptions({ icoPath: "/nowhere/x.ico" })).toThrow("there is no file");
  });
});
