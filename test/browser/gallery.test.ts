import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { discoverApplications } from "../../src/application/discover.js";
import { Camera } from "../../src/pictures/camera.js";
import { chromiumForTests, connectBrowser } from "../support/chromium.js";
import { GalleryPage } from "../support/gallery-page.js";
import { readPng } from "../support/png.js";
import { startServer, type StartedServer } from "../support/server.js";
import { similarity } from "../support/ssim.js";
import { INTERACTIONS } from "./gallery-interactions.js";

const FOLDER = join(process.cwd(), "apps/gallery");
const SCRIPTS = [".ts", ".mts", ".js", ".mjs"];
const LEAST_INK_PX = 60;
const LEAST_COLORS = 10;
const ONE_APP_MS = 60_000;

/** Apps without randomness or clocks, whose picture must equal the served page. */
const STILL = ["lines", "bars", "shapes", "markers", "words"];

// GALLERY=lines,bars selects apps.
const wanted = process.env["GALLERY"]?.split(",");
const FILES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => (entry.isDirectory() ? hasMain(entry.name) : SCRIPTS.includes(extname(entry.name))))
  .map(({ name }) => ({ app: basename(name, extname(name)), path: join(FOLDER, name) }))
  .filter(({ app }) => wanted === undefined || wanted.includes(app));

function hasMain(folder: string): boolean {
  return readdirSync(join(FOLDER, folder)).some(
    (name) => SCRIPTS.includes(name.slice("main".length)) && name.startsWith("main"),
  );
}

describe("the gallery", () => {
  let browser: Browser;
  let server: StartedServer;
  let app: GalleryPage | undefined;

  beforeAll(async () => {
    const apps = await discoverApplications(
      FILES.map(({ path }) => path),
      { argv: [] },
    );
    [server, browser] = await Promise.all([startServer(apps, { indexRedirect: false }), connectBrowser()]);
  }, ONE_APP_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, ONE_APP_MS);

  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  /** Opens an app and acts in it, which must cause no errors in console, network and log. */
  async function visit(name: string, look: (app: GalleryPage) => Promise<void>): Promise<void> {
    const before = server.records.length;
    app = await GalleryPage.open(browser, server, `/${name}`);
    await look(app);
    expect([...app.record.troubles, ...app.record.warnings]).toEqual([]);
    expect(
      server.records
        .slice(before)
        .filter(({ level }) => level >= 40)
        .map(({ line }) => line),
    ).toEqual([]);
    expect([...app.record.hosts]).toEqual([`localhost:${server.port}`]);
  }

  describe.each(FILES)("$app", ({ app: name }) => {
    it(
      "paints every plot without errors in the console and failed requests",
      () =>
        visit(name, async (app) => {
          const { inkOfPlots, colorCount } = await app.painted();
          for (const ink of inkOfPlots) expect(ink).toBeGreaterThan(LEAST_INK_PX);
          expect(colorCount).toBeGreaterThan(LEAST_COLORS);
        }),
      ONE_APP_MS,
    );

    const interactions = INTERACTIONS[name] ?? [];
    if (interactions.length > 0) {
      it.each(interactions)(
        "$does",
        ({ act, watch }) =>
          visit(name, (app) =>
            app.expectChange(
              () => watch(app),
              () => act(app),
            ),
          ),
        ONE_APP_MS,
      );
    }
  });

  const still = STILL.filter((name) => FILES.some(({ app }) => app === name));
  (still.length > 0 ? it : it.skip).each(still.length > 0 ? still : STILL)(
    "makes a picture of %s that equals the served page",
    async (name) => {
      const camera = await Camera.open(await chromiumForTests());
      try {
        await visit(name, async ({ page, document }) => {
          const picture = readPng(Buffer.from(await camera.png(document)));
          const clip = { x: 0, y: 0, width: picture.width, height: picture.height };
          const shown = readPng(await page.screenshot({ fullPage: true, animations: "disabled", clip }));
          expect(similarity(picture, shown)).toBeGreaterThanOrEqual(0.99);
        });
      } finally {
        await camera.close();
      }
    },
    ONE_APP_MS,
  );

  it(
    "has a card for each app on the index, with its address",
    async () => {
      const page = await browser.newPage();
      await page.goto(server.url("/"));
      expect((await page.locator("h2 a").allInnerTexts()).sort()).toEqual(FILES.map(({ app }) => app).sort());
      const undescribed = page.locator("li").filter({ hasNot: page.locator("p") });
      expect(await undescribed.allInnerTexts()).toEqual([]);
      await page.close();
    },
    ONE_APP_MS,
  );

  it("has interactions of existing apps only", () => {
    if (wanted === undefined)
      expect(FILES.map(({ app }) => app)).toEqual(expect.arrayContaining(Object.keys(INTERACTIONS)));
  });
});
