// A plotctl server with the app of large data and the app of a slider, in a process of its own.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Resolves with its address when it listens. It ends with this process. */
export async function startPanning(rows) {
  const apps = ["panning.ts", "slider.ts"].map((name) => fileURLToPath(new URL(`apps/${name}`, import.meta.url)));
  const program = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
  const server = spawn(process.execPath, [program, "serve", "--port", "0", "--log-level", "error", ...apps], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PLOTCTL_BENCH_ROWS: String(rows) },
  });
  process.on("exit", () => server.kill("SIGKILL"));
  const url = await new Promise((resolve, reject) => {
    server.stdout.setEncoding("utf8").on("data", (text) => {
      const [, found] = /(http:\/\/[^\s/]+)\//.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", (code) => reject(new Error(`The server ended with exit code ${code}.`)));
  });
  return { url, pid: server.pid };
}
