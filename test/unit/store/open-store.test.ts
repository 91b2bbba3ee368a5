// How stores are opened, and why they are not: the message names the file or the host, and never a password.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseStoreLocation, showLocation } from "../../../src/store/location.js";
import { openSqlStore, openStore } from "../../../src/store/open-store.js";
import { failure } from "../../support/failure.js";
import { freePort } from "../../support/free-port.js";

const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "plotctl-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const newPath = (): string => join(folder, `store-${++count}.db`);
const asOwner = (path: string) => openStore(`file:${path}`, { as: "owner" });

async function makeStore(path = newPath()): Promise<string> {
  const store = await asOwner(path);
  await store.users.add({ name: "ada" });
  await store.close();
  return path;
}

describe("the location of a store", () => {
  it.each([
    ["memory:", "memory"],
    ["file:/var/lib/plotctl.db", "/var/lib/plotctl.db"],
    ["file:///var/lib/plotctl.db", "/var/lib/plotctl.db"],
    ["file:store.db", join(process.cwd(), "store.db")],
    ["postgres://ada:secret@db.example:5433/plots?sslmode=require", "postgres://db.example:5433/plots"],
    ["postgresql://db.example/plots", "postgres://db.example/plots"],
  ])("%s is shown as %s", (text, shown) => {
    expect(showLocation(parseStoreLocation(text))).toBe(shown);
  });

  it.each(["", "file:", "mysql://x", "store.db", "postgres:secret@host", "postgres://ada:secret@[/db"])(
    "%j is none, and the message has no password",
    async (text) => {
      const { code, message } = await failure(openStore(text, { as: "owner" }));
      expect(code).toBe("INVALID_STORE");
      expect(message).toContain("file:PATH");
      expect(message).not.toContain("secret");
    },
  );
});

describe("a store in a file", () => {
  it("keeps what is in it", async () => {
    const path = await makeStore();
    const store = await asOwner(path);
    expect(await store.users.named("ada")).toBeDefined();
    await store.close();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("belongs to one process, which the message names", async () => {
    const path = await makeStore();
    const store = await asOwner(path);
    const { code, message } = await failure(asOwner(path));
    expect(code).toBe("STORE_IN_USE");
    expect(message).toContain(`process ${process.pid}`);
    await store.close();
    await (await asOwner(path)).close();
  });

  it("is taken over from a process that was killed", async () => {
    const path = await makeStore();
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("exit", resolve));
    writeFileSync(`${path}.lock`, `${dead.pid} 1\n`);
    await (await asOwner(path)).close();
    // A later process with the same id was started at another time.
    writeFileSync(`${path}.lock`, `${process.ppid} 1\n`);
    await (await asOwner(path)).close();
  });

  it("is claimed by a process that replaces its owner, which leaves it then", async () => {
    const path = await makeStore();
    const former = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const start = readFileSync(`/proc/${former.pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ")[19];
    writeFileSync(`${path}.lock`, `${former.pid} ${start}\n`);
    expect(await failure(asOwner(path))).toMatchObject({ code: "STORE_IN_USE" });

    const successor = await openStore(`file:${path}`, { as: "guest" });
    await successor.claim();
    expect(await failure(asOwner(path))).toHaveProperty("message", expect.stringContaining(`process ${process.pid}`));
    await successor.close();
    expect(existsSync(`${path}.lock`)).toBe(false);

    const claimed = await asOwner(path);
    writeFileSync(`${path}.lock`, `${former.pid} ${start}\n`);
    await claimed.close();
    expect(readFileSync(`${path}.lock`, "utf8")).toContain(`${former.pid} `);
    former.kill();
  });

  it("lets short commands in beside its owner", async () => {
    const path = await makeStore();
    const owner = await asOwner(path);
    const guest = await openStore(`file:${path}`, { as: "guest" });
    await Promise.all(Array.from({ length: 10 }, (_, at) => guest.users.add({ name: `guest-${at}` })));
    await owner.users.add({ name: "bob" });
    expect(await owner.users.list()).toHaveLength(12);
    await guest.close();
    await owner.close();
  });

  it("is changed by no reader", async () => {
    const store = await openStore(`file:${await makeStore()}`, { as: "reader" });
    expect(await failure(store.users.add({ name: "bob" }))).toMatchObject({ code: "STORE_READ_ONLY" });
    await store.close();
  });

  it("[UA11] is not opened in a folder that is not there", async () => {
    const path = join(folder, "missing", "store.db");
    const { code, message } = await failure(asOwner(path));
    expect(code).toBe("STORE_UNAVAILABLE");
    expect(message).toContain(join(folder, "missing"));
    expect(await failure(asOwner(folder))).toMatchObject({ code: "STORE_UNAVAILABLE" });
  });

  it.each([
    ["of another program", (path: string) => writeFileSync(path, "not a store ".repeat(1000))],
    ["that is only a header", (path: string) => truncateSync(path, 100)],
    ["that is half", (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
    ["with a damaged page", (path: string) => writeFileSync(path, readFileSync(path).fill(0x55, 100, 4096))],
  ])("[UA11] does not take a file %s for a store, and leaves it alone", async (_, damage) => {
    const path = await makeStore();
    damage(path);
    const before = readFileSync(path);
    const { code, message } = await failure(asOwner(path));
    expect(code).toBe("STORE_DAMAGED");
    expect(message).toContain(path);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("[UA11] of a newer version is not opened, and nothing is written", async () => {
    const path = newPath();
    const store = await openSqlStore({ is: "file", path }, { as: "owner" });
    await (store.db as never as { insertInto(table: string): { values(row: object): { execute(): Promise<void> } } })
      .insertInto("kysely_migration")
      .values({ name: "0099_future", timestamp: "2030-01-01T00:00:00.000Z" })
      .execute();
    await store.close();
    const before = readFileSync(path);
    for (const as of ["owner", "guest", "reader"] as const) {
      const { code, message } = await failure(openStore(`file:${path}`, { as }));
      expect(code).toBe("STORE_TOO_NEW");
      expect(message).toContain("0099_future");
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("[UA11] that another program has locked is not opened", async () => {
    const path = await makeStore();
    const script = `
      const Database = require("libsql");
      const db = new Database(${JSON.stringify(path)});
      db.exec("begin exclusive");
      console.log("locked");
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ["-e", script], { cwd: process.cwd() });
    await new Promise((resolve) => other.stdout.once("data", resolve));
    const { code, message } = await failure(asOwner(path));
    expect(code).toBe("STORE_UNAVAILABLE");
    expect(message).toContain("locked");
    other.kill();
  });
});

const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", smallFolder()]);
const onSmallDisk = mount.status === 0 ? it : it.skip;

function smallFolder(): string {
  const path = join(folder, "small");
  mkdirSync(path, { recursive: true });
  return path;
}

describe("a store on a small disk", () => {
  afterAll(() => {
    if (mount.status === 0) execFileSync("umount", [smallFolder()]);
  });

  onSmallDisk("[UA11] is not opened when the disk is full or read-only", async () => {
    const path = join(smallFolder(), "store.db");
    writeFileSync(join(smallFolder(), "filler"), Buffer.alloc(330 * 1024));
    const full = await failure(asOwner(path));
    expect(full.code).toBe("STORE_FULL");
    expect(full.message).toContain(smallFolder());
    rmSync(join(smallFolder(), "filler"));
    rmSync(path, { force: true });
    copyFileSync(await makeStore(), path);
    execFileSync("mount", ["-o", "remount,ro", smallFolder()]);
    const readOnly = await failure(asOwner(path));
    execFileSync("mount", ["-o", "remount,rw", smallFolder()]);
    expect(readOnly.code).toBe("STORE_READ_ONLY");
    expect(readOnly.message).toContain(smallFolder());
    rmSync(path);
  });

  onSmallDisk("[U11] keeps what it has when the disk is full, and goes on when there is room", async () => {
    const store = await asOwner(join(smallFolder(), "store.db"));
    const { id: ownerId } = await store.users.add({ name: "ada" });
    const publication = (bytes: number) => {
      const revision = { doc: Buffer.alloc(bytes, 1), buffers: Buffer.alloc(0), bokehVersion: "3.9.2" };
      return store.documents.publish({ ownerId, name: "prices", revision });
    };
    expect(await publication(1000)).toMatchObject({ is: "created" });
    expect(await failure(publication(1_000_000))).toMatchObject({ code: "STORE_FULL" });
    expect(await store.documents.find(ownerId, "prices")).toMatchObject({ rev: 1, bytes: 1000 });
    expect(await publication(2000)).toMatchObject({ is: "revised", document: { rev: 2 } });
    await store.close();
  });
});

describe("a store in PostgreSQL", () => {
  it("[UA11] that does not answer is named, without its password", async () => {
    const port = await freePort();
    const { code, message } = await failure(
      openStore(`postgres://ada:secret@127.0.0.1:${port}/plots`, { as: "owner" }),
    );
    expect(code).toBe("STORE_UNAVAILABLE");
    expect(message).toContain(`127.0.0.1:${port}/plots`);
    expect(message).not.toContain("secret");
  });
});
