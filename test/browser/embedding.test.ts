// apps/embedding: an app mounted in the servers of other frameworks, and shown by a React component.
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import savings from "../../apps/embedding/savings.js";
import { recordPage, setInPage, waitForColumn, waitForProperty, waitUntilDrawn } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { RunningCli } from "../support/cli.js";
import { freePort } from "../support/free-port.js";
import { startServer, type StartedServer } from "../support/server.js";
import { startSite, type Site } from "../support/site.js";

const SLIDER = { type: "Slider" };
const SOURCE = { type: "ColumnDataSource" };
const WITHOUT_INTEREST = Array<number>(31).fill(1000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await connectBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(() => page.close());

it.each(["express", "fastify", "koa"])(
  "an app that is mounted in a server of %s is live in a page of that server",
  async (name) => {
    const PORT = String(await freePort());
    const site = new RunningCli(["run", `apps/embedding/${name}.ts`], { env: { PORT } });
    try {
      await site.ready;
      await page.goto(site.url("/"));
      await waitUntilDrawn(page);
      await setInPage(page, SLIDER, "value", 0);
      await waitForColumn(page, SOURCE, "sum", WITHOUT_INTEREST);
      expect((await fetch(site.url("/plots/savings"))).status).toBe(200);
    } finally {
      await site.stop();
    }
  },
);

describe("the React component of apps/embedding/react", () => {
  let site: Site;
  let server: StartedServer;

  beforeAll(async () => {
    site = await startSite();
    server = await startServer({ "/savings": savings }, { allowOrigins: [site.host] });
  });

  afterAll(async () => {
    await Promise.all([server?.stop(), site?.stop()]);
  });

  it("shows the app, sends it its properties, and reports its messages", async () => {
    const { outputFiles } = await build({
      entryPoints: ["apps/embedding/react/main.tsx"],
      bundle: true,
      jsx: "automatic",
      write: false,
    });
    const { troubles } = await recordPage(page);
    // The component names the port on which `plotctl serve` listens.
    const script = outputFiles[0]?.text.replace("http://localhost:5006", server.url("")) ?? "";
    await page.goto(site.page('<div id="root"></div>'));
    await page.addScriptTag({ content: script });
    await waitUntilDrawn(page);
    await waitForProperty(page, SLIDER, "value", 3);
    await page.getByRole("button").click();
    await waitForProperty(page, SLIDER, "value", 4);
    await page.getByText("After 30 years: 3243").waitFor();
    expect(troubles).toEqual([]);
  });
});
