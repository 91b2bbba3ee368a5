import { Document } from "../../../src/document/document.js";
import { Div } from "../../../src/model/generated/widgets.js";
import { startApiServer, type ApiServer } from "../../support/api-server.js";
import { plotctl } from "./command-line.js";

let api: ApiServer;
let key = "";
beforeAll(async () => {
  api = await startApiServer();
  key = (await api.addUser("ada")).key;
  await api.addUser("bob", ["ops"]);
});
afterAll(() => api.running.stop());

const run = (...args: string[]) =>
  plotctl(["documents", ...args], { env: { PLOTCTL_SERVER: api.running.url(""), PLOTCTL_API_KEY: key } });
const json = async (...args: string[]) =>
  JSON.parse((await run(...args, "--json")).stdout) as Record<string, unknown>[];

async function publish(name: string, more: object = {}): Promise<void> {
  const doc = new Document();
  doc.add_root(new Div({ text: name }));
  const { status } = await api.call(`PUT /documents/ada/${name}`, { key, body: { doc: doc.to_json(), ...more } });
  expect([200, 201]).toContain(status);
}

describe("plotctl documents", () => {
  it("lists what the user may read, as a table and as JSON", async () => {
    await publish("prices", { title: "Prices" });
    await publish("other");
    const { code, stdout } = await run("list", "--search", "PRI");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^DOCUMENT +TITLE +KIND +VISIBILITY +REVISION.*\nada\/prices +Prices +still +private +1 /);
    expect(await json("list", "--owner", "ada")).toHaveLength(2);
    expect(await json("list", "--owner", "bob")).toEqual([]);
  });

  it("shows one, named with its owner or without, and opens its page", async () => {
    await publish("shown", { title: "Shown" });
    expect((await run("show", "ada/shown")).stdout).toMatch(/^title +Shown$/m);
    expect(await json("show", "shown")).toMatchObject({ owner: "ada", name: "shown", revision: 1 });
    expect((await run("open", "shown")).opened).toEqual([[api.running.url("/d/ada/shown"), undefined]]);
    expect(await run("show", "none")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("There is no") as string,
    });
  });

  it("renames, deletes and brings back", async () => {
    await publish("first");
    expect((await run("rename", "first", "second")).stdout).toBe(`${api.running.url("/d/ada/second")}\n`);
    expect(await run("delete", "ada/second")).toMatchObject({ code: 0 });
    expect(await run("show", "second")).toMatchObject({ code: 1 });
    expect(await json("list", "--deleted")).toMatchObject([{ name: "second" }]);
    expect(await run("undelete", "second")).toMatchObject({ code: 0 });
    expect(await run("show", "second")).toMatchObject({ code: 0 });
  });

  it("lists revisions", async () => {
    await publish("often");
    await publish("often");
    expect(await json("revisions", "often")).toMatchObject([{ revision: 2 }, { revision: 1 }]);
    expect((await run("revisions", "often")).stdout).toMatch(/^REVISION +BYTES +CREATED_AT\n2 /);
  });

  it("makes, lists and revokes share links, whose address is printed once", async () => {
    await publish("shared");
    const { stdout, stderr } = await run("share", "shared", "--days", "7");
    expect(stdout).toMatch(/^http:\/\/localhost:\d+\/s\/[\w-]{40,}\n$/);
    const [, id = ""] = /--revoke (\S+) ends/.exec(stderr) ?? [];
    const list = await run("share", "shared", "--list", "--json");
    expect(JSON.parse(list.stdout)).toMatchObject([{ id, state: "active", uses: 0 }]);
    expect(list.stdout).not.toContain(stdout.trim().split("/").at(-1));
    expect(await run("share", "shared", "--revoke", id)).toMatchObject({ code: 0 });
    expect(await run("share", "shared", "--revoke", id)).toMatchObject({ code: 1 });
    expect((await json("share", "shared", "--list"))[0]).toMatchObject({ state: "revoked" });
  });

  it("grants and withdraws rights", async () => {
    await publish("granted");
    expect(await run("grant", "granted", "--user", "bob")).toMatchObject({ code: 0 });
    expect(await run("grant", "granted", "--group", "ops", "--right", "write")).toMatchObject({ code: 0 });
    const grants = await json("grant", "granted");
    expect(grants).toHaveLength(2);
    expect(grants).toContainEqual({ group: "ops", right: "write" });
    expect((await run("grant", "granted")).stdout).toMatch(/^USER +GROUP +RIGHT\n/);
    expect(await run("grant", "granted", "--user", "bob", "--withdraw")).toMatchObject({ code: 0 });
    expect(await json("grant", "granted")).toEqual([{ group: "ops", right: "write" }]);
    expect(await run("grant", "granted", "--user", "nobody")).toMatchObject({ code: 1 });
  });

  it("makes tickets for live documents", async () => {
    await publish("live", { kind: "live" });
    const { stdout, stderr } = await run("ticket", "live");
    expect(stdout).toMatch(/^d~\S+\n$/);
    expect(stderr).toContain(api.running.url("/d/ada/live"));
    expect(await json("ticket", "live", "--right", "read")).toHaveProperty("url", api.running.url("/d/ada/live"));
  });

  it.each([
    ["lst"],
    ["show"],
    ["show", "a/b/c"],
    ["rename", "a"],
    ["list", "--days", "1"],
    ["share", "a", "--days", "soon"],
    ["share", "a", "--list", "--days", "7"],
    ["grant", "a", "--user", "b", "--group", "c"],
    ["grant", "a", "--right", "read"],
    ["grant", "a", "--user", "b", "--right", "own"],
    ["ticket", "a", "--user", "b"],
  ])("takes %j for a wrong command line", async (...args) => {
    expect(await run(...args)).toMatchObject({ code: 2 });
  });
});
