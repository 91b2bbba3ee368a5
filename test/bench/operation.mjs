// What it costs to run a server for others: a sign-in, the log of requests and metrics for each page, and sockets that idle.
import { scryptSync } from "node:crypto";
import { processUsage } from "./process-usage.mjs";
import { startLoad } from "./servers.mjs";

const ROUNDS = 10;
const PAGES = 150;
const PASSWORD = "s3cret";

/** Cheap to check, because only one sign-in is needed. */
const HASH = scryptSync(PASSWORD, "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 }).toString("base64").replace(/=+$/, "");
const BASIC_AUTH = `ada:$scrypt$ln=4,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$${HASH}`;

/** Processor time of pages of new sessions, of two servers in turns: with all of it, and without. */
export async function operationCost(target, { scale }) {
  if (target.name !== "plotctl") return [];
  const load = startLoad();
  const without = await target.serve("line", { isProbed: false, flags: ["--log-level", "error"] });
  const flags = ["--log-level", "info", "--basic-auth", BASIC_AUTH, "--metrics-port", "0"];
  const all = await target.serve("line", { isProbed: false, flags });
  const cookie = await signIn(all.urls[0]);
  const count = Math.round(PAGES * scale);
  const msOf = async ({ pid, urls: [url] }, options) => {
    const before = processUsage(pid).cpuMs;
    await load.call("getPages", { url, count, forMs: 60_000, ...options });
    return (processUsage(pid).cpuMs - before) / count;
  };
  const times = { without: [], all: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = { without: await msOf(without), all: await msOf(all, { cookie }) };
    // The first round warms up.
    if (round > 0) for (const [name, ms] of Object.entries(measured)) times[name].push(ms);
  }
  load.stop();
  await Promise.all([without.stop(), all.stop()]);
  const [plain, full] = [medianOf(times.without), medianOf(times.all)];
  return [
    { label: "page with sign-in, log and metrics, processor time", unit: "ms", better: "less", value: full },
    { label: "… without them", unit: "ms", value: plain },
    { label: "… their share, in percent", unit: "count", better: "less", value: (100 * (full - plain)) / full },
  ];
}

/** Memory of 1,000 sockets of one session, which has sent them its document. */
export async function idleSockets(target, { scale }) {
  if (target.name !== "plotctl") return [];
  const load = startLoad();
  const server = await target.serve("line", { maxConnections: 2000 });
  const [url] = server.urls;
  const open = (count) => load.call("openSockets", { url, sessionId: "shared", count, forMs: 60_000 });
  const sizes = async () => [processUsage(server.pid).rssBytes, await server.ask("heapBytes")];
  await open(100);
  const before = await sizes();
  const { count } = await open(Math.round(1000 * scale));
  const after = await sizes();
  load.stop();
  await server.stop();
  const [resident, heap] = before.map((bytes, at) => (after[at] - bytes) / count / 1000);
  return [
    { label: "memory per idle socket (resident)", unit: "kB", better: "less", value: resident },
    { label: "memory per idle socket (heap)", unit: "kB", value: heap },
  ];
}

/** Signs in by the form, as a browser does; returns the cookie. */
async function signIn(url) {
  const form = await fetch(new URL("/login", url));
  const [, token] = /name="_xsrf" value="([^"]+)"/.exec(await form.text());
  const [cookie] = form.headers.getSetCookie().map((each) => each.split(";", 1)[0]);
  const answer = await fetch(new URL("/login", url), {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: cookie, Origin: new URL(url).origin },
    body: new URLSearchParams({ _xsrf: token, name: "ada", password: PASSWORD }),
  });
  const given = answer.headers.getSetCookie().map((each) => each.split(";", 1)[0]);
  if (answer.status !== 303) throw new Error(`The sign-in was answered with ${answer.status}.`);
  return given.at(-1);
}

function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
