// How a view follows the ranges of its plot: a wish is never queued, at most one question is under way, and what is drawn
// stays until something better is there. Order of a change: nothing while what is loaded shows the ranges well enough; a
// quick answer; at rest the exact one. What to ask for and how to draw it is the view's.
import { withoutDocument } from "../document/current.js";
import { Document } from "../document/document.js";
import { linkOf, watchProperty } from "../model/access.js";
import type { HasProps } from "../model/has-props.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";

/** A view is at rest this long after the last change of its range. */
export const REST_MS = 150;

/** A moving view is content with less detail. */
export type Effort = "quick" | "exact";

/** A view that follows the ranges of its plot. */
export interface Following<Wish> {
  readonly renderer: GlyphRenderer;
  /** The properties whose changes change what is visible. */
  readonly watched: readonly (readonly [model: HasProps, property: string])[];
  /** Whether enough is known to say what the ranges need. */
  readonly isStarted: () => boolean;
  /** What the present ranges need; undefined if what is loaded shows them well enough. */
  readonly need: (effort: Effort) => Wish | undefined;
  /** Whether the answer to a wish would show nothing of the present ranges. */
  readonly isUseless: (wish: Wish) => boolean;
  /** Asks, and returns the change of the document that shows the answer. */
  readonly ask: (wish: Wish, signal: AbortSignal) => Promise<() => void>;
  /** Called when the ranges have stopped changing. */
  readonly rested: () => void;
  /** Called between two callbacks of the app when a question has failed. */
  readonly failed: (error: unknown) => void;
}

/** A follower, whatever its view wishes for. */
export type AnyFollower = Pick<Follower<unknown>, keyof Follower<unknown>>;

export class Follower<Wish> {
  readonly #view: Following<Wish>;
  #document: Document | undefined;
  #wish: { readonly value: Wish; readonly effort: Effort } | undefined;
  #running: { readonly wish: Wish; readonly controller: AbortController } | undefined;
  /** Changes of the ranges so far, to see at the end of a timer whether there were new ones. */
  #changes = 0;
  #isMoving = false;
  #isChanging = false;
  #isClosed = false;
  #answered: Promise<unknown> = Promise.resolve();

  constructor(view: Following<Wish>) {
    this.#view = view;
    for (const [model, property] of [...view.watched, [view.renderer, "visible"] as const]) {
      watchProperty(model, property, this.#changed);
    }
  }

  /** Whether the ranges have changed a moment ago. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Whether nothing is under way. */
  get isAtRest(): boolean {
    return !this.#isMoving && this.#running === undefined && this.#wish === undefined;
  }

  /** Resolves when the question that is under way has an answer, which a callback of the session then shows. */
  get answered(): Promise<unknown> {
    return this.#answered;
  }

  /** The document of the renderer, while it has one. Following ends with its session. */
  get document(): Document | undefined {
    const link: unknown = linkOf(this.#view.renderer);
    if (!(link instanceof Document) || this.#isClosed) return undefined;
    if (this.#document !== link) {
      this.#document = link;
      link.on_session_destroyed(() => this.close());
    }
    return link;
  }

  /**
   * Draws the first picture. While the app creates its document, the page waits for it, and a failure is one of the app; a
   * plot that a callback adds is filled a moment later.
   */
  async start(first: () => Promise<() => void>): Promise<void> {
    try {
      const draw = await first();
      await (this.#isLive ? this.#locked(draw) : draw());
    } catch (error) {
      if (!this.#isLive) throw error;
      await this.#locked(() => this.#view.failed(error));
    }
  }

  /** Asks an engine. What it keeps must not keep the document of the session that asked first. */
  asked<T>(ask: () => Promise<T>): Promise<T> {
    const asked = withoutDocument(ask);
    this.#answered = asked.catch(() => undefined);
    return asked;
  }

  /** Considers what the present ranges need, now and when they are at rest. */
  moved(): void {
    const { document } = this;
    if (document === undefined || !this.#view.isStarted()) return;
    this.#changes++;
    this.#consider("quick");
    if (this.#isMoving) return;
    this.#isMoving = true;
    const wait = (seen: number): void => {
      document.add_timeout_callback(() => {
        if (this.#isClosed) return;
        if (this.#changes !== seen) wait(this.#changes);
        else this.#rest();
      }, REST_MS);
    };
    wait(this.#changes);
  }

  /** Stops all questions. */
  close(): void {
    this.#isClosed = true;
    this.#wish = undefined;
    this.#running?.controller.abort();
  }

  /** Watchers are called in the middle of a change: both ends of a range are set when the microtask runs. */
  readonly #changed = (): void => {
    if (this.#isChanging) return;
    this.#isChanging = true;
    queueMicrotask(() => {
      this.#isChanging = false;
      this.moved();
    });
  };

  #rest(): void {
    this.#isMoving = false;
    this.#consider("exact");
    this.#view.rested();
  }

  /** Whether other callbacks may run in the session of the document: then changes need its lock. */
  get #isLive(): boolean {
    return (this.document?.session_context?.session ?? null) !== null;
  }

  #consider(effort: Effort): void {
    this.#review(effort);
    if (this.#running === undefined) void this.#askWishes();
    else if (this.#view.isUseless(this.#running.wish)) this.#running.controller.abort();
  }

  /** Wishes for what the present ranges need; a hidden renderer needs nothing. */
  #review(effort: Effort): void {
    if (!this.#view.renderer.visible || this.#isClosed) return;
    const value = this.#view.need(effort);
    this.#wish = value === undefined ? undefined : { value, effort };
  }

  /** Asks for the newest wish, until there is none. Wishes that were replaced meanwhile are never asked. */
  async #askWishes(): Promise<void> {
    while (this.#wish !== undefined) {
      const wish = this.#wish.value;
      this.#wish = undefined;
      const controller = new AbortController();
      this.#running = { wish, controller };
      try {
        const draw = await this.#view.ask(wish, controller.signal);
        await this.#locked(draw);
      } catch (error) {
        if (!controller.signal.aborted) await this.#locked(() => this.#view.failed(error));
      }
      this.#running = undefined;
      // The answer may be good enough for what was wished for meanwhile.
      const { effort } = (this.#wish as { readonly effort: Effort } | undefined) ?? {};
      if (effort !== undefined) this.#review(effort);
    }
  }

  /** Runs a change of the document between two callbacks of its app. */
  #locked(change: () => void): Promise<void> {
    const { document } = this;
    if (document === undefined) return Promise.resolve();
    return new Promise((resolve, reject) => {
      document.add_next_tick_callback(() => {
        try {
          change();
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }
}
