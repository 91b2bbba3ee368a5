import { startServer, type StartedServer } from "../../support/server.js";
import { rawRequest, sendRaw } from "./raw-request.js";

const ROUTES = ["/simple", "/", "/simple/autoload.js?bokeh-autoload-element=e", "/simple/metadata", "/favicon.ico"];

describe("requests that browsers never send", () => {
  let running: StartedServer;
  let host: string;
  beforeAll(async () => {
    running = await startServer({ "/simple": () => {}, "/other": () => {} });
    host = `Host: localhost:${running.port}`;
  });
  afterEach(async () => {
    expect((await fetch(running.url("/simple/metadata"))).status).toBe(200);
  });
  afterAll(() => running.stop());

  const status = async (target: string, headers: readonly string[] = [], method = "GET") =>
    (await rawRequest(running.port, { target, headers, method })).status;

  it("with two Host headers are rejected with 400", async () => {
    expect(await status("/simple", [host, host])).toBe(400);
    expect(await status("/simple", [host, "Host: evil.example"])).toBe(400);
  });

  it("without a host, or with an empty one, are rejected with 400", async () => {
    expect((await sendRaw(running.port, "GET /simple HTTP/1.1\r\nConnection: close\r\n\r\n")).status).toBe(400);
    expect(await status("/simple", ["Host:"])).toBe(400);
  });

  it("with an absolute target of another host are rejected with 403", async () => {
    expect(await status("http://evil.example/simple", [host])).toBe(403);
    expect(await status(`http://localhost:${running.port}/simple`, [host])).toBe(200);
  });

  it("for another host are rejected with 403 on every route", async () => {
    for (const target of [...ROUTES, "/static/js/bokeh.min.js", "/nope"]) {
      expect([target, await status(target, ["Host: evil.example"])]).toEqual([target, 403]);
    }
  });

  it("get an answer without their malformed host", async () => {
    const { status: code, text } = await rawRequest(running.port, { headers: ["Host: a b<c>"] });
    expect(code).toBe(400);
    expect(text).not.toContain("b<c>");
  });

  it("do not set proxy headers without a trusted proxy", async () => {
    const headers = [host, "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "X-Real-IP: 6.6.6.6"];
    expect(await status("/simple", headers)).toBe(200);
    expect(running.logged.join("\n")).not.toContain("6.6.6.6");
  });

  it("that are ambiguous are rejected with 400, and the bytes behind them are not run", async () => {
    const next = `GET /simple/metadata HTTP/1.1\r\n${host}\r\n\r\n`;
    for (const lines of [
      ["Content-Length: 5", "Transfer-Encoding: chunked"],
      ["Content-Length: 5", "Content-Length: 6"],
      ["Transfer-Encoding: xchunked"],
      ["X-A : b"],
      ["X-A: b\u0000c"],
    ]) {
      const text = ["GET /nope HTTP/1.1", host, ...lines, "", next].join("\r\n");
      const answer = await sendRaw(running.port, text);
      expect([lines, answer.status]).toEqual([lines, 400]);
      expect(answer.text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    }
  });

  it("with too long or too many headers are rejected with 431", async () => {
    expect(await status("/simple", [`X-A: ${"x".repeat(17 * 1024)}`])).toBe(431);
    expect(await status(`/simple?${"x".repeat(30 * 1024)}`)).toBe(431);
    const many = Array.from({ length: 2000 }, () => "X: 1");
    expect(await status("/simple", many)).toBe(431);
  });

  it("with other methods are rejected with 405 and Allow; CONNECT and unknown words are closed", async () => {
    for (const target of ROUTES) {
      for (const method of ["TRACE", "PROPFIND"]) {
        const answer = await rawRequest(running.port, { target, method, headers: ["X-Echo: marked"] });
        expect([target, method, answer.status]).toEqual([target, method, 405]);
        expect(answer.text).toMatch(/^Allow: GET/im);
        expect(answer.text).not.toContain("marked");
      }
    }
    expect(await status(`localhost:${running.port}`, [], "CONNECT")).toBe(405);
    expect(await status("/simple", [], "BREW")).toBe(400);
  });

  it("with HEAD on a page create no session", async () => {
    const sessions = running.server.contexts.get("/other")?.sessions;
    for (let i = 0; i < 50; i++) expect(await status("/other", [], "HEAD")).toBe(200);
    expect(await status("/other/autoload.js?bokeh-autoload-element=e", [], "HEAD")).toBe(200);
    expect(sessions?.size).toBe(0);
  });

  it("with odd paths get 400 or 404, never 500", async () => {
    for (const target of ["/simple/%zz", "/simple/%00", "/simple/%c0%af"]) expect(await status(target)).toBe(400);
    for (const target of ["/%2e%2e/simple", "//evil.example/simple", "/\\evil.example", "/simple//", "/simple/;x=1"]) {
      expect([target, await status(target)]).toEqual([target, 404]);
    }
  });

  it("with an unexpected body are rejected, and the body is not read", async () => {
    const text = `POST /simple HTTP/1.1\r\n${host}\r\nContent-Length: 100000000\r\n\r\n${"x".repeat(1000)}`;
    expect((await sendRaw(running.port, text)).status).toBe(405);
  });

  it("that upgrade to another protocol are answered as plain requests", async () => {
    expect(await status("/simple", ["Upgrade: h2c", "Connection: Upgrade"])).toBe(200);
    expect(await status("/nope", ["Upgrade: foo", "Connection: upgrade"])).toBe(404);
  });
});

describe("pages of other origins", () => {
  let running: StartedServer;
  beforeAll(async () => {
    running = await startServer(
      { "/simple": () => {} },
      { allowOrigins: ["good.example"], allowHosts: ["localhost", "h:1", "*"] },
    );
  });
  afterAll(() => running.stop());

  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(running.url(path), { method, headers });
  const AUTOLOAD = "/simple/autoload.js?bokeh-autoload-element=e";

  it("learn by OPTIONS what they may send, if they are listed", async () => {
    const asked = { "Access-Control-Request-Headers": "Bokeh-Session-Id" };
    const listed = await ask(AUTOLOAD, { Origin: "http://good.example", ...asked }, "OPTIONS");
    expect(listed.status).toBe(200);
    expect(Object.fromEntries(listed.headers)).toMatchObject({
      "access-control-allow-origin": "http://good.example",
      "access-control-allow-methods": "PUT, GET, OPTIONS",
      "access-control-allow-headers": "Bokeh-Session-Id",
    });
    for (const headers of [{}, { Origin: "http://evil.example", ...asked }]) {
      const other = await ask(AUTOLOAD, headers, "OPTIONS");
      expect([other.status, await other.text()]).toEqual([200, ""]);
      expect([...other.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  it("read autoload.js and metadata if they are listed, and otherwise create no session", async () => {
    for (const path of [AUTOLOAD, "/simple/metadata"]) {
      const listed = await ask(path, { Origin: "http://good.example" });
      expect(listed.status).toBe(200);
      expect(listed.headers.get("access-control-allow-origin")).toBe("http://good.example");
      expect(listed.headers.get("access-control-allow-credentials")).toBe("true");
      expect(listed.headers.get("vary")).toContain("Origin");
      const before = running.server.contexts.get("/simple")?.sessions.size;
      const other = await ask(path, { Origin: "http://evil.example" });
      expect(other.status).toBe(403);
      expect(other.headers.get("access-control-allow-origin")).toBeNull();
      expect(other.headers.get("vary")).toContain("Origin");
      expect(running.server.contexts.get("/simple")?.sessions.size).toBe(before);
    }
  });

  it("get a plain text that names the missing parameter of autoload.js", async () => {
    for (const query of ["", "?bokeh-autoload-element=", `?bokeh-autoload-element=${"x".repeat(513)}`]) {
      const answer = await ask(`/simple/autoload.js${query}`, { Origin: "http://good.example" });
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
      expect(answer.headers.get("access-control-allow-origin")).toBe("http://good.example");
    }
    const wrong = await ask(`${AUTOLOAD}&resources=whatever`);
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('"default" or "none"')]);
    const text = await (await ask(`${AUTOLOAD}&resources=none`)).text();
    expect(text).toContain("const js_urls = [];");
  });

  it("load scripts from the server's own hosts only", async () => {
    const own = await (await ask(`${AUTOLOAD}&bokeh-absolute-url=http://h:1/app`)).text();
    expect(own).toContain('const js_urls = ["http://h:1/static/js/bokeh.min.js');
    for (const url of [
      "javascript:alert(1)",
      "data:,x",
      "//evil.example",
      "http://user:pw@h:1/",
      "http://h:1\n.evil",
    ]) {
      const answer = await ask(`${AUTOLOAD}&bokeh-absolute-url=${encodeURIComponent(url)}`);
      expect([url, answer.status]).toEqual([url, 400]);
    }
  });

  it("get a script with an error note if the app failed", async () => {
    const failing = await startServer({
      "/boom": () => {
        throw new Error("secret words");
      },
    });
    const answer = await fetch(failing.url("/boom/autoload.js?bokeh-autoload-element=e"));
    const text = await answer.text();
    await failing.stop();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/javascript; charset=UTF-8"]);
    expect(text).toContain("The app failed");
    expect(text).not.toContain("secret words");
  });
});
