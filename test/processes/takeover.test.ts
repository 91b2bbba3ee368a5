// Sessions outlive their process: another one takes over, or finds them in a folder. Runs the built command line.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, runCli, type RunningCli } from "../support/cli.js";
import { freePort } from "../support/free-port.js";
import { STREAMING_APP, StreamingReader } from "../support/streaming-readers.js";
import { until } from "../support/until.js";

const folder = mkdtempSync(join(tmpdir(), "takeover-"));
const app = join(folder, "app.ts");
const snapshots = join(folder, "snapshots");
const running: RunningCli[] = [];
const readers: StreamingReader[] = [];
let port: number;

/** A server at the port of this test. */
async function serve(flags: readonly string[]): Promise<RunningCli> {
  const server = await startCli(["--port", String(port), ...flags, app]);
  running.push(server);
  return server;
}

const takeover = (processes = 1): Promise<RunningCli> =>
  serve(["--takeover", "--run-dir", join(folder, "run"), "--num-procs", String(processes)]);
const keep = (processes = 1): Promise<RunningCli> => {
  const flags = ["--session-snapshots", snapshots, "--session-snapshot-interval", "1"];
  return serve([...flags, "--num-procs", String(processes)]);
};

async function open(count: number): Promise<readonly StreamingReader[]> {
  const opened: StreamingReader[] = [];
  for (let i = 0; i < count; i++) opened.push(await StreamingReader.open(`http://localhost:${port}/app`));
  readers.push(...opened);
  return opened;
}

/** Resolves when each reader has got further rows. */
async function goesOn(all: readonly StreamingReader[]): Promise<void> {
  const before = all.map(({ rows }) => rows.length);
  await until("all readers get rows", () => all.every(({ rows }, at) => rows.length > (before[at] ?? 0) + 3), {
    timeoutMs: 30_000,
    evidence: () => `${running.map(({ stderr }) => stderr).join("\n")}`,
  });
}

/** Once the server of this test waits for another process. */
async function controlSocket(): Promise<string> {
  let found: string | undefined;
  const look = (): boolean => {
    found = readdirSync(join(folder, "run")).find((name) => name.startsWith(`${port}-`));
    return found !== undefined;
  };
  await until("the server waits for another process", look);
  return join(folder, "run", found ?? "");
}

const files = (): string[] => readdirSync(join(snapshots, "sessions")).filter((name) => name.endsWith(".session"));

describe("a session", () => {
  beforeAll(() => {
    mkdirSync(join(folder, "node_modules"));
    mkdirSync(join(folder, "run"));
    symlinkSync(process.cwd(), join(folder, "node_modules/plotctl"));
  });
  beforeEach(async () => {
    writeFileSync(app, STREAMING_APP);
    port = await freePort();
  });
  afterEach(async () => {
    await Promise.all(readers.splice(0).map(({ session }) => session.close()));
    await Promise.all(running.splice(0).map((server) => server.stop("SIGKILL")));
    rmSync(snapshots, { recursive: true, force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("[S5] of 50 streams loses no row, repeats none and is not read again when other processes take over", async () => {
    let server = await takeover();
    const all = await open(50);
    await goesOn(all);
    for (let round = 1; round <= 2; round++) {
      const next = await takeover();
      for (const { slider } of all) slider.value = round;
      expect(await server.exit).toBe(0);
      expect(server.stderr).toContain("with 50 of 50 sessions");
      server = next;
      await goesOn(all);
      await until("the app has all values", () => all.every(({ shown }) => shown === String(round)), {
        evidence: () =>
          JSON.stringify(all.map(({ shown, slider, isSame, faults }) => [shown, slider.value, isSame, faults])),
      });
    }
    expect(all.map(({ faults }) => faults)).toEqual(all.map(() => 0));
    expect(all.every(({ isSame }) => isSame)).toBe(true);
  }, 120_000);

  it("[S5] of 20 streams goes on in the same way when servers with other numbers of processes take over", async () => {
    let server = await takeover(2);
    const all = await open(20);
    await goesOn(all);
    for (const [round, count] of [3, 1, 2].entries()) {
      const next = await takeover(count);
      for (const { slider } of all) slider.value = round + 1;
      expect(await server.exit).toBe(0);
      expect(server.stderr).toContain("with 20 of 20 sessions");
      await next.waitFor(/20 sessions are here after the takeover/);
      server = next;
      await goesOn(all);
      await until("the app has all values", () => all.every(({ shown }) => shown === String(round + 1)));
    }
    expect(all.map(({ faults, isSame }) => [faults, isSame])).toEqual(all.map(() => [0, true]));
    expect(await server.stop("SIGTERM")).toBe(0);
  }, 180_000);

  it.each([1, 2])("takes the store with it, which a third server cannot have (processes: %i)", async (n) => {
    const store = ["--store", `file:${join(folder, `users-${n}.db`)}`];
    const flags = ["--takeover", "--run-dir", join(folder, "run"), "--num-procs", String(n), ...store];
    const server = await serve(flags);
    const all = await open(2);
    const next = await serve(flags);
    expect(await server.exit).toBe(0);
    await goesOn(all);
    expect(next.stderr).toContain("2 sessions are here after the takeover");
    const third = await runCli(["serve", "--port", String(await freePort()), ...store, app]);
    expect(third.exitCode).toBe(1);
    expect(third.stderr).toContain("STORE_IN_USE");
  });

  it("goes on in the successor of a worker that ends while it restores the session", async () => {
    const crash = join(folder, "crash");
    const crashing = `import { existsSync, rmSync } from "node:fs";
      if (existsSync(${JSON.stringify(crash)})) {
        rmSync(${JSON.stringify(crash)});
        process.kill(process.pid, "SIGKILL");
      }`;
    writeFileSync(app, crashing + STREAMING_APP);
    const server = await takeover(2);
    const all = await open(1);
    await goesOn(all);
    writeFileSync(crash, "");
    const next = await takeover(2);
    expect(await server.exit).toBe(0);
    await next.waitFor(/1 sessions are here after the takeover/);
    expect(next.stderr).toMatch(/Worker \d ended \(SIGKILL\)/);
    await goesOn(all);
    expect(all.map(({ faults, isSame }) => [faults, isSame])).toEqual([[0, true]]);
  });

  it.each([1, 2])(
    'stays until its readers have left where the app says on_drain = "wait" (processes: %i)',
    async (n) => {
      writeFileSync(app, `${STREAMING_APP}\nexport const on_drain = "wait";\n`);
      const server = await takeover(n);
      const staying = await open(2);
      await goesOn(staying);
      await takeover(n);
      await server.waitFor(/has taken over, with 0 of 0 sessions/);
      const [newcomer] = await open(1);
      const all = newcomer === undefined ? [] : [...staying, newcomer];
      await goesOn(all);
      expect(all.map(({ faults, isSame }) => [faults, isSame])).toEqual(all.map(() => [0, true]));
      await Promise.all(staying.map(({ session }) => session.close()));
      expect(await server.exit).toBe(0);
      await goesOn(all.slice(2));
    },
  );

  it.each([1, 2])(
    "[SA12] goes on when the other server does not get ready, or dies on the way (processes: %i)",
    async (n) => {
      const server = await takeover(n);
      const all = await open(3);
      const flags = ["--port", String(port), "--takeover", "--run-dir", join(folder, "run"), "--num-procs", String(n)];
      writeFileSync(join(folder, "broken.ts"), "nothing here is defined();");
      const broken = await runCli(["serve", ...flags, join(folder, "broken.ts")]);
      expect(broken.exitCode).toBe(1);
      await server.waitFor(/The successor does not take over/);

      // It takes the port, and a session, and dies before it answers.
      const dying = connect(await controlSocket());
      const say = (message: object): void => {
        const text = JSON.stringify(message);
        const lengths = Buffer.alloc(8);
        lengths.writeUInt32BE(text.length);
        dying.write(Buffer.concat([lengths, Buffer.from(text)]));
      };
      let answers = "";
      dying.setEncoding("latin1").on("data", (part: string) => (answers += part));
      const heard = (word: string): Promise<void> => until(`the server says ${word}`, () => answers.includes(word));
      say({ type: "hello", protocol: 1, version: "0.0.0", pid: 1 });
      await heard('"welcome"');
      say({ type: "release" });
      await heard('"released"');
      await expect(fetch(`http://localhost:${port}/app`)).rejects.toThrow();
      say({ type: "listening" });
      await heard('"session"');
      dying.destroy();
      await server.waitFor(/this process goes on/);
      await goesOn(all);
      expect(all.map(({ faults, isSame }) => [faults, isSame])).toEqual(all.map(() => [0, true]));

      const next = await takeover(n);
      expect(await server.exit).toBe(0);
      await goesOn(all);
      expect(next.stderr).toContain("3 sessions are here after the takeover");
      expect(all.map(({ faults, isSame }) => [faults, isSame])).toEqual(all.map(() => [0, true]));
    },
    90_000,
  );

  it("is passed to what the app's file exports as restore", async () => {
    const restore = `export const restore = (doc, { entered }) => {
      doc.get_model_by_name("shown").text = "restored with " + Object.keys(entered).length;
    };`;
    writeFileSync(app, `${STREAMING_APP}\n${restore}`);
    const server = await takeover();
    const [reader] = await open(1);
    if (reader !== undefined) reader.slider.value = 4;
    await until("the app has the value", () => reader?.shown === "4");
    await takeover();
    expect(await server.exit).toBe(0);
    await until("the app has restored it", () => reader?.shown === "restored with 1");
  }, 60_000);

  it("is not given to a process that speaks another version", async () => {
    const server = await takeover();
    const other = connect(await controlSocket());
    let answer = "";
    other.setEncoding("utf8").on("data", (part: string) => (answer += part));
    const text = JSON.stringify({ type: "hello", protocol: 99, version: "9.0.0", pid: 1 });
    other.write(Buffer.concat([Buffer.from([0, 0, 0, text.length, 0, 0, 0, 0]), Buffer.from(text)]));
    await until("the server has answered", () => answer.includes("it speaks version 1 of the takeover, not 99"));
    other.destroy();
    expect(await server.stop("SIGTERM")).toBe(0);
  });

  it.each([1, 2])("comes back after a restart where it was (processes: %i)", async (n) => {
    const server = await keep(n);
    const all = await open(5);
    await goesOn(all);
    expect(await server.stop("SIGTERM")).toBe(0);
    expect(files()).toHaveLength(5);
    for (const { slider } of all) slider.value = 7;
    const next = await keep(n);
    await goesOn(all);
    await until("the app has all values", () => all.every(({ shown }) => shown === "7"));
    expect(all.map(({ faults, isSame }) => [faults, isSame])).toEqual(all.map(() => [0, true]));
    expect(next.stderr).toContain("5 sessions of a former process wait for their pages");
  });

  it("[S4] comes back after kill -9 with a document that is at most a few seconds old", async () => {
    const server = await keep();
    const all = await open(5);
    await goesOn(all);
    for (const { slider } of all) slider.value = 3;
    await until("all are kept", () => files().length === 5);
    const kept = all.map(({ rows }) => rows.length);
    await until("three seconds have passed", () => all.every(({ rows }, at) => rows.length > (kept[at] ?? 0) + 60), {
      timeoutMs: 30_000,
    });
    await server.stop("SIGKILL");
    const lost = all.map(({ rows }) => rows.length);
    await keep();
    await until("all readers are back", () => all.every(({ rows }, at) => rows.length > (lost[at] ?? 0)), {
      timeoutMs: 30_000,
    });
    expect(all.map(({ faults }) => faults)).toEqual(all.map(() => 0));
    expect(all.map(({ slider, shown }) => [slider.value, shown])).toEqual(all.map(() => [3, "3"]));
  });

  it.each([
    [1, 2],
    [2, 1],
    [2, 2],
  ])("needs a folder that no other server uses (processes: %i, then %i)", async (before, after) => {
    await keep(before);
    const others = ["--port", "0", "--num-procs", String(after)];
    const second = await runCli(["serve", ...others, "--session-snapshots", snapshots, app]);
    expect([second.exitCode, second.stderr]).toEqual([1, expect.stringContaining("another server uses it")]);
  });

  it("[SA9] starts again, with a line in the log, when its file is damaged", async () => {
    const server = await keep();
    const all = await open(1);
    const [reader] = all;
    await goesOn(all);
    await server.stop("SIGTERM");
    const before = reader?.rows.length ?? 0;
    const [file = ""] = files();
    writeFileSync(join(snapshots, "sessions", file), "nothing of use");
    const next = await keep();
    await until("the reader has the new session", () => (reader?.rows.length ?? 0) < before);
    await goesOn(all);
    expect(reader?.faults).toBe(0);
    expect(next.stderr).toContain("the snapshot of a session is not used");
    expect(readdirSync(join(snapshots, "sessions")).filter((name) => name.endsWith(".bad"))).toHaveLength(1);
  });
});
