import type { Document, SessionContext } from "../../../src/document/document.js";
import type { ServerOptions } from "../../../src/server/options.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { rawRequest, rawUpgrade } from "./raw-request.js";

const seen: SessionContext[] = [];

function simple(doc: Document): void {
  seen.push(doc.session_context as SessionContext);
}

let running: StartedServer;
const start = async (options: ServerOptions = {}) =>
  (running = await startServer(
    { "/simple": simple },
    { allowHosts: ["good.example:80", "good.example:443"], ...options },
  ));
const status = async (headers: readonly string[], target = "/simple") =>
  (await rawRequest(running.port, { target, headers })).status;
const upgradeStatus = async (headers: readonly string[], sessionId = "s") => {
  const token = makeSessionToken(sessionId, { expiresAt: Math.floor(Date.now() / 1000) + 300 });
  const all = [`Sec-WebSocket-Protocol: bokeh, ${token}`, ...headers];
  return (await rawUpgrade(running.port, { target: "/simple/ws", headers: all })).status;
};

afterEach(async () => {
  seen.length = 0;
  await running.stop();
});

describe("behind a trusted proxy (--use-xheaders)", () => {
  it("the forwarded host is checked, for requests and upgrades alike", async () => {
    await start({ useXheaders: true });
    for (const [host, expected] of [
      ["good.example", 200],
      ["evil.example, GOOD.example", 200],
      ["evil.example", 403],
      ["good.example, evil.example", 403],
      ["good.example:5006", 403],
    ] as const) {
      const headers = ["Host: internal:8000", `X-Forwarded-Host: ${host}`];
      expect([host, await status(headers)]).toEqual([host, expected]);
      expect([host, await upgradeStatus(headers)]).toEqual([host, expected === 200 ? 101 : expected]);
    }
    expect(await status(["Host: internal:8000"])).toBe(403);
    expect(await status(["Host: good.example"])).toBe(200);
  });

  it("a page of the forwarded host and scheme may connect and read embedded resources", async () => {
    await start({ useXheaders: true });
    const proxied = ["X-Forwarded-Host: good.example", "X-Forwarded-Proto: https"];
    expect(await upgradeStatus([...proxied, "Origin: https://good.example"])).toBe(101);
    expect(await upgradeStatus([...proxied, "Origin: https://evil.example"])).toBe(403);
    expect(await status([...proxied, "Origin: https://good.example"], "/simple/metadata")).toBe(200);
  });

  it("answers over TLS ask browsers to stay there, where that is set (--hsts)", async () => {
    await start({ useXheaders: true, hstsS: 31_536_000 });
    const headersOf = async (scheme: string): Promise<string> =>
      (
        await rawRequest(running.port, {
          target: "/simple",
          headers: ["X-Forwarded-Host: good.example", `X-Forwarded-Proto: ${scheme}`],
        })
      ).text.split("\r\n\r\n")[0] as string;
    expect(await headersOf("https")).toMatch(/^Strict-Transport-Security: max-age=31536000\r?$/m);
    expect(await headersOf("http")).not.toContain("Strict-Transport-Security");
  });

  it("the app and the log get the client's address, from a page and from a socket", async () => {
    await start({ useXheaders: true });
    const chain = [
      "Host: good.example",
      "X-Forwarded-For: 6.6.6.6, 7.7.7.7,  2001:db8::1",
      "X-Forwarded-Proto: http, https",
    ];
    await status(chain);
    expect(seen[0]?.request).toMatchObject({ remote_ip: "2001:db8::1", protocol: "https", host: "good.example" });
    await status([...chain, "X-Real-IP: 10.1.2.3", "X-Scheme: HTTP"]);
    expect(seen[1]?.request).toMatchObject({ remote_ip: "10.1.2.3", protocol: "http" });
    await upgradeStatus(chain, "by-socket");
    expect(seen[2]?.request).toMatchObject({ remote_ip: "2001:db8::1", protocol: "https" });
    const lines = running.logged.filter((line) => /^(200|101) GET/.test(line));
    expect(lines.map((line) => /\(([^)]*)\)/.exec(line)?.[1])).toEqual(["2001:db8::1", "10.1.2.3", "2001:db8::1"]);
  });

  it.each([
    ["an invalid address", "X-Forwarded-For: not-an-ip"],
    ["an address with a zone", "X-Forwarded-For: 1.2.3.4, fe80::1%eth0"],
    ["an address with a port", "X-Forwarded-For: 1.2.3.4:80"],
    ["an empty last address", "X-Forwarded-For: 1.2.3.4,"],
    ["10 KiB of spaces and commas", `X-Forwarded-For: ${" ,".repeat(5 * 1024)}`],
    ["two real addresses", "X-Real-IP: 1.2.3.4, 5.6.7.8"],
    ["a bad address beside a good one", "X-Forwarded-For: x\r\nX-Real-IP: 1.2.3.4"],
    ["another scheme", "X-Forwarded-Proto: javascript"],
    ["an empty last scheme", "X-Forwarded-Proto: https,"],
    ["another X-Scheme", "X-Scheme: ftp"],
    ["an invalid host", "X-Forwarded-Host: a b"],
    ["an empty last host", "X-Forwarded-Host: good.example,"],
    ["a host with a user", "X-Forwarded-Host: user@good.example"],
  ])("%s is rejected with 400, and no session is created", async (_name, header) => {
    await start({ useXheaders: true });
    expect(await status(["Host: good.example", header])).toBe(400);
    expect(await upgradeStatus(["Host: good.example", header])).toBe(400);
    expect(seen).toEqual([]);
  });

  it("two Host headers are rejected, whatever the proxy headers are", async () => {
    await start({ useXheaders: true });
    expect(await status(["Host: good.example", "Host: good.example", "X-Forwarded-Host: good.example"])).toBe(400);
  });
});

describe("without a trusted proxy", () => {
  it("proxy headers are ignored", async () => {
    await start();
    const headers = [
      "Host: good.example",
      "X-Forwarded-Host: evil.example",
      "X-Forwarded-For: 6.6.6.6",
      "X-Forwarded-Port: 81",
      "X-Forwarded-Proto: javascript",
      "X-Scheme: https",
      "X-Real-IP: nonsense",
      "Forwarded: for=6.6.6.6;host=evil.example;proto=https",
    ];
    expect(await status(headers)).toBe(200);
    expect(await upgradeStatus(headers)).toBe(101);
    for (const { request } of seen) {
      expect(request).toMatchObject({ host: "good.example", protocol: "http", remote_ip: "127.0.0.1" });
    }
    expect(await status(["Host: evil.example", "X-Forwarded-Host: good.example"])).toBe(403);
    expect(running.logged.join("\n")).not.toContain("6.6.6.6");
  });
});
