// A server whose sessions fill a small heap.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli } from "../support/cli.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { until } from "../support/until.js";

const HEAP_MB = 96;
/** Of about 4 MB each. */
const MORE_THAN_FIT = 60;

const folder = mkdtempSync(join(tmpdir(), "small-heap-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("[R8] rejects new sessions with 503 near the limit, serves the others, and has room again when they end", async () => {
  const app = join(folder, "grow");
  mkdirSync(app);
  writeFileSync(
    join(app, "main.ts"),
    `import { Div, curdoc } from "plotctl";
     const rows: object[] = Array.from({ length: 40_000 }, (_, i) => ({ i, text: "row " + i }));
     curdoc().add_root(new Div({ text: String(rows.length) }));
     curdoc().on_session_destroyed(() => void (rows.length = 0));`,
  );
  writeFileSync(
    join(app, "app_hooks.ts"),
    `export const routes = (router) => router.post("/size", async (ctx) => { ctx.body = (await ctx.bytes()).length; });`,
  );
  const lifetime = ["--unused-session-lifetime", "500", "--check-unused-sessions", "100", "--max-sessions", "1000"];
  const running = await startCli([...lifetime, app], {
    env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` },
  });
  const clients: ProtocolClient[] = [];
  const visit = async (): Promise<Response> => {
    const answer = await fetch(running.url("/grow"));
    const [, token] = /"token":"([^"]+)"/.exec(await answer.text()) ?? [];
    if (token !== undefined) clients.push(await ProtocolClient.connect(running.url("/grow"), { token }));
    return answer;
  };
  let last = await visit();
  while (last.status === 200 && clients.length < MORE_THAN_FIT) last = await visit();
  expect([last.status, last.headers.get("Retry-After")]).toEqual([503, "10"]);
  expect(clients.length).toBeGreaterThan(5);
  expect(await (await fetch(running.url("/readyz"))).text()).toBe('{"ready":false,"why":["memory"]}');
  const size = (body: string) => fetch(running.url("/grow/size"), { method: "POST", body });
  expect([(await size("abc")).status, (await size("")).status]).toEqual([503, 200]);
  for (let i = 0; i < 100; i++) expect((await visit()).status).toBe(503);
  for (const client of clients) expect((await client.pull())["roots"]).toHaveLength(1);

  for (const { ws } of clients) ws.close();
  await until("there is room again", async () => (await visit()).status === 200, { timeoutMs: 60_000 });
  expect(await running.stop()).toBe(0);
}, 120_000);
