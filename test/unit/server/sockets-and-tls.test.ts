import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get as httpGet, type ClientRequest } from "node:http";
import { get as httpsGet } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Div } from "../../../src/exports/models.js";
import { createLog } from "../../../src/base/log.js";
import { Server } from "../../../src/server/server.js";
import type { ServerOptions } from "../../../src/server/options.js";

const folder = mkdtempSync(join(tmpdir(), "sockets-"));
const [certificate, key, lockedKey, other] = ["certificate", "key", "locked", "other"].map((name) =>
  join(folder, `${name}.pem`),
) as [string, string, string, string];
const openssl = (...args: string[]): void => void execFileSync("openssl", args, { stdio: "ignore" });

beforeAll(() => {
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  openssl(
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"],
    ...names,
    "-keyout",
    key,
    "-out",
    certificate,
  );
  openssl("rsa", "-aes256", "-passout", "pass:opens-sesame", "-in", key, "-out", lockedKey);
  openssl("genrsa", "-out", other, "2048");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Started {
  readonly server: Server;
  readonly lines: string[];
}

async function started(options: ServerOptions): Promise<Started> {
  const lines: string[] = [];
  const log = createLog({ level: "info", format: "pretty", write: (line) => void lines.push(line) });
  const server = new Server({ "/hi": (doc) => doc.add_root(new Div({ text: "hi" })) }, { ...options, log });
  await server.start();
  return { server, lines };
}

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

function ask(request: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.once("error", reject);
    request.once("response", (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.once("end", () => resolve({ status: response.statusCode, body }));
    });
  });
}

describe("a Unix socket", () => {
  const socketPath = join(folder, "socket");
  const page = (path: string, host = "localhost"): Promise<Answer> =>
    ask(httpGet({ socketPath, path, headers: { host, connection: "close" } }));

  it("serves pages, has no URL, and is removed when the server stops", async () => {
    const { server, lines } = await started({ unixSocket: socketPath });
    const { status, body } = await page("/hi");
    expect([status, body]).toEqual([200, expect.stringContaining("data-root-id")]);
    expect((await page("/static/js/bokeh.min.js")).status).toBe(200);
    expect((await page("/hi", "evil.example")).status).toBe(403);
    expect(server.urls).toEqual([]);
    expect(lines.join("")).toContain(`Listening on the Unix socket ${socketPath}`);
    expect(lines.join("")).not.toContain("http");
    await server.stop();
    expect(existsSync(socketPath)).toBe(false);
  });

  it("accepts the listed hosts, for pages and for websockets, and no other origin", async () => {
    const alone = await started({ unixSocket: socketPath });
    expect(alone.lines.join("")).toContain("Allowed origins: none");
    await alone.server.stop();
    const { server, lines } = await started({ unixSocket: socketPath, allowOrigins: ["plots.example"] });
    expect((await page("/hi", "plots.example")).status).toBe(200);
    expect(lines.join("")).toContain("Allowed origins: plots.example\n");
    await server.stop();
  });

  it("is taken over from a killed server, but not from a running one, nor from a file", async () => {
    const holder = `require("node:net").createServer().listen(${JSON.stringify(socketPath)}, () => process.kill(process.pid, "SIGKILL"))`;
    expect(() => execFileSync(process.execPath, ["-e", holder], { stdio: "ignore" })).toThrow();
    expect(existsSync(socketPath)).toBe(true);
    const { server } = await started({ unixSocket: socketPath });
    await expect(started({ unixSocket: socketPath })).rejects.toThrow("it is in use");
    await server.stop();
    const file = join(folder, "file");
    writeFileSync(file, "precious");
    await expect(started({ unixSocket: file })).rejects.toThrow("it is in use");
    expect(existsSync(file)).toBe(true);
  });

  it.each([
    [{ port: 5099 }, "port"],
    [{ address: "127.0.0.1" }, "address"],
    [{ sslCertfile: "certificate" }, "sslCertfile"],
    [{ sslKeyfile: "key" }, "sslKeyfile"],
  ] as const)("excludes %j", (others, name) => {
    expect(() => new Server({}, { unixSocket: socketPath, ...others })).toThrow(
      `Give either unixSocket or ${name}, not both.`,
    );
  });
});

describe("TLS", () => {
  it.each(["key", "locked key"])("serves https with a %s, and prints https URLs", async (which) => {
    const keys = which === "key" ? { sslKeyfile: key } : { sslKeyfile: lockedKey, sslPassword: "opens-sesame" };
    const { server, lines } = await started({ port: 0, sslCertfile: certificate, ...keys });
    expect(server.urls).toEqual([`https://localhost:${server.port}/hi`]);
    const trusting = { ca: execFileSync("cat", [certificate]), agent: false };
    const { status, body } = await ask(httpsGet(`https://localhost:${server.port}/hi`, trusting));
    expect([status, body]).toEqual([200, expect.stringContaining("data-root-id")]);
    expect(lines.join("")).toContain("TLS is on");
    expect(lines.join("")).not.toContain("opens-sesame");
    await server.stop();
  });

  it("serves https with the certificate and key in one file", async () => {
    const both = join(folder, "both.pem");
    writeFileSync(both, execFileSync("cat", [certificate, key]));
    const { server } = await started({ port: 0, sslCertfile: both });
    await server.stop();
  });

  it("reports unusable files at the start", () => {
    const message = (options: ServerOptions): string => {
      try {
        new Server({}, options);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message({ sslCertfile: join(folder, "none.pem") })).toMatch(/^sslCertfile: the file .* cannot be read/);
    expect(message({ sslCertfile: certificate })).toMatch(/^sslCertfile: the certificate and its key cannot be used/);
    expect(message({ sslCertfile: certificate, sslKeyfile: other })).toContain("cannot be used");
    expect(message({ sslCertfile: certificate, sslKeyfile: lockedKey, sslPassword: "wrong" })).not.toContain("wrong");
    expect(message({ sslKeyfile: key })).toBe("sslKeyfile has no effect without sslCertfile.");
  });
});

describe("the log", () => {
  it("reports the memory in use if that is enabled", async () => {
    let onLine: (line: string) => void = () => undefined;
    const memoryLine = new Promise<string>((resolve) => (onLine = resolve));
    const write = (line: string): void => void (line.includes("MB of memory") && onLine(line));
    const log = createLog({ level: "info", format: "pretty", write });
    const server = new Server({}, { port: 0, memLogFrequencyMs: 1, log });
    await server.start();
    expect(await memoryLine).toMatch(/\[pid \d+\] \d+\.\d\d MB of memory in use, \d+\.\d\d MB of them by JavaScript/);
    await server.stop();
  });
});
