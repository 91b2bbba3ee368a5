import { join } from "node:path";
import { discoverApplications } from "../../../src/application/discover.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";
import { happened, plotctl, removeFiles, writeFiles } from "./app-files.js";

let running: StartedServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
  happened.length = 0;
  await removeFiles();
});

/** Records the calls in the app and in its hooks; hooks wait first, so that a missing await shows. */
const TOOLS = `import { note } from "plotctl";
const later = async () => { for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve)); };
`;

const MAIN = `import { curdoc, note } from "plotctl";
note("modify");
const doc = curdoc();
doc.add_next_tick_callback(() => { note("next_tick"); doc.add_timeout_callback(timeout, 5); });
function timeout() { note("timeout"); const periodic = doc.add_periodic_callback(() => {
  note("periodic"); doc.remove_periodic_callback(periodic);
}, 5, { pauses: false }); }
doc.on_session_destroyed(() => note("document destroyed"));
`;

const HOOKS = `${TOOLS}
const contexts = new Set();
export async function on_server_loaded(context) { contexts.add(context); await later(); note("server_loaded"); }
export async function on_server_unloaded(context) { await later(); note("server_unloaded " + contexts.has(context)); }
export async function on_session_created(context) { await later(); note("session_created " + context.destroyed); }
export async function on_session_destroyed(context) { await later(); note("session_destroyed " + context.destroyed); }
export async function process_request(request) { await later(); return { extra: request.arguments.x?.length ?? 0 }; }
`;

async function serve(files: Readonly<Record<string, string>>, options: Parameters<typeof startServer>[1] = {}) {
  const folder = await writeFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`dir/${path}`, text])),
  );
  const hostModules = () => Promise.resolve({ ...plotctl });
  running = await startServer(await discoverApplications([join(folder, "dir")], { argv: [], hostModules }), options);
  return running;
}

const open = async (server: StartedServer, query = ""): Promise<string> =>
  (await fetch(server.url(`/dir${query}`))).text();

describe("the hooks of an app's folder", () => {
  it("run in order around the app, each awaited, the document's own last callback after the app's", async () => {
    const server = await serve({ "main.ts": MAIN, "app_hooks.ts": HOOKS });
    await open(server);
    await until("both callbacks have run", () => happened.includes("periodic") && happened.includes("timeout"));
    await server.stop();
    expect(happened).toEqual([
      "server_loaded",
      "session_created false",
      "modify",
      "next_tick",
      "timeout",
      "periodic",
      "session_destroyed true",
      "document destroyed",
      "server_unloaded true",
    ]);
  });

  it("may be in server_lifecycle.ts, and run once for any number of sessions", async () => {
    const hooks = `${TOOLS} note("loaded"); export const on_session_created = () => note("created");`;
    const server = await serve({ "main.ts": `import "./server_lifecycle.ts";`, "server_lifecycle.ts": hooks });
    await Promise.all([open(server), open(server)]);
    expect(happened).toEqual(["loaded", "created", "created"]);
  });

  it("set values of the app in the server context, which all its sessions read", async () => {
    const main = `import { curdoc, note } from "plotctl"; const { server_context } = curdoc().session_context;
note(server_context.model.weights); server_context.visits += 1; note(server_context.visits);`;
    const hooks = `export async function on_server_loaded(context) { context.model = { weights: 3 }; context.visits = 0; }
export function on_session_created({ server_context }) { server_context.visits += 10; }`;
    const server = await serve({ "main.ts": main, "app_hooks.ts": hooks });
    await open(server);
    await open(server);
    expect(happened).toEqual([3, 11, 3, 22]);
  });

  it("pass the result of process_request to the session", async () => {
    const main = `import { curdoc, note } from "plotctl"; note(curdoc().session_context.token_payload.extra);
note(curdoc().session_context.user);`;
    const server = await serve({ "main.ts": main, "app_hooks.ts": HOOKS });
    await open(server, "?x=1&x=2");
    expect(happened).toEqual(["server_loaded", "session_created false", 2, null]);
  });

  it("do not stop the server, the session or each other when they throw, and the log has file and line", async () => {
    const hooks = `${TOOLS}
export function on_server_loaded() { throw new Error("a"); }
export async function on_session_created() { await later(); throw new Error("b"); }
export async function on_session_destroyed() { await later(); throw new Error("c"); }
export function on_server_unloaded() { throw new Error("d"); }`;
    const server = await serve({ "main.ts": MAIN, "app_hooks.ts": hooks });
    expect(await open(server)).toContain("<body>");
    await server.stop();
    expect(happened).toContain("modify");
    expect(happened).toContain("document destroyed");
    const failures = server.logged.filter((line) => line.includes("failed"));
    for (const [at, hook] of ["server_loaded", "session_created", "session_destroyed", "server_unloaded"].entries()) {
      expect(failures[at]).toMatch(
        new RegExp(`^App /dir: on_${hook} failed: [abcd] \\(.*app_hooks\\.ts:\\d+:\\d+\\)$`),
      );
    }
  });

  it("that never end delay a session, and the end of the server, only until their limit", async () => {
    const hooks = `const never = () => new Promise(() => {});
export const on_session_created = never; export const on_session_destroyed = never;`;
    const server = await serve({ "main.ts": MAIN, "app_hooks.ts": hooks }, { appStartLimitMs: 50 });
    expect(await open(server)).toContain("<body>");
    await server.stop();
    const late = server.logged.filter((line) => line.includes("has not ended"));
    expect(late).toEqual([
      "App /dir: on_session_created has not ended after its limit of 0.05 s; the server continues without it.",
      "App /dir: on_session_destroyed has not ended after its limit of 4 s; the server continues without it.",
    ]);
    expect(happened).toContain("document destroyed");
  });
});
