// The cache of copies: whole copies only, and not more bytes than its limit.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CopyStore } from "../../../src/engine/copies/copy-store.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plotctl-copies-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** No process has this id: it is above the largest of Linux. */
const ENDED_PID = 2 ** 22 + 1;

function writeCopy(name: string, { bytes, hour, pid }: { bytes: number; hour: number; pid: number }): void {
  const copy = join(folder, name);
  mkdirSync(copy);
  const time = new Date(Date.UTC(2026, 0, 1, hour));
  for (const [file, size] of [
    ["part-000.parquet", bytes],
    [`.used-${pid}`, 0],
  ] as const) {
    writeFileSync(join(copy, file), Buffer.alloc(size));
    utimesSync(join(copy, file), time, time);
  }
}

it("removes the least recently used copies above the limit, but none that a running process uses", () => {
  writeCopy("old-in-use", { bytes: 500, hour: 0, pid: process.pid });
  writeCopy("oldest", { bytes: 400, hour: 1, pid: ENDED_PID });
  writeCopy("older", { bytes: 300, hour: 2, pid: ENDED_PID });
  writeCopy("newest", { bytes: 200, hour: 3, pid: ENDED_PID });
  new CopyStore(folder, 1000).evict();
  expect(readdirSync(folder)).toEqual(["newest", "older", "old-in-use"].sort());
});

it("removes what an ended process was writing", () => {
  mkdirSync(join(folder, `key.tmp-${ENDED_PID}-abc`));
  mkdirSync(join(folder, `key.tmp-${process.pid}-abc`));
  new CopyStore(folder).evict();
  expect(readdirSync(folder)).toEqual([`key.tmp-${process.pid}-abc`]);
});

it("has nothing of a copy whose writing failed", async () => {
  const store = new CopyStore(folder);
  const failing = store.make("key", (to) => {
    writeFileSync(join(to, "part-000.parquet"), "half");
    return Promise.reject(new Error("no space left"));
  });
  await expect(failing).rejects.toThrow("no space left");
  expect(store.find("key")).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});
