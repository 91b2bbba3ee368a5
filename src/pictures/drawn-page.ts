// Loads a page in the browser and waits until it is drawn completely. BokehJS is served from the installed package, so no
// network is needed. Errors in the page become errors of the caller.
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { messageOf, PlotctlError } from "../base/errors.js";
import { BOKEHJS_VERSION } from "../base/version.js";
import { findAsset } from "../embed/bundles/assets.js";
import type { PictureSize } from "./picture-options.js";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnPage {
  readonly page: Page;
  /** The bounding box of all roots, in whole CSS pixels. */
  readonly box: Box;
}

interface View {
  readonly el: Element;
  readonly model: { readonly type: string };
  /** Only layouts have children. */
  readonly child_views?: readonly View[];
}

declare const Bokeh: {
  readonly documents: readonly { readonly is_idle: boolean }[];
  /** The views of the roots. */
  readonly index: Iterable<View>;
};

/** On a host that does not exist: requests to it are intercepted. */
export const PAGE_URL = "https://page.plotctl.invalid/";
const BOKEHJS_URL = new RegExp(`^https://cdn\\.bokeh\\.org/bokeh/release/([a-z-]+)-${BOKEHJS_VERSION}(\\.min\\.js)$`);
const TIMEOUT_MS = 60_000;

/** Draws a page, calls `use` with it, and closes it. Rejects with PlotctlError for an error in the page. */
export async function withDrawnPage<T>(
  browser: Browser,
  { html, size }: { html: string; size: PictureSize },
  use: (drawn: DrawnPage) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: size.window,
    deviceScaleFactor: size.scale,
    reducedMotion: "reduce",
  });
  try {
    await context.route("**/*", (route) => answer(route, html));
    const page = await context.newPage();
    const failure = failureOf(page);
    return await Promise.race([failure, draw(page).then((box) => use({ page, box }))]);
  } finally {
    await closeQuietly(context);
  }
}

async function answer(route: Route, html: string): Promise<void> {
  const url = route.request().url();
  if (url === PAGE_URL) return route.fulfill({ contentType: "text/html; charset=UTF-8", body: html });
  const [, bundle = "", ending = ""] = BOKEHJS_URL.exec(url) ?? [];
  const asset = findAsset(`js/${bundle}${ending}`);
  if (asset === undefined) return route.continue();
  return route.fulfill({ contentType: "text/javascript; charset=UTF-8", body: asset.bytes });
}

/** Rejects with the first error of the page, and never resolves. An image or tile that does not load is not an error. */
function failureOf(page: Page): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    const fail = (text: string): void => reject(new PlotctlError("DRAWING_FAILED", `The page failed: ${text}`));
    page.on("pageerror", (error) => fail(error.stack ?? error.message));
    page.on("crash", () => fail("the browser's process crashed."));
    page.on("console", (message) => {
      // `requestfailed` reports these, with the URL and type of the resource.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) fail(message.text());
    });
    page.on("requestfailed", (request) => {
      if (request.resourceType() !== "script") return;
      fail(`${request.url()} did not load: ${request.failure()?.errorText ?? "no reason given"}.`);
    });
  });
  failure.catch(() => {});
  return failure;
}

async function draw(page: Page): Promise<Box> {
  try {
    await page.goto(PAGE_URL, { timeout: TIMEOUT_MS });
    const box = await drawnBox(page, TIMEOUT_MS);
    if (box.width > 0 && box.height > 0) return box;
  } catch (error) {
    throw new PlotctlError("DRAWING_FAILED", `The page was not drawn: ${messageOf(error)}`, { cause: error });
  }
  throw new PlotctlError("NOTHING_TO_DRAW", "The picture would be empty: the roots have no size.");
}

/** Waits until the documents of a page are drawn. Resolves to the bounding box of their roots. */
export async function drawnBox(page: Page, timeoutMs: number): Promise<Box> {
  await page.waitForFunction(
    () => "Bokeh" in globalThis && Bokeh.documents.length > 0 && Bokeh.documents.every(({ is_idle }) => is_idle),
    undefined,
    { timeout: timeoutMs },
  );
  await page.evaluate(untilPainted);
  return page.evaluate(boxOfRoots);
}

/** Runs in the page. Waits for fonts, images and the next frames, since models paint in animation frames. */
async function untilPainted(): Promise<void> {
  const pictures = (root: Document | ShadowRoot): HTMLImageElement[] =>
    [...root.querySelectorAll("*")].flatMap((element) => [
      ...(element instanceof HTMLImageElement && element.src !== "" ? [element] : []),
      ...(element.shadowRoot === null ? [] : pictures(element.shadowRoot)),
    ]);
  await document.fonts.ready;
  await Promise.all(pictures(document).map((picture) => picture.decode().catch(() => {})));
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Runs in the page. Rows, columns and grids are often as wide as the window, whatever their content. So the bounding box is
 * that of their content with its margins, unless they have a background colour.
 */
function boxOfRoots(): Box {
  const BOXES = ["Row", "Column", "HBox", "VBox", "GridBox"];
  const contents = (view: View): View[] => {
    const isClear = getComputedStyle(view.el).backgroundColor === "rgba(0, 0, 0, 0)";
    const children = view.child_views ?? [];
    return BOXES.includes(view.model.type) && isClear && children.length > 0 ? children.flatMap(contents) : [view];
  };
  const sides = [...Bokeh.index].flatMap(contents).flatMap(({ el }) => {
    const { left, top, right, bottom } = el.getBoundingClientRect();
    const margin = getComputedStyle(el);
    const isSeen = right > left && bottom > top;
    return isSeen
      ? {
          left: left - parseFloat(margin.marginLeft),
          top: top - parseFloat(margin.marginTop),
          right: right + parseFloat(margin.marginRight),
          bottom: bottom + parseFloat(margin.marginBottom),
        }
      : [];
  });
  if (sides.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.max(0, Math.floor(Math.min(...sides.map(({ left }) => left))));
  const y = Math.max(0, Math.floor(Math.min(...sides.map(({ top }) => top))));
  const right = Math.ceil(Math.max(...sides.map(({ right }) => right)));
  const bottom = Math.ceil(Math.max(...sides.map(({ bottom }) => bottom)));
  return { x, y, width: right - x, height: bottom - y };
}

/** Closing fails if the browser has crashed, which is reported already. */
async function closeQuietly(context: BrowserContext): Promise<void> {
  await context.close().catch(() => {});
}
