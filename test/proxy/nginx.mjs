// nginx in a folder of its own, for tests.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const START_LIMIT_MS = 60_000;

/** Whether a program is there. */
export function has(program, args = ["-v"]) {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Below the ports that systems give to sockets by themselves, which a server might get before this one is used. */
const FIRST_PORT = 15_000;
const PORTS = 15_000;
const given = new Set();

/** A port on which nothing listens at this moment; each time another one. */
export async function freePort() {
  for (;;) {
    const port = FIRST_PORT + Math.floor(PORTS * Math.random());
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

function isFree(port) {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true) || socket.destroy());
    socket.once("error", () => resolve(false));
  });
}

/** Resolves when the port accepts connections. Rejects when `hasEnded` says that the process has. */
export async function untilListening(port, hasEnded) {
  for (const deadline = Date.now() + START_LIMIT_MS; ;) {
    if (await accepts(port)) return;
    if (hasEnded() || Date.now() > deadline) throw new Error(`nothing listens on port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts nginx with this content of its `http` block, and waits for the port. Returns the function that stops it. */
export async function startNginx({ http, port }) {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-nginx-"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(folder, "nginx.conf"),
    `${process.getuid() === 0 ? "user root; " : ""}daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 2048; }
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  ${http}
}`,
  );
  const args = ["-p", folder, "-c", join(folder, "nginx.conf")];
  execFileSync("nginx", ["-t", "-q", ...args], { stdio: ["ignore", "ignore", "pipe"] });
  const nginx = spawn("nginx", args, { stdio: "ignore" });
  const ended = new Promise((resolve) => nginx.once("exit", resolve));
  await untilListening(port, () => nginx.exitCode !== null);
  return async () => {
    nginx.kill();
    const code = await ended;
    if (code !== 0) throw new Error(`nginx has ended with ${code}: ${readFileSync(join(folder, "error.log"), "utf8")}`);
    rmSync(folder, { recursive: true });
  };
}
