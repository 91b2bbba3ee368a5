// The life cycle of an app's sessions.
import { PlotctlError } from "../../../src/base/errors.js";
import { AppFailed, SessionLimit } from "../../../src/hosting/session-errors.js";
import { Div } from "../../../src/exports/models.js";
import type { SessionContext } from "../../../src/document/document.js";
import { silentLog } from "../../../src/base/log.js";
import { ManualClock } from "../../support/manual-clock.js";
import { contextFor, host, Listener, NO_ORIGIN, nextTurn } from "./listener.js";

describe("an application context", () => {
  it("creates a session once for any number of concurrent requests", async () => {
    let runs = 0;
    const context = contextFor(() => runs++);
    const sessions = await Promise.all([1, 2, 3].map(() => context.open("same", NO_ORIGIN)));
    expect(new Set(sessions).size).toBe(1);
    expect(runs).toBe(1);
  });

  it("rejects every waiter when the app fails, and runs it again for the next", async () => {
    let runs = 0;
    const context = contextFor((doc) => {
      if (++runs === 1) throw new Error("first run");
      doc.add_root(new Div({ text: "fine" }));
    });
    const outcomes = await Promise.allSettled([1, 2].map(() => context.open("s", NO_ORIGIN)));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((outcomes[0] as PromiseRejectedResult).reason).toBeInstanceOf(AppFailed);
    expect((await context.open("s", NO_ORIGIN)).document.roots.length).toBe(1);
  });

  it("rejects a session without free capacity, and accepts it after one has ended", async () => {
    const context = contextFor(() => undefined, { maxSessions: 1 });
    await context.open("one", NO_ORIGIN);
    await expect(context.open("two", NO_ORIGIN)).rejects.toBeInstanceOf(SessionLimit);
    await context.stop();
    expect((await context.open("two", NO_ORIGIN)).isDestroyed).toBe(false);
  });

  it("ends every session when it stops, even one in creation while another has failed", async () => {
    let runs = 0;
    const context = contextFor(async () => {
      if (++runs === 1) throw new Error("the first");
      await nextTurn();
    });
    const failing = context.open("one", NO_ORIGIN);
    const slow = context.open("two", NO_ORIGIN);
    await Promise.all([context.stop(), expect(failing).rejects.toBeInstanceOf(AppFailed)]);
    expect((await slow).isDestroyed).toBe(true);
    expect(context.sessions.size).toBe(0);
  });

  it("fails an app that takes longer than the limit", async () => {
    const clock = new ManualClock();
    const context = contextFor(() => new Promise(() => undefined), { clock, appStartTimeoutMs: 30_000 });
    const opened = context.open("s", NO_ORIGIN);
    await nextTurn();
    clock.advance(30_000);
    await expect(opened).rejects.toBeInstanceOf(AppFailed);
  });

  it("runs hooks and callbacks in order, and document callbacks after the app's hook", async () => {
    const order: string[] = [];
    const context = contextFor(
      (doc) => {
        order.push("modify");
        doc.add_next_tick_callback(() => order.push("next_tick"));
        doc.on_session_destroyed(() => order.push("document destroyed"));
      },
      {
        hooks: {
          on_server_loaded: () => void order.push("server_loaded"),
          on_session_created: async () => {
            await nextTurn();
            order.push("session_created");
          },
          on_session_destroyed: (session: SessionContext) => void order.push(`session_destroyed ${session.destroyed}`),
          on_server_unloaded: () => void order.push("server_unloaded"),
        },
      },
    );
    await context.start();
    await context.open("s", NO_ORIGIN);
    await nextTurn();
    await context.stop();
    expect(order).toEqual([
      "server_loaded",
      "session_created",
      "modify",
      "next_tick",
      "session_destroyed true",
      "document destroyed",
      "server_unloaded",
    ]);
  });

  it("continues when a hook throws", async () => {
    const fail = () => {
      throw new Error("hook");
    };
    const context = contextFor(() => undefined, { hooks: { on_server_loaded: fail, on_session_created: fail } });
    await context.start();
    expect((await context.open("s", NO_ORIGIN)).isDestroyed).toBe(false);
    await context.stop();
  });

  it("ends an unused session, and calls hook and document callback once each", async () => {
    const clock = new ManualClock();
    const ended: string[] = [];
    const context = contextFor((doc) => doc.on_session_destroyed(() => void ended.push("callback")), {
      clock,
      unusedLifetimeMs: 1000,
      checkUnusedMs: 500,
      hooks: { on_session_destroyed: () => void ended.push("hook") },
    });
    await context.start();
    await context.open("s", NO_ORIGIN);
    clock.advance(1000);
    await nextTurn();
    expect(ended).toEqual([]);
    clock.advance(500);
    await nextTurn();
    expect(ended).toEqual(["hook", "callback"]);
    await context.stop();
  });

  it("keeps a session while it has a connection", async () => {
    const clock = new ManualClock();
    const { context, session } = await host(() => undefined, { clock, unusedLifetimeMs: 1, checkUnusedMs: 1000 });
    await context.start();
    const listener = new Listener(session);
    clock.advance(10_000);
    await nextTurn();
    expect(session.isDestroyed).toBe(false);
    await session.leave(listener);
    clock.advance(1000);
    await nextTurn();
    expect(session.isDestroyed).toBe(true);
    await context.stop();
  });

  it("repeats a periodic callback that throws, and never runs an asynchronous one concurrently with itself", async () => {
    const clock = new ManualClock();
    let runs = 0;
    let running = 0;
    let mostAtOnce = 0;
    const errors: string[] = [];
    const { context, session } = await host(
      (doc) => {
        doc.add_periodic_callback(() => {
          runs++;
          throw new Error("again");
        }, 10);
        doc.add_periodic_callback(async () => {
          mostAtOnce = Math.max(mostAtOnce, ++running);
          await nextTurn();
          running--;
        }, 10);
      },
      { clock, log: { ...silentLog, error: (message) => errors.push(message) } },
    );
    new Listener(session);
    for (let time = 0; time < 4; time++) {
      // Several periods pass during one asynchronous run.
      clock.advance(50);
      await nextTurn();
    }
    await context.stop();
    expect(runs).toBeGreaterThanOrEqual(4);
    // The first error is logged, the others are counted.
    expect(errors[0]).toContain("a periodic callback failed: again");
    expect(errors[1]).toMatch(/^Repeated \d+ times in 10 s: .*: again/);
    expect(errors).toHaveLength(2);
    expect(mostAtOnce).toBe(1);
  });

  it("rejects the removal of a removed callback, and lets a callback remove itself", async () => {
    const clock = new ManualClock();
    const { context, session } = await host(() => undefined, { clock });
    const { document } = session;
    new Listener(session);
    let runs = 0;
    const handle = document.add_periodic_callback(() => {
      runs++;
      document.remove_periodic_callback(handle);
    }, 10);
    const other = document.add_timeout_callback(() => undefined, 1000);
    document.remove_timeout_callback(other);
    expect(() => document.remove_timeout_callback(other)).toThrow(PlotctlError);
    clock.advance(100);
    expect(runs).toBe(1);
    expect(clock.timerCount).toBe(0);
    await context.stop();
  });
});
