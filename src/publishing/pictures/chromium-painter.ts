// Draws documents with Chromium, in the size of lists and link previews. The browser starts with the first picture.
import type { DocJson } from "../../document/json.js";
import { assetUrl, PAGE_SCRIPT } from "../../embed/bundles/assets.js";
import { bundlesOfJson } from "../../embed/bundles/bundles.js";
import { embeddedPage } from "../../embed/publishing-pages/document-page.js";
import type { ChromiumProgram } from "../../pictures/chromium.js";
import { GuardedCamera } from "../../pictures/guarded-picture.js";
import type { Painter } from "./document-pictures.js";

const SIZE = { width: 480, height: 360 };
const TIMEOUT_MS = 10_000;

export class ChromiumPainter implements Painter {
  readonly #program: ChromiumProgram | undefined;
  #camera: Promise<GuardedCamera> | undefined;

  /** Default: the browser that is found. */
  constructor(program?: ChromiumProgram) {
    this.#program = program;
  }

  /** Rejects with PlotctlError without Chromium, and for a document that is not drawn within 10 s. */
  async paint(title: string, json: DocJson): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
    const camera = await this.#open();
    const scripts = [...bundlesOfJson(json).map((bundle) => assetUrl(`js/${bundle}.min.js`)), assetUrl(PAGE_SCRIPT)];
    const drawn = { is: "still", json, rootCount: json.roots.length } as const;
    const html = embeddedPage({ title, name: "", scripts, drawn });
    return { type: "image/webp", bytes: await camera.take({ ...SIZE, html, timeoutMs: TIMEOUT_MS }) };
  }

  async rest(): Promise<void> {
    const camera = await this.#camera?.catch(() => undefined);
    this.#camera = undefined;
    await camera?.close();
  }

  /** A browser that has crashed starts again with the next picture, and one that is missing is looked for again. */
  async #open(): Promise<GuardedCamera> {
    const open = await this.#camera?.catch(() => undefined);
    if (open?.isOpen === true) return open;
    this.#camera = GuardedCamera.open(this.#program);
    return this.#camera;
  }
}
