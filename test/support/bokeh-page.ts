// What browser tests ask of a page that runs BokehJS: is it drawn, what do its models say, did anything go wrong.
// CSS selectors of playwright look into the shadow roots that BokehJS draws in, so `.bk-Canvas` just works.
import type { Page } from "playwright-core";
import { countColors, readPng } from "./png.js";

interface PageModel {
  readonly id: string;
  readonly type: string;
  setv(values: Record<string, unknown>): void;
  readonly [property: string]: unknown;
}

declare const Bokeh: {
  readonly documents: readonly {
    readonly is_idle: boolean;
    readonly title: () => string;
    get_model_by_name(name: string): PageModel | null;
    readonly _all_models: ReadonlyMap<string, PageModel>;
  }[];
};

/** Waits until BokehJS has a document and has drawn all of it. */
export async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      typeof Bokeh !== "undefined" &&
      Bokeh.documents.length > 0 &&
      Bokeh.documents.every((document) => document.is_idle),
  );
}

/** A property of the model with this name, as the page has it now. Typed arrays come as lists. */
export async function propertyOf(page: Page, name: string, property: string): Promise<unknown> {
  return page.evaluate(
    ([name, property]) => {
      const value = Bokeh.documents[0]?.get_model_by_name(name)?.[property];
      return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
    },
    [name, property] as const,
  );
}

/** One column of the data source with this name, as a list. */
export async function columnOf(page: Page, name: string, column: string): Promise<unknown[]> {
  return page.evaluate(
    ([name, column]) => {
      const data = Bokeh.documents[0]?.get_model_by_name(name)?.["data"] as
        Record<string, ArrayLike<unknown>> | Map<string, ArrayLike<unknown>>;
      return Array.from((data instanceof Map ? data.get(column) : data[column]) ?? []);
    },
    [name, column] as const,
  );
}

/** Sets a property in the page as a widget would: the change goes to the server. */
export async function setInPage(page: Page, name: string, property: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([name, property, value]) => Bokeh.documents[0]?.get_model_by_name(name)?.setv({ [property]: value }),
    [name, property, value] as const,
  );
}

/** Waits until the page's model with this name has this value (compared as JSON). */
export async function waitForProperty(page: Page, name: string, property: string, value: unknown): Promise<void> {
  await page.waitForFunction(
    ([name, property, json]) => JSON.stringify(Bokeh.documents[0]?.get_model_by_name(name)?.[property]) === json,
    [name, property, JSON.stringify(value)] as const,
  );
}

/** How many models of a type the page's document holds. */
export async function modelCount(page: Page, type: string): Promise<number> {
  return page.evaluate(
    (type) => [...(Bokeh.documents[0]?._all_models.values() ?? [])].filter((model) => model.type === type).length,
    type,
  );
}

export interface Painted {
  /** Distinct colours. */
  readonly colors: number;
  /** Pixels that are not of the commonest colour. */
  readonly painted: number;
  readonly total: number;
  /** Pixels of a colour given as [red, green, blue], where each channel differs by at most `tolerance` (default 8). */
  countOf(color: readonly [number, number, number], tolerance?: number): number;
}

/** What a person would see of the first element that matches. */
export async function pixelsPainted(page: Page, selector: string): Promise<Painted> {
  const counts = countColors(readPng(await page.locator(selector).first().screenshot()));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    colors: counts.size,
    painted: total - Math.max(...counts.values()),
    total,
    countOf([red, green, blue], tolerance = 8) {
      let sum = 0;
      for (const [key, count] of counts) {
        const [r = 0, g = 0, b = 0] = key.split(",").map(Number);
        if (Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) <= tolerance) sum += count;
      }
      return sum;
    },
  };
}

export interface PageRecord {
  /** Console errors, uncaught exceptions and failed requests, as they came. */
  readonly troubles: readonly string[];
  /** The hosts that were asked for anything, sockets included. */
  readonly hosts: ReadonlySet<string>;
  /** Bytes of finished responses on the wire so far, headers included; the browser's cache and sockets count nothing. */
  readonly bytesTransferred: number;
}

/** Records what goes on in a page from now on: call it before the first `goto`. */
export async function recordPage(page: Page): Promise<PageRecord> {
  const troubles: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
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
    hosts,
    get bytesTransferred() {
      return bytes;
    },
  };
}
