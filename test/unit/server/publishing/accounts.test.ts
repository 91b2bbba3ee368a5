import { hashPassword } from "../../../../src/server/auth/password-hash.js";
import { startApiServer, type ApiServer } from "../../../support/api-server.js";
import { BrowserLike } from "../auth/browser-like.js";

let api: ApiServer;
afterEach(() => api.running.stop());

const withKey = (key: string | undefined, body?: unknown) => ({ key, body });

describe("the API for users", () => {
  it("[UA10] is for administrators, of whom one stays", async () => {
    api = await startApiServer();
    const root = await api.addUser("root", ["admin"]);
    const ada = await api.addUser("ada");
    expect((await api.call("PATCH /users/ada", withKey(ada.key, { groups: ["admin"] }))).status).toBe(403);
    expect((await api.call("GET /users", withKey(ada.key))).status).toBe(403);
    expect((await api.call("PATCH /me", withKey(ada.key, { groups: ["admin"] }))).status).toBe(400);
    expect((await api.call("GET /users", withKey(root.key))).json).toMatchObject({
      users: [{ name: "ada" }, { name: "root", groups: ["admin"] }],
      next: null,
    });
    const added = await api.call("POST /users", withKey(root.key, { name: "bob", password: "s3cret-word" }));
    expect([added.status, added.json]).toMatchObject([201, { name: "bob", has_password: true }]);
    expect((await api.call("POST /users", withKey(root.key, { name: "BOB" }))).status).toBe(409);
    const changed = await api.call("PATCH /users/bob", withKey(root.key, { disabled: true, groups: ["ops"] }));
    expect(changed.json).toMatchObject({ disabled: true, groups: ["ops"] });
    expect((await api.call("GET /users/bob", withKey(root.key))).json).toEqual(changed.json);
    for (const request of ["DELETE /users/root", "PATCH /users/root"]) {
      const answer = await api.call(request, withKey(root.key, request.startsWith("P") ? { groups: [] } : undefined));
      expect(answer.json).toMatchObject({ error: { code: "LAST_ADMIN" } });
      expect(answer.status).toBe(409);
    }
    expect((await api.call("DELETE /users/bob", withKey(root.key))).status).toBe(204);
    expect((await api.call("GET /users/bob", withKey(root.key))).status).toBe(404);
  });

  it("[UA10] removes a user who owns documents only with them, or with somebody who gets them", async () => {
    api = await startApiServer();
    const root = await api.addUser("root", ["admin"]);
    const [ada, bob] = [await api.addUser("ada"), await api.addUser("bob")];
    const body = { doc: { version: "3.10.0", title: "", roots: [] } };
    for (const [name, { key }] of [
      ["ada", ada],
      ["bob", bob],
    ] as const)
      expect((await api.call(`PUT /documents/${name}/prices`, { key, body })).status).toBe(201);
    expect((await api.call("DELETE /users/ada", withKey(root.key))).status).toBe(409);
    expect((await api.call("DELETE /users/ada?give_to=root", withKey(root.key))).status).toBe(204);
    expect((await api.call("GET /documents/root/prices", withKey(root.key))).status).toBe(200);
    expect((await api.call("DELETE /users/bob?documents=delete", withKey(root.key))).status).toBe(204);
  });
});

describe("the API for one's own account", () => {
  it("shows usage and quota", async () => {
    api = await startApiServer({ quotaDocuments: 1 });
    const { key } = await api.addUser("ada");
    const body = { doc: { version: "3.10.0", title: "", roots: [] } };
    await api.call("PUT /documents/ada/one", { key, body });
    const { json } = await api.call("GET /me", withKey(key));
    expect(json).toMatchObject({ name: "ada", usage: { documents: 1 }, quota: { documents: 1 }, key_right: "admin" });
    const second = await api.call("PUT /documents/ada/two", { key, body });
    expect([second.status, second.json]).toMatchObject([403, { error: { code: "OVER_QUOTA", used: 1, allowed: 1 } }]);
    expect((await api.call("GET /me")).status).toBe(401);
  });

  it("makes keys that are shown once, and revokes them", async () => {
    api = await startApiServer();
    const { key } = await api.addUser("ada");
    const made = await api.call("POST /keys", withKey(key, { name: "laptop", right: "read" }));
    const { id, key: text } = made.json as { id: string; key: string };
    expect((await api.call("GET /me", withKey(text))).json).toMatchObject({ key_right: "read" });
    const listed = await api.call("GET /keys", withKey(key));
    expect(listed.json).toMatchObject({ keys: [{ id, name: "laptop", right: "read" }, {}] });
    expect(listed.text).not.toContain(text.slice(12));
    const revoke = () => api.call(`DELETE /keys/${id}`, withKey(key));
    expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 404]);
    expect((await api.call("GET /me", withKey(text))).status).toBe(401);
  });

  it("[UA7] gives a key only what its right includes", async () => {
    api = await startApiServer();
    const { user } = await api.addUser("ada", ["admin"]);
    const [read, publish] = [await api.addKey(user.id, "read"), await api.addKey(user.id, "publish")];
    const doc = { version: "3.10.0", title: "", roots: [] };
    const denied = await api.call("PUT /documents/ada/a", withKey(read, { doc }));
    expect([denied.status, denied.json]).toMatchObject([403, { error: { code: "KEY_NOT_ALLOWED" } }]);
    expect((await api.call("PUT /documents/ada/a", withKey(publish, { doc }))).status).toBe(201);
    expect((await api.call("GET /documents/ada/a", withKey(read))).json).toMatchObject({ right: "read" });
    for (const request of ["GET /users", "GET /keys"])
      expect((await api.call(request, withKey(publish))).status).toBe(403);
    expect((await api.call("POST /documents/ada/a/tickets", withKey(read, { right: "write" }))).status).toBe(403);
  });

  it("limits how often a key calls", async () => {
    api = await startApiServer({ apiRate: 3, publishRate: 1 });
    const { key } = await api.addUser("ada");
    const body = { doc: { version: "3.10.0", title: "", roots: [] } };
    expect((await api.call("PUT /documents/ada/a", { key, body })).status).toBe(201);
    expect((await api.call("PUT /documents/ada/a", { key, body })).status).toBe(429);
    await api.call("GET /me", { key });
    const last = await api.call("GET /me", { key });
    expect([last.status, last.headers.get("retry-after")]).toEqual([429, "20"]);
  });
});

describe("users of the API in a browser", () => {
  const password = "s3cret-word";

  async function signedIn(options = {}): Promise<BrowserLike> {
    api = await startApiServer(options);
    await api.store.users.add({ name: "ada", password: await hashPassword(password) });
    const browser = new BrowserLike(api.running.url(""));
    await browser.submit("/login", { name: "ada", password });
    return browser;
  }

  it("change something only with the token of a page of this server", async () => {
    const browser = await signedIn();
    expect((await browser.request("/api/v1/me")).status).toBe(200);
    const change = (headers: Record<string, string>) =>
      browser.request("/api/v1/me", {
        method: "PATCH",
        headers: { "content-type": "application/json", origin: api.running.url(""), ...headers },
        body: JSON.stringify({ display: "Ada L." }),
      });
    expect((await change({})).status).toBe(403);
    expect((await change({ "x-xsrftoken": "a.b" })).status).toBe(403);
    const token = (await browser.formOf("/login")).hidden["_xsrf"] ?? "";
    expect((await change({ "x-xsrftoken": token, origin: "http://evil.example" })).status).toBe(403);
    expect((await change({ "x-xsrftoken": token })).status).toBe(200);
    expect(await api.store.users.named("ada")).toMatchObject({ display: "Ada L." });
  });

  it("sign up only where the server lets them", async () => {
    api = await startApiServer();
    const body = { name: "eve", password };
    expect((await api.call("POST /sign-up", { body })).status).toBe(404);
    await api.running.stop();
    api = await startApiServer({ signUp: true });
    expect((await api.call("POST /sign-up", { body: { ...body, password: "short" } })).status).toBe(400);
    expect((await api.call("POST /sign-up", { body: { ...body, groups: ["admin"] } })).status).toBe(400);
    expect((await api.call("POST /sign-up", { body })).json).toMatchObject({ name: "eve", groups: [] });
    expect((await api.call("POST /sign-up", { body })).status).toBe(409);
    const browser = new BrowserLike(api.running.url(""));
    expect((await browser.submit("/login", { name: "eve", password })).status).toBe(303);
    const statuses: number[] = [];
    for (let each = 0; each < 5; each++)
      statuses.push((await api.call("POST /sign-up", { body: { name: `eve${each}`, password } })).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it("change their password with the old one", async () => {
    api = await startApiServer();
    const user = await api.store.users.add({ name: "ada", password: await hashPassword(password) });
    const key = await api.addKey(user.id);
    const change = (old: string) => api.call("PATCH /me", { key, body: { password: { old, new: "an0ther-word" } } });
    expect((await change("wrong")).status).toBe(403);
    expect((await change(password)).status).toBe(200);
    expect((await change(password)).status).toBe(403);
  });
});
