// What users of a store may expect of a server of several processes, wherever the store is: they sign in once, and their keys
// count in all processes. Runs the built command line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, type RunningCli } from "../support/cli.js";
import { get } from "../support/cluster.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { BrowserLike } from "../unit/server/auth/browser-like.js";
import { hashPassword } from "../../src/server/auth/password-hash.js";
import { newApiKey } from "../../src/store/api-key-text.js";
import type { Store } from "../../src/store/contract.js";
import { openStore } from "../../src/store/open-store.js";
import { slotOf } from "../../src/tokens/session-slot.js";

const SIZE = 4;

/** Requests for the process of each slot. */
const slotHeaders = Array.from({ length: SIZE }, (_, slot) => ({ "bokeh-session-id": idIn(slot) }));

function idIn(slot: number): string {
  for (let i = 0; ; i++) if (slotOf(`id ${i}`, SIZE) === slot) return `id ${i}`;
}

/** `location` resolves to that of a new store. */
export function clusterUsersExam(name: string, location: () => Promise<string>): void {
  describe(`the users of ${name}, of a server of ${SIZE} processes`, () => {
    const folder = mkdtempSync(join(tmpdir(), "cluster-users-"));
    let running: RunningCli;
    let store: Store;
    let userId: string;
    let place: string;

    const app = join(folder, "app.ts");
    const serve = (): Promise<RunningCli> =>
      startCli([app, "--num-procs", String(SIZE), "--multi-user"], { env: { PLOTCTL_STORE: place } });

    beforeAll(async () => {
      writeFileSync(
        app,
        `import { curdoc } from "plotctl"; import { Div } from "plotctl/models"; curdoc().add_root(new Div());`,
      );
      place = await location();
      running = await serve();
      // As the command line, beside the server.
      store = await openStore(place, { as: "guest" });
      ({ id: userId } = await store.users.add({ name: "ada", password: await hashPassword("s3cret") }));
    }, 60_000);
    afterAll(async () => {
      await store.close();
      await running.stop("SIGKILL");
      rmSync(folder, { recursive: true });
    });

    const statuses = (headers: Readonly<Record<string, string>>): Promise<number[]> =>
      Promise.all(
        slotHeaders.map(
          async (ofSlot) => (await get(running.url("/app"), { headers: { ...ofSlot, ...headers } })).status,
        ),
      );
    const all = (status: number): number[] => slotHeaders.map(() => status);

    it("sign in once for all of them, and out of all of them", async () => {
      expect(await statuses({})).toEqual(all(302));
      const browser = new BrowserLike(running.url(""));
      expect((await browser.submit("/login", { name: "ada", password: "s3cret" }, slotHeaders[1])).status).toBe(303);
      const headers = { cookie: browser.cookieHeader };
      expect(await statuses(headers)).toEqual(all(200));
      const client = await ProtocolClient.connect(running.url("/app"), { sessionId: idIn(3), headers });
      await browser.submit("/logout", {}, slotHeaders[0]);
      expect((await client.closed).code).toBe(4401);
      expect(await statuses(headers)).toEqual(all(302));
    }, 60_000);

    it("have keys that count in all of them until they are removed", async () => {
      const { text, publicPart, hash } = newApiKey();
      await store.keys.add({ publicPart, hash, userId, name: "", right: "read" });
      const headers = { authorization: `Bearer ${text}` };
      expect(await statuses(headers)).toEqual(all(200));
      await store.keys.remove(publicPart);
      expect(await statuses(headers)).toEqual(all(401));
    }, 60_000);

    it("stay signed in over a restart", async () => {
      const browser = new BrowserLike(running.url(""));
      await browser.submit("/login", { name: "ada", password: "s3cret" });
      expect(await running.stop("SIGTERM")).toBe(0);
      running = await serve();
      expect(await statuses({ cookie: browser.cookieHeader })).toEqual(all(200));
    }, 60_000);

    it("are signed out of all of them when they are disabled", async () => {
      const browser = new BrowserLike(running.url(""));
      await browser.submit("/login", { name: "ada", password: "s3cret" });
      const headers = { cookie: browser.cookieHeader };
      expect(await statuses(headers)).toEqual(all(200));
      await store.users.change(userId, { isDisabled: true });
      expect(await statuses(headers)).toEqual(all(302));
    }, 60_000);
  });
}
