import { execFileSync } from "node:child_process";
import { lstat, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileAtomic } from "../../../src/base/write-file-atomic.js";

describe("a file that is written atomically", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "plotctl-write-"));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it("replaces the existing file, and leaves no other file beside it", async () => {
    await writeFile(at("a"), "old");
    await writeFileAtomic(at("a"), "new");
    expect(await readFile(at("a"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a"]);
  });

  // As with /dev/null: a user who may write to its folder must not replace the device.
  it("is written into a pipe or device, which is not replaced", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const [read] = await Promise.all([readFile(at("pipe"), "utf8"), writeFileAtomic(at("pipe"), "through")]);
    expect(read).toBe("through");
    expect((await lstat(at("pipe"))).isFIFO()).toBe(true);
  });

  it("is written to the target of a link, which stays a link", async () => {
    await writeFile(at("real"), "old");
    await symlink("real", at("link"));
    await writeFileAtomic(at("link"), "new");
    expect(await readFile(at("real"), "utf8")).toBe("new");
    expect((await lstat(at("link"))).isSymbolicLink()).toBe(true);
  });

  it("reports what prevents it", async () => {
    await expect(writeFileAtomic(at("none/a"), "x")).rejects.toThrow(/: there is no such folder\.$/);
    await expect(writeFileAtomic(folder, "x")).rejects.toThrow(/: it is a folder\.$/);
    expect(await readdir(folder)).toEqual([]);
  });
});
