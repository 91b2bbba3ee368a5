// Errors in an app's document are in the server's log: once for each cause, not once per session.
import { figure, Slider } from "plotctl";
import { Application } from "../../../src/application/application.js";
import { silentLog, type Log } from "../../../src/base/log.js";
import { systemClock } from "../../../src/base/clock.js";
import type { Document } from "../../../src/document/document.js";
import { AppReplacer } from "../../../src/dev/app-replacer.js";
import { contextFor, NO_ORIGIN } from "./listener.js";

function recordingLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const log: Log = {
    ...silentLog,
    warn: (message) => void lines.push(`warning ${message}`),
    error: (message) => void lines.push(`error ${message}`),
  };
  return { log, lines };
}

function addSliders(doc: Document, ends: readonly number[]): void {
  for (const end of ends) doc.add_root(new Slider({ start: 0, end, value: 0 }));
}

describe("the log of a server", () => {
  it("has the errors of an app's document, once for all of its sessions", async () => {
    const { log, lines } = recordingLog();
    const context = contextFor((doc) => doc.add_root(figure({ title: "Empty" })), { log });
    for (const id of ["a", "b", "c"]) await context.open(id, NO_ORIGIN);
    expect(lines).toEqual([
      'warning App /test: W-1000 (MISSING_RENDERERS): The plot "Empty" has no renderers: it is blank. Call a glyph method, such as line().',
    ]);
  });

  it("has one line for models with the same error, and their number", async () => {
    const { log, lines } = recordingLog();
    const context = contextFor((doc) => addSliders(doc, [0, 1, 0, 0]), { log });
    await context.open("a", NO_ORIGIN);
    expect(lines).toEqual([
      expect.stringMatching(
        /^error App \/test: E-1021 \(EQUAL_SLIDER_START_END\): .* are both 0: .*\(and 2 more of this kind\)$/,
      ),
    ]);
  });

  it("has a few lines for a document with very many errors", async () => {
    const { log, lines } = recordingLog();
    const many = (doc: Document): void => {
      for (let i = 0; i < 500; i++) doc.add_root(new Slider({ title: `s${i}`, start: 0, end: 0, value: 0 }));
    };
    await contextFor(many, { log }).open("a", NO_ORIGIN);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe("warning App /test: 480 more problems; plotctl check shows them.");
  });

  it("has the errors of the next version of an app, when it is replaced", async () => {
    const { log, lines } = recordingLog();
    const context = contextFor((doc) => addSliders(doc, [1]), { log });
    await context.open("a", NO_ORIGIN);
    expect(lines).toEqual([]);
    await new AppReplacer(systemClock).replace(context, new Application((doc) => addSliders(doc, [0])));
    await context.open("b", NO_ORIGIN);
    expect(lines).toHaveLength(1);
  });

  it("omits models that lack a value: these fail when they are sent", async () => {
    const { log, lines } = recordingLog();
    const context = contextFor(
      (doc) => doc.add_root(new (Slider as new (attributes: object) => Slider)({ start: 0 })),
      { log },
    );
    await context.open("a", NO_ORIGIN);
    expect(lines).toEqual([]);
  });
});
