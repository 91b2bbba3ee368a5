// The two compared servers, each in its own process with its defaults, serving an app of apps/. An app may be
// served under several names (`line-1`, `line-2`, …), since each name has a limited capacity for sessions.
import { execFileSync, fork, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { call } from "./calls.mjs";
import { installedPackage } from "./installed.mjs";

const FOLDER = import.meta.dirname;
const APPS = join(FOLDER, "apps");
const ROOT = join(FOLDER, "../..");
const PROBE = new URL("probe.mjs", import.meta.url).href;
const START_LIMIT_MS = 30_000;
/** Servers of Bokeh log the address; plotctl prints it on a line of its own. */
const APP_URL = /(?:^|running at: )http:\/\/[^\s/]*:(\d+)\//m;

const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** plotctl's command line, or its server as a library if `maxConnections` is set. */
export const plotctl = {
  name: "plotctl",
  serve: (app, { names = 1, maxConnections, isProbed = true, flags = [] } = {}) =>
    start(app, existsSync(join(APPS, `${app}.ts`)) ? ".ts" : ".mjs", names, (files) => {
      const program =
        maxConnections === undefined
          ? [join(ROOT, "dist/cli/main.js"), "serve", "--port", "0", ...flags]
          : [join(FOLDER, "serve-many.mjs"), String(maxConnections)];
      const probe = isProbed ? ["--import", PROBE] : [];
      return spawn(process.execPath, [...probe, ...program, ...files], {
        stdio: ["ignore", "pipe", "pipe", ...(isProbed ? ["ipc"] : [])],
      });
    }),
  /** Measures documents without a server. */
  documents: (name, seconds, kept) =>
    runToEnd(process.execPath, ["--expose-gc", join(FOLDER, "documents.mjs"), name, seconds, kept]),
  /** Measures large data without a server. */
  data: (rows, views) => runToEnd(process.execPath, [join(FOLDER, "data.mjs"), rows, views]),
  /** Measures large data in Parquet files without a server. */
  parquet: (rows, views) => runToEnd(process.execPath, [join(FOLDER, "parquet.mjs"), rows, views]),
  /** Measures a cross-filter without a server. */
  crossfilter: (rows) => runToEnd(process.execPath, [join(FOLDER, "crossfilter.mjs"), rows]),
  /** Measures a table of Parquet files, and a CSV file, without a server. */
  largeTable: (rows) => runToEnd(process.execPath, [join(FOLDER, "large-table.mjs"), rows]),
  /** Measures a stream at the end of a history without a server. */
  live: (history, seconds, perSecond) =>
    runToEnd(process.execPath, [join(FOLDER, "live.mjs"), history, seconds, perSecond]),
  /** Measures cells of a plane without a server. */
  raster: (rows, views) => runToEnd(process.execPath, [join(FOLDER, "raster.mjs"), rows, views]),
  /** Measures how long readers get nothing while another process takes over. */
  takeover: (readers, takeovers) => runToEnd(process.execPath, [join(FOLDER, "takeover.mjs"), readers, takeovers]),
  /** Measures published documents and their readers. */
  publishing: (readers, seconds) => runToEnd(process.execPath, [join(FOLDER, "publishing.mjs"), readers, seconds]),
  /** Measures people who pan over large data, and the wheel in Chromium. */
  panning: (rows, people, seconds) => runToEnd(process.execPath, [join(FOLDER, "panning.mjs"), rows, people, seconds]),
  painting: (rows, turns) => runToEnd(process.execPath, [join(FOLDER, "painting.mjs"), rows, turns]),
  commands: {
    "the bare interpreter": ["--eval", "0"],
    "`--version`": [join(ROOT, "dist/cli/main.js"), "--version"],
    "`--help`": [join(ROOT, "dist/cli/main.js"), "--help"],
  },
  run: (args) => void execFileSync(process.execPath, args),
  installed: () => installedPackage(ROOT),
};

/** Bokeh's server, or undefined if no Python with Bokeh is found. */
export function findBokeh() {
  const candidates = [process.env.PLOTCTL_PYTHON, join(ROOT, ".cache/interop-venv/bin/python")];
  const python = candidates.find((candidate) => candidate && existsSync(candidate));
  if (python === undefined) return undefined;
  const version = execFileSync(python, ["-c", "import bokeh; print(bokeh.__version__)"], { encoding: "utf8" }).trim();
  return {
    name: "bokeh",
    version,
    serve: (app, { names = 1, isWithoutDelay = false } = {}) =>
      start(app, ".py", names, (files) => {
        const program = isWithoutDelay ? [join(FOLDER, "serve_nodelay.py")] : ["-m", "bokeh"];
        return spawn(python, [...program, "serve", "--port", "0", ...files], { stdio: ["ignore", "pipe", "pipe"] });
      }),
    /** Measures cells of a plane by NumPy. */
    bincount: (rows) => runToEnd(python, [join(FOLDER, "raster_numpy.py"), rows]),
    documents: (name, seconds, kept) => runToEnd(python, [join(FOLDER, "documents.py"), name, seconds, kept]),
    commands: {
      "the bare interpreter": ["-c", ""],
      "`--version`": ["-m", "bokeh", "--version"],
      "`--help`": ["-m", "bokeh", "--help"],
    },
    run: (args) => void execFileSync(python, args),
    installed: () => JSON.parse(execFileSync(python, [join(FOLDER, "installed.py")], { encoding: "utf8" })),
  };
}

function runToEnd(program, args) {
  return JSON.parse(execFileSync(program, args.map(String), { encoding: "utf8" }));
}

async function start(app, extension, names, run) {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-bench-"));
  const files = Array.from({ length: names }, (_, index) => join(folder, `${app}-${index + 1}${extension}`));
  for (const file of files) copyFileSync(join(APPS, `${app}${extension}`), file);
  const child = run(files);
  running.add(child);
  child.once("exit", () => {
    running.delete(child);
    rmSync(folder, { recursive: true });
  });
  const port = await portOf(child);
  return {
    pid: child.pid,
    urls: files.map((_, index) => `http://127.0.0.1:${port}/${app}-${index + 1}`),
    isProbed: child.channel !== undefined,
    /** Sends a request to the probe. */
    ask: (name) => call(child, name),
    async stop() {
      const exit = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await exit;
    },
  };
}

/** Waits until the server prints its address. Later output is read and dropped, as by a log collector. */
function portOf(child) {
  let output = "";
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why} before it listened:\n${output}`));
    const timer = setTimeout(() => fail(`${START_LIMIT_MS} ms went by`), START_LIMIT_MS);
    const take = (text) => {
      if (timer.hasRef()) output += text;
      const [, port] = APP_URL.exec(output) ?? [];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("exit", (code) => fail(`The server ended with exit code ${code}`));
  });
}

/** A process that puts load on servers. */
export function startLoad() {
  const child = fork(fileURLToPath(new URL("load/main.mjs", import.meta.url)));
  running.add(child);
  child.once("exit", () => running.delete(child));
  return {
    call: (name, options) => call(child, name, options),
    stop: () => void child.kill("SIGKILL"),
  };
}
