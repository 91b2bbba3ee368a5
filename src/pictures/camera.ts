// Takes pictures of documents with one browser: PNG, SVG and PDF. Several pictures may be taken at once.
import type { Browser } from "playwright-core";
import type { Subject } from "../embed/standalone/subject.js";
import { findChromium, launchChromium, type ChromiumProgram } from "./chromium.js";
import { withDrawnPage, type DrawnPage } from "./drawn-page.js";
import { printPage } from "./pdf.js";
import { pictureSize, type PictureOptions, type PictureSize } from "./picture-options.js";
import { picturePage, type PicturePageOptions } from "./picture-page.js";
import { svgOf } from "./svg.js";

/** The formats of pictures. */
export type PictureFormat = "png" | "svg" | "pdf";

export class Camera {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Starts a browser, which `close` ends. Rejects with PlotctlError if none is found. */
  static async open(program?: ChromiumProgram): Promise<Camera> {
    return new Camera(await launchChromium(program ?? (await findChromium())));
  }

  /** Returns the bytes of a picture. Rejects with PlotctlError for invalid options and errors in the page. */
  async take(format: PictureFormat, subject: Subject, options: PictureOptions = {}): Promise<Uint8Array> {
    switch (format) {
      case "png":
        return this.png(subject, options);
      case "svg":
        return Buffer.from(await this.svg(subject, options));
      case "pdf":
        return this.pdf(subject, options);
    }
  }

  /** Takes a PNG of all roots, widgets included, as the browser shows them. */
  png(subject: Subject, options: PictureOptions = {}): Promise<Uint8Array> {
    return this.#draw(subject, options, {
      paint: "unchanged",
      use: ({ page, box }) => page.screenshot({ type: "png", clip: box, fullPage: true, animations: "disabled" }),
    });
  }

  /** Takes an SVG of the plots of all roots. Widgets cannot be drawn as SVG: their places stay empty. */
  svg(subject: Subject, options: PictureOptions = {}): Promise<string> {
    return this.#draw(subject, options, { paint: "svg only", use: svgOf });
  }

  /** Takes a PDF of one page, exactly as large as the content. Plots are vector graphics in it, and texts can be searched. */
  pdf(subject: Subject, options: PictureOptions = {}): Promise<Uint8Array> {
    return this.#draw(subject, options, { paint: "svg", use: printPage });
  }

  /** Closes the browser. */
  close(): Promise<void> {
    return this.#browser.close();
  }

  async #draw<T>(
    subject: Subject,
    options: PictureOptions,
    { paint, use }: Pick<PicturePageOptions, "paint"> & { use: (drawn: DrawnPage, size: PictureSize) => Promise<T> },
  ): Promise<T> {
    const size = pictureSize(options);
    const html = picturePage(subject, { size, paint });
    return withDrawnPage(this.#browser, { html, size }, (drawn) => use(drawn, size));
  }
}
