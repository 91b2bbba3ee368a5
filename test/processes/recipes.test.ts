// The lines of the manual that start a server for other people, each run as it is written: for services, containers, Kubernetes
// and proxies. Only ports and paths of this machine are replaced.
import { execFileSync, spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { request as tlsRequest } from "node:https";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

const ROOT = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "recipes-"));
const PAGES = ["deployment", "operations", "zero-downtime"];

interface StartLine {
  readonly page: string;
  readonly line: string;
  /** Behind `plotctl`. */
  readonly args: readonly string[];
}

const text = (page: string): string => readFileSync(join(ROOT, `static/docs/${page}.md`), "utf8");

function startLines(page: string): StartLine[] {
  const all = text(page);
  const words = (line: string): string[] => line.replace(/ +#.*/, "").trim().split(/\s+/);
  const written = [...all.matchAll(/^(?:plotctl|ExecStart=\S+ \S+\/plotctl) (serve.*)$/gm)].map(
    ([line, args = ""]): [string, string[]] => [line, words(args)],
  );
  const listed = [...all.matchAll(/^\s*(?:CMD|args:) (\[.*"serve".*\])$/gm)].map(
    ([line, list = "[]"]): [string, string[]] => [line, JSON.parse(list) as string[]],
  );
  return [...written, ...listed].map(([line, args]) => ({ page, line, args: args.slice(args.indexOf("serve")) }));
}

const lines = PAGES.flatMap(startLines);

/** Without ports and folders that only one server of a machine may use. */
function onThisMachine(args: readonly string[]): string[] {
  const replaced = args.map((arg, at) => {
    if (args[at - 1] === "--port" || args[at - 1] === "--metrics-port") return "0";
    if (args[at - 1] === "--session-snapshots" || args[at - 1] === "--run-dir") return join(folder, "of-the-server");
    return args[at - 1] === "--unix-socket" ? join(folder, "plotctl.sock") : arg;
  });
  return args.includes("--unix-socket") || args.includes("--port") ? replaced : [...replaced, "--port", "0"];
}

type Running = ChildProcessByStdio<null, Readable, Readable>;

/** Starts a server in a project, and waits for the address that it prints. */
async function start(args: readonly string[], project: string): Promise<{ child: Running; address: string }> {
  const env = { ...process.env, PLOTCTL_SECRET_KEY: "0123456789abcdef0123456789abcdef" };
  const program = join(ROOT, "dist/cli/main.js");
  const child = spawn(process.execPath, [program, ...args], { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (errors += part));
  for await (const part of child.stdout.setEncoding("utf8")) {
    const [address] = /^(https?|unix):\S+/m.exec(part as string) ?? [];
    if (address !== undefined) return { child, address };
  }
  throw new Error(errors);
}

/** The status of a request to the printed address, for the host that the line names. */
async function statusOf(address: string, { path, host }: { path: string; host: string | undefined }): Promise<number> {
  const headers = host === undefined ? {} : { host };
  const isTls = address.startsWith("https:");
  const place = address.startsWith("unix:")
    ? { socketPath: address.slice("unix:".length) }
    : { host: "127.0.0.1", port: Number(new URL(address).port) };
  const sent = (isTls ? tlsRequest : request)({ ...place, path, headers, rejectUnauthorized: false }).end();
  const [response] = (await once(sent, "response")) as [Readable & { statusCode: number }];
  response.resume();
  return response.statusCode;
}

function makeProject(name: string): string {
  const project = join(folder, name);
  mkdirSync(join(project, "node_modules"), { recursive: true });
  symlinkSync(ROOT, join(project, "node_modules/plotctl"));
  for (const file of ["app.ts", "apps/sliders.ts", "apps/heavy.ts"]) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    cpSync(join(ROOT, "apps/sliders.ts"), join(project, file));
  }
  cpSync(join(ROOT, "apps/weather"), join(project, "apps/weather"), { recursive: true });
  return project;
}

describe("a start line of the manual", () => {
  const plain = makeProject("plain");
  const configured = makeProject("configured");
  beforeAll(() => {
    const [, config = ""] = /```ts module\n([^]*?)```/.exec(text("deployment")) ?? [];
    writeFileSync(join(configured, "plotctl.config.ts"), config);
    execFileSync(
      "openssl",
      // prettier-ignore
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=plots", "-keyout", join(plain, "key.pem"), "-out", join(plain, "cert.pem")],
      { stdio: "ignore" },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is there for systemd, containers, Kubernetes and proxies", () => {
    const all = lines.map(({ line }) => line).join("\n");
    for (const each of ["ExecStart=", "CMD [", "args: [", "--unix-socket", "--ssl-certfile", "--prefix"]) {
      expect(all).toContain(each);
    }
  });

  it.each(lines.map((each): [string, StartLine] => [`${each.page}: ${each.line.trim()}`, each]))(
    "serves and stops: %s",
    async (_title, { args }) => {
      const isConfigured = args.length === 1;
      const { child, address } = await start(onThisMachine(args), isConfigured ? configured : plain);
      const named = args.find((_, at) => args[at - 1] === "--allow-websocket-origin" || args[at - 1] === "--host");
      const host = isConfigured ? "plots.example.com" : named;
      const path = address.startsWith("unix:") ? "/" : new URL(address).pathname;
      const statuses = [await statusOf(address, { path: "/healthz", host }), await statusOf(address, { path, host })];
      child.kill("SIGTERM");
      const [exitCode] = (await once(child, "exit")) as [number | null];
      expect([statuses[0], (statuses[1] ?? 500) < 400, exitCode]).toEqual([200, true, 0]);
    },
  );

  it("is watched by the health check of the container", async () => {
    const [, command = "[]"] = /^HEALTHCHECK CMD (\[.*\])$/m.exec(text("deployment")) ?? [];
    const [program = "", ...args] = JSON.parse(command) as string[];
    const { child, address } = await start(["serve", "--port", "0", "apps/sliders.ts"], plain);
    const check = async (): Promise<unknown> => {
      const here = args.map((arg) => arg.replace("127.0.0.1:5006", `127.0.0.1:${new URL(address).port}`));
      const [exitCode] = (await once(spawn(program, here, { stdio: "ignore" }), "exit")) as [number];
      return exitCode;
    };
    expect(await check()).toBe(0);
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(await check()).toBe(1);
  });
});
