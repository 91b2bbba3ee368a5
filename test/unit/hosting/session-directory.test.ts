// The sessions of this process, behind the contract that the server uses.
import { setImmediate as nextTurn } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { custom_model, Float } from "plotctl/extension";
import { CustomJS, Slider, Widget } from "plotctl/models";
import type { Document } from "../../../src/document/document.js";
import { renderPage } from "../../../src/server/routes/doc-handler.js";
import { makeExamApp } from "../../contracts/exam-app.js";
import { sessionDirectoryExam } from "../../contracts/session-directory-exam.js";
import { ManualClock } from "../../support/manual-clock.js";
import { BY_PAGE, contextFor } from "./listener.js";

sessionDirectoryExam("the application context of this process", async (settings) => {
  const clock = new ManualClock();
  const directory = contextFor(makeExamApp(), { ...settings, clock });
  await directory.start();
  return {
    directory,
    async advance(ms) {
      clock.advance(ms);
      await nextTurn();
    },
    stop: () => directory.stop(),
  };
});

const Gauge = custom_model(
  "Gauge",
  Widget,
  { value: Float(0), max: Float(100) },
  { implementation: pathToFileURL("test/browser/apps/gauge.browser.ts") },
);

/** A document with everything that a document can require of its page. */
function fill(doc: Document): void {
  doc.title = "All <of> it";
  doc.color_scheme = "dark";
  const slider = new Slider({ name: "slider", tags: ["a", 1, ["b"]], start: 0, end: 1, value: 0 });
  slider.js_on_change("value", new CustomJS({ code: "alert(1)" }));
  doc.add_root(slider);
  doc.add_root(new Gauge({ name: "gauge" }));
}

/** The ids of elements are random. */
function withoutRandomIds(html: string): string {
  const ids: string[] = [];
  return html.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return `element-${ids.indexOf(id)}`;
  });
}

describe("the summary of a page that has crossed a process border", () => {
  it.each([
    ["the plain page", null],
    ["a template", "{% block contents %}{{ greeting }} {{ embed(roots.slider) }} {{ embed(roots[1]) }}{% endblock %}"],
    ["a template file", { filename: pathToFileURL("test/unit/hosting/summary.html") }],
  ])("renders the same as in the process of the session: %s", async (_what, template) => {
    const app = contextFor((doc) => {
      fill(doc);
      doc.template = template;
      doc.template_variables = { greeting: "hello", items: [1, { two: 3 }] };
    });
    const summary = await (await app.open("s", BY_PAGE)).page();
    const render = (page: typeof summary) => withoutRandomIds(renderPage(page, { app, token: "t", prefix: "" }).text);
    for (const copy of [structuredClone(summary), JSON.parse(JSON.stringify(summary)) as typeof summary]) {
      expect(copy).toEqual(summary);
      expect(render(copy)).toBe(render(summary));
    }
    expect(summary.needs.policy.code).toEqual(["CustomJS"]);
    expect(summary.needs.scripts.map(({ path }) => path)).toEqual(["extensions/Gauge/gauge.browser.js"]);
    await app.stop();
  });
});
