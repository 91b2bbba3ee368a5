import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentLog } from "../../../src/base/log.js";
import { SnapshotFolder } from "../../../src/snapshots/snapshot-folder.js";

const folder = mkdtempSync(join(tmpdir(), "snapshots-"));
const inside = join(folder, "sessions");
const key = { app: "/sliders", id: "secret-id" };
const content = new TextEncoder().encode("what the session shows");

const warnings: string[] = [];
const log = { ...silentLog, warn: (text: string) => void warnings.push(text) };

let opened: SnapshotFolder;
async function open(limits?: { maxFileBytes: number; maxBytes: number }): Promise<SnapshotFolder> {
  opened = await SnapshotFolder.open(folder, { log, ...(limits && { limits }) });
  return opened;
}

const files = (): string[] => readdirSync(inside).filter((name) => name !== "lock");
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe("a folder of snapshots", () => {
  beforeEach(() => (warnings.length = 0));
  afterEach(async () => {
    await opened.close();
    rmSync(inside, { recursive: true, force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives a session's content to the next process, in files that only the owner can read and that do not name the id", async () => {
    mkdirSync(inside);
    chmodSync(inside, 0o755);
    await (await open()).write(key, content);
    const [file = ""] = files();
    expect(file).not.toContain("secret");
    expect([modeOf(inside), modeOf(join(inside, file)), modeOf(join(inside, "lock"))]).toEqual(["700", "600", "600"]);
    await opened.close();
    await open();
    expect(opened.count).toBe(1);
    expect(await opened.read(key)).toEqual(Buffer.from(content));
    expect(await opened.read({ ...key, app: "/other" })).toBeUndefined();
    await opened.remove(key);
    expect([await opened.read(key), files()]).toEqual([undefined, []]);
  });

  it("is for one server at a time", async () => {
    await open();
    await expect(SnapshotFolder.open(folder, { log })).rejects.toMatchObject({
      code: "SNAPSHOT_FOLDER_UNAVAILABLE",
      message: expect.stringContaining("another server uses it") as unknown,
    });
  });

  it.each([
    ["cut", (file: Buffer) => file.subarray(0, -1), "it is damaged"],
    ["changed", (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from("!")]), "it is damaged"],
    ["empty", () => Buffer.alloc(0), "it is not of this version"],
    [
      "of a future version",
      (file: Buffer) => Buffer.from(file.toString().replace("session 1", "session 2")),
      "version",
    ],
  ])("[SA9] keeps a file that is %s as .bad, with a warning", async (_what, change, why) => {
    await (await open()).write(key, content);
    const [file = ""] = files();
    writeFileSync(join(inside, file), change(readFileSync(join(inside, file))));
    expect(await opened.read(key)).toBeUndefined();
    expect(files()).toEqual([file.replace(".session", ".bad")]);
    expect(warnings[0]).toContain(why);
    expect(warnings[0]).not.toContain("secret");
    expect(await opened.read(key)).toBeUndefined();
    expect(warnings).toHaveLength(1);
  });

  it("[SA9] does not read a file that is too large", async () => {
    await (await open()).write(key, content);
    await opened.close();
    await open({ maxFileBytes: 10, maxBytes: 1000 });
    expect(await opened.read(key)).toBeUndefined();
    expect(warnings[0]).toContain("bytes");
  });

  it("keeps no session that is too large or for which there is no space, and no older file of it", async () => {
    await open({ maxFileBytes: 100, maxBytes: 150 });
    const small = new Uint8Array(80);
    expect(await opened.write(key, small)).toBe(true);
    expect(await opened.write({ ...key, id: "another" }, small)).toBe(false);
    expect(await opened.write(key, new Uint8Array(101))).toBe(false);
    expect([opened.count, files(), warnings.length]).toEqual([0, [], 2]);
    expect(await opened.write({ ...key, id: "another" }, small)).toBe(true);
  });

  it("removes what a crash left half written, and sessions that no page has returned to", async () => {
    await (await open()).write(key, content);
    utimesSync(join(inside, files()[0] ?? ""), 1000, 1000);
    writeFileSync(join(inside, "x.session.k1-2.part"), "");
    await opened.close();
    await (await open()).write({ ...key, id: "returned" }, content);
    expect(files()).toHaveLength(2);
    await opened.removeOlderThan(2_000_000);
    expect([files().length, opened.count, opened.has({ ...key, id: "returned" })]).toEqual([1, 1, true]);
  });
});
