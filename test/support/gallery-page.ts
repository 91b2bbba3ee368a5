// An app of the gallery in a browser, with the server's copy of its document: reads what is painted, acts as a user, and
// waits for changes.
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Document } from "../../src/document/document.js";
import { Plot } from "../../src/model/generated/plots.js";
import type { HasProps } from "../../src/model/has-props.js";
import { recordPage, waitUntilDrawn, type PageRecord } from "./bokeh-page.js";
import { countColors, readPng, type Picture } from "./png.js";
import type { StartedServer } from "./server.js";
import { until } from "./until.js";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlotView {
  readonly el: Element;
  readonly canvas: { readonly el: Element };
  readonly frame: { readonly bbox: Box };
}

declare const Bokeh: { readonly index: { find_by_id(id: string): Iterable<PlotView> } };

/** The default size of pictures. */
const VIEWPORT = { width: 1280, height: 800 };
const CHANGE_LIMIT_MS = 30_000;
const GRID_COLOR = "229,229,229";

export class GalleryPage {
  readonly page: Page;
  readonly record: PageRecord;
  #document: Document | undefined;

  private constructor(page: Page, record: PageRecord) {
    this.page = page;
    this.record = record;
  }

  /** Opens an app in a context of its own and waits until it is drawn. Close it when done. */
  static async open(browser: Browser, server: StartedServer, route: string): Promise<GalleryPage> {
    const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
    const page = await context.newPage();
    const opened = new GalleryPage(page, await recordPage(page));
    const sessionId = `gallery-${route.slice(1)}`;
    await page.goto(`${server.url(route)}?bokeh-session-id=${sessionId}`);
    await waitUntilDrawn(page);
    opened.#document = server.server.contexts.get(route)?.sessions.get(sessionId)?.document;
    return opened;
  }

  /** The server's document. */
  get document(): Document {
    if (this.#document === undefined) throw new Error("the server has no such session");
    return this.#document;
  }

  /** The only model of the server's document with that name, title or label; else the only one of that type. */
  model(which: string): HasProps {
    const models = [...this.document.models];
    const named = models.filter((model) => ["name", "title", "label"].some((key) => values(model)[key] === which));
    const found = named.length > 0 ? named : models.filter((model) => typeOf(model) === which);
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${found.length} models are called ${which}`);
    return only;
  }

  /** All models of a type, in the order in which the document has them. */
  models(type: string): HasProps[] {
    return [...this.document.models].filter((model) => typeOf(model) === type);
  }

  /** A property on the server. */
  valueOf(model: HasProps, property: string): unknown {
    return values(model)[property];
  }

  /** A property on the server, of the model that `model` finds. */
  served(which: string, property: string): unknown {
    return this.valueOf(this.model(which), property);
  }

  /** The visible plots, from top left to bottom right; those in closed tabs are not visible. */
  async plots(): Promise<{ readonly id: string; readonly frame: Box }[]> {
    const ids = [...this.document.models].filter((model) => model instanceof Plot).map(({ id }) => id);
    const boxes = await this.page.evaluate((ids) => {
      return ids.flatMap((id) => {
        const [view] = Bokeh.index.find_by_id(id);
        if (view === undefined || !(view.el as HTMLElement).checkVisibility()) return [];
        const canvas = view.canvas.el.getBoundingClientRect();
        const { x, y, width, height } = view.frame.bbox;
        return [{ id, frame: { x: scrollX + canvas.x + x, y: scrollY + canvas.y + y, width, height } }];
      });
    }, ids);
    const visible = boxes.filter(({ frame }) => frame.width > 1 && frame.height > 1);
    return visible.sort((a, b) => a.frame.y - b.frame.y || a.frame.x - b.frame.x);
  }

  /** A place in a plot's frame, as parts of its width and height from the left and the top, scrolled into view. */
  async placeIn(plot: number, [across, down]: Place): Promise<{ x: number; y: number }> {
    const { frame } = (await this.plots())[plot] ?? {};
    if (frame === undefined) throw new Error(`there is no plot ${plot}`);
    const y = frame.y + frame.height * down;
    const scrolled = await this.page.evaluate((y) => {
      if (y < scrollY || y > scrollY + innerHeight) scrollTo(0, y - innerHeight / 2);
      return scrollY;
    }, y);
    return { x: frame.x + frame.width * across, y: y - scrolled };
  }

  /** Drags with the mouse from one place of a plot's frame to another. */
  async drag(from: Place, to: Place, plot = 0): Promise<void> {
    const [start, end] = [await this.placeIn(plot, from), await this.placeIn(plot, to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await this.page.mouse.move(end.x, end.y, { steps: 3 });
    await this.page.mouse.up();
  }

  async click(place: Place, plot = 0): Promise<void> {
    const { x, y } = await this.placeIn(plot, place);
    await this.page.mouse.click(x, y);
  }

  async hover(place: Place, plot = 0): Promise<void> {
    const { x, y } = await this.placeIn(plot, place);
    await this.page.mouse.move(x, y, { steps: 2 });
  }

  async wheel(place: Place, plot = 0): Promise<void> {
    await this.hover(place, plot);
    await this.page.mouse.wheel(0, -300);
  }

  /** Clicks a button by its text, or by its index. */
  async press(button: string | number): Promise<void> {
    const buttons = this.page.locator(".bk-btn");
    await (typeof button === "number" ? buttons.nth(button) : buttons.filter({ hasText: button }).first()).click();
  }

  /** Chooses an option by its text or index, in the select with this index. */
  async choose(option: string | number, nth = 0): Promise<void> {
    const which = typeof option === "number" ? { index: option } : { label: option };
    await this.page.locator("select").nth(nth).selectOption(which);
  }

  /** Moves the handle of a slider by key presses, such as `ArrowRight`. */
  async slide(nth = 0, keys: readonly string[] = ["ArrowRight"]): Promise<void> {
    await this.page.locator(".noUi-handle").nth(nth).focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async clickLegend(label: string, nth = 0): Promise<void> {
    await this.page.locator(".bk-item", { hasText: label }).nth(nth).click();
  }

  /** A picture of a plot's frame, or of the whole window; equal pictures are equal texts. */
  async picture(plot?: number): Promise<string> {
    const clip = plot === undefined ? undefined : (await this.plots())[plot]?.frame;
    const shot = await this.page.screenshot({ animations: "disabled", ...(clip && { clip, fullPage: true }) });
    return shot.toString("base64");
  }

  /** Acts, and waits until the watched value has changed. */
  async expectChange(watched: () => unknown, act: () => Promise<void>): Promise<void> {
    const before = JSON.stringify(await watched());
    await act();
    await until("the page has changed", async () => JSON.stringify(await watched()) !== before, {
      timeoutMs: CHANGE_LIMIT_MS,
      evidence: () => this.#evidence(before),
    });
  }

  /** For the error message: the watched value, the console, and the path of a screenshot. */
  async #evidence(watched: string): Promise<string> {
    const file = join(process.cwd(), `.cache/gallery${new URL(this.page.url()).pathname}.png`);
    await this.page.screenshot({ path: file });
    return `it is ${watched.slice(0, 100)}, ${JSON.stringify(this.record.troubles)}, ${file}`;
  }

  /** What is painted on the whole page, and in the frames of its plots. */
  async painted(): Promise<Painted> {
    const plots = await this.plots();
    const shot = readPng(await this.page.screenshot({ fullPage: true, animations: "disabled" }));
    return {
      colorCount: countColors(shot).size,
      inkOfPlots: plots.map(({ frame }) => inkIn(shot, frame)),
    };
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

export interface Painted {
  readonly colorCount: number;
  /** Pixels in each visible plot's frame that are neither its background nor the usual grid. */
  readonly inkOfPlots: readonly number[];
}

function inkIn(shot: Picture, frame: Box): number {
  const [left, top] = [Math.ceil(frame.x), Math.ceil(frame.y)];
  const [right, bottom] = [Math.floor(frame.x + frame.width), Math.floor(frame.y + frame.height)];
  const rows = [];
  for (let y = top; y < Math.min(bottom, shot.height); y++) {
    rows.push(shot.pixels.subarray((y * shot.width + left) * shot.channels, (y * shot.width + right) * shot.channels));
  }
  const colors = countColors({ channels: shot.channels, pixels: Buffer.concat(rows) });
  const counts = [...colors].filter(([color]) => color !== GRID_COLOR).map(([, count]) => count);
  return counts.reduce((sum, count) => sum + count, 0) - Math.max(...counts);
}

/** From 0 to 1, from the left and from the top of a plot's frame. */
export type Place = readonly [across: number, down: number];

function typeOf(model: HasProps): string {
  return (model.constructor as typeof HasProps).typeName;
}

function values(model: HasProps): Record<string, unknown> {
  return model as unknown as Record<string, unknown>;
}
