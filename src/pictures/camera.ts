// Takes pictures of documents with one browser: as pixels, as shapes, or as a page to print. Several may be taken at once.
import type { Browser } from "playwright-core";
import type { Subject } from "../embed/standalone/subject.js";
import { findChromium, launchChromium, type ChromiumProgram } from "./chromium.js";
import { withDrawnPage, type DrawnPage } from "./drawn-page.js";
import { printPage } from "./pdf.js";
import { pictureSize, type PictureOptions, type PictureSize } from "./picture-options.js";
import { picturePage, type PicturePageOptions } from "./picture-page.js";
import { shapesOf } from "./svg.js";

/** What a picture can be written as. */
export const PICTURE_FORMATS = ["png", "svg", "pdf"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export class Camera {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Starts the browser. Rejects with PlotctlError when there is none. Close the camera when done. */
  static async open(program?: ChromiumProgram): Promise<Camera> {
    return new Camera(await launchChromium(program ?? (await findChromium())));
  }

  /** The bytes of a picture in that format. Rejects with PlotctlError for options that cannot be and errors in the page. */
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

  /** A PNG of all roots, widgets included, as the browser shows them. */
  png(subject: Subject, options: PictureOptions = {}): Promise<Uint8Array> {
    return this.#draw(subject, options, {
      paint: "as told",
      use: ({ page, box }) => page.screenshot({ type: "png", clip: box, fullPage: true, animations: "disabled" }),
    });
  }

  /** The plots of all roots as SVG. Widgets have no shapes: their places stay empty. */
  svg(subject: Subject, options: PictureOptions = {}): Promise<string> {
    return this.#draw(subject, options, { paint: "shapes alone", use: shapesOf });
  }

  /** A PDF of one page, just as large as the content; plots are shapes in it, and texts can be searched. */
  pdf(subject: Subject, options: PictureOptions = {}): Promise<Uint8Array> {
    return this.#draw(subject, options, { paint: "shapes", use: printPage });
  }

  /** Ends the browser. */
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
