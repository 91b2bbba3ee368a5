// nginx in a folder of its own, for tests.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
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
  await untilListening(port, () => nginx.exitCode !== null);
  return async () => {
    const ended = new Promise((resolve) => nginx.once("exit", resolve));
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
}
