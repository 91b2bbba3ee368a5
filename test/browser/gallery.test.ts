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

/** Apps whose scripts in the page change more than people do. */
const SCRIPTED = ["custom-js"];

/** A callback takes longer where the machine is busy. */
const SLOW_CALL = '"code":"PROCESS_BLOCKED"';

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
  let camera: Camera;
  let server: StartedServer;

  beforeAll(async () => {
    const apps = await discoverApplications(
      FILES.map(({ path }) => path),
      { argv: [] },
    );
    [server, browser, camera] = await Promise.all([
      startServer(apps, { indexRedirect: false, clientWrites: "interactive" }),
      connectBrowser(),
      chromiumForTests().then((program) => Camera.open(program)),
    ]);
  }, ONE_APP_MS);

  afterAll(async () => {
    await Promise.all([browser?.close(), camera?.close()]);
    await server?.stop();
  }, ONE_APP_MS);

  // The tests of an app share its page, and each continues where the last one ended.
  describe.each(FILES)("$app", ({ app: name }) => {
    let app: GalleryPage;
    let firstRecord: number;

    beforeAll(async () => {
      firstRecord = server.records.length;
      app = await GalleryPage.open(browser, server, `/${name}`);
      if (SCRIPTED.includes(name)) app.document.client_writes = "any";
    }, ONE_APP_MS);

    afterEach(() => {
      expect([...app.record.troubles, ...app.record.warnings]).toEqual([]);
      const warnings = server.records
        .slice(firstRecord)
        .filter(({ level, line }) => level >= 40 && !line.includes(SLOW_CALL));
      expect(warnings.map(({ line }) => line)).toEqual([]);
      expect([...app.record.hosts]).toEqual([`localhost:${server.port}`]);
    });

    afterAll(() => app?.close(), ONE_APP_MS);

    it(
      "paints every plot without errors in the console and failed requests",
      async () => {
        const { inkOfPlots, colorCount } = await app.painted();
        for (const ink of inkOfPlots) expect(ink).toBeGreaterThan(LEAST_INK_PX);
        expect(colorCount).toBeGreaterThan(LEAST_COLORS);
      },
      ONE_APP_MS,
    );

    if (STILL.includes(name)) {
      it(
        "makes a picture that equals the served page",
        async () => {
          const picture = readPng(Buffer.from(await camera.png(app.document)));
          const clip = { x: 0, y: 0, width: picture.width, height: picture.height };
          const shown = readPng(await app.page.screenshot({ fullPage: true, animations: "disabled", clip }));
          expect(similarity(picture, shown)).toBeGreaterThanOrEqual(0.99);
        },
        ONE_APP_MS,
      );
    }

    for (const { does, act, watch } of INTERACTIONS[name] ?? []) {
      const changes = () =>
        app.expectChange(
          () => watch(app),
          () => act(app),
        );
      it(does, changes, ONE_APP_MS);
    }
  });

  it(
    "has a card for each app on the index, with its address",
    async () => {
      const page = await browser.newPage();
      await page.goto(server.url("/"));
      expect((await page.locator("h2 a").allTextContents()).sort()).toEqual(FILES.map(({ app }) => app).sort());
      const undescribed = page.locator("li").filter({ hasNot: page.locator("p") });
      expect(await undescribed.allTextContents()).toEqual([]);
      await page.close();
    },
    ONE_APP_MS,
  );

  it("has interactions and pictures of existing apps only", () => {
    const named = [...Object.keys(INTERACTIONS), ...STILL];
    if (wanted === undefined) expect(FILES.map(({ app }) => app)).toEqual(expect.arrayContaining(named));
  });
});
