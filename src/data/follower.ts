// How a view follows the ranges of its plot: a wish is never queued, at most one question for detail is under way, and what
// is drawn stays until something better is there. Order of a change: nothing while what is loaded shows the ranges well
// enough; a quick answer, and a coarse one before it if that takes long; at rest the exact one, and then what may be needed
// next. What to ask for and how to draw it is the view's.
import { withoutDocument } from "../document/current.js";
import { Document } from "../document/document.js";
import { linkOf, watchProperty } from "../model/access.js";
import type { HasProps } from "../model/has-props.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import type { TimedCallback } from "../document/timed-callbacks.js";
import { loopLoad } from "./loop-load.js";
import { turns } from "./turns.js";
import { inTurn, isLive } from "./session-turn.js";
import { UnderWay } from "./under-way.js";

/** A view is at rest this long after the last change of its range. */
export const REST_MS = 150;

/** After it, a coarse answer is asked for beside the one that is under way. */
export const SLOW_MS = 30;

/**
 * A moving view is content with less detail: `quick` has all detail that is at hand. `coarse` has much less; it is for
 * questions that take long, and for servers that have too much to do.
 */
export type Effort = "coarse" | "quick" | "exact";

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
  /** What the reader may need next, when all is drawn. The answer is not drawn: it is at hand then. */
  readonly ahead?: () => Wish | undefined;
  /** Called when the ranges have stopped changing. */
  readonly rested: () => void;
  /** Called between two callbacks of the app when a question has failed. */
  readonly failed: (error: unknown) => void;
}

interface Asked<Wish> {
  readonly value: Wish;
  readonly effort: Effort | "ahead";
}

/** A follower, whatever its view wishes for. */
export type AnyFollower = Pick<Follower<unknown>, keyof Follower<unknown>>;

export class Follower<Wish> {
  readonly #view: Following<Wish>;
  #document: Document | undefined;
  #wish: Asked<Wish> | undefined;
  /** What was last considered. */
  #effort: Effort = "quick";
  #running: { readonly wish: Wish; readonly controller: AbortController } | undefined;
  /** Whether an answer has taken long since the last rest: then only coarse ones are asked for until the next. */
  #isSlow = false;
  /** Whether to ask ahead when nothing else is to be asked. */
  #isAheadDue = false;
  /** Changes of the ranges so far, to see at the end of a timer or of a question whether there were new ones. */
  #changes = 0;
  #isMoving = false;
  #isChanging = false;
  #isClosed = false;
  #attached: (() => void) | undefined;
  readonly #underWay = new UnderWay();

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

  /** Whether all questions have ended: with the session, or because the data was closed. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether nothing is under way. */
  get isAtRest(): boolean {
    return !this.#isMoving && this.#running === undefined && this.#wish === undefined;
  }

  /** Resolves when the questions that are under way have answers, which callbacks of the session then show. */
  get answered(): Promise<unknown> {
    return this.#underWay.settled;
  }

  /** The document of the renderer, while it has one. Following ends with its session. */
  get document(): Document | undefined {
    const link: unknown = linkOf(this.#view.renderer);
    if (!(link instanceof Document) || this.#isClosed) return undefined;
    if (this.#document !== link) {
      this.#document = link;
      link.on_session_destroyed(() => this.close());
      if (this.#attached !== undefined) queueMicrotask(this.#attached);
    }
    return link;
  }

  /**
   * Draws the first picture. While the app creates its document, the page waits for it, and a failure is one of the app; a
   * plot that a callback adds is filled a moment later. `attached` is called when the renderer is first seen in a document.
   */
  async start(first: () => Promise<() => void>, attached: () => void): Promise<void> {
    this.#attached = attached;
    const seen = this.#changes;
    try {
      const draw = await first();
      await (isLive(this.document) ? this.locked(draw) : draw());
      if (this.#changes !== seen) this.moved();
    } catch (error) {
      if (!isLive(this.document)) throw error;
      await this.locked(() => this.#view.failed(error));
    }
  }

  /** Draws the first picture again. A question that is under way counts no more. */
  async renew(first: () => Promise<() => void>): Promise<void> {
    this.#running?.controller.abort();
    const seen = this.#changes;
    try {
      await this.locked(await first());
      if (this.#changes !== seen) this.moved();
    } catch (error) {
      await this.locked(() => this.#view.failed(error));
    }
  }

  /** Asks an engine, when it is the turn of the session. Engines must not keep the document of who asked first. */
  asked<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
    // A coarse answer and a better one may be under way at the same time.
    return this.#underWay.add(turns.run(() => withoutDocument(ask), { session: this.document ?? this, signal }));
  }

  /** Considers what the present ranges need, now and when they are at rest. */
  moved(): void {
    const { document } = this;
    this.#changes++;
    if (document === undefined || !this.#view.isStarted()) return;
    this.#isAheadDue = false;
    this.#consider(this.#isSlow || loopLoad.isHigh ? "coarse" : "quick");
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
    this.#isSlow = false;
    this.#isAheadDue = true;
    this.#view.rested();
    this.#consider("exact");
  }

  #consider(effort: Effort): void {
    this.#review(effort);
    if (this.#running === undefined) void this.#askWishes();
    else if (this.#view.isUseless(this.#running.wish)) this.#running.controller.abort();
  }

  /** Wishes for what the present ranges need; a hidden renderer needs nothing. */
  #review(effort: Effort): void {
    this.#effort = effort;
    if (!this.#view.renderer.visible || this.#isClosed) return;
    const value = this.#view.need(effort);
    this.#wish = value === undefined ? undefined : { value, effort };
  }

  /** Asks for the newest wish, until there is none. Wishes that were replaced meanwhile are never asked. */
  async #askWishes(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const { value: wish, effort } = next;
      const controller = new AbortController();
      this.#running = { wish, controller };
      const seen = this.#changes;
      const slow = effort === "quick" || effort === "exact" ? this.#showCoarse(SLOW_MS) : undefined;
      try {
        const draw = await this.#view.ask(wish, controller.signal);
        slow?.cancel();
        if (effort !== "ahead" && !controller.signal.aborted) await this.locked(draw);
      } catch (error) {
        slow?.cancel();
        if (!controller.signal.aborted && effort !== "ahead") await this.locked(() => this.#view.failed(error));
      }
      this.#running = undefined;
      // The answer may be good enough for what was wished for meanwhile; and it may have replaced a picture that was good
      // enough for the last range.
      if (this.#wish !== undefined || this.#changes !== seen) this.#review(this.#effort);
    }
  }

  #next(): Asked<Wish> | undefined {
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish !== undefined || !this.#isAheadDue || this.#isClosed || !this.#view.renderer.visible) return wish;
    this.#isAheadDue = false;
    const ahead = this.#view.ahead?.();
    return ahead === undefined ? undefined : { value: ahead, effort: "ahead" };
  }

  /** Shows a coarse answer after some time, unless it is cancelled: then the better answer is there. */
  #showCoarse(ms: number): { cancel(): void } | undefined {
    const { document } = this;
    if (document === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    // The end of a session has removed its timers.
    const isClosed = (): boolean => this.#isClosed;
    const ask = async (wish: Wish): Promise<void> => {
      const draw = await this.#view.ask(wish, signal);
      await this.locked(() => void (signal.aborted || draw()));
    };
    let timer: TimedCallback | undefined = document.add_timeout_callback(() => {
      timer = undefined;
      this.#isSlow = this.#isMoving;
      const wish = this.#view.need("coarse");
      // The question that is under way says what failed.
      if (wish !== undefined) void ask(wish).catch(() => undefined);
    }, ms);
    return {
      cancel() {
        controller.abort();
        if (timer !== undefined && !isClosed()) document.remove_timeout_callback(timer);
      },
    };
  }

  /** Runs a change of the document between two callbacks of its app. Does nothing without a document. */
  locked(change: () => void): Promise<void> {
    return inTurn(this.document, change);
  }
}
