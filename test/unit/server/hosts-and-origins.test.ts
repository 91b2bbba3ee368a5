import { AllowLists } from "../../../src/server/admission/allow-lists.js";
import { checkHost, requestedHost } from "../../../src/server/admission/host.js";
import { matchesHost, parseAuthority, parseHostPattern } from "../../../src/server/admission/host-pattern.js";
import { checkSocketOrigin, isOriginAllowed } from "../../../src/server/admission/origin.js";
import { HttpError } from "../../../src/server/http-error.js";
import type { IncomingMessage } from "node:http";

const patterns = (...texts: string[]) => texts.map((text) => parseHostPattern(text, "--host"));

function statusOf(run: () => unknown): number {
  try {
    run();
  } catch (error) {
    if (error instanceof HttpError) return error.status;
    throw error;
  }
  return 200;
}

/** The status of a request with these Host headers, after the host check alone. */
function hostStatus(hosts: readonly string[], allowed: string, url = "/"): number {
  const req = { rawHeaders: hosts.flatMap((host) => ["Host", host]), url } as unknown as IncomingMessage;
  return statusOf(() => checkHost({ host: requestedHost(req), scheme: "http" }, patterns(allowed)));
}

describe("the host check", () => {
  const allowed = "good.example:5006";

  it.each([
    "good.example.evil.example:5006",
    "evilgood.example:5006",
    "xgood.example:5006",
    "good.example:5007",
    "good.example",
    "good.example.:5006",
  ])("rejects %s with 403", (host) => {
    expect(hostStatus([host], allowed)).toBe(403);
  });

  it.each([
    "good.example:5006@evil.example",
    "a b<c>",
    "good.example:5006/x",
    "[::1",
    "good.example:",
    "good.example:05006x",
    ".".repeat(10_240),
    "good.example:0",
    "good.example:99999",
    "*",
    "[fe80::1%eth0]",
    "",
  ])("rejects %j with 400", (host) => {
    expect(hostStatus([host], allowed)).toBe(400);
  });

  it("ignores case", () => {
    expect(hostStatus(["GOOD.example:5006"], allowed)).toBe(200);
  });

  it("compares IPv6 addresses in any notation", () => {
    expect(hostStatus(["[::1]:5006"], "[::1]:5006")).toBe(200);
    expect(hostStatus(["[0:0:0:0:0:0:0:1]:5006"], "[::1]:5006")).toBe(200);
    expect(hostStatus(["[::1]:5006"], allowed)).toBe(403);
  });

  it("rejects two Host headers, same or different, and none", () => {
    expect(hostStatus(["good.example:5006", "good.example:5006"], allowed)).toBe(400);
    expect(hostStatus(["good.example:5006", "evil.example"], allowed)).toBe(400);
    expect(hostStatus([], allowed)).toBe(400);
  });

  it("checks the host of an absolute target instead of the header's", () => {
    expect(hostStatus(["good.example:5006"], allowed, "http://evil.example/")).toBe(403);
    expect(hostStatus(["evil.example"], allowed, "http://good.example:5006/")).toBe(200);
    expect(hostStatus(["good.example:5006"], allowed, "http://a b/")).toBe(400);
  });

  it("uses the scheme's port if the host has none", () => {
    const [pattern] = patterns("foo.com");
    const named = parseAuthority("foo.com:443");
    expect(named && pattern && matchesHost(named, "https", pattern)).toBe(true);
    expect(named && pattern && matchesHost(named, "http", pattern)).toBe(false);
  });
});

describe("the origin check", () => {
  it.each([
    ["http://192.168.0.1", "192.168.0.1", true],
    ["http://192.168.0.1:80", "192.168.0.1", true],
    ["http://192.168.0.1", "192.168.0.1:8080", false],
    ["http://192.168.0.1", "192.168.*.*", true],
    ["http://alice:8080", "*:80", false],
    ["http://alice", "*", true],
    ["http://alice", "*:80", true],
    ["http://example.com.bad.com", "example.com", false],
    ["https://foo.com", "foo.com", true],
    ["https://foo.com", "foo.com:443", true],
    ["https://foo.com", "Foo.com", true],
    ["https://foo.com", "foo.com:80", false],
    ["http://foo.com:5006", "foo.com", false],
    ["http://a.bar.com", "*.bar.com", true],
    ["http://a.b.bar.com", "*.bar.com", false],
    ["http://bar.com", "*.bar.com", false],
    ["http://[::1]:5006", "[::1]:5006", true],
  ])("%s against %s: %s", (origin, entry, isAllowed) => {
    expect(isOriginAllowed(origin, patterns(entry))).toBe(isAllowed);
  });

  it.each([
    "http://good.example.evil.example:5006",
    "http://evilgood.example:5006",
    "http://good.example:5007",
    "http://good.example:5006@evil.example",
    "http://good.example:5006/",
    "ws://good.example:5006",
    "xhttp://good.example:5006",
    "null http://good.example:5006",
    "//good.example:5006",
    "good.example:5006",
  ])("rejects %s", (origin) => {
    expect(isOriginAllowed(origin, patterns("good.example:5006"))).toBe(false);
  });

  it("rejects null even if everything is allowed", () => {
    expect(isOriginAllowed("null", patterns("*"))).toBe(false);
    expect(isOriginAllowed("", patterns("*"))).toBe(false);
  });

  it("accepts a websocket without an origin, unless one is required", () => {
    expect(statusOf(() => checkSocketOrigin(undefined, { allowed: [], isRequired: false }))).toBe(200);
    expect(statusOf(() => checkSocketOrigin(undefined, { allowed: [], isRequired: true }))).toBe(403);
  });

  it("logs the origin and the option that would allow it", () => {
    try {
      checkSocketOrigin("http://evil.example:81", { allowed: patterns("good.example"), isRequired: false });
    } catch (error) {
      expect((error as HttpError).log).toContain("http://evil.example:81");
      expect((error as HttpError).log).toContain("--allow-websocket-origin=evil.example:81");
    }
    expect.assertions(2);
  });

  it.each([
    ["a.good.example", true],
    ["a.b.good.example", false],
    ["good.example", false],
    [".good.example", false],
  ])("*.good.example against %s: %s", (host, isAllowed) => {
    expect(isOriginAllowed(`http://${host}`, patterns("*.good.example"))).toBe(isAllowed);
  });

  it.each(["", ":80", "a:b:c", "http://good", "good:99999", "good:-1", "good:8a", "good:*", "go*d"])(
    "rejects the entry %j, with an example of a valid one",
    (text) => {
      const parse = () => parseHostPattern(text, "--allow-websocket-origin");
      expect(parse).toThrow(JSON.stringify(text));
      expect(parse).toThrow("such as example.com:5006");
    },
  );
});

describe("the allow-lists", () => {
  const nothing = { address: undefined, allowHosts: undefined, allowOrigins: undefined };
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);

  it("have the local names with the port by default", () => {
    const own = ["localhost:5100", "127.0.0.1:5100", "[::1]:5100"];
    expect(texts(new AllowLists(nothing).hosts(5100))).toEqual(own);
    expect(texts(new AllowLists(nothing).origins(5100))).toEqual(own);
  });

  it("have the listening address, unless it is a wildcard", () => {
    expect(texts(new AllowLists({ ...nothing, address: "10.0.0.7" }).hosts(80))).toContain("10.0.0.7:80");
    expect(texts(new AllowLists({ ...nothing, address: "fd00::7" }).hosts(80))).toContain("[fd00::7]:80");
    expect(texts(new AllowLists({ ...nothing, address: "0.0.0.0" }).hosts(80))).toHaveLength(3);
  });

  it("have the configured entries instead; an origin also allows its host, a single * does not", () => {
    const lists = new AllowLists({ ...nothing, allowOrigins: patterns("foo.com:1234", "*") });
    expect(texts(lists.origins(80))).toEqual(["foo.com:1234", "*"]);
    expect(texts(lists.hosts(80))).toEqual(["localhost:80", "127.0.0.1:80", "[::1]:80", "foo.com:1234"]);
    expect(texts(new AllowLists({ ...nothing, allowHosts: patterns("h:1") }).hosts(80))).toEqual(["h:1"]);
    expect(texts(new AllowLists({ ...nothing, allowHosts: patterns("h:1") }).origins(80))).toContain("h:1");
  });
});
