// What every SessionDirectory must do, wherever its sessions live. A directory takes the exam unchanged; all that it tells
// is told by the contract: pages, messages, figures and errors.
import type { OpenOptions, SessionDirectory, SessionHandle, Visitor } from "../../src/hosting/session-directory.js";
import type { User } from "../../src/document/session-context.js";
import { AppFailed, OtherOwner, SessionLimit } from "../../src/hosting/session-errors.js";
import { CLOSE_CODES } from "../../src/protocol/close-codes.js";
import { ExamClient } from "./exam-client.js";

/** What the directory under examination is created with, for the app of exam-app.ts. */
export interface ExamSettings {
  readonly maxSessions: number;
  readonly maxConnections: number;
  readonly unusedLifetimeMs: number;
  /** How often unused sessions are looked for. */
  readonly checkUnusedMs: number;
}

export interface ExaminedDirectory {
  readonly directory: SessionDirectory;
  /** Lets time pass for the sessions, and resolves when what became due then has ended. */
  advance(ms: number): Promise<void>;
  stop(): Promise<void>;
}

const SETTINGS: ExamSettings = { maxSessions: 10, maxConnections: 10, unusedLifetimeMs: 15_000, checkUnusedMs: 1000 };

function by(visitor: Visitor, tokenPayload: Readonly<Record<string, unknown>> = {}): OpenOptions {
  return { visitor, owner: null, origin: () => ({ request: null, tokenPayload, user: null, logoutUrl: null }) };
}

function byUser(id: string): OpenOptions {
  const user: User = { id, name: id, groups: [], provider: "module", is_guest: false };
  return {
    visitor: "page",
    owner: id,
    origin: () => ({ request: null, tokenPayload: {}, user, logoutUrl: null }),
  };
}

/** How often the app has run for a session. */
async function runsOf(session: SessionHandle): Promise<unknown> {
  const { roots } = await session.page();
  return roots.find(({ name }) => name === "runs")?.tags[0];
}

async function reader(session: SessionHandle): Promise<ExamClient> {
  const client = new ExamClient(session);
  await client.request("PULL-DOC-REQ");
  return client;
}

async function sliderPatch(session: SessionHandle, value: number) {
  const { roots } = await session.page();
  const id = roots.find(({ name }) => name === "slider")?.id ?? "";
  return { events: [{ kind: "ModelChanged", model: { id }, attr: "value", new: value }] };
}

export function sessionDirectoryExam(
  name: string,
  makeDirectory: (settings: ExamSettings) => Promise<ExaminedDirectory>,
): void {
  describe(`${name} as a directory of sessions`, () => {
    let examined: ExaminedDirectory;
    const start = async (settings: Partial<ExamSettings> = {}): Promise<SessionDirectory> => {
      examined = await makeDirectory({ ...SETTINGS, ...settings });
      return examined.directory;
    };
    afterEach(() => examined.stop());

    it("gives a session to the user who opened it, and to no other", async () => {
      const directory = await start();
      const mine = directory.open("s", byUser("ada"));
      await expect(directory.open("s", byUser("bob"))).rejects.toBeInstanceOf(OtherOwner);
      expect((await mine).id).toBe("s");
      await expect(directory.open("s", byUser("bob"))).rejects.toBeInstanceOf(OtherOwner);
      await expect(directory.open("s", by("page"))).rejects.toBeInstanceOf(OtherOwner);
      expect(await runsOf(await directory.open("s", byUser("ada")))).toBe(1);
      expect((await directory.check("s", "page")).owner).toBe("ada");
      await directory.open("free", by("page"));
      await expect(directory.open("free", byUser("ada"))).rejects.toBeInstanceOf(OtherOwner);
      expect((await directory.check("free", "page")).owner).toBeNull();
      expect((await directory.check("none", "page")).owner).toBeUndefined();
    });

    it("creates a session once, however many callers open it", async () => {
      const directory = await start();
      const visitors: Visitor[] = ["page", "socket", "page", "socket"];
      const sessions = await Promise.all(visitors.map((visitor) => directory.open("same", by(visitor))));
      for (const session of [...sessions, await directory.open("same", by("page"))]) {
        expect(session.id).toBe("same");
        expect(await runsOf(session)).toBe(1);
      }
    });

    it("rejects all callers with the id of the error when the app fails, and runs it again for the next", async () => {
      const directory = await start();
      const outcomes = await Promise.allSettled([1, 2].map(() => directory.open("s", by("page", { failures: 1 }))));
      const errors = outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason as unknown);
      for (const error of errors) {
        expect(error).toBeInstanceOf(AppFailed);
        expect((error as AppFailed).errorId).toMatch(/^[0-9a-f]{8}$/);
        expect((error as AppFailed).message).not.toContain("run 1");
      }
      expect(await directory.find("s")).toBeUndefined();
      expect(await runsOf(await directory.open("s", by("page", { failures: 1 })))).toBe(2);
    });

    it("finds sessions that exist, and creates none by finding or checking", async () => {
      const directory = await start();
      expect(await directory.find("s")).toBeUndefined();
      expect(await directory.check("s", "socket")).toEqual({ isKnown: false, shortage: undefined });
      expect(directory.figures()).toMatchObject({ unconnected: 0, connected: 0, disconnected: 0 });
      await directory.open("s", by("page"));
      expect((await directory.find("s"))?.id).toBe("s");
      expect(await directory.check("s", "socket")).toEqual({ isKnown: true, owner: null, shortage: undefined });
    });

    it("rejects a session beyond its capacity and says so before, but not one that exists", async () => {
      const directory = await start({ maxSessions: 1 });
      new ExamClient(await directory.open("one", by("socket")));
      const { isKnown, shortage } = await directory.check("two", "socket");
      expect(isKnown).toBe(false);
      expect(shortage?.retryAfterS).toBeGreaterThan(0);
      await expect(directory.open("two", by("socket"))).rejects.toBeInstanceOf(SessionLimit);
      expect(await directory.check("one", "socket")).toEqual({ isKnown: true, owner: null, shortage: undefined });
      expect(await runsOf(await directory.open("one", by("socket")))).toBe(1);
    });

    it("evicts an unconnected session for another page, and creates it again for its socket", async () => {
      const directory = await start({ maxSessions: 1 });
      await directory.open("one", by("page"));
      await directory.open("two", by("page"));
      expect(await directory.find("one")).toBeUndefined();
      expect(await runsOf(await directory.open("one", by("socket")))).toBe(2);
    });

    it("summarizes the page of a session as a value", async () => {
      const session = await (await start()).open("s", by("page"));
      const page = await session.page();
      expect(page).toMatchObject({
        title: "Session s",
        roots: [
          { name: "runs", tags: [1] },
          { name: "slider", tags: [] },
        ],
        template: null,
        variables: { greeting: "hello" },
        look: { color_scheme: null, busy_indicator: false },
        needs: { bundles: ["bokeh", "bokeh-widgets"], scripts: [], policy: { code: [], fetches: false, maps: false } },
      });
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    });

    it("acknowledges a connection first, and gives it the document", async () => {
      const client = new ExamClient(await (await start()).open("s", by("socket")));
      const { content } = await client.request("PULL-DOC-REQ");
      expect(client.received[0]?.msgtype).toBe("ACK");
      expect(content).toMatchObject({ doc: { title: "Session s" } });
    });

    it("sends a patch to all who have the document but its sender, until they leave", async () => {
      const session = await (await start()).open("s", by("socket"));
      const [sender, other, gone, unread] = [
        await reader(session),
        await reader(session),
        await reader(session),
        new ExamClient(session),
      ];
      await gone.leave();
      expect((await sender.request("PATCH-DOC", await sliderPatch(session, 7))).msgtype).toBe("OK");
      const patch = await other.message(({ msgtype }) => msgtype === "PATCH-DOC");
      expect(patch.content).toMatchObject({ events: [{ attr: "value", new: 7 }] });
      for (const client of [sender, gone, unread]) {
        expect(client.received.map(({ msgtype }) => msgtype)).not.toContain("PATCH-DOC");
      }
    });

    it("closes a connection beyond the limit of its session", async () => {
      const session = await (await start({ maxConnections: 1 })).open("s", by("socket"));
      const first = new ExamClient(session);
      const second = new ExamClient(session);
      expect([first.isJoined, second.isJoined]).toEqual([true, false]);
      expect(second.closed?.code).toBe(CLOSE_CODES.OVERLOAD);
      await first.leave();
      expect(new ExamClient(session).isJoined).toBe(true);
    });

    it("ends a session that is unused for its lifetime, and keeps one that has a connection", async () => {
      const directory = await start({ unusedLifetimeMs: 5000, checkUnusedMs: 1000 });
      await directory.open("page", by("page"));
      const connected = new ExamClient(await directory.open("connected", by("socket")));
      await examined.advance(4000);
      expect(await directory.find("page")).toBeDefined();
      await examined.advance(3000);
      expect(await directory.find("page")).toBeUndefined();
      await connected.leave();
      await examined.advance(4000);
      expect(await directory.find("connected")).toBeDefined();
      await examined.advance(3000);
      expect(await directory.find("connected")).toBeUndefined();
    });

    it("counts sessions by their state, connections, and the limit", async () => {
      const directory = await start({ maxSessions: 7 });
      await directory.open("page", by("page"));
      const session = await directory.open("connected", by("socket"));
      for (let count = 0; count < 2; count++) new ExamClient(session);
      await new ExamClient(await directory.open("disconnected", by("socket"))).leave();
      expect(directory.figures()).toEqual({
        unconnected: 1,
        connected: 1,
        disconnected: 1,
        connections: 2,
        limit: 7,
      });
    });
  });
}
