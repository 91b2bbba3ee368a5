import type { SettingOptions } from "../../../src/server/generated/setting-options.js";
import { ServerSettings, type SERVER_SETTINGS, type ServerOptions } from "../../../src/server/options.js";
import type { GivenValues } from "../../../src/settings/setting.js";

/** Whether two types are assignable to each other. */
type IsSame<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe("the options of a server", () => {
  it("have the types of their declarations", () => {
    const isSame: IsSame<Required<SettingOptions>, Required<GivenValues<typeof SERVER_SETTINGS>>> = true;
    expect(isSame).toBe(true);
  });

  it("have defaults", () => {
    expect(new ServerSettings({})).toMatchObject({
      listening: { port: 5006, prefix: "" },
      websocket: { keepAliveMs: 37_000 },
      tokens: { sessionIds: "unsigned" },
      sessions: { unusedSessionLifetimeMs: 15_000 },
    });
  });

  it("reject an unknown one, and name the nearest", () => {
    const options = { keepAliveMS: 1 } as ServerOptions;
    expect(() => new ServerSettings(options)).toThrow('Did you mean "keepAliveMs"?');
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
    expect(() => new ServerSettings(options)).toThrow(name);
  });

  it.each([
    [{ include: ["a b"] }, '"a b" is not a name'],
    [{ exclude: [""] }, '"" is not a name'],
    [{ include: ["a"], exclude: ["b"] }, "either include or exclude"],
    [{}, "either include or exclude"],
  ])("reject %j for the headers that apps may see", (appHeaders, words) => {
    expect(() => new ServerSettings({ appHeaders } as ServerOptions)).toThrow(words);
  });

  it("are reported in the caller's words", () => {
    expect(() => new ServerSettings({ keepAliveMs: -1 }, () => "--keep-alive")).toThrow(
      "--keep-alive: expected a whole number from 0 to 2147483647, got -1.",
    );
  });

  it.each([
    ["", ""],
    ["/", ""],
    ["a", "/a"],
    ["/pre/fix/", "/pre/fix"],
  ])("normalize the prefix %j to %j", (prefix, normalised) => {
    expect(new ServerSettings({ prefix }).listening.prefix).toBe(normalised);
  });

  it("do not sign without a secret, or with one that is empty or shorter than 32 bytes", () => {
    for (const secretKey of [undefined, "", "short"]) {
      expect(() => new ServerSettings({ sessionIds: "signed", secretKey })).toThrow("plotctl secret");
    }
    const secretKey = "x".repeat(32);
    expect(new ServerSettings({ sessionIds: "signed", secretKey }).tokens.secret).toBe(secretKey);
    expect(new ServerSettings({ secretKey }).tokens.secret).toBeUndefined();
  });

  it("accept an existing icon file that ends in .ico", () => {
    expect(() => new ServerSettings({ icoPath: "picture.png" })).toThrow("ends in .ico");
    expect(() => new ServerSettings({ icoPath: "/nowhere/x.ico" })).toThrow("there is no file");
  });
});
