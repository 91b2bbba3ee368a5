// The measurements. Each row runs against either server, and returns figures; `run.mjs` compares them.
// `scale` is 1, or less for a quick run.
import { request } from "node:http";
import { randomUUID } from "node:crypto";
import { cuts } from "./cuts.mjs";
import { idleSockets, operationCost } from "./operation.mjs";
import { panning } from "./panning-rows.mjs";
import { coresDuring, processUsage } from "./process-usage.mjs";
import { processesCost } from "./processes.mjs";
import { reload } from "./reload.mjs";
import { startLoad } from "./servers.mjs";

/** The number of live sessions that one name of an app can have on any machine. */
const SESSIONS_PER_NAME = 1000;

/** By name; each is called with the server to measure and `{ scale, isFull, profiled }`. */
export const ROWS = {
  documents,
  dashboard,
  pages,
  opened,
  memory,
  sockets: idleSockets,
  operation: operationCost,
  cuts,
  processes: processesCost,
  roundtrip,
  range,
  stream,
  fanout,
  attack,
  start,
  package: packageSize,
  weight,
  reload,
  takeover,
  publishing,
  data: async (target, options) => [
    ...(await data(target, options)),
    ...(await parquet(target, options)),
    ...(await crossfilter(target, options)),
    ...raster(target, options),
    ...largeTable(target, options),
    ...live(target, options),
    ...panning(target, options),
  ],
};

/** Another process takes over a server with 50 streams; Bokeh has nothing to compare. */
function takeover(target, { scale }) {
  if (target.takeover === undefined) return [];
  const found = target.takeover(50, Math.ceil(20 * scale));
  return [
    { label: "gap at takeover, 50 streams: p95", unit: "ms", better: "less", value: found.p95Ms },
    {
      label: "gap at takeover: rows lost or doubled",
      unit: "count",
      better: "less",
      value: found.lost + found.doubled,
    },
  ];
}

/** Documents that users publish; Bokeh has nothing to compare. */
function publishing(target, { scale }) {
  if (target.publishing === undefined) return [];
  const readers = Math.ceil(1000 * scale);
  const { publish, list, live, commits } = target.publishing(readers, Math.ceil(20 * scale));
  const stream = `live document, ${readers} readers at 20 Hz`;
  return [
    { label: "1 MB published: median", unit: "ms", better: "less", value: publish.p50Ms },
    { label: "… 95 % within", unit: "ms", better: "less", value: publish.p95Ms },
    { label: "list of 200 documents: 95 % within", unit: "ms", better: "less", value: list.p95Ms },
    { label: `${stream}: median`, unit: "ms", better: "less", value: live.p50Ms },
    { label: "… 99 % within", unit: "ms", better: "less", value: live.p99Ms },
    { label: "… changes lost", unit: "count", better: "less", value: live.lost },
    { label: "… cores of the server", unit: "count", better: "less", value: live.cores },
    { label: "changes stored in groups", unit: "perSecond", better: "more", value: commits.perSecond },
  ];
}

/** Views of a line of 100 million rows in memory; Bokeh has nothing to compare. */
async function data(target, { scale }) {
  if (target.data === undefined) return [];
  const rows = 1e8 * scale;
  const found = target.data(rows, 200);
  const of = `of ${(rows / 1e6).toFixed(0)} million rows`;
  return [
    { label: `line ${of}: random view, median`, unit: "ms", better: "less", value: found.p50Ms },
    { label: `line ${of}: random view, 95 % within`, unit: "ms", better: "less", value: found.p95Ms },
    { label: `line ${of}: a loop over all rows`, unit: "ms", value: found.scanMs },
    { label: "… times faster than the loop", unit: "count", better: "more", value: found.scanMs / found.p50Ms },
    { label: "… pixel columns equal to the loop", unit: "count", value: found.columns },
    { label: "… 200 users ask at once, 95 % within", unit: "ms", better: "less", value: found.userP95Ms },
    { label: "… opened and first drawn", unit: "ms", better: "less", value: found.openMs },
    { label: "… delay of the event loop, 99 %", unit: "ms", better: "less", value: found.loopP99Ms },
    { label: "… delay of the event loop, longest", unit: "ms", better: "less", value: found.loopMaxMs },
    { label: "… memory of the process", unit: "MB", better: "less", value: found.residentMB },
  ];
}

/** Cells of a plane of 100 million points in memory; beside them NumPy's bincount, in the column of Bokeh. */
function raster(target, { scale }) {
  const rows = 1e8 * scale;
  const of = `of ${(rows / 1e6).toFixed(0)} million points`;
  const near = { label: `cells ${of}: near view, median (beside NumPy's bincount)`, unit: "ms", better: "less" };
  if (target.bincount !== undefined) return [{ ...near, value: target.bincount(rows).ms }];
  const found = target.raster(rows, 20);
  return [
    { ...near, value: found.exactP50Ms },
    { label: "… near view, 95 % within", unit: "ms", better: "less", value: found.exactP95Ms },
    { label: "… near view, processor time", unit: "ms", better: "less", value: found.exactCpuMs },
    { label: "… an eighth of the plane, 95 % within", unit: "ms", better: "less", value: found.wholeP95Ms },
    { label: "… far view, counted ahead, 95 % within", unit: "ms", better: "less", value: found.aheadP95Ms },
    { label: "… a loop over all rows", unit: "ms", value: found.loopMs },
    { label: "… near view, times faster than the loop", unit: "count", value: found.loopMs / found.exactP50Ms },
    { label: "… cells equal to the loop", unit: "count", value: found.cells },
    { label: "… memory of the process", unit: "MB", better: "less", value: found.residentMB },
  ];
}

/** A cross-filter of 100 million rows in memory: three histograms and a map. */
async function crossfilter(target, { scale }) {
  if (target.crossfilter === undefined) return [];
  const rows = 1e8 * scale;
  const found = target.crossfilter(rows);
  const of = `of ${(rows / 1e6).toFixed(0)} million rows`;
  return [
    { label: `cross-filter ${of}: a step of a box, median`, unit: "ms", better: "less", value: found.stepP50Ms },
    { label: "… a step of a box, 95 % within", unit: "ms", better: "less", value: found.stepP95Ms },
    { label: "… the same by GROUP BY of DuckDB", unit: "ms", value: found.groupMs },
    { label: "… times faster than DuckDB", unit: "count", better: "more", value: found.groupMs / found.stepP50Ms },
    { label: "… bins equal to DuckDB", unit: "count", value: found.bins },
    { label: "… a chart becomes active", unit: "ms", better: "less", value: found.activateMs },
    { label: "… with a filter in another chart", unit: "ms", better: "less", value: found.activateFilteredMs },
    { label: "… first counted", unit: "ms", better: "less", value: found.firstMs },
  ];
}

/** A table of 50 million rows in a Parquet file, and the first opening of a CSV file. */
function largeTable(target, { scale }) {
  if (target.largeTable === undefined) return [];
  const rows = 5e7 * scale;
  const found = target.largeTable(rows);
  const of = `of ${(rows / 1e6).toFixed(0)} million rows`;
  return [
    { label: `table ${of}: a page, 95 % within`, unit: "ms", better: "less", value: found.pageMs },
    { label: "… first sorted by a column of a million values", unit: "ms", better: "less", value: found.totalSortMs },
    { label: "… a page of it, 95 % within", unit: "ms", better: "less", value: found.totalPageMs },
    { label: "… first sorted by a column of 50 values", unit: "ms", better: "less", value: found.kindSortMs },
    { label: "… a page of it, 95 % within", unit: "ms", better: "less", value: found.kindPageMs },
    { label: "CSV opened for the first time, per second", unit: "MB", better: "more", value: found.csvMBPerSecond },
    { label: "… read by DuckDB, per second", unit: "MB", value: found.duckdbMBPerSecond },
  ];
}

/** 10,000 rows a second at the end of 10 million rows in memory, shown by three sessions. */
function live(target, { scale }) {
  if (target.live === undefined) return [];
  const found = target.live(1e7 * scale, Math.max(3, 10 * scale), 10_000);
  return [
    { label: "stream of 10,000 rows per second: taken per second", unit: "count", value: found.rowsPerSecond },
    { label: "… cores of the process, 3 sessions", unit: "cores", better: "less", value: found.cores },
    { label: "… messages per second and session", unit: "count", better: "less", value: found.messagesPerSecond },
    { label: "… size of a message", unit: "kB", better: "less", value: found.kBPerMessage },
  ];
}

/** Views of a line of 100 million rows in Parquet files, or with `--full` of a billion. */
async function parquet(target, { scale, isFull }) {
  if (target.parquet === undefined) return [];
  const rows = isFull ? 1e9 : 1e8 * scale;
  const found = target.parquet(rows, 200);
  const of = `of ${(rows / 1e6).toFixed(0)} million rows in Parquet`;
  return [
    { label: `line ${of}: random view, median`, unit: "ms", better: "less", value: found.p50Ms },
    { label: `line ${of}: random view, 95 % within`, unit: "ms", better: "less", value: found.p95Ms },
    { label: "… with a row mirror, median", unit: "ms", better: "less", value: found.mirrorP50Ms },
    { label: "… with a row mirror, 95 % within", unit: "ms", better: "less", value: found.mirrorP95Ms },
    { label: "… near views, decoded by DuckDB, median", unit: "ms", better: "less", value: found.closeP50Ms },
    { label: "… near views with a row mirror, median", unit: "ms", better: "less", value: found.mirrorCloseP50Ms },
    { label: "… near views with a row mirror, 95 % within", unit: "ms", better: "less", value: found.mirrorCloseP95Ms },
    { label: `line ${of}: DuckDB's scan of all rows`, unit: "ms", value: found.scanMs },
    { label: "… times faster than the scan", unit: "count", better: "more", value: found.scanMs / found.p50Ms },
    {
      label: "… times faster than the scan, with a row mirror",
      unit: "count",
      better: "more",
      value: found.scanMs / found.mirrorP50Ms,
    },
    { label: "… pixel columns equal to the scan", unit: "count", value: found.columns },
    { label: "… bytes of an answer, median", unit: "kB", better: "less", value: found.answerKB },
    { label: "… bytes of an answer, most", unit: "kB", better: "less", value: found.largestAnswerKB },
    { label: "… indexed", unit: "s", better: "less", value: found.indexMs / 1000 },
    { label: "… opened with an index", unit: "s", better: "less", value: found.openMs / 1000 },
    { label: "… row mirror written", unit: "s", better: "less", value: found.mirrorMs / 1000 },
    { label: "… size of the index", unit: "MB", better: "less", value: found.indexMB },
    { label: "… size of the row mirror", unit: "MB", value: found.mirrorMB },
    { label: "… memory of the processes", unit: "MB", better: "less", value: found.residentMB },
    { label: "… delay of the event loop, 99 %", unit: "ms", better: "less", value: found.loopP99Ms },
    { label: "… delay of the event loop, longest", unit: "ms", better: "less", value: found.loopMaxMs },
  ];
}

async function documents(target, { scale }) {
  const { perSecond, bytesKept } = target.documents("line", 4 * scale, 200);
  return [
    { label: "documents built and serialised per second", unit: "perSecond", better: "more", value: perSecond },
    { label: "memory per document", unit: "kB", better: "less", value: bytesKept / 1000 },
  ];
}

/** 20 figures with 60 widgets. */
async function dashboard(target, { scale, profiled }) {
  const { perSecond, bytesKept } = target.documents("dashboard", 4 * scale, 10);
  const pages = await withLoad(target, "dashboard", {}, (server, load) => newPages(server, load, { scale, profiled }));
  return [
    { label: "dashboards built and serialised per second", unit: "perSecond", better: "more", value: perSecond },
    { label: "memory per dashboard", unit: "kB", better: "less", value: bytesKept / 1000 },
    { label: "pages of new dashboards per second", unit: "perSecond", better: "more", ...pages },
  ];
}

async function pages(target, options) {
  const found = await withLoad(target, "line", {}, (server, load) => newPages(server, load, options));
  return [{ label: "pages of new sessions per second", unit: "perSecond", better: "more", ...found }];
}

/** Pages of one app, each of a new session, as many as the server can create with its default limits. */
async function newPages({ urls: [url], ...server }, load, { scale, profiled }) {
  await load.call("getPages", { url, forMs: 2000 * scale });
  let result;
  await profiled(server, async () => (result = await load.call("getPages", { url, forMs: 8000 * scale })));
  return rateOf([result]);
}

async function opened(target, { scale, profiled }) {
  return withLoad(target, "line", { names: 3 }, async (server, load) => {
    const count = SESSIONS_PER_NAME - 50;
    await load.call("openSockets", { url: server.urls[0], count, forMs: 2000 * scale });
    const results = [];
    await profiled(server, async () => {
      for (const url of server.urls.slice(1)) {
        results.push(await load.call("openSockets", { url, count, forMs: 4000 * scale }));
      }
    });
    return [
      {
        label: "sockets of new sessions opened and pulled per second",
        unit: "perSecond",
        better: "more",
        ...rateOf(results),
      },
    ];
  });
}

async function memory(target, { scale }) {
  return withLoad(target, "line", {}, async (server, load) => {
    const [url] = server.urls;
    const forMs = 60_000;
    await load.call("openSockets", { url, count: 100, forMs });
    const before = await memoryOf(server);
    const { count } = await load.call("openSockets", { url, count: Math.round(800 * scale), forMs });
    const after = await memoryOf(server);
    const perSession = (name) => (before[name] === null ? null : (after[name] - before[name]) / count / 1000);
    return [
      { label: "memory per live session (resident)", unit: "kB", better: "less", value: perSession("rssBytes") },
      { label: "memory per live session (heap)", unit: "kB", value: perSession("heapBytes") },
    ];
  });
}

async function memoryOf(server) {
  const heapBytes = server.isProbed ? await server.ask("heapBytes") : null;
  return { heapBytes, rssBytes: processUsage(server.pid)?.rssBytes ?? null };
}

async function roundtrip(target, { scale, profiled }) {
  const figures = await withLoad(target, "slider", {}, async (server, load) => {
    const [url] = server.urls;
    const forMs = 4000 * scale;
    await load.call("openSockets", { url, count: 1, forMs: 60_000 });
    await load.call("roundTrips", { everyMs: 5, forMs: forMs / 2 });
    const one = await load.call("roundTrips", { everyMs: 5, forMs });
    await load.call("openSockets", { url, count: 99, forMs: 60_000 });
    await load.call("roundTrips", { everyMs: 0, forMs: forMs / 4 });
    const hundred = await load.call("roundTrips", { everyMs: 200, forMs });
    let atOnce;
    await profiled(server, async () => (atOnce = await load.call("roundTrips", { everyMs: 0, forMs })));
    return [
      ...latencies("round trip, 1 session", one),
      ...latencies("round trip, 100 sessions, 5 per second each", hundred),
      { label: "round trips per second, 100 sessions at once", unit: "perSecond", better: "more", ...rateOf([atOnce]) },
    ];
  });
  return target.name === "bokeh" ? [...figures, ...(await withoutDelay(target, scale))] : figures;
}

/** Bokeh's figures without the 40 ms of delayed acknowledgements on its sockets. */
async function withoutDelay(target, scale) {
  return withLoad(target, "slider", { isWithoutDelay: true }, async (server, load) => {
    await load.call("openSockets", { url: server.urls[0], count: 1, forMs: 60_000 });
    await load.call("roundTrips", { everyMs: 5, forMs: 1000 * scale });
    return latencies(
      "round trip, 1 session, with TCP_NODELAY",
      await load.call("roundTrips", { everyMs: 5, forMs: 4000 * scale }),
    );
  });
}

function latencies(label, { p50Ms, p99Ms }) {
  return [
    { label: `${label}: p50`, unit: "ms", better: "less", value: p50Ms },
    { label: `${label}: p99`, unit: "ms", better: "less", value: p99Ms },
  ];
}

/** The server's cost of a step of a pan: 100 users who pan with 60 steps a second, or with the maximum rate. */
async function range(target, { scale, profiled }) {
  return withLoad(target, "range", {}, async (server, load) => {
    const pan = (forMs) => load.call("roundTrips", { everyMs: 1000 / 60, forMs, moved: "range" });
    await load.call("openSockets", { url: server.urls[0], count: 100, forMs: 60_000 });
    await pan(2000 * scale);
    let result;
    const before = processUsage(server.pid);
    await profiled(server, async () => (result = await pan(6000 * scale)));
    const after = processUsage(server.pid);
    const value = before === null ? null : (1000 * (after.cpuMs - before.cpuMs)) / result.count;
    return [{ label: "processor time per step of a pan", unit: "us", better: "less", value }];
  });
}

const LADDER = [25, 50, 75, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1200];
const BEATS_PER_SECOND = 20;

/** Increasing numbers of sessions, until one of them gets less than 95 % of its rows, twice. */
async function stream(target, { scale, profiled }) {
  return withLoad(target, "stream", { names: 2 }, async (server, load) => {
    let best = { sessions: 0, cores: null, ageMs: null, delayMs: null };
    let opened = 0;
    const isSustained = async () => {
      await load.call("countBeats", { forMs: 1000 });
      let received;
      const listen = async () => (received = await load.call("countBeats", { forMs: 4000 * scale }));
      const cores = await coresDuring(server.pid, () => profiled(server, listen));
      const isEnough = received.slowestPerSecond >= 0.95 * BEATS_PER_SECOND && (cores ?? 0) < 1;
      if (isEnough) best = { sessions: opened, cores, ...received };
      return isEnough;
    };
    for (const sessions of scale < 1 ? LADDER.filter((_, index) => index % 3 === 2) : LADDER) {
      const url = server.urls[opened < SESSIONS_PER_NAME ? 0 : 1];
      opened += (await load.call("openSockets", { url, count: sessions - opened, forMs: 20_000 })).count;
      if (opened < sessions || !((await isSustained()) || (await isSustained()))) break;
    }
    return [
      {
        label: "sessions sustained at 20 Hz, 10 rows × 3 columns, window of 1,000",
        unit: "count",
        better: "more",
        value: best.sessions,
        isLoadBound: best.loadCores > 0.95,
      },
      { label: "… and the server's cores then", unit: "cores", value: best.cores },
      { label: "… and how old rows are when they arrive: p99", unit: "ms", value: best.ageMs },
      { label: "… and how much later than its beat rows are made: p99", unit: "ms", value: best.delayMs },
    ];
  });
}

async function fanout(target, options) {
  const figures = [];
  for (const viewers of [200, 1000]) figures.push(...(await shareWith(viewers, target, options)));
  return figures;
}

async function shareWith(viewers, target, { scale, profiled }) {
  const options = viewers > 200 ? { maxConnections: viewers } : {};
  return withLoad(target, "slider", options, async (server, load) => {
    const sessionId = randomUUID();
    const { count } = await load.call("openSockets", { url: server.urls[0], count: viewers, forMs: 60_000, sessionId });
    if (count < viewers) throw new Error(`Only ${count} of ${viewers} viewers could come.`);
    await load.call("shareUpdates", { times: Math.round(20 * scale) });
    let shared;
    await profiled(server, async () => (shared = await load.call("shareUpdates", { times: Math.round(60 * scale) })));
    return [
      {
        label: `one update until the last of ${viewers} viewers has it`,
        unit: "ms",
        better: "less",
        value: shared.p50Ms,
      },
    ];
  });
}

/** The effect on other clients of messages that cause much work. */
async function attack(target, { scale }) {
  return withLoad(target, "slider", {}, async (server, load) => {
    const [url] = server.urls;
    const attacker = startLoad();
    try {
      await load.call("openSockets", { url, count: 1, forMs: 60_000 });
      await load.call("roundTrips", { everyMs: 5, forMs: 1000 * scale });
      const figures = [];
      for (const [kind, label] of Object.entries(ATTACKS)) {
        const [{ longestMs: value }] = await Promise.all([
          load.call("roundTrips", { everyMs: 5, forMs: 4000 * scale }),
          attacker.call("attack", { url, kind, times: Math.ceil(5 * scale) }),
        ]);
        figures.push({ label: `longest round trip while others send ${label}`, unit: "ms", better: "less", value });
      }
      return figures;
    } finally {
      attacker.stop();
    }
  });
}

const ATTACKS = {
  zeros: "10 MB of NUL",
  nesting: "10 MB of brackets",
  events: "100,000 events",
  compressed: "87 kB that inflate to 87 MB",
  cells: "100 patches of a cell among a million rows",
};

async function start(target, { scale }) {
  const times = Math.max(2, Math.round(7 * scale));
  const servedMs = await medianMs(times, async () => {
    const server = await target.serve("line", { isProbed: false });
    await get(server.urls[0]);
    return () => server.stop();
  });
  const figures = [{ label: "process start to first page", unit: "ms", better: "less", value: servedMs }];
  for (const [label, command] of Object.entries(target.commands)) {
    const value = await medianMs(times, () => target.run(command));
    figures.push({ label, unit: "ms", better: "less", value });
  }
  return figures;
}

/** The median of several durations of work; the function that it returns is called for cleanup, and not measured. */
async function medianMs(times, work) {
  const took = [];
  for (let time = 0; time < times; time++) {
    const startedAt = performance.now();
    const cleanUp = await work();
    took.push(performance.now() - startedAt);
    await cleanUp?.();
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length / 2)];
}

/** The size of an installation of the package, with all dependencies. Uses the registry. */
async function packageSize(target) {
  const { packages, bytes } = (await target.installed()) ?? {};
  return [
    { label: "packages of an installation", unit: "count", better: "less", value: packages },
    { label: "size of an installation", unit: "MB", better: "less", value: bytes && bytes / 1e6 },
  ];
}

/** The bytes of a page and its scripts for a browser that accepts brotli. */
async function weight(target) {
  const server = await target.serve("slider", { isProbed: false });
  try {
    const [url] = server.urls;
    const page = await get(url);
    const scripts = [...page.text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => new URL(src, url).href);
    let bytes = page.bytes;
    for (const script of scripts) bytes += (await get(script)).bytes;
    return [{ label: "page with its scripts, as transferred", unit: "kB", better: "less", value: bytes / 1000 }];
  } finally {
    await server.stop();
  }
}

/** Runs work with a server of an app and a process to put load on it. */
async function withLoad(target, app, options, work) {
  const server = await target.serve(app, options);
  const load = startLoad();
  try {
    return await work(server, load);
  } finally {
    load.stop();
    await server.stop();
  }
}

/** The median of several runs; marked if the load process was the limit. */
function rateOf(results) {
  const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
  const isLoadBound = results.some(({ loadCores }) => loadCores > 0.95);
  return { value: (1000 * total("count")) / total("ms"), isLoadBound };
}

/** The text of an answer, and its size in bytes. */
function get(url) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { "Accept-Encoding": "br" } }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve({ text: body.toString(), bytes: body.length });
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    });
    asked.on("error", reject).end();
  });
}
