import { Document } from "../../../../src/document/document.js";
import { Slider } from "../../../../src/exports/models.js";
import { startApiServer, type ApiAnswer, type ApiServer } from "../../../support/api-server.js";

let api: ApiServer;
let ada: { key: string };
beforeEach(async () => {
  api = await startApiServer();
  ada = await api.addUser("ada");
});
afterEach(() => api.running.stop());

function docJson(title = "Plots", value = 1) {
  const doc = new Document();
  doc.title = title;
  doc.add_root(new Slider({ start: 0, end: 10, value }));
  return doc.to_json();
}

const put = (
  name: string,
  body: object = {},
  headers: Record<string, string> = {},
  key = ada.key,
): Promise<ApiAnswer> => api.call(`PUT /documents/ada/${name}`, { key, headers, body: { doc: docJson(), ...body } });
const codeOf = ({ json }: ApiAnswer): unknown => (json as { error: { code: string } }).error.code;

describe("a published document", () => {
  it("is there under its owner and name", async () => {
    const created = await put("prices");
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({ owner: "ada", name: "prices", title: "Plots", revision: 1, right: "own" });
    expect(created.json).toHaveProperty("url", api.running.url("/d/ada/prices"));
    expect((await api.call("GET /documents/ada/prices", { key: ada.key })).json).toEqual(created.json);
    const { json, headers } = await api.call("GET /documents/ada/prices/doc", { key: ada.key });
    expect(json).toMatchObject({ title: "Plots", roots: [{ name: "Slider", attributes: { value: 1 } }] });
    expect([headers.get("etag"), headers.get("x-content-type-options")]).toEqual(['"1"', "nosniff"]);
  });

  it("is announced in the log of a start: where it is kept, for whom, and how many", () => {
    expect(api.running.logged).toEqual(
      expect.arrayContaining([
        "Backend: memory",
        "Users: those of the store",
        "Publishing: up to 200 documents of a user, at /d and /api/v1",
      ]),
    );
  });

  it("[U6] that is private is for others as one that is not there", async () => {
    await put("prices");
    const bob = await api.addUser("bob");
    for (const key of [bob.key, undefined])
      for (const [method, rest] of [
        ["GET", ""],
        ["GET", "/doc"],
        ["GET", "/revisions"],
        ["POST", "/tickets"],
      ] as const) {
        const body = method === "POST" ? { right: "read" } : undefined;
        const [hidden, missing, stranger] = await Promise.all(
          ["ada/prices", "ada/nothing", "nobody/prices"].map((at) =>
            api.call(`${method} /documents/${at}${rest}`, { key, body }),
          ),
        );
        expect([hidden?.status, hidden?.text]).toEqual([404, missing?.text]);
        expect(stranger?.text).toBe(missing?.text);
      }
    for (const at of ["ada/prices", "ada/nothing"]) {
      const answer = await api.call(`PUT /documents/${at}`, { key: bob.key, body: { doc: docJson() } });
      expect(answer.status).toBe(404);
    }
  });

  it("gets a revision with each publication, and keeps those before", async () => {
    await put("prices");
    const second = await put("prices", { doc: docJson("Other", 2) });
    expect(second.status).toBe(200);
    expect(second.json).toMatchObject({ revision: 2, title: "Plots" });
    const old = await api.call("GET /documents/ada/prices/doc?rev=1", { key: ada.key });
    expect(old.json).toMatchObject({ roots: [{ attributes: { value: 1 } }] });
    const { json } = await api.call("GET /documents/ada/prices/revisions", { key: ada.key });
    expect(json).toMatchObject({ revisions: [{ revision: 2 }, { revision: 1 }] });
    expect((await api.call("GET /documents/ada/prices/doc?rev=9", { key: ada.key })).status).toBe(404);
  });

  it("[UA2] is made once by 50 clients at once, and revised by the others", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => put("prices")));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(49).fill(200), 201]);
    const revisions = answers.map(({ json }) => (json as { revision: number }).revision);
    expect(new Set(revisions).size).toBe(50);
  });

  it("[UA2] is not replaced when it has another revision than If-Match says", async () => {
    expect((await put("prices", {}, { "If-Match": '"1"' })).status).toBe(412);
    await put("prices");
    expect((await put("prices", {}, { "If-None-Match": "*" })).status).toBe(412);
    expect((await put("prices", {}, { "If-Match": '"1"' })).status).toBe(200);
    const stale = await put("prices", {}, { "If-Match": '"1"' });
    expect([stale.status, codeOf(stale)]).toEqual([412, "REVISION_CHANGED"]);
    expect(stale.json).toMatchObject({ error: { revision: 2 } });
    expect((await put("prices", {}, { "If-Match": "1" })).status).toBe(400);
  });

  it("leads from its old address to the new one", async () => {
    await put("prices");
    const change = (body: object) => api.call("PATCH /documents/ada/prices", { key: ada.key, body });
    const renamed = await change({ name: "costs", title: "Costs", description: "All of them" });
    expect(renamed.json).toMatchObject({ name: "costs", title: "Costs", description: "All of them" });
    const old = await api.call("GET /documents/ada/prices/doc?rev=1", { key: ada.key });
    expect([old.status, old.headers.get("location")]).toEqual([308, "/api/v1/documents/ada/costs/doc?rev=1"]);
    await put("others");
    const taken = await api.call("PATCH /documents/ada/others", { key: ada.key, body: { name: "COSTS" } });
    expect([taken.status, codeOf(taken)]).toEqual([409, "NAME_TAKEN"]);
  });

  it("comes back after it was deleted, unless its name is taken", async () => {
    await put("prices");
    const remove = () => api.call("DELETE /documents/ada/prices", { key: ada.key });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    const deleted = await api.call("GET /documents?deleted=true", { key: ada.key });
    expect(deleted.json).toMatchObject({ documents: [{ name: "prices" }] });
    const undelete = () => api.call("POST /documents/ada/prices/undelete", { key: ada.key });
    expect((await undelete()).json).toMatchObject({ name: "prices", revision: 1 });
    expect((await undelete()).status).toBe(404);
    await remove();
    await put("prices");
    expect((await undelete()).status).toBe(409);
  });

  it("is in the list of those who may read it", async () => {
    const bob = await api.addUser("bob");
    await put("private");
    await put("public", { visibility: "public", title: "For all" });
    await put("granted");
    await api.call("POST /documents/ada/granted/grants", { key: ada.key, body: { user: "bob", right: "read" } });
    const names = async (key: string | undefined, query = ""): Promise<string[]> => {
      const { json } = await api.call(`GET /documents${query}`, { key });
      return (json as { documents: { name: string }[] }).documents.map(({ name }) => name).sort();
    };
    expect(await names(ada.key)).toEqual(["granted", "private", "public"]);
    expect(await names(bob.key)).toEqual(["granted", "public"]);
    expect(await names(undefined)).toEqual(["public"]);
    expect(await names(ada.key, "?q=FOR&owner=ada")).toEqual(["public"]);
    expect(await names(ada.key, "?owner=nobody")).toEqual([]);
    const first = await api.call("GET /documents?limit=2", { key: ada.key });
    const { next } = first.json as { next: string };
    expect(await names(ada.key, `?limit=2&cursor=${next}`)).toHaveLength(1);
  });

  it("may be written by whom its owner lets, who cannot do more", async () => {
    const bob = await api.addUser("bob", ["sales"]);
    await put("prices");
    const grant = (body: object) => api.call("POST /documents/ada/prices/grants", { key: ada.key, body });
    expect((await grant({ user: "bob", right: "read" })).json).toEqual({ user: "bob", right: "read" });
    expect((await put("prices", {}, {}, bob.key)).status).toBe(403);
    await grant({ group: "sales", right: "write" });
    expect((await put("prices", {}, {}, bob.key)).json).toMatchObject({ revision: 2, right: "write", owner: "ada" });
    for (const [request, body] of [
      ["PATCH /documents/ada/prices", { title: "Mine" }],
      ["DELETE /documents/ada/prices", undefined],
      ["GET /documents/ada/prices/grants", undefined],
      ["POST /documents/ada/prices/grants", { user: "bob", right: "write" }],
      ["DELETE /documents/ada/prices/grants?user=bob", undefined],
      ["GET /documents/ada/prices/shares", undefined],
      ["POST /documents/ada/prices/shares", {}],
      ["DELETE /documents/ada/prices/shares/x", undefined],
    ] as const)
      expect([request, (await api.call(request, { key: bob.key, body })).status]).toEqual([request, 403]);
    const { json } = await api.call("GET /documents/ada/prices/grants", { key: ada.key });
    expect((json as { grants: unknown[] }).grants).toHaveLength(2);
    for (const subject of ["user=bob", "group=sales"]) {
      const withdraw = () => api.call(`DELETE /documents/ada/prices/grants?${subject}`, { key: ada.key });
      expect([(await withdraw()).status, (await withdraw()).status]).toEqual([204, 404]);
    }
    expect((await put("prices", {}, {}, bob.key)).status).toBe(404);
    expect((await grant({ user: "nobody", right: "read" })).status).toBe(404);
    expect((await grant({ right: "read" })).status).toBe(400);
  });

  it("[UA9] has only fields that the API knows, with values that it takes", async () => {
    const faults = [
      [{ visibility: "Public" }, 'Did you mean "public"?'],
      [{ visiblity: "public" }, 'Did you mean "visibility"?'],
      [{ expires_at: "2020-01-01T00:00:00Z" }, undefined],
      [{ expires_at: "soon" }, undefined],
    ] as const;
    for (const [fields, hint] of faults) {
      const { status, json } = await put("prices", fields);
      expect([status, json]).toMatchObject([400, { error: { code: "INVALID_REQUEST", ...(hint && { hint }) } }]);
    }
    const far = await put("prices", { expires_at: "9999-12-31T00:00:00Z" });
    expect(far.json).toMatchObject({ expires_at: "9999-12-31T00:00:00.000Z" });
    expect((await api.call("GET /documents?visiblity=public")).status).toBe(400);
  });

  it("[UA1] has a name that an address can have, unlike all others of its owner", async () => {
    await put("a");
    await put("file");
    const rename = (name: string) => api.call("PATCH /documents/ada/a", { key: ada.key, body: { name } });
    for (const name of ["", ".", "..", "a/b", "x".repeat(129), "\0"])
      expect([name, (await rename(name)).status]).toEqual([name, 400]);
    expect((await rename("ﬁle")).status).toBe(409);
    for (const name of ["__proto__", "constructor", "\u202eabc"]) {
      expect((await put(encodeURIComponent(name))).json).toMatchObject({ name });
      expect((await api.call(`GET /documents/ada/${encodeURIComponent(name)}`, { key: ada.key })).status).toBe(200);
    }
    expect((await put("A")).status).toBe(200);
    expect((await put("x".repeat(129))).status).toBe(400);
  });

  it("is shared by links that are shown once and can be revoked", async () => {
    await put("prices");
    const share = (body: object) => api.call("POST /documents/ada/prices/shares", { key: ada.key, body });
    const made = await share({});
    const { id, url } = made.json as { id: string; url: string };
    expect(made.json).toMatchObject({ state: "active", uses: 0 });
    expect(url).toMatch(/\/s\/[\w-]{43}$/);
    const token = url.slice(-43);
    expect(await api.running.server.published?.findShared(token)).toMatchObject({ is: "found" });
    const listed = await api.call("GET /documents/ada/prices/shares", { key: ada.key });
    expect(listed.json).toMatchObject({ shares: [{ id, uses: 1 }] });
    expect(listed.text).not.toContain(token);
    const revoke = () => api.call(`DELETE /documents/ada/prices/shares/${id}`, { key: ada.key });
    expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 404]);
    expect(await api.running.server.published?.findShared(token)).toEqual({ is: "ended", why: "revoked" });
    expect((await share({ expires_at: "2999-01-01T00:00:00Z" })).status).toBe(400);
    expect((await share({ expires_at: null })).json).toMatchObject({ expires_at: null });
  });

  it("gives tickets for the rights of the caller", async () => {
    await put("prices", { visibility: "public" });
    const bob = await api.addUser("bob");
    const ticket = (right: string, key?: string) =>
      api.call("POST /documents/ada/prices/tickets", { key, body: { right } });
    const { json, status } = await ticket("write", ada.key);
    expect([status, json]).toMatchObject([201, { url: api.running.url("/d/ada/prices") }]);
    expect((json as { session_id: string }).session_id).toMatch(/^d~/);
    expect([(await ticket("read", bob.key)).status, (await ticket("write", bob.key)).status]).toEqual([201, 403]);
    expect((await ticket("own", ada.key)).status).toBe(400);
  });

  it("leaves what happened to it in the audit log", async () => {
    await put("prices");
    await put("prices");
    await api.call("PATCH /documents/ada/prices", { key: ada.key, body: { visibility: "public" } });
    await api.call("DELETE /documents/ada/prices", { key: ada.key });
    const actions = (await api.store.audit.list()).map(({ action }) => action).reverse();
    expect(actions).toEqual(["document.publish", "document.revise", "document.change", "document.delete"]);
  });
});
