// Another process takes over a server with 50 streams, again and again: for how long their readers get nothing, and whether rows
// are lost or come twice. Arguments: readers, takeovers. Prints JSON.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pull_session } from "plotctl/client";

const ROOT = join(import.meta.dirname, "../..");
const [readerCount, takeovers] = process.argv.slice(2).map(Number);
const BEAT_MS = 50;
const APP = `
  import { curdoc } from "plotctl";
  import { ColumnDataSource, Div } from "plotctl/models";
  const doc = curdoc();
  const state = doc.state({ row: 0 });
  const source = new ColumnDataSource({ name: "rows", data: { x: [] } });
  doc.add_root(new Div({ tags: [source] }));
  doc.add_periodic_callback(() => {
    source.stream({ x: [state.row] });
    state.row++;
  }, ${BEAT_MS});
`;

const folder = mkdtempSync(join(tmpdir(), "takeovers-"));
mkdirSync(join(folder, "node_modules"));
symlinkSync(ROOT, join(folder, "node_modules/plotctl"));
writeFileSync(join(folder, "app.ts"), APP);

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
const port = await freePort();

let server;
async function serve() {
  const flags = ["--port", String(port), "--takeover", "--run-dir", join(folder, "run")];
  const program = join(ROOT, "dist/cli/main.js");
  const child = spawn(process.execPath, [program, "serve", ...flags, join(folder, "app.ts")], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exit = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return { child, exit };
}
process.on("exit", () => server?.child.kill("SIGKILL"));

const readers = [];
async function openReader() {
  const session = await pull_session({ url: `http://localhost:${port}/app` });
  const rows = () => session.document.get_model_by_name("rows");
  const reader = { session, rows, first: rows(), heardAt: performance.now(), longestMs: 0 };
  reader.first.on_change("data", () => {
    const now = performance.now();
    reader.longestMs = Math.max(reader.longestMs, now - reader.heardAt);
    reader.heardAt = now;
  });
  readers.push(reader);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

server = await serve();
for (let i = 0; i < readerCount; i++) await openReader();
await pause(2000);
const gaps = [];
for (let round = 0; round < takeovers; round++) {
  for (const reader of readers) reader.longestMs = 0;
  const next = await serve();
  const exitCode = await server.exit;
  if (exitCode !== 0) throw new Error(`The server that was taken over has exited with ${exitCode}.`);
  server = next;
  await pause(1500);
  for (const { longestMs } of readers) gaps.push(longestMs);
}
const counts = readers.map(({ rows }) => {
  const seen = rows().data.x;
  const different = new Set(seen).size;
  return { lost: seen.at(-1) + 1 - different, doubled: seen.length - different };
});
const sum = (name) => counts.reduce((all, each) => all + each[name], 0);
gaps.sort((one, other) => one - other);
const at = (share) => gaps[Math.floor(share * (gaps.length - 1))];
console.log(
  JSON.stringify({
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    maxMs: at(1),
    rows: readers.reduce((all, { rows }) => all + rows().data.x.length, 0),
    lost: sum("lost"),
    doubled: sum("doubled"),
    readAgain: readers.filter(({ rows, first }) => rows() !== first).length,
  }),
);
server.child.kill("SIGTERM");
await server.exit;
rmSync(folder, { recursive: true });
process.exit(0);
