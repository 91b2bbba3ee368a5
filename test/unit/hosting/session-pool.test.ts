// The capacity for sessions: pages never displace a client whose socket connects, nor a session in use.
import { setImmediate as turn } from "node:timers/promises";
import { Div, Slider } from "../../../src/exports/models.js";
import type { ApplicationContext } from "../../../src/hosting/application-context.js";
import { SessionLimit } from "../../../src/hosting/session-errors.js";
import { ManualClock } from "../../support/manual-clock.js";
import { BY_PAGE, contextFor, Listener, NO_ORIGIN, nextTurn } from "./listener.js";

const clock = new ManualClock();
const ids = (context: ApplicationContext) => [...context.sessions.keys()];

async function pages(context: ApplicationContext, names: readonly string[]): Promise<void> {
  for (const name of names) await context.open(name, BY_PAGE);
}

/** A session that had a socket, which is closed now. */
async function disconnectable(context: ApplicationContext, name: string) {
  const session = await context.open(name, NO_ORIGIN);
  const listener = new Listener(session);
  return { session, listener, leave: () => session.leave(listener) };
}

/** A promise, and the function that settles it. */
function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe("sessions whose page has not connected yet", () => {
  it("have separate capacity: a flood of pages never blocks a socket", async () => {
    const context = contextFor(() => undefined, { maxSessions: 3 });
    await pages(context, ["a", "b", "c", "d", "e"]);
    expect(ids(context)).toEqual(["c", "d", "e"]);
    for (const name of ["x", "y", "z"]) new Listener(await context.open(name, NO_ORIGIN));
    await pages(context, ["f"]).catch(() => undefined);
    expect(ids(context)).toEqual(expect.arrayContaining(["x", "y", "z"]));
    expect(context.sessions.size).toBeLessThanOrEqual(6);
    await context.stop();
  });

  it("are evicted with their hooks, the one first that was requested longest ago", async () => {
    const ended: string[] = [];
    const context = contextFor(() => undefined, {
      maxSessions: 2,
      hooks: { on_session_destroyed: ({ id }) => void ended.push(id) },
    });
    await pages(context, ["a", "b", "a", "c"]);
    await nextTurn();
    expect(ended).toEqual(["b"]);
    expect(ids(context).sort()).toEqual(["a", "c"]);
  });

  it("number at most 500", async () => {
    const context = contextFor(() => undefined, { maxSessions: 10_000 });
    await pages(
      context,
      Array.from({ length: 600 }, (_, i) => `s${i}`),
    );
    expect(context.sessions.size).toBe(500);
    await context.stop();
  });

  it("keep their document for the turn in which they end, so that no page is rendered from an empty one", async () => {
    const context = contextFor((doc) => doc.add_root(new Div()), { maxSessions: 1 });
    const rootCounts = Array.from({ length: 20 }, async (_, i) => {
      const { document } = await context.open(`s${i}`, BY_PAGE);
      return document.roots.length;
    });
    expect(await Promise.all(rootCounts)).toEqual(Array(20).fill(1));
    await context.stop();
  });

  it("are created again once, by the token of one socket or of a hundred", async () => {
    let runs = 0;
    const context = contextFor(() => runs++, { maxSessions: 1 });
    await pages(context, ["a", "b"]);
    const sockets = await Promise.all(Array.from({ length: 100 }, () => context.open("a", NO_ORIGIN)));
    expect(new Set(sockets).size).toBe(1);
    expect(sockets[0]?.isDestroyed).toBe(false);
    expect(runs).toBe(3);
    await context.stop();
  });

  it("count as connected as soon as a socket requests them", async () => {
    const context = contextFor(() => undefined, { maxSessions: 2 });
    await pages(context, ["a", "b"]);
    await context.open("a", NO_ORIGIN);
    await pages(context, ["c", "d", "e"]);
    expect(ids(context)).toEqual(["a", "d", "e"]);
    await context.stop();
  });

  it("do not become connected if there is no capacity, and remain", async () => {
    const context = contextFor(() => undefined, { maxSessions: 1 });
    await pages(context, ["a"]);
    new Listener(await context.open("live", NO_ORIGIN));
    expect((await context.check("a", "socket")).shortage).toBeInstanceOf(SessionLimit);
    await expect(context.open("a", NO_ORIGIN)).rejects.toBeInstanceOf(SessionLimit);
    expect(ids(context)).toEqual(["a", "live"]);
    await context.stop();
  });
});

describe("when connected and disconnected sessions reach their maximum", () => {
  it("the one that has been disconnected longest, for more than 5 s, is evicted for a socket", async () => {
    const context = contextFor(() => undefined, { maxSessions: 3, clock });
    const [first, second] = [await disconnectable(context, "first"), await disconnectable(context, "second")];
    new Listener(await context.open("live", NO_ORIGIN));
    await second.leave();
    clock.advance(10);
    await first.leave();
    clock.advance(4985);
    await expect(context.open("new", NO_ORIGIN)).rejects.toMatchObject({ retryAfterS: 10 });
    clock.advance(10);
    await context.open("new", NO_ORIGIN);
    expect(ids(context)).toEqual(["first", "live", "new"]);
    clock.advance(10);
    await context.open("newer", NO_ORIGIN);
    expect(ids(context)).toEqual(["live", "new", "newer"]);
    await context.stop();
  });

  it("one without user input is evicted before an older one with user input", async () => {
    const context = contextFor(
      (doc) => {
        doc.add_root(new Slider({ start: 0, end: 9, value: 1 }));
      },
      { maxSessions: 2, clock },
    );
    const [entered, untouched] = [await disconnectable(context, "entered"), await disconnectable(context, "untouched")];
    const id = entered.session.document.roots[0]?.id ?? "";
    await entered.listener.patch({ kind: "ModelChanged", model: { id }, attr: "value", new: 3 });
    await entered.leave();
    clock.advance(1000);
    await untouched.leave();
    clock.advance(6000);
    await context.open("new", NO_ORIGIN);
    expect(ids(context)).toEqual(["entered", "new"]);
    await context.stop();
  });

  it("a connected one is never evicted, and a page whose socket could not connect is rejected at once", async () => {
    const context = contextFor(() => undefined, { maxSessions: 1, clock });
    new Listener(await context.open("live", NO_ORIGIN));
    clock.advance(3_600_000);
    await expect(context.open("new", NO_ORIGIN)).rejects.toBeInstanceOf(SessionLimit);
    expect((await context.check("new", "page")).shortage).toBeInstanceOf(SessionLimit);
    expect((await context.check("live", "page")).shortage).toBeUndefined();
    expect(ids(context)).toEqual(["live"]);
    await context.stop();
  });

  it("a page evicts no disconnected session", async () => {
    const context = contextFor(() => undefined, { maxSessions: 1, clock });
    await (await disconnectable(context, "away")).leave();
    clock.advance(60_000);
    await pages(context, ["a", "b"]);
    expect(ids(context)).toEqual(["away", "b"]);
    await context.stop();
  });
});

describe("with a flood of requests for a slow app", () => {
  it("at most 50 sessions start at a time, and the others are rejected after their timeout", async () => {
    const { opened, open } = gate();
    let started = 0;
    const context = contextFor(() => undefined, {
      maxSessions: 1000,
      capacityTimeoutMs: 1,
      hooks: {
        on_session_created: () => {
          started++;
          return opened;
        },
      },
    });
    const asked = Array.from({ length: 120 }, (_, i) => context.open(`s${i}`, BY_PAGE));
    const outcomes = Promise.allSettled(asked);
    await Promise.allSettled(asked.slice(50));
    expect(started).toBe(50);
    open();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      ...Array<string>(50).fill("fulfilled"),
      ...Array<string>(70).fill("rejected"),
    ]);
    await context.stop();
  });

  it("waiting sockets start before pages", async () => {
    const first = gate();
    const order: string[] = [];
    const context = contextFor(() => undefined, {
      maxSessions: 1,
      hooks: {
        on_session_created: async ({ id }) => {
          order.push(id);
          if (id === "first") await first.opened;
        },
      },
    });
    const asked = [context.open("first", BY_PAGE), context.open("page", BY_PAGE), context.open("socket", NO_ORIGIN)];
    await nextTurn();
    first.open();
    await Promise.all(asked);
    expect(order).toEqual(["first", "socket", "page"]);
    await context.stop();
  });

  it("at most 50 sessions are evicted at a time, and requests that need the capacity time out", async () => {
    const { opened, open } = gate();
    let ending = 0;
    const context = contextFor(() => undefined, {
      maxSessions: 60,
      capacityTimeoutMs: 1,
      hooks: {
        on_session_destroyed: () => {
          ending++;
          return opened;
        },
      },
    });
    await pages(
      context,
      Array.from({ length: 110 }, (_, i) => `s${i}`),
    );
    await expect(context.open("more", BY_PAGE)).rejects.toBeInstanceOf(SessionLimit);
    // Sessions end in the turn of the event loop after their eviction.
    await nextTurn();
    expect([ending, context.sessions.size]).toEqual([50, 60]);
    open();
    await nextTurn();
    await context.open("more", BY_PAGE);
    await context.stop();
  });
});

describe("a session limit that follows memory", () => {
  const gigabytes = (count: number) => ({ limitBytes: count * 2 ** 30, isTight: () => false });
  const limitOf = (count: number) => contextFor(() => undefined, { maxSessions: "auto", memory: gigabytes(count) });

  it("is half of the memory at 64 KiB a session, between 100 and 20,000", () => {
    expect([0.001, 1, 2, 64].map((count) => limitOf(count).figures().limit)).toEqual([100, 8192, 16_384, 20_000]);
  });

  it("is smaller for an app with large documents, and follows their size", async () => {
    let rows = 100_000;
    const { ColumnDataSource } = await import("../../../src/exports/models.js");
    const context = contextFor((doc) => doc.add_root(new ColumnDataSource({ data: { x: new Float64Array(rows) } })), {
      maxSessions: "auto",
      memory: gigabytes(1),
    });
    await context.open("s", BY_PAGE);
    const ofLarge = context.figures().limit;
    expect(ofLarge).toBeGreaterThan(600);
    expect(ofLarge).toBeLessThan(2 ** 29 / 800_000);
    rows = 1;
    for (let i = 0; i < 400; i++) await context.open(`s${i}`, BY_PAGE);
    expect(context.figures().limit).toBeGreaterThan(ofLarge);
    await context.stop();
  });

  it("is constant if the operator set a number", async () => {
    const context = contextFor(() => undefined, { maxSessions: 3, memory: gigabytes(0.001) });
    await pages(context, ["a"]);
    expect(context.figures().limit).toBe(3);
    await context.stop();
  });

  it("allows no new sessions when memory is nearly full, and ends those without a socket", async () => {
    let isTight = false;
    const context = contextFor(() => undefined, { memory: { limitBytes: 2 ** 32, isTight: () => isTight } });
    await pages(context, ["fresh"]);
    new Listener(await context.open("live", NO_ORIGIN));
    isTight = true;
    for (const visitor of ["page", "socket"] as const) {
      expect((await context.check("new", visitor)).shortage).toBeInstanceOf(SessionLimit);
      expect((await context.check("live", visitor)).shortage).toBeUndefined();
    }
    await turn();
    expect(ids(context)).toEqual(["live"]);
    isTight = false;
    expect((await context.check("new", "page")).shortage).toBeUndefined();
    await context.stop();
  });
});
