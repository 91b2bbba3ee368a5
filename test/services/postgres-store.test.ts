import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store.js";
import { hashPassword } from "../../src/server/auth/password-hash.js";
import { startServer } from "../support/server.js";
import { BrowserLike } from "../unit/server/auth/browser-like.js";
import { clusterUsersExam } from "../contracts/cluster-users-exam.js";
import { storeExam } from "../contracts/store-exam.js";
import { failure } from "../support/failure.js";
import { plotctl } from "../unit/cli/command-line.js";
import { until } from "../support/until.js";
import { describePostgres, PostgresServer } from "../support/postgres.js";

describePostgres("a store in PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  });
  afterAll(() => server.stop());

  storeExam("PostgreSQL", async (clock) => openStore(await server.database(), { as: "owner", clock }));
  clusterUsersExam("PostgreSQL", () => server.database());
});

describePostgres("a server of PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  });
  afterAll(() => server.stop());

  it("[UA11] refuses a wrong password, which the message does not have", async () => {
    const url = new URL(await server.database());
    await server.run("create role ada login password 'right'");
    await server.requirePasswords();
    const wrong = Object.assign(url, { username: "ada", password: "secret-word" }).href;
    const { code, message } = await failure(openStore(wrong, { as: "owner" }));
    expect(code).toBe("STORE_UNAVAILABLE");
    expect(message).toContain(url.host);
    expect(message).not.toContain("secret-word");
  });

  it("[UA11] without the database is named", async () => {
    const url = Object.assign(new URL(await server.database()), { pathname: "/nothing" });
    const { code, message } = await failure(openStore(url.href, { as: "owner" }));
    expect(code).toBe("STORE_UNAVAILABLE");
    expect(message).toContain("/nothing");
  });

  it("[U12] that stops answers within two seconds with an error, and goes on where it was", async () => {
    const store = await openStore(await server.database(), { as: "owner" });
    const { id: ownerId } = await store.users.add({ name: "ada" });
    const revision = { doc: Buffer.from("{}"), buffers: Buffer.alloc(0), bokehVersion: "3.9.2" };
    const published = await store.documents.publish({ ownerId, name: "ticks", kind: "live", revision });
    const documentId = published.is === "created" ? published.document.id : "";
    const epoch = (await store.live.take(documentId))?.document.epoch ?? 0;
    const batch = [{ rev: 2, frames: Buffer.from("two") }];

    const { pids } = server;
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    const begin = performance.now();
    expect(await failure(store.live.append({ documentId, epoch }, batch))).toMatchObject({ code: "STORE_UNAVAILABLE" });
    expect(performance.now() - begin).toBeLessThan(10_000);
    for (const pid of pids) process.kill(pid, "SIGCONT");

    expect(await store.live.append({ documentId, epoch }, batch)).toBe("stored");
    expect((await store.live.take(documentId))?.patches).toHaveLength(1);
    await store.close();
  });

  it("that stops lets a server answer 503, which goes on afterwards", async () => {
    const started = await startServer({ "/app": () => {} }, { store: await server.database(), multiUser: true });
    await started.server.store?.users.add({ name: "ada", password: await hashPassword("s3cret") });
    const browser = new BrowserLike(started.url(""));
    expect((await browser.submit("/login", { name: "ada", password: "s3cret" })).status).toBe(303);
    const { pids } = server;
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    const refused = await browser.request("/app");
    for (const pid of pids) process.kill(pid, "SIGCONT");
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("10");
    expect(refused.text).toContain("store of this server does not answer");
    expect((await browser.request("/app")).status).toBe(200);
    await started.stop();
  });

  it("that was restarted is used again without a restart of ours", async () => {
    const store = await openStore(await server.database(), { as: "owner" });
    await store.users.add({ name: "ada" });
    server.restart();
    // The lost connections of its pool are seen when the process turns to them.
    const found = (): Promise<string | undefined> =>
      store.users.named("ada").then(
        (user) => user?.name,
        () => undefined,
      );
    await until("the store answers", async () => (await found()) === "ada");
    await store.close();
  });
});

describePostgres("copies of stores", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  });
  afterAll(() => server.stop());

  it("go from PostgreSQL into a file and back, whole", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plotctl-copy-"));
    const [from, to, file] = [await server.database(), await server.database(), join(folder, "copy.db")];
    const store = await openStore(from, { as: "owner" });
    const { id: ownerId } = await store.users.add({ name: "ada", groups: ["admin"] });
    const revision = { doc: Buffer.from("{}"), buffers: Buffer.from([1, 2]), bokehVersion: "3.9.2" };
    const published = await store.documents.publish({ ownerId, name: "ticks", kind: "live", revision });
    const documentId = published.is === "created" ? published.document.id : "";
    const epoch = (await store.live.take(documentId))?.document.epoch ?? 0;
    await store.live.append({ documentId, epoch }, [{ rev: 2, frames: Buffer.from("two") }]);
    await store.close();
    for (const [source, target] of [
      [from, file],
      [`file:${file}`, to],
    ] as const) {
      expect(await plotctl(["store", "backup", target, "--store", source])).toMatchObject({ code: 0 });
      const copy = target === file ? `file:${file}` : target;
      expect(await plotctl(["store", "check", "--store", copy])).toMatchObject({ code: 0 });
    }
    const copied = await openStore(to, { as: "owner" });
    expect((await copied.live.take(documentId))?.patches).toHaveLength(1);
    await copied.close();
    rmSync(folder, { recursive: true });
  });
});
