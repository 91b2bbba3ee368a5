// A callback that never settles holds its session's lock, but does not keep the session alive or delay the server's end.
import { createLog } from "../../../src/base/log.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import type { HostingOptions } from "../../../src/hosting/application-context.js";
import { Application } from "../../../src/application/application.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, Listener, nextTurn } from "./listener.js";

const never = (): Promise<void> => new Promise(() => undefined);

async function hostStuck(options: Partial<HostingOptions> = {}) {
  const lines: string[] = [];
  const log = createLog({ level: "warning", format: "pretty", write: (line) => void lines.push(line) });
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  slider.on_change("value", never);
  const ended: string[] = [];
  const hosted = await host(
    (doc) => {
      doc.add_root(slider);
      doc.on_session_destroyed(() => ended.push("callback"));
    },
    { log, hooks: { on_session_destroyed: () => void ended.push("hook") }, endTimeoutMs: 1, ...options },
  );
  const client = new Listener(hosted.session);
  await client.request("PULL-DOC-REQ");
  const event = { kind: "ModelChanged", model: { id: slider.id }, attr: "value", new: 2 };
  void hosted.session.handle(client, {
    header: { msgid: "stuck", msgtype: "PATCH-DOC" },
    metadata: {},
    content: { events: [event] },
    buffers: new Map(),
  });
  return { ...hosted, client, lines, ended };
}

const ENDED = /a callback has not ended after \d+ s; its session ends without it/;

describe("a callback that never settles", () => {
  it("does not keep the session alive after its client has left and a limit has passed", async () => {
    const clock = new ManualClock();
    const { context, session, client, lines, ended } = await hostStuck({
      clock,
      unusedLifetimeMs: 1000,
      checkUnusedMs: 1000,
      callbackTimeoutMs: 60_000,
    });
    await context.start();
    void session.leave(client);
    expect(session.connectionCount).toBe(0);
    clock.advance(60_000);
    expect(session.unusedMs).toBe(0);
    clock.advance(1001);
    await nextTurn();
    clock.advance(1);
    while (ended.length < 2) await nextTurn();
    expect(session.isDestroyed).toBe(true);
    expect(context.sessions.size).toBe(0);
    expect(ended).toEqual(["hook", "callback"]);
    expect(lines).toEqual([expect.stringContaining("has not ended after 10 s"), expect.stringMatching(ENDED)]);
  });

  it("keeps the session while its client is connected", async () => {
    const clock = new ManualClock();
    const { session } = await hostStuck({ clock, callbackTimeoutMs: 1 });
    clock.advance(1e9);
    expect(session.unusedMs).toBe(0);
    expect(session.isDestroyed).toBe(false);
  });

  it("does not delay the end of the server, whose hooks run", async () => {
    const { context, session, lines, ended } = await hostStuck();
    await context.stop();
    expect(session.isDestroyed).toBe(true);
    expect(ended).toEqual(["hook", "callback"]);
    expect(lines).toEqual([expect.stringMatching(ENDED)]);
  });

  it("does not keep the old session when its app is replaced", async () => {
    const { context, replace, session, ended } = await hostStuck();
    await replace(new Application(() => undefined));
    while (ended.length < 2) await nextTurn();
    expect(session.isDestroyed).toBe(true);
    expect([...context.sessions.values()]).not.toContain(session);
  });

  it("has no effect if it settles after its session has ended", async () => {
    let settle = (): void => undefined;
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    slider.on_change("value", () => new Promise<void>((resolve) => (settle = resolve)));
    const { context, session } = await host((doc) => doc.add_root(slider), { endTimeoutMs: 1 });
    const client = new Listener(session);
    const event = { kind: "ModelChanged", model: { id: slider.id }, attr: "value", new: 2 };
    const reply = client.patch(event);
    await context.stop();
    expect(session.document.roots).toEqual([]);
    settle();
    expect((await reply).type).toBe("OK");
    expect(session.isDestroyed).toBe(true);
  });
});
