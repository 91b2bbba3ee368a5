// If an author's code throws any value, its client gets an ERROR, the log a line, and the session continues.
import { Application } from "../../../src/application/application.js";
import { explain } from "../../../src/application/loader/explain-error.js";
import { show } from "../../../src/base/show.js";
import { createLog } from "../../../src/base/log.js";
import { problemOf } from "../../../src/checking/problem.js";
import { AppFailed } from "../../../src/hosting/session-errors.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { reportFailure } from "../../../src/dev/failure-report.js";
import { open_app } from "../../../src/testing/open-app.js";
import { ODD_THROWABLES } from "../../support/odd-throwables.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer } from "../../support/server.js";
import { contextFor, host, nextTurn, NO_ORIGIN } from "./listener.js";

const ALL = ODD_THROWABLES.map(([name, thrown]) => [name, { thrown }] as const);

function logTo(lines: string[]) {
  return createLog({ level: "debug", format: "pretty", write: (line) => void lines.push(line) });
}

function setTo(slider: Slider, value: number) {
  return { kind: "ModelChanged", model: { id: slider.id }, attr: "value", new: value };
}

/** A session whose slider throws for 2. */
async function hostThrowing(fail: () => unknown, lines: string[], sendsTracebacks = false) {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  slider.on_change("value", () => (slider.value === 2 ? fail() : undefined));
  const hosted = await host((doc) => doc.add_root(slider), { log: logTo(lines), sendsTracebacks });
  return { ...hosted, slider };
}

describe("a callback that throws", () => {
  it.each(ALL)(
    "%s results in an ERROR for its client and a short log line, and the session continues",
    async (_name, odd) => {
      for (const devMode of [false, true]) {
        const lines: string[] = [];
        const thrower = (): never => {
          throw odd.thrown;
        };
        const { slider, reader } = await hostThrowing(thrower, lines, devMode);
        const client = await reader();
        const reply = await client.patch(setTo(slider, 2));
        expect(reply.type).toBe("ERROR");
        expect(reply.content.text).toMatch(/^A callback of the app failed \(error \w+\)\.$/);
        expect(lines).toHaveLength(1);
        expect(lines.join("").length).toBeLessThan(60_000);
        expect((await client.patch(setTo(slider, 3))).type).toBe("OK");
      }
    },
  );

  it.each(ALL)(
    "%s after an await results in an ERROR for its client, and the session continues",
    async (_name, odd) => {
      const lines: string[] = [];
      const { slider, reader } = await hostThrowing(async () => {
        await nextTurn();
        throw odd.thrown;
      }, lines);
      const client = await reader();
      expect((await client.patch(setTo(slider, 2))).type).toBe("ERROR");
      expect(lines).toHaveLength(1);
      expect((await client.patch(setTo(slider, 3))).type).toBe("OK");
    },
  );

  it.each(ALL)("%s in a timer is logged in one line, and the session continues", async (_name, odd) => {
    const lines: string[] = [];
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    const { reader } = await host(
      (doc) => {
        doc.add_root(slider);
        doc.add_next_tick_callback(() => {
          throw odd.thrown;
        });
      },
      { log: logTo(lines) },
    );
    await nextTurn();
    expect(lines).toEqual([expect.stringContaining("a next_tick callback failed")]);
    expect((await (await reader()).patch(setTo(slider, 3))).type).toBe("OK");
  });
});

describe("an app or a hook that throws", () => {
  it.each(ALL)(
    "%s while its document is created fails that session with an id, and the next one starts",
    async (_n, odd) => {
      let isBroken = true;
      const lines: string[] = [];
      const context = contextFor(
        () => {
          if (isBroken) throw odd.thrown;
        },
        { log: logTo(lines) },
      );
      await expect(context.open("s", NO_ORIGIN)).rejects.toThrow(AppFailed);
      expect(lines).toEqual([expect.stringContaining("making a document failed")]);
      isBroken = false;
      await context.open("s", NO_ORIGIN);
    },
  );

  it.each(ALL)("%s at the end of a session is logged in one line, and the session ends", async (_name, odd) => {
    const lines: string[] = [];
    const fail = (): never => {
      throw odd.thrown;
    };
    const { context, session } = await host((doc) => void doc.on_session_destroyed(fail), {
      hooks: { on_session_destroyed: fail, on_server_unloaded: fail },
      log: logTo(lines),
    });
    await context.stop();
    expect(session.isDestroyed).toBe(true);
    expect(lines.filter((line) => line.includes("failed"))).toHaveLength(3);
  });

  it("results in a page of 500 for each of them, also in development, and the next app is served", async () => {
    const apps = Object.fromEntries(
      ODD_THROWABLES.map(([, thrown], index) => [
        `/${index}`,
        new Application(() => {
          throw thrown;
        }),
      ]),
    );
    for (const devMode of [false, true]) {
      const server = await startServer({ ...apps, "/good": new Application(() => undefined) }, { devMode });
      for (const route of Object.keys(apps)) expect((await fetch(server.url(route))).status).toBe(500);
      expect((await fetch(server.url("/good"))).status).toBe(200);
      const client = await ProtocolClient.connect(server.url("/good"));
      await client.pull();
      await client.close();
      await server.stop();
    }
  });
});

describe("the functions that describe errors", () => {
  it.each(ALL)("describe %s in a short text, and never throw", async (_name, { thrown }) => {
    const { message, stack } = explain(thrown);
    expect(message.length + stack.length).toBeLessThan(60_000);
    expect(show(thrown).length).toBeLessThanOrEqual(80);
    expect(problemOf(thrown).message).not.toBe("");
    expect(reportFailure("it failed", thrown).message).toBe(message.slice(0, 20_000));
    const opened = open_app(() => {
      throw thrown;
    });
    expect(
      await opened.then(
        () => "opened",
        () => "rejected",
      ),
    ).toBe("rejected");
  });
});
