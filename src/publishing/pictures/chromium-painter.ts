// Draws documents with Chromium, in the size of lists and link previews. The browser starts with the first picture.
import type { Browser } from "playwright-core";
import type { DocJson } from "../../document/json.js";
import { assetUrl, PAGE_SCRIPT } from "../../embed/bundles/assets.js";
import { bundlesOfJson } from "../../embed/bundles/bundles.js";
import { embeddedPage } from "../../embed/publishing-pages/document-page.js";
import { findChromium, launchChromium, type ChromiumProgram } from "../../pictures/chromium.js";
import { takeGuarded } from "../../pictures/guarded-picture.js";
import type { Painter } from "./document-pictures.js";

const WIDTH = 480;
const HEIGHT = 360;
const TIMEOUT_MS = 10_000;

export class ChromiumPainter implements Painter {
  readonly #program: () => Promise<ChromiumProgram>;
  #browser: Promise<Browser> | undefined;

  constructor(program: () => Promise<ChromiumProgram> = findChromium) {
    this.#program = program;
  }

  /** Rejects with PlotctlError without Chromium, and for a document that is not drawn within 10 s. */
  async paint(title: string, json: DocJson): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
    this.#browser ??= this.#start();
    const browser = await this.#browser;
    const scripts = [...bundlesOfJson(json).map((bundle) => assetUrl(`js/${bundle}.min.js`)), assetUrl(PAGE_SCRIPT)];
    const html = embeddedPage({ title, name: "", scripts, drawn: { is: "still", json, rootCount: 1 } });
    return {
      type: "image/webp",
      bytes: await takeGuarded(browser, { html, width: WIDTH, height: HEIGHT, timeoutMs: TIMEOUT_MS }),
    };
  }

  async rest(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    this.#browser = undefined;
    await browser?.close();
  }

  /** A browser that has crashed starts again with the next picture, and one that is missing is looked for again. */
  async #start(): Promise<Browser> {
    try {
      const browser = await launchChromium(await this.#program());
      browser.on("disconnected", () => (this.#browser = undefined));
      return browser;
    } catch (error) {
      this.#browser = undefined;
      throw error;
    }
  }
}
