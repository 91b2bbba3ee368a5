// Snapshots that cannot be used, and apps that cannot go on from theirs.
import { setImmediate as turn } from "node:timers/promises";
import { Button, Div, Select, Slider } from "../../../../src/exports/models.js";
import { curdoc } from "../../../../src/document/current.js";
import type { Document } from "../../../../src/document/document.js";
import type { ApplicationContext } from "../../../../src/hosting/application-context.js";
import {
  decodeSnapshot,
  encodeSnapshot,
  MAX_SNAPSHOT_BYTES,
  type SessionSnapshot,
} from "../../../../src/hosting/session-snapshot.js";
import { ManualClock } from "../../../support/manual-clock.js";
import { Listener, NO_ORIGIN } from "../listener.js";
import { keepingLog, processOf } from "./restoring.js";

const one = (doc: Document): void => doc.add_root(new Slider({ start: 0, end: 10, value: 0, title: "n" }));

/** A snapshot after a reader has moved the slider to 4. */
async function snapshotOf(app: (doc: Document) => unknown, options = {}): Promise<SessionSnapshot> {
  const process = processOf(app, options);
  const session = await process.open("s", NO_ORIGIN);
  const { id } = session.document.get_one(Slider);
  await new Listener(session).patch({ kind: "ModelChanged", model: { id }, attr: "value", new: 4 });
  const snapshot = await session.snapshot();
  await process.stop();
  return snapshot;
}

const valueIn = (process: ApplicationContext): number | undefined =>
  process.sessions.get("s")?.document.get_one(Slider).value;

describe("a snapshot", () => {
  it("survives its bytes, and is rejected when they are cut anywhere", async () => {
    const snapshot = await snapshotOf(one);
    const bytes = encodeSnapshot(snapshot);
    expect(decodeSnapshot(bytes)).toEqual(snapshot);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => decodeSnapshot(bytes.subarray(0, length))).toThrow(/cannot be used/);
    }
  });

  it("of a future version, or with more bytes than one may have, is rejected", async () => {
    const future = { ...(await snapshotOf(one)), v: 2 as 1 };
    expect(() => decodeSnapshot(encodeSnapshot(future))).toThrow(/version 2/);
    const huge = { byteLength: MAX_SNAPSHOT_BYTES + 1 } as Uint8Array;
    expect(() => decodeSnapshot(huge)).toThrow(/may have/);
  });

  it("without a field, or with one of another kind, is rejected by the field's name", async () => {
    const snapshot = await snapshotOf(one);
    for (const name of Object.keys(snapshot).filter((each) => each !== "v" && each !== "buffers")) {
      expect(() => decodeSnapshot(encodeSnapshot({ ...snapshot, [name]: undefined }))).toThrow(`"${name}"`);
    }
  });

  it("of another app starts the session again, with a line in the log", async () => {
    const log = keepingLog();
    const other = processOf(one, { route: "/other", log });
    expect(await other.restoreSession(await snapshotOf(one))).toBe("fresh");
    expect(log.lines).toEqual([expect.stringMatching(/is started again: its snapshot is one of \/app/)]);
    await other.stop();
  });

  it("with a model that no app has starts the session again, with its name in the log", async () => {
    const log = keepingLog();
    const snapshot = await snapshotOf(one);
    const [root] = snapshot.doc.roots as unknown as { name: string }[];
    const strange = { ...snapshot, doc: { ...snapshot.doc, roots: [{ ...root, name: "Sundial", id: "z1" }] } };
    const process = processOf(one, { log });
    expect(await process.restoreSession(strange)).toBe("replaced");
    expect(log.lines).toEqual([expect.stringMatching(/no model of type "Sundial"/)]);
    await process.stop();
  });

  it("of a session that exists already changes nothing", async () => {
    const snapshot = await snapshotOf(one);
    const process = processOf(one);
    const session = await process.open("s", NO_ORIGIN);
    expect(await process.restoreSession(snapshot)).toBe("fresh");
    expect(process.sessions.get("s")).toBe(session);
    await process.stop();
  });
});

describe("an app that does not do the same again", () => {
  it.each<[string, (doc: Document) => void, RegExp]>([
    ["creates one model more", (doc) => (doc.add_root(new Div()), one(doc)), /is a Div, and was a Slider/],
    [
      "creates one model more at the end",
      (doc) => (one(doc), void new Div()),
      /has created \d+ models, and \d+ before/,
    ],
    ["creates none", () => undefined, /has not created the Slider/],
  ])("%s: it is started as a new version, with what was entered", async (_what, now, why) => {
    const log = keepingLog();
    const process = processOf(now, { log });
    expect(await process.restoreSession(await snapshotOf(one))).toBe("replaced");
    expect(log.lines.filter((line) => line.includes("cannot go on"))).toEqual([expect.stringMatching(why)]);
    if (now.length > 0) expect(valueIn(process)).toBe(4);
    await process.stop();
  });

  it("leaves out a value that a widget does not offer any more, and shows it nevertheless", async () => {
    let calls = 0;
    const app = (options: string[]) => (doc: Document) => {
      one(doc);
      const select = new Select({ options, value: "a" });
      select.on_change("value", () => void calls++);
      doc.add_root(select);
    };
    const before = processOf(app(["a", "b"]));
    const session = await before.open("s", NO_ORIGIN);
    const { id } = session.document.get_one(Select);
    await new Listener(session).patch({ kind: "ModelChanged", model: { id }, attr: "value", new: "b" });
    expect(calls).toBe(1);
    const process = processOf(app(["a"]));
    expect(await process.restoreSession(await session.snapshot())).toBe("restored");
    expect(calls).toBe(1);
    expect(process.sessions.get("s")?.document.get_one(Select).value).toBe("b");
    await Promise.all([before.stop(), process.stop()]);
  });

  it("is started as a new version when a callback throws", async () => {
    const log = keepingLog();
    const process = processOf(
      (doc) => {
        one(doc);
        doc.get_one(Slider).on_change("value", () => {
          throw new Error("no database");
        });
      },
      { log },
    );
    expect(await process.restoreSession(await snapshotOf(one))).toBe("replaced");
    expect(log.lines[0]).toMatch(/cannot go on where it was: a callback failed: no database/);
    await process.stop();
  });

  it("goes on after 5 s when a callback hangs, with the document of the snapshot", async () => {
    const clock = new ManualClock();
    const snapshot = await snapshotOf(one);
    let isCalled = false;
    const process = processOf(
      (doc) => {
        one(doc);
        doc.get_one(Slider).on_change("value", () => {
          isCalled = true;
          return new Promise(() => undefined);
        });
      },
      { clock },
    );
    const restoring = process.restoreSession(snapshot);
    while (!isCalled) await turn();
    clock.advance(5000);
    expect(await restoring).toBe("restored");
    expect(valueIn(process)).toBe(4);
    await process.stop();
  });

  it("starts sessions again if it says so", async () => {
    const process = processOf(one, { app: { on_drain: "fresh" } });
    expect(await process.restoreSession(await snapshotOf(one))).toBe("fresh");
    await process.stop();
  });
});

describe("what an app keeps", () => {
  function counting(doc: Document): void {
    const state = doc.state({ clicks: 0, names: new Array<string>() });
    const slider = new Slider({ start: 0, end: 10, value: 0 });
    const button = new Button();
    slider.on_change("value", () => {
      if (!curdoc().is_restoring) state.names.push("moved");
    });
    button.on_click(() => void state.clicks++);
    for (const root of [slider, button]) doc.add_root(root);
  }

  it("goes on from the values of the snapshot, and callbacks know that they are not called by a reader", async () => {
    const snapshot = await snapshotOf(counting);
    expect(snapshot.state).toEqual({ clicks: 0, names: ["moved"] });
    const process = processOf(counting);
    expect(await process.restoreSession({ ...snapshot, state: { clicks: 3, names: ["moved"] } })).toBe("restored");
    const { document } = process.sessions.get("s")!;
    expect(document.state({ clicks: 0 })).toEqual({ clicks: 3, names: ["moved"] });
    expect(document.is_restoring).toBe(false);
    await process.stop();
  });

  it("reaches restore, with what was entered and the time that has passed", async () => {
    const clock = new ManualClock();
    const snapshot = { ...(await snapshotOf(counting)), at: clock.date() - 2500 };
    let got: unknown;
    const process = processOf(
      (doc) => {
        counting(doc);
        doc.restoreCallback = (_doc, restored) => void (got = restored);
      },
      { clock },
    );
    expect(await process.restoreSession(snapshot)).toBe("restored");
    const [[id] = []] = Object.entries(snapshot.entered);
    expect(got).toEqual({ entered: { [id!]: ["value"] }, state: { clicks: 0, names: ["moved"] }, elapsed_ms: 2500 });
    await process.stop();
  });

  it.each<[string, unknown, string]>([
    ["a list", [], "INVALID_STATE"],
    ["a date", { at: new Date() }, "INVALID_STATE"],
    ["a function", { run: () => 1 }, "INVALID_STATE"],
    ["no number", { ratio: NaN }, "INVALID_STATE"],
    ["2 MiB", { text: "x".repeat(2 ** 21) }, "STATE_TOO_LARGE"],
  ])("cannot be %s", async (_what, initial, code) => {
    const process = processOf((doc) => {
      expect(() => doc.state(initial as { [name: string]: string })).toThrow(
        expect.objectContaining({ code }) as Error,
      );
    });
    await process.open("s", NO_ORIGIN);
    await process.stop();
  });
});
