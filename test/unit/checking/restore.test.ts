// plotctl check --restore names what does not survive a restart of the server.
import { Application } from "../../../src/application/application.js";
import { restoreProblems } from "../../../src/checking/check-restore.js";
import { ColumnDataSource, Div, Slider } from "../../../src/exports/models.js";
import type { Document } from "../../../src/document/document.js";

const problemsOf = (fill: (doc: Document) => void) =>
  restoreProblems({ route: "/app", load: async () => new Application(fill), params: undefined });

describe("plotctl check --restore", () => {
  it("names the property that depends on a counter outside of the document", async () => {
    const problems = await problemsOf((doc) => {
      const source = new ColumnDataSource({ data: { x: [] } });
      let tick = 0;
      doc.add_periodic_callback(() => source.stream({ x: [++tick] }), 100);
      doc.add_root(new Div({ tags: [source] }));
    });
    expect(problems).toMatchObject([{ severity: "error", code: "RESTORE_DIFFERS" }]);
    expect(problems[0]?.message).toMatch(/^ColumnDataSource\.data is another one .*curdoc\(\)\.state/);
  });

  it("accepts the same counter in the state", async () => {
    const problems = await problemsOf((doc) => {
      const source = new ColumnDataSource({ data: { x: [] } });
      const state = doc.state({ tick: 0 });
      doc.add_periodic_callback(() => source.stream({ x: [++state.tick] }), 100);
      doc.add_root(new Div({ tags: [source] }));
    });
    expect(problems).toEqual([]);
  });

  it("names an app that creates other models by chance", async () => {
    const problems = await problemsOf((doc) => {
      for (let count = Math.floor(1 + 8 * Math.random()); count > 0; count--)
        doc.add_root(new Slider({ start: 0, end: 1, value: 0 }));
    });
    expect(problems).toMatchObject([{ severity: "error", code: "RESTORE_REFUSED" }]);
    expect(problems[0]?.message).toMatch(/one run of the app creates \d+ models, another one \d+/);
  });

  it("leaves time and chance of the process as they were", async () => {
    const { random } = Math;
    const { Date: date } = globalThis;
    await problemsOf((doc) => doc.add_root(new Div({ text: String(new Date()) })));
    expect([Math.random, globalThis.Date]).toEqual([random, date]);
  });
});
