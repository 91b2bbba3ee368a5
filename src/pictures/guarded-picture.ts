// A small picture of a page with content of other people. The page runs under a strict policy, and nothing is loaded but the
// bundles of this package: what the content names on the network stays blank, and it is no error.
import type { Browser, CDPSession, Route } from "playwright-core";
import { PlotctlError } from "../base/errors.js";
import { findAsset } from "../embed/bundles/assets.js";
import { findChromium, launchChromium, type ChromiumProgram } from "./chromium.js";
import { drawnBox, PAGE_URL, type Box } from "./drawn-page.js";

export interface GuardedPicture {
  /** With scripts from `static/` of this server, at the root of the host. */
  readonly html: string;
  /** In pixels. The picture shows the upper left part of very large content. */
  readonly width: number;
  readonly height: number;
  readonly timeoutMs: number;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; " +
  "worker-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** CSS pixels per pixel of the picture. */
const SCALES = { least: 1.25, most: 4 };

export class GuardedCamera {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Starts a browser, which `close` ends. Rejects with PlotctlError if none is found. */
  static async open(program?: ChromiumProgram): Promise<GuardedCamera> {
    return new GuardedCamera(await launchChromium(program ?? (await findChromium())));
  }

  /** False after a crash. */
  get isOpen(): boolean {
    return this.#browser.isConnected();
  }

  /** Resolves to the bytes of a WebP picture. Rejects with PlotctlError when the page is not drawn in time. */
  take(picture: GuardedPicture): Promise<Uint8Array> {
    return takeGuarded(this.#browser, picture);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

async function takeGuarded(browser: Browser, { html, width, height, timeoutMs }: GuardedPicture): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: { width: 2 * width, height: 2 * height },
    reducedMotion: "reduce",
    serviceWorkers: "block",
    acceptDownloads: false,
  });
  try {
    await context.route("**/*", (route) => answer(route, html));
    const page = await context.newPage();
    const end = Date.now() + timeoutMs;
    await page.goto(PAGE_URL, { timeout: timeoutMs });
    const box = await drawnBox(page, Math.max(1, end - Date.now()));
    return await shoot(await context.newCDPSession(page), box, { width, height });
  } catch (error) {
    throw new PlotctlError("DRAWING_FAILED", "The picture of a document was not drawn.", { cause: error });
  } finally {
    await context.close().catch(() => {
      // The browser has crashed, which is the error already.
    });
  }
}

async function answer(route: Route, html: string): Promise<void> {
  const url = new URL(route.request().url());
  if (url.href === PAGE_URL)
    return route.fulfill({
      contentType: "text/html; charset=UTF-8",
      headers: { "Content-Security-Policy": POLICY },
      body: html,
    });
  const isOurs = url.origin === new URL(PAGE_URL).origin && url.pathname.startsWith("/static/");
  const asset = isOurs ? findAsset(url.pathname.slice("/static/".length)) : undefined;
  if (asset === undefined) return route.abort("blockedbyclient");
  return route.fulfill({ contentType: "text/javascript; charset=UTF-8", body: asset.bytes });
}

/** The part of the page in the shape of the picture that shows the content, scaled by the browser. */
async function shoot(
  session: CDPSession,
  box: Box,
  { width, height }: Pick<GuardedPicture, "width" | "height">,
): Promise<Uint8Array> {
  const needed = Math.max(box.width / width, box.height / height);
  const scale = Math.min(SCALES.most, Math.max(SCALES.least, needed));
  const [wide, high] = [width * scale, height * scale];
  // Content that is smaller stands in the middle.
  const x = box.x - Math.max(0, (wide - box.width) / 2);
  const y = box.y - Math.max(0, (high - box.height) / 2);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 82,
    captureBeyondViewport: true,
    clip: { x, y, width: wide, height: high, scale: 1 / scale },
  });
  return Buffer.from(data, "base64");
}
