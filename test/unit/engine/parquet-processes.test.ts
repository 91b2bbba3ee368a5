// Processes that index and read Parquet files: killed at any moment, several at once, and at their end. PLOTCTL_KILLS is the
// number of kills, PLOTCTL_SEED the seed of their moments.
import { spawn } from "node:child_process";
import { once, setMaxListeners } from "node:events";
import { mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { bucketOf } from "../../../src/engine/buckets.js";
import type { Engine, Envelope, EnvelopeQuery } from "../../../src/engine/contract.js";
import { ParquetEngine, type ParquetOptions } from "../../../src/engine/parquet/parquet-engine.js";
import { ParquetWorker } from "../../../src/engine/parquet/workers.js";
import { ManualClock } from "../../support/manual-clock.js";
import { describeParquet, runSql } from "../../support/parquet.js";
import { until } from "../../support/until.js";

const KILLS = Number(process.env["PLOTCTL_KILLS"] ?? 8);
const SEED = Number(process.env["PLOTCTL_SEED"] ?? Date.now() % 1e9);
const FILES = 3;
const ROWS = 60_000;
/** Long enough for some processes to start, one after the other, on a busy machine. */
const STARTS_MS = 60_000;
const signal = new AbortController().signal;
// One per question.
setMaxListeners(0, signal);

describeParquet("processes for Parquet files", () => {
  let root: string;
  let folder: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "plotctl-processes-"));
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(root, "data-"));
    for (let file = 0; file < FILES; file++) {
      const rows = `range(${file * ROWS}, ${(file + 1) * ROWS}) r(i)`;
      const sql = `SELECT i AS t, (i % 1009)::DOUBLE / 7 AS v FROM ${rows}`;
      await runSql(`COPY (${sql}) TO '${join(folder, `${file}.parquet`)}' (FORMAT parquet)`);
    }
  });
  afterEach(() => {
    for (const engine of opened.splice(0)) engine.close();
  });
  afterAll(() => rm(root, { recursive: true }));

  const written = async (): Promise<Map<string, number>> => {
    const names = await readdir(join(folder, ".plotctl")).catch(() => []);
    const times = names.map(async (name) => [name, (await stat(join(folder, ".plotctl", name))).mtimeMs] as const);
    return new Map(await Promise.all(times));
  };
  const opened: Engine[] = [];
  const open = async (name: string, options: ParquetOptions = {}): Promise<ParquetEngine> => {
    const engine = await ParquetEngine.open(join(folder, name), options);
    opened.push(engine);
    return engine;
  };
  const isDone = (name: string): boolean => /\.(pidx|pcol)$/.test(name);

  it(
    `leave nothing behind that the next start does not remove, and finish what was begun (${KILLS} kills, seed ${SEED})`,
    async () => {
      const random = seeded(SEED);
      let before = new Map<string, number>();
      for (let kill = 0; kill < KILLS; kill++) {
        // Sometimes all files are done before, so a few kills begin from nothing.
        if (kill % 4 === 0) {
          await rm(join(folder, ".plotctl"), { recursive: true, force: true });
          before = new Map();
        }
        await killWhileIndexing(join(folder, "*.parquet"), Math.floor(random() * 24), random() * 20);
        const now = await written();
        for (const [name, time] of before) expect([name, now.get(name)]).toEqual([name, time]);
        before = new Map([...now].filter(([name]) => isDone(name)));
      }
      const engine = await open("*.parquet", { rows: true });
      await checkEnvelope(engine);
      const after = await written();
      expect([...after.keys()].filter((name) => !isDone(name))).toEqual([]);
      for (const [name, time] of before) expect([name, after.get(name)]).toEqual([name, time]);
    },
    10_000 + KILLS * 8000,
  );

  it("index a file once when several start at the same moment", async () => {
    const pattern = join(folder, "*.parquet");
    const others = [1, 2].map(() => reportsOf(pattern));
    const own: string[] = [];
    const engine = await open("*.parquet", {
      rows: true,
      report: ({ file, done }) => own.push(`${file} ${done}`),
    });
    const reports = [own, ...(await Promise.all(others))].flat();
    await checkEnvelope(engine);
    engine.close();
    // The index of a file reports each step, and then its columns do.
    const counts = new Map(reports.map((report) => [report, reports.filter((each) => each === report).length]));
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
    expect([...(await written()).keys()].filter((name) => !isDone(name))).toEqual([]);
  });

  it("do not wait for locks that ended processes hold", async () => {
    const engine = await open("0.parquet");
    engine.close();
    const [index] = (await readdir(join(folder, ".plotctl"))) as [string];
    const path = join(folder, ".plotctl", index);
    const ended = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await once(ended, "exit");
    // The second lock is of this process by its id, but of one that started at another time.
    for (const content of [`${ended.pid} 12345`, `${process.pid} 12345`]) {
      await rm(path);
      await writeFile(`${path}.lock`, content);
      const again = await open("0.parquet");
      again.close();
      expect(await readdir(join(folder, ".plotctl"))).toEqual([index]);
    }
  });

  const onLinux = process.platform === "linux" ? it : it.skip;

  onLinux(
    "are replaced when one dies, and its questions asked again; a second death is an error",
    async () => {
      const engine = await open("*.parquet", { rows: false });
      await checkEnvelope(engine);
      const known = await childrenOf(process.pid);
      const asked = Array.from({ length: 20 }, (_, place) => engine.envelope(queryOf(4000 * place), signal));
      for (const pid of known) process.kill(pid, "SIGKILL");
      for (const [place, answer] of (await Promise.all(asked)).entries()) {
        expect(valuesOf(answer)[1]).toBe(valueAt(4000 * place + 1));
      }
      for (const pid of await childrenOf(process.pid)) process.kill(pid, "SIGKILL");
      const failing = Array.from({ length: 20 }, (_, place) => engine.envelope(queryOf(4000 * place + 100), signal));
      const failed = Promise.allSettled(failing);
      let isSettled = false;
      void failed.then(() => (isSettled = true));
      await until("the questions have failed", async () => {
        (await childrenOf(process.pid)).forEach(kill);
        return isSettled;
      });
      const reasons = (await failed).flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
      expect(reasons[0]).toMatchObject({ code: "DATA_FAILED" });
      await checkEnvelope(engine);
      engine.close();
    },
    STARTS_MS,
  );

  onLinux("end when they have no more tasks, and start again with the next one", async () => {
    const clock = new ManualClock();
    const worker = new ParquetWorker({ idleMs: 1000, clock });
    const source = { kind: "parquet", patterns: [join(folder, "*.parquet")] } as const;
    const task = {
      source,
      columns: undefined,
      sorted: undefined,
      mirrorsRows: false,
      index: "auto",
      memory: 1e9,
    } as const;
    for (let start = 0; start < 2; start++) {
      expect(await worker.run("prepare", task, { signal })).toMatchObject({ rows: FILES * ROWS });
      clock.advance(999);
      expect(await worker.run("prepare", task, { signal })).toMatchObject({ rows: FILES * ROWS });
      clock.advance(999);
      expect(await childrenOf(process.pid)).toHaveLength(1);
      clock.advance(1);
      await until("the process has ended", async () => (await childrenOf(process.pid)).length === 0);
    }
  });

  onLinux("end with the last data set, and close its files before", async () => {
    const before = (await readdir("/proc/self/fd")).length;
    const one = await open("0.parquet", { rows: true });
    const other = await open("1.parquet", { rows: true });
    await one.envelope(queryOf(0), signal);
    await one.columnValues(["v"], { signal });
    await other.envelope(queryOf(ROWS), signal);
    const openFiles = async (): Promise<string[]> =>
      (await Promise.all([process.pid, ...(await childrenOf(process.pid))].map(filesOf))).flat();
    expect((await openFiles()).filter((file) => file.includes(`${folder}/.plotctl/0.`))).not.toEqual([]);
    one.close();
    await until(
      "the files of closed data are closed",
      async () => !(await openFiles()).some((file) => file.includes(`${folder}/.plotctl/0.`)),
    );
    expect((await openFiles()).filter((file) => file.includes(`${folder}/.plotctl/1.`))).not.toEqual([]);
    other.close();
    await until("the processes have ended", async () => (await childrenOf(process.pid)).length === 0);
    await until("their channels are closed", async () => (await readdir("/proc/self/fd")).length <= before);
  });
});

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

function valueAt(row: number): number {
  return (row % 1009) / 7;
}

/** Fifty rows from a place on; the answer begins with the row before them. */
function queryOf(first: number): EnvelopeQuery {
  return {
    x: "t",
    ys: ["v"],
    from: first + 1,
    to: first + 50,
    exponent: 0,
    scale: "linear",
    form: "points",
    effort: "exact",
  };
}

/** Checks every row of some places of all files, and the extremes of all. */
async function checkEnvelope(engine: Engine): Promise<void> {
  for (let first = 0; first < FILES * ROWS - 60; first += 29_989) {
    const answer = await engine.envelope(queryOf(first), signal);
    expect(valuesOf(answer)).toEqual(Array.from({ length: 51 }, (_, index) => valueAt(first + index)));
  }
  const exponent = 11;
  const to = bucketOf(FILES * ROWS, exponent, "linear") + 1;
  const all = await engine.envelope({ ...queryOf(0), from: 0, to, exponent }, signal);
  expect(all.rows).toBe(FILES * ROWS);
  expect(Math.max(...valuesOf(all))).toBe(valueAt(1008));
}

function valuesOf(answer: Envelope): number[] {
  if (answer.form === "bands") throw new Error("expected points, got bands");
  return answer.form === "rows" ? [...(answer.ys[0] ?? [])] : [...answer.y];
}

const ENGINE = new URL("../../../dist/engine/parquet/parquet-engine.js", import.meta.url).href;

/** Starts a process that indexes files, and kills it, with those that index for it, after some reports and milliseconds. */
async function killWhileIndexing(pattern: string, reports: number, ms: number): Promise<void> {
  const script = `
    import { ParquetEngine } from ${JSON.stringify(ENGINE)};
    let reports = 0;
    const kill = () => process.kill(-process.pid, "SIGKILL");
    const report = () => reports++ === ${reports} && setTimeout(kill, ${ms});
    await ParquetEngine.open(${JSON.stringify(pattern)}, { rows: true, report });
    kill();`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: "inherit",
    detached: true,
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

/** The reports of another process that opens files. */
async function reportsOf(pattern: string): Promise<string[]> {
  const script = `
    import { ParquetEngine } from ${JSON.stringify(ENGINE)};
    const report = ({ file, done }) => console.log(file + " " + done);
    const engine = await ParquetEngine.open(${JSON.stringify(pattern)}, { rows: true, report });
    engine.close();`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output = text(child.stdout);
  await once(child, "exit");
  return (await output).split("\n").filter((line) => line !== "");
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      const [state, ppid] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(ppid) === parent && state !== "Z" ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

/** The files that a process has open. */
async function filesOf(pid: number): Promise<string[]> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  return Promise.all(descriptors.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => "")));
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
