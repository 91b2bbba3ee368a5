// The pictures of documents in lists and links: drawn one at a time, some seconds after a document was published, and never in a
// request. A document waits only once, and what waits is dropped when the server stops. Without Chromium there are none.
import type { Clock, Timer } from "../../base/clock.js";
import { messageOf } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import type { DocJson } from "../../document/json.js";
import type { DocumentRecord } from "../../store/contract/documents.js";
import type { PictureStore } from "../../store/contract/pictures.js";

/** Draws a document. Rejects when it cannot, and when that takes too long. */
export interface Painter {
  paint(title: string, json: DocJson): Promise<{ readonly type: string; readonly bytes: Uint8Array }>;
  /** Ends what it has started. It starts again when needed. */
  rest(): Promise<void>;
}

interface PictureParts {
  readonly pictures: PictureStore;
  readonly painter: Painter;
  /** The document as it is now; undefined when it is gone. */
  readonly look: (id: string) => Promise<{ readonly document: DocumentRecord; readonly json: DocJson } | undefined>;
  readonly log: Log;
  readonly clock: Clock;
}

/** A document that is published several times in this time is drawn once. */
const DELAY_MS = 2000;
/** A live document that goes on changing is drawn again after this time. */
const LIVE_EVERY_MS = 300_000;
/** The browser ends when there was nothing to draw for this time. */
const REST_AFTER_MS = 30_000;
/** More documents than this do not wait: the next change of one comes again. */
const MAX_WAITING = 1000;

export class DocumentPictures {
  readonly #parts: PictureParts;
  /** Until a document is drawn, by id. */
  readonly #waiting = new Map<string, Timer>();
  /** The documents whose turn has come, in order. */
  readonly #due = new Set<string>();
  /** When live documents were drawn last, by id. */
  readonly #drawnAt = new Map<string, number>();
  /** The revisions that could not be drawn, by id: they are not tried again. */
  readonly #failures = new Map<string, number>();
  #work: Promise<void> | undefined;
  #rest: Timer | undefined;
  #isClosed = false;
  #hasWarned = false;

  constructor(parts: PictureParts) {
    this.#parts = parts;
  }

  /** Takes note of a document that is new or has changed. */
  changed({ id, kind, rev, pictureRev }: Pick<DocumentRecord, "id" | "kind" | "rev" | "pictureRev">): void {
    const { clock } = this.#parts;
    if (this.#isClosed || rev === pictureRev || this.#failures.get(id) === rev) return;
    if (this.#waiting.has(id) || this.#due.has(id) || this.#waiting.size >= MAX_WAITING) return;
    const before = kind === "live" ? this.#drawnAt.get(id) : undefined;
    const waitMs = before === undefined ? DELAY_MS : Math.max(DELAY_MS, before + LIVE_EVERY_MS - clock.now());
    const timer = clock.setTimeout(() => {
      this.#waiting.delete(id);
      this.#due.add(id);
      this.#start();
    }, waitMs);
    this.#waiting.set(id, timer.unref());
  }

  /** How many documents wait for their pictures, that under way included. */
  get size(): number {
    return this.#waiting.size + this.#due.size;
  }

  /** Drops what waits. Resolves when the one under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#rest?.cancel();
    for (const timer of this.#waiting.values()) timer.cancel();
    this.#waiting.clear();
    this.#due.clear();
    await this.#parts.painter.rest();
    await this.#work;
  }

  #start(): void {
    this.#rest?.cancel();
    this.#work ??= this.#drawAll().finally(() => {
      this.#work = undefined;
      if (this.#isClosed) return;
      const { clock, painter } = this.#parts;
      this.#rest = clock.setTimeout(() => void painter.rest(), REST_AFTER_MS).unref();
    });
  }

  async #drawAll(): Promise<void> {
    for (const id of this.#due) {
      if (this.#isClosed) return;
      await this.#draw(id).catch((error: unknown) => this.#failed(error));
      this.#due.delete(id);
    }
  }

  async #draw(id: string): Promise<void> {
    const { look, painter, pictures, clock } = this.#parts;
    const found = await look(id);
    if (found === undefined || this.#isClosed) return;
    const { document, json } = found;
    if (document.kind === "live") this.#remember(this.#drawnAt, id, clock.now());
    this.#remember(this.#failures, id, document.rev);
    const picture = await painter.paint(document.title, json);
    this.#failures.delete(id);
    if (this.#isClosed) return;
    await pictures.put(id, { rev: document.rev, ...picture });
  }

  #remember(values: Map<string, number>, id: string, value: number): void {
    values.delete(id);
    values.set(id, value);
    const [oldest] = values.keys();
    if (values.size > MAX_WAITING && oldest !== undefined) values.delete(oldest);
  }

  /** A document without a picture has a neutral one, so one line is enough. */
  #failed(error: unknown): void {
    if (this.#isClosed) return;
    const { log } = this.#parts;
    const text = `A document has no picture: ${messageOf(error)}`;
    if (this.#hasWarned) log.debug(text);
    else log.info(text);
    this.#hasWarned = true;
  }
}
