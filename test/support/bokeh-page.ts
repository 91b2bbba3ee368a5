// Reads and changes a page that runs BokehJS: whether it is drawn, its models, and its errors. CSS selectors of playwright
// match inside the shadow roots of BokehJS, so `.bk-Canvas` works.
import type { JSHandle, Page } from "playwright-core";
import { countColors, readPng } from "./png.js";
import { until } from "./until.js";

/** A model as BokehJS holds it, in the page; columns and rows are those of a data source. */
export interface PageModel {
  readonly type: string;
  readonly [property: string]: unknown;
  readonly properties: Readonly<Record<string, { readonly change: { connect(listener: () => void): void } }>>;
  setv(values: Record<string, unknown>): void;
  get_column(name: string): ArrayLike<unknown> | null;
  get_length(): number;
}

/** The name of a model, or its type and further values, which only one model of the page's document has. */
export type Which = string | { readonly type: string; readonly title?: string };

declare const Bokeh: {
  readonly documents: readonly {
    readonly is_idle: boolean;
    to_json(includeDefaults: boolean): unknown;
    get_model_by_name(name: string): PageModel | null;
    readonly _all_models: ReadonlyMap<string, PageModel>;
  }[];
};

/** Opens an app and waits until it is drawn. */
export async function openApp(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await waitUntilDrawn(page);
}

/** Waits until BokehJS has a document and has drawn all of it. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      typeof Bokeh !== "undefined" &&
      Bokeh.documents.length > 0 &&
      Bokeh.documents.every((document) => document.is_idle),
  );
}

/** A handle of a model, for functions that playwright runs in the page. Waits until there is such a model. */
export async function modelOf(page: Page, which: Which): Promise<JSHandle<PageModel>> {
  const handle = await page.waitForFunction((which) => {
    const document = Bokeh.documents[0];
    if (typeof which === "string") return document?.get_model_by_name(which);
    const found = [...(document?._all_models.values() ?? [])].filter((model) =>
      Object.entries(which).every(([property, value]) => model[property] === value),
    );
    if (found.length > 1) throw new Error(`the page has ${found.length} models like ${JSON.stringify(which)}`);
    return found[0];
  }, which);
  return handle as JSHandle<PageModel>;
}

/** The current value of a property in the page. Typed arrays become lists. */
export async function propertyOf(page: Page, which: Which, property: string): Promise<unknown> {
  return (await modelOf(page, which)).evaluate((model, property) => {
    const value = model[property];
    return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<unknown>) : value;
  }, property);
}

/** Sets a property in the page as a widget would: the change goes to the server. */
export async function setInPage(page: Page, which: Which, property: string, value: unknown): Promise<void> {
  const model = await modelOf(page, which);
  await model.evaluate((model, [property, value]) => model.setv({ [property]: value }), [property, value] as const);
}

/** One column of a data source, as a list. */
export async function columnOf(page: Page, which: Which, column: string): Promise<unknown[]> {
  return (await modelOf(page, which)).evaluate((model, column) => Array.from(model.get_column(column) ?? []), column);
}

/** Waits until a property has this value (compared as JSON). */
export async function waitForProperty(page: Page, which: Which, property: string, value: unknown): Promise<void> {
  await page.waitForFunction(([model, property, json]) => JSON.stringify(model[property]) === json, [
    await modelOf(page, which),
    property,
    JSON.stringify(value),
  ] as const);
}

/** Waits until a column of a data source has these values (compared as JSON). */
export async function waitForColumn(page: Page, which: Which, column: string, values: unknown[]): Promise<void> {
  await page.waitForFunction(
    ([model, column, json]) => JSON.stringify(Array.from(model.get_column(column) ?? [])) === json,
    [await modelOf(page, which), column, JSON.stringify(values)] as const,
  );
}

/** Waits until a data source has at least this many rows. */
export async function waitForRows(page: Page, which: Which, count: number): Promise<void> {
  await page.waitForFunction(([model, count]) => model.get_length() >= count, [
    await modelOf(page, which),
    count,
  ] as const);
}

/** The page's document, in the form in which BokehJS would push it to a server. */
export async function documentOf(page: Page): Promise<unknown> {
  return page.evaluate(() => Bokeh.documents[0]?.to_json(false));
}

export interface Painted {
  /** The PNG file. */
  readonly file: Buffer;
  /** Counts pixels of a colour, and those that are more of it than of white, as at the edges of lines. */
  countOf(color: Color): number;
}

export type Color = readonly [red: number, green: number, blue: number];

const WHITE = 255;
const TOLERANCE = 8;
const PICTURE_LIMIT_MS = 40_000;

/** Takes screenshots of the first element that matches until one fits. */
export async function waitForPicture(page: Page, selector: string, fits: (painted: Painted) => boolean): Promise<void> {
  const looksRight = async (): Promise<boolean> => fits(painted(await page.locator(selector).first().screenshot()));
  await until(`${selector} looks as expected`, looksRight, { timeoutMs: PICTURE_LIMIT_MS });
}

function painted(file: Buffer): Painted {
  return {
    file,
    countOf(color) {
      let sum = 0;
      for (const [key, count] of countColors(readPng(file))) {
        if (isMostly(key.split(",").map(Number), color)) sum += count;
      }
      return sum;
    },
  };
}

function isMostly(pixel: readonly number[], color: Color): boolean {
  const ink = color.map((value) => WHITE - value);
  const strongest = Math.max(...ink);
  const part = (WHITE - (pixel[ink.indexOf(strongest)] ?? WHITE)) / strongest;
  return part > 0.5 && ink.every((value, at) => Math.abs(WHITE - part * value - (pixel[at] ?? 0)) <= TOLERANCE);
}

export interface PageRecord {
  /** Console errors, uncaught exceptions and failed requests, in order. */
  readonly troubles: readonly string[];
  /** Warnings of BokehJS in the console. */
  readonly warnings: readonly string[];
  /** The hosts of all requests and sockets. */
  readonly hosts: ReadonlySet<string>;
  /** Transferred bytes of finished responses, headers included, without sockets and cached responses. */
  readonly bytesTransferred: number;
}

/** Records errors and requests of a page: call it before the first `goto`. */
export async function recordPage(page: Page): Promise<PageRecord> {
  const troubles: string[] = [];
  const warnings: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
    if (message.type() === "warning" && message.text().startsWith("[bokeh")) warnings.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.stack ?? error.message));
  page.on("requestfailed", (request) => troubles.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("data:") && !request.url().startsWith("blob:"))
      hosts.add(new URL(request.url()).host);
  });
  page.on("websocket", (socket) => hosts.add(new URL(socket.url()).host));

  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return {
    troubles,
    warnings,
    hosts,
    get bytesTransferred() {
      return bytes;
    },
  };
}
