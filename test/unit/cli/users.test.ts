import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutPassword } from "../../../src/settings/texts.js";
import { openStore } from "../../../src/store/open-store.js";
import { plotctl } from "./command-line.js";

const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "cli-users-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
let path = "";
beforeEach(() => (path = join(folder, `store-${++count}.db`)));

const run = (line: string) => plotctl(line.split(" "), { env: { PLOTCTL_STORE: `file:${path}` } });
const users = async () => JSON.parse((await run("users list --json")).stdout) as { name: string; groups: string[] }[];

describe("plotctl users", () => {
  it("adds, lists, changes and removes users", async () => {
    expect(await run("users add ada --admin --no-password --display Ada")).toMatchObject({ code: 0 });
    await run("users add bob --no-password --groups ops,dev");
    expect(await users()).toMatchObject([
      { name: "ada", display: "Ada", groups: ["admin"], disabled: false },
      { name: "bob", groups: ["ops", "dev"] },
    ]);
    expect((await run("users groups bob --add qa,ops --remove dev")).stdout).toBe("ops\nqa\n");
    await run("users disable bob");
    expect(await users()).toMatchObject([{}, { disabled: true }]);
    expect(await run("users remove BOB")).toMatchObject({ code: 0 });
    expect((await run("users list")).stdout).toMatch(/^NAME +DISPLAY.*\nada +Ada/);
  });

  it("[UA10] keeps the last administrator, and names users who are not there", async () => {
    await run("users add ada --admin --no-password");
    for (const line of ["users remove ada", "users groups ada --remove admin", "users disable ada"])
      expect(await run(line)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("last enabled user") as string,
      });
    expect(await run("users remove eve")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"eve"') as string,
    });
    expect(await run("users add ADA --no-password")).toMatchObject({ code: 1 });
  });

  it("[UA10] removes the owner of documents only with them, or when another one gets them", async () => {
    await run("users add ada --no-password");
    await run("users add bob --no-password");
    const store = await openStore(`file:${path}`, { as: "guest" });
    const ownerId = (await store.users.named("bob"))?.id ?? "";
    const revision = { doc: Buffer.from("{}"), buffers: Buffer.alloc(0), bokehVersion: "3.9.2" };
    await store.documents.publish({ ownerId, name: "prices", revision });
    expect(await run("users remove bob")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--give-to") as string,
    });
    expect(await run("users remove bob --give-to ada --with-documents")).toMatchObject({ code: 2 });
    expect(await run("users remove bob --give-to ada")).toMatchObject({ code: 0 });
    const ada = await store.users.named("ada");
    expect(await store.documents.find(ada?.id ?? "", "prices")).toBeDefined();
    await store.close();
    expect(await run("users remove ada --with-documents")).toMatchObject({ code: 0 });
  });

  it.each([
    ["users"],
    ["users ad ada"],
    ["users add"],
    ["users add ada bob"],
    ["users list --admin"],
    ["keys add ada --days soon"],
    ["keys add ada --right write"],
  ])("takes %j for a wrong command line", async (line) => {
    expect((await run(line)).code).toBe(2);
  });

  it("needs a store that stays", async () => {
    const { code, stderr } = await plotctl(["users", "list", "--store", "memory:"]);
    expect(code).toBe(1);
    expect(stderr).toContain("file:PATH");
  });
});

describe("plotctl keys", () => {
  it("prints a key once, and lists and removes keys", async () => {
    await run("users add ada --no-password");
    const { stdout, stderr } = await run("keys add ada --right publish --name nightly --days 10");
    expect(stdout).toMatch(/^pk_\w{8}_\w{32}\n$/);
    expect(stderr).toContain("not shown again");
    const list = (await run("keys list --json")).stdout;
    expect(list).not.toContain(stdout.trim().slice(12));
    const [key] = JSON.parse(list) as object[];
    expect(key).toMatchObject({ key: stdout.slice(0, 11), user: "ada", name: "nightly", right: "publish", used: null });
    expect((await run("keys list ada")).stdout).toContain("nightly");
    expect(await run(`keys remove ${stdout.slice(0, 11)}`)).toMatchObject({ code: 0 });
    expect(await run(`keys remove ${stdout.slice(0, 11)}`)).toMatchObject({ code: 1 });
    expect(readFileSync(path).includes(stdout.trim())).toBe(false);
  });
});

describe("plotctl store", () => {
  it("copies a store that is in use, and checks the copy", async () => {
    await run("users add ada --no-password");
    const owner = await openStore(`file:${path}`, { as: "owner" });
    const ownerId = (await owner.users.named("ada"))?.id ?? "";
    const revision = { doc: Buffer.from("{}"), buffers: Buffer.from([1]), bokehVersion: "3.9.2" };
    await owner.documents.publish({ ownerId, name: "prices", revision });
    const secret = await owner.secret("cookies", () => "of the first store");
    const copy = join(folder, "copy.db");
    expect(await run(`store backup ${copy}`)).toMatchObject({ code: 0 });
    expect(await run(`store backup ${copy}`)).toMatchObject({ code: 1 });
    expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.db"]);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await owner.close();
    expect(await run(`store check --store file:${copy}`)).toMatchObject({ code: 0 });
    const copied = await openStore(`file:${copy}`, { as: "owner" });
    const { id = "" } = (await copied.documents.find(ownerId, "prices")) ?? {};
    expect([...((await copied.documents.revision(id))?.buffers ?? [])]).toEqual([1]);
    expect(await copied.secret("cookies", () => "another")).toBe(secret);
    await copied.close();
  });

  it("finds damage", async () => {
    await run("users add ada --no-password");
    const store = await openStore(`file:${path}`, { as: "owner" });
    const ownerId = (await store.users.named("ada"))?.id ?? "";
    const revision = { doc: Buffer.from("a text to find"), buffers: Buffer.alloc(0), bokehVersion: "3.9.2" };
    await store.documents.publish({ ownerId, name: "prices", revision });
    await store.close();
    const bytes = readFileSync(path);
    bytes.write("another", bytes.indexOf("a text to find"));
    writeFileSync(path, bytes);
    expect(await run("store check")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('revision 1 of the document "prices" is damaged') as string,
    });
  });

  it("brings a new store into its form, and refuses half of one", async () => {
    expect(await run("store check")).toMatchObject({ code: 1 });
    expect(await run("store migrate")).toMatchObject({ code: 0 });
    expect(await run("store check")).toMatchObject({ code: 0 });
    copyFileSync(path, `${path}.half`);
    writeFileSync(`${path}.half`, readFileSync(path).subarray(0, 5000));
    expect(await run(`store check --store file:${path}.half`)).toMatchObject({ code: 1 });
  });
});

describe("the password of a database", () => {
  it.each([
    ["postgres://ada:geheim@db.example/plots", "postgres://ada:…@db.example/plots"],
    ["postgresql://ada:ge@heim@db/plots?password=geheim", "postgresql://ada:…@db/plots"],
    ["file:plots.db?x", "file:plots.db?x"],
  ])("is not shown in %j", async (text, shown) => {
    expect(withoutPassword(text)).toBe(shown);
    const { stdout } = await plotctl(["config", "--explain", "--store", text]);
    expect(stdout).toContain(shown);
    expect(stdout).not.toContain("heim");
  });
});
