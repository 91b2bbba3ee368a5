import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curdoc } from "../../../../src/document/current.js";
import type { User } from "../../../../src/document/session-context.js";
import { hashPassword } from "../../../../src/server/auth/password-hash.js";
import { newApiKey } from "../../../../src/store/api-key-text.js";
import type { Store } from "../../../../src/store/contract.js";
import type { KeyRight } from "../../../../src/store/contract/api-keys.js";
import { startServer, type StartedServer, type TestServerOptions } from "../../../support/server.js";
import { BrowserLike } from "./browser-like.js";

const folder = mkdtempSync(join(tmpdir(), "store-users-"));
afterAll(() => rmSync(folder, { recursive: true }));

let password: string;
beforeAll(async () => {
  password = await hashPassword("s3cret");
});

let running: StartedServer;
let store: Store;
let users: (User | null | undefined)[] = [];
afterEach(() => running.stop());

async function start(options: TestServerOptions = {}): Promise<BrowserLike> {
  users = [];
  const app = (): void => void users.push(curdoc().session_context?.user);
  running = await startServer({ "/app": app }, { multiUser: true, ...options });
  store = running.server.store as Store;
  return new BrowserLike(running.url(""));
}

const RIGHT = { name: "ada", password: "s3cret" };

async function addKey(userId: string, others: { right?: KeyRight; expiresAt?: number } = {}): Promise<string> {
  const { text, publicPart, hash } = newApiKey();
  await store.keys.add({ publicPart, hash, userId, name: "", right: "read", ...others });
  return text;
}

const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

describe("users of the store", () => {
  it("sign in by name, in any case, and password", async () => {
    const browser = await start();
    expect((await browser.submit("/login", RIGHT)).status).toBe(401);
    const { id } = await store.users.add({ name: "Ada", display: "Ada L.", groups: ["ops"], password });
    expect((await browser.submit("/login", { ...RIGHT, password: "wrong" })).status).toBe(401);
    expect((await browser.submit("/login", RIGHT)).status).toBe(303);
    expect((await browser.request("/app")).status).toBe(200);
    expect(users).toEqual([{ id, name: "Ada L.", groups: ["ops"], provider: "store", is_guest: false }]);
  });

  it("are signed out when they are disabled or removed", async () => {
    const browser = await start();
    const { id } = await store.users.add({ name: "ada", password });
    await browser.submit("/login", RIGHT);
    await store.users.change(id, { isDisabled: true });
    expect((await browser.request("/app")).status).toBe(302);
    expect((await browser.submit("/login", RIGHT)).status).toBe(401);
    await store.users.change(id, { isDisabled: false });
    expect((await browser.submit("/login", RIGHT)).status).toBe(303);
    await store.users.remove(id);
    expect((await browser.request("/app")).status).toBe(302);
  });

  it("get their new groups with the next request", async () => {
    const browser = await start({ access: { "/app": { groups: ["ops"] } } });
    const { id } = await store.users.add({ name: "ada", password });
    await browser.submit("/login", RIGHT);
    expect((await browser.request("/app")).status).toBe(403);
    await store.users.change(id, { groups: ["ops"] });
    expect((await browser.request("/app")).status).toBe(200);
  });

  it("stay signed in over a restart of the server", async () => {
    const lasting = { store: `file:${join(folder, "plots.db")}` };
    const browser = await start(lasting);
    const { id } = await store.users.add({ name: "ada", password });
    await browser.submit("/login", RIGHT);
    const [signIn] = await store.signIns.listOf(id);
    expect(JSON.stringify(signIn)).not.toContain("ada");
    await running.stop();
    await start(lasting);
    const after = new BrowserLike(running.url(""));
    for (const [name, value] of browser.cookies) after.cookies.set(name, value);
    expect((await after.request("/app")).status).toBe(200);
  });
});

describe("API keys", () => {
  it("open an app as their user, and note their use", async () => {
    const client = await start();
    const ada = await store.users.add({ name: "ada" });
    const key = await addKey(ada.id);
    expect((await client.request("/app")).status).toBe(302);
    expect((await client.request("/app", bearer(key))).status).toBe(200);
    expect(users[0]).toMatchObject({ id: ada.id, provider: "store" });
    expect((await store.keys.list())[0]?.usedAt).toBeDefined();
    expect(running.logged.join("\n")).not.toContain(key);
  });

  it("[UA7] are refused when they are expired, revoked, changed, or of a disabled user", async () => {
    const client = await start();
    const ada = await store.users.add({ name: "ada" });
    const [expired, revoked, right] = [
      await addKey(ada.id, { expiresAt: 1 }),
      await addKey(ada.id),
      await addKey(ada.id),
    ];
    await store.keys.remove(revoked.slice(3, 11));
    const changed = right.slice(0, -1) + (right.endsWith("0") ? "1" : "0");
    for (const key of [expired, revoked, changed, "pk_", "pk_12345678_x"])
      expect((await client.request("/app", bearer(key))).status).toBe(401);
    await store.users.change(ada.id, { isDisabled: true });
    expect((await client.request("/app", bearer(right))).status).toBe(401);
    expect(users).toEqual([]);
  });

  it("[UA7] in the address are refused, with where they belong", async () => {
    const client = await start();
    const key = await addKey((await store.users.add({ name: "ada" })).id);
    const { status, text } = await client.request(`/app?api_key=${key}`);
    expect(status).toBe(400);
    expect(text).toContain("send it in Authorization");
    expect(text + running.logged.join("\n")).not.toContain(key);
  });

  it("[UA7] count alone, beside the cookie of another user", async () => {
    const browser = await start();
    await store.users.add({ name: "ada", password });
    const bob = await store.users.add({ name: "bob" });
    await browser.submit("/login", RIGHT);
    await browser.request("/app", bearer(await addKey(bob.id)));
    expect(users).toMatchObject([{ id: bob.id }]);
    expect((await browser.request("/app", bearer("pk_wrong"))).status).toBe(401);
  });
});
