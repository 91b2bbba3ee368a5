// plotctl doctor against servers of this process. Broken proxies: test/proxy/doctor.mjs.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { cureFor, PROXIES, type CureName } from "../../../src/doctor/cures.js";
import { systemClock } from "../../../src/base/clock.js";
import { HttpClient } from "../../../src/doctor/http-client.js";
import { define_auth } from "../../../src/server/auth/auth-module.js";
import { RequestHandler } from "../../../src/server/auth/request-handler.js";
import { startServer, type TestServerOptions } from "../../support/server.js";
import { plotctl, type Run } from "./command-line.js";

interface Report {
  readonly server: string | null;
  readonly result: string;
  readonly checks: readonly { check: string; result: string; text: string; cures: { at: string; lines: string[] }[] }[];
}

const QUICK = ["--idle", "1"];

async function examined(path: string, options: TestServerOptions = {}, env = {}): Promise<Run> {
  const running = await startServer({ "/app": () => undefined }, options);
  const result = await plotctl(["doctor", running.url(path), ...QUICK, "--json"], { env });
  await running.stop();
  return result;
}

async function examinedOther(answer: RequestListener, args: readonly string[] = []): Promise<Run> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const result = await plotctl(["doctor", `http://127.0.0.1:${port}/plots/app`, ...QUICK, ...args]);
  server.close();
  return result;
}

const report = ({ stdout }: Run): Report => JSON.parse(stdout) as Report;
const resultsOf = (run: Run): Record<string, string> =>
  Object.fromEntries(report(run).checks.map(({ check, result }) => [check, result]));

class LoginHandler extends RequestHandler {
  get(): void {
    this.write("Who are you?");
  }
}

const auth = define_auth({
  get_user: ({ request }) => (request.headers["cookie"]?.includes("user=ada") === true ? { id: "ada" } : null),
  login_url: "/login",
  LoginHandler,
});

describe("plotctl doctor", () => {
  it("finds nothing at a server without a proxy, and exits 0", async () => {
    const run = await examined("/pre/app", { prefix: "/pre" });
    expect(Object.entries(resultsOf(run)).filter(([, result]) => result !== "ok")).toEqual([]);
    expect([run.code, report(run).server]).toEqual([0, "plotctl"]);
  });

  it("rejects a secret of several lines, and does not print it", async () => {
    const run = await examined("/app", {}, { PLOTCTL_DOCTOR_COOKIE: "secret=1\r\nX-Evil: 1" });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("PLOTCTL_DOCTOR_COOKIE: expected one line");
    expect(run.stdout + run.stderr).not.toContain("secret=1");
  });

  it("goes from the index to an app", async () => {
    const run = await examined("/");
    expect([run.code, resultsOf(run)["websocket"]]).toEqual([0, "ok"]);
  });

  it("names the option for an origin that is not allowed, and exits 2", async () => {
    const run = await examined("/app", { allowOrigins: ["plots.example.com"] });
    const { cures = [] } = report(run).checks.find(({ check }) => check === "websocket") ?? {};
    expect([run.code, cures]).toEqual([
      2,
      [{ at: "plotctl", where: "", lines: [expect.stringMatching(/^--allow-websocket-origin localhost:\d+$/)] }],
    ]);
  });

  it("says which checks need a sign-in, and does them with a cookie", async () => {
    const without = await examined("/app", { auth });
    expect([without.code, resultsOf(without)["websocket"]]).toEqual([0, "skipped"]);
    expect(without.stdout).toContain("PLOTCTL_DOCTOR_COOKIE");
    const withCookie = await examined("/app", { auth }, { PLOTCTL_DOCTOR_COOKIE: "user=ada" });
    expect([withCookie.code, resultsOf(withCookie)["websocket"]]).toEqual([0, "ok"]);
    const withOther = await examined("/app", { auth }, { PLOTCTL_DOCTOR_COOKIE: "user=bob" });
    expect([withOther.code, resultsOf(withOther)["sign-in"]]).toEqual([1, "warning"]);
  });

  it("finds a server that is not ready", async () => {
    const run = await examinedOther((req, res) => {
      if (req.url === "/readyz") return res.end('{"ready":false,"why":["memory"]}');
      if (req.url === "/healthz") return res.end("ok\n");
      const seen = {
        http: "1.1",
        path: req.url,
        host: req.headers.host,
        scheme: "http",
        protocolLength: 0,
        time: Date.now(),
      };
      return res.end(JSON.stringify({ plotctl: "probe", forwarded: [], ...seen }));
    });
    expect(run.stdout).toMatch(/warning {2}health +The server wants no visitors now: memory\./);
  });

  it("says that an address has no such server, and quotes it without control characters", async () => {
    const hello = await examinedOther((_req, res) => res.end("hello"));
    expect([hello.code, hello.stdout]).toEqual([2, expect.stringContaining("is not a page of a plotctl server")]);
    const teapot = await examinedOther((_req, res) => res.writeHead(418).end("\u001b[31mtea"));
    expect(teapot.stdout).toContain("The proxy answers 418: \\u001b[31mtea");
  });

  const page = (scripts: string): string => `<script type="application/json">"token": "a.b"</script>
    render_items Bokeh ${scripts}`;

  it.each<[string, RequestListener, string]>([
    [
      "a redirect to another protocol",
      (_req, res) => res.writeHead(302, { Location: "ftp://x/" }).end(),
      "not the address",
    ],
    ["a redirect to no address", (_req, res) => res.writeHead(302, { Location: "http://[x" }).end(), "not the address"],
    ["a probe without its members", (_req, res) => res.end('{"plotctl":"probe"}'), "is not a page of a plotctl server"],
    ["scripts without addresses", (_req, res) => res.end(page('<script src="http://[x"></script>')), "All 0 arrive"],
    ["an endless tag", (_req, res) => res.end(page("<script <a ".repeat(200_000))), "All 0 arrive"],
  ])("examines a server that answers with %s", async (_what, answer, text) => {
    const { code, stdout, stderr } = await examinedOther(answer);
    expect([code, stderr, stdout]).toEqual([2, expect.not.stringContaining("failed"), expect.stringContaining(text)]);
  });

  it("finds a fault at a server that stops answering on the way", async () => {
    const { code, stdout } = await examinedOther((req, res) => {
      if (req.url === "/x.js") req.socket.destroy();
      else res.writeHead(200, { "Content-Type": "text/html" }).end(page('<script src="/x.js"></script>'));
    });
    expect([code, stdout]).toEqual([2, expect.stringMatching(/fault {4}page +Nothing answers at http:/)]);
  });

  it("sends credentials neither to another host nor without the TLS of the address", () => {
    const credentials = { cookie: "user=ada", authorization: "Bearer x" };
    const client = new HttpClient(new URL("https://plots.example.com/app"), { clock: systemClock, credentials });
    const sentTo = (url: string): number => Object.keys(client.credentialsFor(new URL(url))).length;
    expect(sentTo("https://plots.example.com/other")).toBe(2);
    expect(sentTo("http://plots.example.com/app")).toBe(0);
    expect(sentTo("https://other.example.com/app")).toBe(0);
  });

  it("says that nothing answers", async () => {
    const { code, stdout } = await plotctl(["doctor", "http://127.0.0.1:1/", ...QUICK]);
    expect([code, stdout]).toEqual([2, expect.stringMatching(/^ok .*\nfault {4}page +Nothing answers at http:/)]);
  });

  it.each([
    ["nginx", "proxy_pass http://10.0.0.5:7000;"],
    ["caddy", "reverse_proxy /plots/* 10.0.0.5:7000"],
    ["apache", 'ProxyPass "/plots/" "http://10.0.0.5:7000/plots/" upgrade=websocket'],
    ["traefik", "servers: [{ url: 'http://10.0.0.5:7000' }]"],
  ])("shows lines for %s, with the address of the server", async (proxy, line) => {
    const bad = await examinedOther(
      (_req, res) => res.writeHead(502).end(),
      ["--proxy", proxy, "--upstream", "http://10.0.0.5:7000"],
    );
    expect([bad.code, bad.stdout]).toEqual([2, expect.stringContaining(line)]);
  });

  it.each([
    [[], "plotctl doctor <url>"],
    [["http://localhost/?x=1"], "must not have a query"],
    [["localhost:5006"], "expected the http or https address"],
    [["http://localhost/", "--idle", "0"], "--idle: expected 1 to 3600 seconds, got 0."],
    [["http://localhost/", "--proxy", "iis"], "--proxy: expected nginx, caddy, traefik, apache"],
    [["http://localhost/", "--upstream", "x; y"], "--upstream: expected an address such as"],
  ])("rejects %j", async (args, message) => {
    const { code, stderr } = await plotctl(["doctor", ...args]);
    expect([code > 0, stderr]).toEqual([true, expect.stringContaining(message)]);
  });
});

describe("the cures of doctor", () => {
  const values = { upstream: "http://127.0.0.1:5006", prefix: "/plots", host: "plots.example.com" };

  it.each(PROXIES)("have no open places for %s", (proxy) => {
    const names: CureName[] = ["upgrade", "http", "host", "scheme", "visitors", "idle", "requestHeaders", "streaming"];
    for (const name of names) {
      const { where, lines } = cureFor(name, { ...values, proxy });
      expect(lines.join("\n")).not.toMatch(/\{(upstream|address|prefix|host)\}/);
      expect(lines.length > 0 || where.includes("by itself")).toBe(true);
    }
  });
});
