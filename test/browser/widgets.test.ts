import { Button, CheckboxGroup, MultiSelect, PreText, Select, TextInput, column, figure, type Document } from "plotctl";
import type { Browser, Page } from "playwright-core";
import { openApp, recordPage, waitForProperty, type PageRecord } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startServer, type StartedServer } from "../support/server.js";

/** The server records each interaction. */
function tellingApp(doc: Document): void {
  const told = new PreText({ name: "told" });
  const tell = (...words: unknown[]) => {
    told.text = JSON.stringify(words);
  };

  const text = new TextInput({ title: "Text" });
  text.on_change("value", (_attr, old, value) => tell("text", old, value));
  const select = new Select({ title: "Select", value: "one", options: ["one", "two"] });
  select.on_change("value", (_attr, old, value) => tell("select", old, value));
  const several = new MultiSelect({
    title: "Several",
    options: [
      ["a", "Anna"],
      ["b", "Bert"],
    ],
  });
  several.on_change("value", (_attr, old, value) => tell("several", old, value));
  const checkboxes = new CheckboxGroup({ labels: ["left", "right"], active: [0] });
  checkboxes.on_change("active", (_attr, old, value) => tell("checkboxes", old, value));
  let clicks = 0;
  const button = new Button({ label: "Press" });
  button.on_click(() => tell("button", ++clicks));

  // Without anything around it the plot's middle is the middle of its ranges.
  const plot = figure({ x_range: [0, 10], y_range: [20, 40], tools: "", toolbar_location: null, min_border: 0 });
  plot.xaxis.visible = false;
  plot.yaxis.visible = false;
  plot.scatter([5], [30], { size: 20 });
  plot.on_event("tap", ({ x, y }) => tell("tap", Math.round(x ?? NaN), Math.round(y ?? NaN)));

  doc.add_root(column(told, text, select, several, checkboxes, button, plot));
}

describe("an interaction in a page", () => {
  let server: StartedServer;
  let browser: Browser;
  let page: Page;
  let record: PageRecord;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ "/": tellingApp }), connectBrowser()]);
    page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    record = await recordPage(page);
    await openApp(page, server.url("/"));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each<{ what: string; act: () => Promise<unknown>; told: unknown[] }>([
    {
      what: "text that is typed, at Enter",
      act: async () => {
        await page.getByLabel("Text").pressSequentially("über <b>");
        await page.keyboard.press("Enter");
      },
      told: ["text", "", "über <b>"],
    },
    {
      what: "an option that is selected",
      act: () => page.getByLabel("Select").selectOption("two"),
      told: ["select", "one", "two"],
    },
    {
      what: "several options",
      act: () => page.getByLabel("Several").selectOption(["a", "b"]),
      told: ["several", [], ["a", "b"]],
    },
    {
      what: "a box that is ticked",
      act: () => page.getByLabel("right").check(),
      told: ["checkboxes", [0], [0, 1]],
    },
    {
      what: "a button that is clicked",
      act: () => page.getByRole("button", { name: "Press" }).click(),
      told: ["button", 1],
    },
    {
      what: "a tap on the plot, with the place on its axes",
      act: () => page.locator(".bk-Figure").click(),
      told: ["tap", 5, 30],
    },
  ])("reaches the callback on the server: $what", async ({ act, told }) => {
    await act();
    await waitForProperty(page, "told", "text", JSON.stringify(told));
    expect([...record.troubles, ...record.warnings]).toEqual([]);
  });
});
